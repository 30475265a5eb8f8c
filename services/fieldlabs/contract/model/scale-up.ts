import { freeText, id, LocalisedText, moment, Money, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { waits } from './words.ts';

/** `at-risk`: completed before, but its lasting financing has fallen away since. */
export const scaleUpStatuses = ['open', 'completed', 'at-risk'] as const;

export const readinessAnswers = ['yes', 'no', 'not-applicable'] as const;
export type ReadinessAnswer = (typeof readinessAnswers)[number];

export const handoverSides = ['giver', 'receiver'] as const;
export type HandoverSide = (typeof handoverSides)[number];

const MAX_ITEMS = 30;

const itemCode = Type.String({
  pattern: '^[a-z][a-z0-9-]{0,39}$',
  description: 'Vast kenmerk van de vraag. Fixed code of the question.',
  examples: ['documentation'],
});
const evidence = freeText(
  'Waaruit het blijkt. What shows it.',
  2000,
  'Handleiding in de kennisbank, versie 2.',
);

export const ReadinessItem = object(
  {
    code: itemCode,
    question: LocalisedText,
    required: Type.Boolean({
      description: 'Of de opschaling erop wacht. Whether the scale-up waits for it.',
      examples: [true],
    }),
    answer: Type.Optional(oneOf(readinessAnswers, 'Het antwoord. The answer.')),
    evidence: Type.Optional(evidence),
  },
  { name: 'ScaleUpReadinessItem' },
);
export type ReadinessItem = Static<typeof ReadinessItem>;

const ReadinessReply = object(
  {
    code: itemCode,
    answer: oneOf(readinessAnswers, 'Het antwoord. The answer.'),
    evidence: Type.Optional(evidence),
  },
  { name: 'ScaleUpReadinessAnswer' },
);
export type ReadinessReply = Static<typeof ReadinessReply>;

const handoverPlan = freeText(
  'Hoe en wanneer alles overgaat naar de eigenaar. How and when everything goes to the owner.',
  8000,
  'Beheer en servicecontract gaan op 1 september over.',
);

export const ScaleUpChanges = object(
  {
    readiness: Type.Optional(
      Type.Array(ReadinessReply, {
        description:
          'Antwoorden op vragen van de lijst; andere vragen blijven zoals zij zijn. Answers to questions of the list; other questions stay as they are.',
        minItems: 1,
        maxItems: MAX_ITEMS,
      }),
    ),
    handoverPlan: Type.Optional(handoverPlan),
    costPerYear: Type.Optional(Money),
  },
  { name: 'ScaleUpChanges', minProperties: 1 },
);
export type ScaleUpChanges = Static<typeof ScaleUpChanges>;

export const OwnerProposal = object(
  { organisationId: id('Wie eigenaar wordt. Who becomes the owner.') },
  { name: 'ScaleUpOwnerProposal' },
);

const year = (description: string, example: number) =>
  Type.Integer({ minimum: 2000, maximum: 2100, description, examples: [example] });

const commitmentFields = {
  funderOrganisationId: id('Wie betaalt. Who pays.'),
  amountPerYear: Money,
  fromYear: year('Eerste jaar. First year.', 2027),
  untilYear: Type.Optional(
    year('Laatste jaar; weglaten als het blijvend is. Last year; leave out when it is lasting.', 2030),
  ),
  lasting: Type.Optional(
    Type.Boolean({
      description: 'Of de toezegging geen einde heeft. Whether the commitment has no end.',
      examples: [true],
    }),
  ),
  evidence: freeText('Waaruit de toezegging blijkt. What shows the commitment.', 2000, 'Brief van 3 maart.'),
} as const;

export const NewFinancingCommitment = object(commitmentFields, { name: 'NewFinancingCommitment' });
export type NewFinancingCommitment = Static<typeof NewFinancingCommitment>;

export const FinancingCommitment = object(
  {
    id: id('De toezegging. The commitment.'),
    ...commitmentFields,
    committedAt: moment('Wanneer vastgelegd. When recorded.'),
    withdrawnAt: Type.Optional(moment('Wanneer ingetrokken. When withdrawn.')),
  },
  { name: 'FinancingCommitment' },
);
export type FinancingCommitment = Static<typeof FinancingCommitment>;

export const FinancingWithdrawal = object(
  { commitmentId: id('De toezegging. The commitment.') },
  { name: 'FinancingWithdrawal' },
);

export const HandoverAcceptance = object(
  { side: oneOf(handoverSides, 'Wie overdraagt of wie ontvangt. Who hands over or who receives.') },
  { name: 'NewHandoverAcceptance' },
);

const Acceptance = object(
  {
    personId: id('Wie aanvaardde. Who accepted.'),
    organisationId: id('Voor welke organisatie. For which organisation.'),
    acceptedAt: moment('Wanneer. When.'),
  },
  { name: 'HandoverAcceptance' },
);
export type Acceptance = Static<typeof Acceptance>;

export const ScaleUp = object(
  {
    id: id('De opschaling. The scale-up.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    leadOrganisationId: Type.Optional(id('Wie overdraagt. Who hands over.')),
    status: oneOf(scaleUpStatuses, 'Stand. State.'),
    waitingFor: Type.Optional(oneOf(waits, 'Waarop het nu wacht. What it waits for now.')),
    readiness: Type.Array(ReadinessItem, {
      description: 'Is het klaar om landelijk te gebruiken? Is it ready for use in the whole country?',
      maxItems: MAX_ITEMS,
    }),
    handoverPlan: Type.Optional(handoverPlan),
    costPerYear: Type.Optional(Money),
    ownerOrganisationId: Type.Optional(id('Wie eigenaar wordt. Who becomes the owner.')),
    commitments: Type.Array(FinancingCommitment, {
      description: 'Toezeggingen, ook ingetrokken. Commitments, also withdrawn ones.',
      maxItems: 50,
    }),
    acceptances: object(
      { giver: Type.Optional(Acceptance), receiver: Type.Optional(Acceptance) },
      {
        name: 'HandoverAcceptances',
        description: 'Wie de overdracht aanvaardde. Who accepted the handover.',
      },
    ),
    completedAt: Type.Optional(moment('Wanneer voltooid. When completed.')),
    createdAt: moment('Wanneer geopend. When opened.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'ScaleUp' },
);
export type ScaleUp = Static<typeof ScaleUp>;
