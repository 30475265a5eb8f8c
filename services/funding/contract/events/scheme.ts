import { day, id, object, text } from '@innovatienetwerk/contract';
import { defineEvent } from './define.ts';

const data = object({
  schemeId: id('De regeling. The scheme.'),
  funderOrganisationId: id('Wie het geld geeft. Who gives the money.'),
  fromOn: day('Eerste dag. First day.'),
  untilOn: day('Laatste dag. Last day.'),
});

export const schemeEstablished = defineEvent({
  aggregate: 'scheme',
  name: 'established',
  version: 1,
  summary: text('Een regeling is vastgesteld.', 'A scheme was established.'),
  data,
});

export const schemeChanged = defineEvent({
  aggregate: 'scheme',
  name: 'changed',
  version: 1,
  summary: text('Een regeling is gewijzigd.', 'A scheme was changed.'),
  data,
});
