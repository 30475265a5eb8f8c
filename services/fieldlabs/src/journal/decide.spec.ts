import { given } from '@innovatienetwerk/testkit/given';
import { expect, test } from 'vitest';
import type { NewJournalEntry } from '../../contract/index.ts';
import { belonging, fieldlabId } from '../../test/belonging.ts';
import { write } from './decide.ts';
import { journalEntries } from './state.ts';

const entry: NewJournalEntry = {
  kind: 'lesson',
  text: 'Vraag ouders vooraf om toestemming.',
  happenedOn: '2026-08-30',
};

test('an entry of the journal keeps its text and tells only its kind and day', () => {
  const state = given(journalEntries)
    .when(() => write('entry-1', entry, belonging, 'person-1'))
    .then({
      type: 'journal-entry.written.v1',
      data: { journalEntryId: 'entry-1', fieldlabId, kind: 'lesson', happenedOn: '2026-08-30' },
      kept: { belonging, authorId: 'person-1', content: entry },
    })
    .state();
  expect(state.content.text).toBe(entry.text);
});
