import { freeText, id, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

export const riskStatuses = ['open', 'mitigated', 'occurred', 'closed'] as const;

const level = (description: string) => Type.Integer({ minimum: 1, maximum: 5, description, examples: [3] });

const judgement = {
  description: freeText('Wat er mis kan gaan. What may go wrong.', 2000, 'De leverancier levert te laat.'),
  likelihood: level('Kans, van 1 tot 5. Likelihood, from 1 to 5.'),
  impact: level('Gevolg, van 1 tot 5. Impact, from 1 to 5.'),
  ownerId: id('Wie erop let. Who watches it.'),
  mitigation: freeText(
    'Wat wij eraan doen. What we do about it.',
    2000,
    'Een tweede leverancier staat klaar.',
  ),
} as const;

export const NewRisk = object(judgement, { name: 'NewRisk' });
export type NewRisk = Static<typeof NewRisk>;

export const RiskChanges = object(
  {
    description: Type.Optional(judgement.description),
    likelihood: Type.Optional(judgement.likelihood),
    impact: Type.Optional(judgement.impact),
    ownerId: Type.Optional(judgement.ownerId),
    mitigation: Type.Optional(judgement.mitigation),
    status: Type.Optional(oneOf(riskStatuses, 'Stand. State.')),
  },
  { name: 'RiskChanges', minProperties: 1 },
);
export type RiskChanges = Static<typeof RiskChanges>;

export const Risk = object(
  {
    id: id('Het risico. The risk.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    ...judgement,
    status: oneOf(riskStatuses, 'Stand. State.'),
    score: Type.Integer({
      minimum: 1,
      maximum: 25,
      description: 'Kans keer gevolg. Likelihood times impact.',
      examples: [9],
    }),
    createdAt: moment('Wanneer gemeld. When reported.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Risk' },
);
export type Risk = Static<typeof Risk>;
