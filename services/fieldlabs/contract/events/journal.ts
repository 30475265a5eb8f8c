import { day, id, object, oneOf, text } from '@innovatienetwerk/contract';
import { journalKinds } from '../model/journal.ts';
import { defineEvent } from './define.ts';

export const journalEntryWritten = defineEvent({
  aggregate: 'journal-entry',
  name: 'written',
  version: 1,
  summary: text('Er staat een bericht in het logboek.', 'There is an entry in the journal.'),
  data: object({
    journalEntryId: id('Het bericht. The entry.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    kind: oneOf(journalKinds, 'Soort bericht. Kind of entry.'),
    happenedOn: day('Wanneer het gebeurde. When it happened.'),
  }),
});
