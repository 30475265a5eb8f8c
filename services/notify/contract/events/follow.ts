import { id, object, text } from '@innovatienetwerk/contract';
import { followFields } from '../model/follow.ts';
import { defineEvent, personId } from './define.ts';

const followId = id('Het volgen. The follow.');

export const followBegun = defineEvent({
  aggregate: 'follow',
  name: 'begun',
  version: 1,
  summary: text(
    'Iemand volgt een regio, thema, Fieldlab of idee.',
    'Somebody follows a region, theme, Fieldlab or idea.',
  ),
  data: object({ followId, personId, ...followFields }),
});

export const followEnded = defineEvent({
  aggregate: 'follow',
  name: 'ended',
  version: 1,
  summary: text('Iemand volgt iets niet meer.', 'Somebody does not follow something any more.'),
  data: object({ followId, personId }),
});
