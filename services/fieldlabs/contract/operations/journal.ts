import {
  defineOperation,
  id,
  listQuery,
  object,
  oneOf,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/journal.ts';
import * as model from '../model/journal.ts';
import { workers } from './learning.ts';
import { fieldlabParams, processingActivity, sees } from './who.ts';

export const writeJournalEntry = defineOperation({
  id: 'writeJournalEntry',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/journal-entries',
  summary: text('In het logboek schrijven', 'Write in the journal'),
  description: text(
    'Voortgang, een status-update, een besluit of een les. Wat er staat, verandert niet meer.',
    'Progress, a status update, a decision or a lesson. What was written does not change any more.',
  ),
  params: fieldlabParams,
  body: model.NewJournalEntry,
  success: { status: 201, body: model.JournalEntry },
  allow: workers,
  dataScope: 'object',
  events: [events.journalEntryWritten],
  processingActivity,
});

export const getJournalEntry = defineOperation({
  id: 'getJournalEntry',
  method: 'GET',
  path: '/journal-entries/{journalEntryId}',
  summary: text('Een bericht uit het logboek lezen', 'Read an entry of the journal'),
  description: text('Eén bericht uit het logboek.', 'One entry of the journal.'),
  params: object({ journalEntryId: id('Het bericht. The entry.') }),
  success: { status: 200, body: model.JournalEntry },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const listJournalEntries = defineOperation({
  id: 'listJournalEntries',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/journal-entries',
  summary: text('Het logboek lezen', 'Read the journal'),
  description: text(
    'Het logboek van een Fieldlab, op de dag waarop iets gebeurde.',
    'The journal of a Fieldlab, by the day on which something happened.',
  ),
  params: fieldlabParams,
  query: listQuery(
    { kind: Type.Optional(oneOf(model.journalKinds, 'Soort bericht. Kind of entry.')) },
    ['happenedOn', 'createdAt'],
    model.JournalEntry,
  ),
  success: { status: 200, body: pageOf(model.JournalEntry, 'JournalEntryPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotJournalEntries, followJournalEntries } = syncOperations(listJournalEntries, {
  of: text('logboekregels van Fieldlabs', 'journal entries of Fieldlabs'),
  path: '/journal-entries',
});
