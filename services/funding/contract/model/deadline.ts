import { day, freeText, id, LocalisedText, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

/** When somebody hears of a last day, from far to near. */
export const reminderWords = ['two-weeks', 'three-days', 'overdue'] as const;
export type ReminderWord = (typeof reminderWords)[number];

export const decisionTermStates = ['running', 'suspended', 'met', 'overdue'] as const;
export type DecisionTermStatus = (typeof decisionTermStates)[number];

const reason = freeText(
  'Waarom, voor de aanvrager. Why, for the applicant.',
  2000,
  'De begroting ontbreekt.',
);
export const termWeeks = Type.Integer({
  minimum: 1,
  maximum: 104,
  description: 'Hoeveel weken. How many weeks.',
  examples: [6],
});

export const NewTermSuspension = object({ reason }, { name: 'NewTermSuspension' });
export type NewTermSuspension = Static<typeof NewTermSuspension>;

export const NewTermExtension = object({ weeks: termWeeks, reason }, { name: 'NewTermExtension' });
export type NewTermExtension = Static<typeof NewTermExtension>;

export const TermSuspension = object(
  {
    fromOn: day('Eerste dag die niet telt. First day that does not count.'),
    untilOn: Type.Optional(day('De dag waarop de klok weer loopt. The day on which the clock runs again.')),
    reason,
  },
  { name: 'TermSuspension' },
);
export type TermSuspension = Static<typeof TermSuspension>;

export const TermExtension = object(
  { weeks: termWeeks, extendedOn: day('Wanneer verlengd. When extended.'), reason },
  { name: 'TermExtension' },
);
export type TermExtension = Static<typeof TermExtension>;

export const DecisionTerm = object(
  {
    applicationId: id('De aanvraag. The application.'),
    callId: id('De openstelling. The call.'),
    startsOn: day('De dag waarna de termijn telt. The day after which the term counts.'),
    weeks: termWeeks,
    suspensions: Type.Array(TermSuspension, {
      description: 'Wanneer de klok stilstond. When the clock stood still.',
      maxItems: 50,
    }),
    extensions: Type.Array(TermExtension, {
      description: 'Met hoeveel weken verlengd. By how many weeks extended.',
      maxItems: 1,
    }),
    dueOn: Type.String({
      format: 'date',
      description:
        'Uiterste dag van het besluit; zolang de klok stilstaat alsof zij vandaag weer loopt. Last day for the decision; while the clock stands still as if it runs again today.',
      examples: ['2026-06-30'],
    }),
    daysLeft: Type.Optional(
      Type.Integer({
        description:
          'Hoeveel dagen nog; onder nul is te laat. Afwezig na het besluit. How many days are left; below zero is late. Absent after the decision.',
        examples: [30],
      }),
    ),
    state: oneOf(decisionTermStates, 'Stand. State.'),
    metOn: Type.Optional(day('Wanneer besloten. When decided.')),
    explanation: LocalisedText,
  },
  {
    name: 'DecisionTerm',
    description: 'De beslistermijn van een aanvraag. The decision term of an application.',
  },
);
export type DecisionTerm = Static<typeof DecisionTerm>;
