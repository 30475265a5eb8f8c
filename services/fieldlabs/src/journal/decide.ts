import type { Decision } from '@innovatienetwerk/service';
import type { NewJournalEntry } from '../../contract/index.ts';
import type { Belonging } from '../learning/belonging.ts';
import type { JournalEntryEvent } from './state.ts';

/** Also when the Fieldlab is over: its last lesson is often written afterwards. */
export function write(
  journalEntryId: string,
  content: NewJournalEntry,
  belonging: Belonging,
  authorId: string,
): Decision<JournalEntryEvent> {
  const { kind, happenedOn } = content;
  return [
    {
      type: 'journal-entry.written.v1',
      data: { journalEntryId, fieldlabId: belonging.fieldlabId, kind, happenedOn },
      kept: { belonging, authorId, content },
    },
  ];
}
