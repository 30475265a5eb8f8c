import { id, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { participantRoles } from './words.ts';

export const isoWeek = Type.String({
  pattern: String.raw`^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$`,
  description: 'Week volgens ISO 8601. Week by ISO 8601.',
  examples: ['2026-W10'],
});

/** In quarters, which are exact as numbers, so that sums are too. */
const quarters = (description: string, example: number) =>
  Type.Number({ minimum: 0, maximum: 1_000_000, multipleOf: 0.25, description, examples: [example] });
const hours = Type.Number({
  minimum: 0,
  maximum: 168,
  multipleOf: 0.25,
  description: 'Uren in deze week, in kwartieren. Hours in this week, in quarters.',
  examples: [3.5],
});
const participantId = id('De deelnemer. The participant.');
const role = oneOf(participantRoles, 'In welke rol. In which role.');

export const NewHoursEntry = object({ participantId, week: isoWeek, hours }, { name: 'NewHoursEntry' });
export type NewHoursEntry = Static<typeof NewHoursEntry>;

export const HoursCorrection = object({ hours }, { name: 'HoursCorrection' });
export type HoursCorrection = Static<typeof HoursCorrection>;

export const HoursWarning = object(
  {
    code: oneOf(['coach-hours-exceeded'] as const, 'Wat er aan de hand is. What is the matter.'),
    limit: quarters('Afgesproken uren coaching per week. Agreed hours of coaching in a week.', 4),
    total: quarters('Uren coaching in deze week. Hours of coaching in this week.', 5.5),
  },
  {
    name: 'HoursWarning',
    description: 'Een waarschuwing, die niets tegenhoudt. A warning, which stops nothing.',
  },
);

export const HoursEntry = object(
  {
    id: id('De urenregel. The hours entry.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    participantId,
    role,
    week: isoWeek,
    hours,
    warnings: Type.Array(HoursWarning, {
      description: 'Waarschuwingen bij deze uren. Warnings about these hours.',
      maxItems: 1,
    }),
    createdAt: moment('Wanneer geschreven. When recorded.'),
    updatedAt: moment('Wanneer verbeterd. When corrected.'),
  },
  { name: 'HoursEntry' },
);
export type HoursEntry = Static<typeof HoursEntry>;

export const HoursSummary = object(
  {
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    total: quarters('Alle uren. All hours.', 120.5),
    byRole: Type.Array(
      object({ role, hours: quarters('Uren in deze rol. Hours in this role.', 40) }, { name: 'HoursOfRole' }),
      {
        description: 'Per rol waarin uren zijn geschreven. For each role in which hours were recorded.',
        maxItems: participantRoles.length,
      },
    ),
    coachLimit: Type.Optional(
      quarters('Afgesproken uren coaching per week. Agreed hours of coaching in a week.', 4),
    ),
    weeksOverLimit: Type.Array(
      object(
        {
          week: isoWeek,
          hours: quarters('Uren coaching in deze week. Hours of coaching in this week.', 5.5),
        },
        { name: 'CoachingWeek' },
      ),
      {
        description: 'Weken met meer coaching dan afgesproken. Weeks with more coaching than agreed.',
        maxItems: 1000,
      },
    ),
  },
  { name: 'FieldlabHoursSummary' },
);
export type HoursSummary = Static<typeof HoursSummary>;
