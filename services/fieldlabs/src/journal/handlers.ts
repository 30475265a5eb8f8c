import { asked, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type JournalEntry } from '../../contract/index.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { belongingTo, madeBy } from '../learning/belonging.ts';
import * as decide from './decide.ts';
import { journalEntries, type JournalEntryState } from './state.ts';

const toJournalEntry = ({ id, state, createdAt }: Stored<JournalEntryState>): JournalEntry => ({
  id,
  fieldlabId: state.belonging.fieldlabId,
  ...state.content,
  authorId: state.authorId,
  createdAt: createdAt.toISOString(),
});

export const writeJournalEntry = creation(operations.writeJournalEntry, journalEntries, {
  facts: ({ require, params }) => require(fieldlabs, params.fieldlabId),
  decide: (_, { id, request, facts: fieldlab }) =>
    decide.write(id, request.body, madeBy(request, belongingTo(fieldlab)), request.actor.subjectId),
  view: toJournalEntry,
  location: ({ id }) => `/journal-entries/${id}`,
});

export const getJournalEntry = read(operations.getJournalEntry, journalEntries, { view: toJournalEntry });

export const listJournalEntries = list(operations.listJournalEntries, journalEntries, {
  filter: async ({ require, params: { fieldlabId }, query: { kind } }) => {
    await require(fieldlabs, fieldlabId);
    return {
      'state.belonging.fieldlabId': fieldlabId,
      ...asked({ 'state.content.kind': kind }),
    };
  },
  sort: { happenedOn: 'state.content.happenedOn', createdAt: 'createdAt' },
  view: toJournalEntry,
});

export const [snapshotJournalEntries, followJournalEntries] = sync(
  [operations.snapshotJournalEntries, operations.followJournalEntries],
  journalEntries,
  { view: toJournalEntry },
);
