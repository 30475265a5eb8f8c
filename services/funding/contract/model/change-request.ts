import { freeText, id, LocalisedText, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { BudgetLine } from './budget.ts';

/**
 * `needed` waits for the recipient, `asked` for the funder; `noted` is small enough to need nobody. One lapses when it is not needed any
 * more, or when its award is withdrawn.
 */
export const changeRequestStatuses = ['needed', 'asked', 'noted', 'approved', 'refused', 'lapsed'] as const;
export type ChangeRequestStatus = (typeof changeRequestStatuses)[number];
export const changeCauses = ['recipient', 'report', 'partner-left'] as const;
export type ChangeCause = (typeof changeCauses)[number];
export const changeOutcomes = ['approve', 'refuse'] as const;
/** Who must act on a change that is open. */
export const changeWaits = ['recipient', 'funder'] as const;
export type ChangeWait = (typeof changeWaits)[number];
/** How a change that was open came to its end. */
export const changeEnds = ['approved', 'refused', 'lapsed'] as const;
export type ChangeEnd = (typeof changeEnds)[number];

/** Above this part of the total, in percent, a shift needs consent. Source: Wijzigingsverzoek, innovatiebieb.nl. */
export const FREE_SHIFT = 20;

const lines = Type.Array(BudgetLine, {
  description: 'De begroting zoals zij moet worden. The budget as it is to be.',
  minItems: 1,
  maxItems: 100,
});
const reason = freeText('Waarom. Why.', 4000, 'De projectleider valt uit; een bureau neemt het over.');
export const shift = Type.Number({
  minimum: 0,
  description:
    'Welk deel van het totaal verschuift sinds de begroting waarmee de geldgever het laatst instemde, in procenten met twee decimalen. Which part of the total shifts since the budget that the funder last consented to, in percent with two decimals.',
  examples: [24.5],
});

export const NewChangeRequest = object(
  {
    lines,
    reason,
    substantial: Type.Optional(
      Type.Boolean({
        description: 'Of het plan zelf wezenlijk verandert. Whether the plan itself changes substantially.',
        examples: [false],
      }),
    ),
  },
  { name: 'NewChangeRequest' },
);
export type NewChangeRequest = Static<typeof NewChangeRequest>;

export const NewChangeDecision = object(
  {
    outcome: oneOf(changeOutcomes, 'Goedkeuren of weigeren. Approve or refuse.'),
    explanation: LocalisedText,
  },
  { name: 'NewChangeDecision' },
);
export type NewChangeDecision = Static<typeof NewChangeDecision>;

export const ChangeRequest = object(
  {
    id: id('Het wijzigingsverzoek. The change request.'),
    awardId: id('De toekenning. The award.'),
    status: oneOf(changeRequestStatuses, 'Stand. State.'),
    cause: oneOf(changeCauses, 'Waardoor. By what.'),
    needsConsent: Type.Boolean({
      description: `Of toestemming nodig is: meer dan ${FREE_SHIFT} % verschuift, het totaal stijgt, of het plan verandert wezenlijk. Whether consent is needed: more than ${FREE_SHIFT} % shifts, the total rises, or the plan changes substantially.`,
      examples: [true],
    }),
    shift,
    lines: Type.Optional(lines),
    reason: Type.Optional(reason),
    explanation: Type.Optional(LocalisedText),
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'ChangeRequest' },
);
export type ChangeRequest = Static<typeof ChangeRequest>;
