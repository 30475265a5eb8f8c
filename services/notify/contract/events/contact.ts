import { languages, object, oneOf, text } from '@innovatienetwerk/contract';
import { defineEvent, personId } from './define.ts';

export const contactRegistered = defineEvent({
  aggregate: 'contact',
  name: 'registered',
  version: 1,
  summary: text('Iemand heeft contactgegevens gegeven.', 'Somebody gave contact data.'),
  data: object({ personId, language: oneOf(languages, 'Taal. Language.') }),
});

export const contactChanged = defineEvent({
  aggregate: 'contact',
  name: 'changed',
  version: 1,
  summary: text('Iemand heeft contactgegevens gewijzigd.', 'Somebody changed contact data.'),
  data: object({ personId, language: oneOf(languages, 'Taal. Language.') }),
});
