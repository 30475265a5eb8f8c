import { day, freeText, id, moment, object, oneOf } from '@innovatienetwerk/contract';
import type { Static } from 'typebox';

export const journalKinds = ['progress', 'status-update', 'decision', 'lesson'] as const;

export const NewJournalEntry = object(
  {
    kind: oneOf(journalKinds, 'Soort bericht. Kind of entry.'),
    text: freeText('Wat er gebeurde. What happened.', 8000, 'De eerste robot staat in Amersfoort.'),
    happenedOn: day('Wanneer het gebeurde. When it happened.'),
  },
  { name: 'NewJournalEntry' },
);
export type NewJournalEntry = Static<typeof NewJournalEntry>;

export const JournalEntry = object(
  {
    id: id('Het bericht. The entry.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    ...NewJournalEntry.properties,
    authorId: id('Wie het schreef. Who wrote it.'),
    createdAt: moment('Wanneer geschreven. When written.'),
  },
  { name: 'JournalEntry' },
);
export type JournalEntry = Static<typeof JournalEntry>;
