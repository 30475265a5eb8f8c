import { id, object, oneOf, text } from '@innovatienetwerk/contract';
import { HoursEntry, HoursWarning, isoWeek } from '../model/hours.ts';
import { participantRoles } from '../model/words.ts';
import { defineEvent } from './define.ts';

const entry = {
  hoursEntryId: id('De urenregel. The hours entry.'),
  fieldlabId: id('Het Fieldlab. The Fieldlab.'),
  participantId: id('De deelnemer. The participant.'),
  role: oneOf(participantRoles, 'In welke rol. In which role.'),
  week: isoWeek,
} as const;
const data = object({ ...entry, hours: HoursEntry.properties.hours });

export const hoursRecorded = defineEvent({
  aggregate: 'hours-entry',
  name: 'recorded',
  version: 1,
  summary: text('Een deelnemer heeft uren geschreven.', 'A participant recorded hours.'),
  data,
});

export const hoursCorrected = defineEvent({
  aggregate: 'hours-entry',
  name: 'corrected',
  version: 1,
  summary: text('Uren van een week zijn verbeterd.', 'The hours of a week were corrected.'),
  data,
});

export const coachLimitExceeded = defineEvent({
  aggregate: 'hours-entry',
  name: 'limit-exceeded',
  version: 1,
  summary: text(
    'In een week is meer gecoacht dan de stuurgroep heeft afgesproken.',
    'There was more coaching in a week than the steering group agreed on.',
  ),
  data: object({
    ...entry,
    total: HoursWarning.properties.total,
    limit: HoursWarning.properties.limit,
  }),
});
