import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, NewJournalEntry } from '../../contract/index.ts';
import { nowhere, scopeOf, type Belonging } from '../learning/belonging.ts';

export interface JournalEntryState {
  readonly belonging: Belonging;
  readonly authorId: string;
  readonly content: NewJournalEntry;
}

export type JournalEntryEvent = NewEventOf<typeof events.journalEntryWritten, JournalEntryState>;

/** An object of its own: a journal grows for years, and is never rewritten. */
export const journalEntries = defineAggregate<JournalEntryState, JournalEntryEvent>({
  name: 'journal-entry',
  collection: 'journal-entries',
  param: 'journalEntryId',
  initial: { belonging: nowhere, authorId: '', content: { kind: 'progress', text: '', happenedOn: '' } },
  evolve: (_, { kept }) => kept,
  scope: ({ belonging }) => scopeOf(belonging),
  indexes: [
    { key: { 'state.belonging.fieldlabId': 1, 'state.content.happenedOn': 1, _id: 1 } },
    { key: { 'state.belonging.fieldlabId': 1, createdAt: 1, _id: 1 } },
  ],
});
