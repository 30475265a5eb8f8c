import { count, id, LocalisedText, Money, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { indicatorCode, indicatorFigures, Measurement } from './goal.ts';

export const confidenceLevels = ['low', 'medium', 'high'] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

/** What a score lacks. */
export const missingFacts = [
  'indicators',
  'measurement',
  'leading-indicator',
  'improvement',
  'costs',
  'hours',
] as const;

const Missing = object(
  {
    what: oneOf(missingFacts, 'Wat ontbreekt. What is missing.'),
    goalId: Type.Optional(id('Bij welk doel. Of which goal.')),
    indicatorCode: Type.Optional(indicatorCode),
  },
  { name: 'MissingForScore' },
);

const missing = Type.Array(Missing, {
  description: 'Wat nog ontbreekt voor een volledige score. What is still missing for a complete score.',
  maxItems: 1000,
});

const fieldlabId = id('Het Fieldlab. The Fieldlab.');
const number = (description: string, example: number) => Type.Number({ description, examples: [example] });
const share = (description: string, example: number) =>
  Type.Number({ minimum: 0, maximum: 1, description, examples: [example] });

export const Confidence = object(
  {
    level: oneOf(confidenceLevels, 'Hoe zeker de score is. How certain the score is.'),
    value: share('Hetzelfde als getal van 0 tot 1. The same as a number from 0 to 1.', 0.52),
  },
  { name: 'ScoreConfidence' },
);

export const IndicatorAttainment = object(
  {
    goalId: id('Het doel. The goal.'),
    ...indicatorFigures,
    measurementId: id('De meting die telt. The measurement that counts.'),
    measured: number('De gemeten waarde. The measured value.', 6.5),
    measuredOn: Measurement.properties.measuredOn,
    kind: Measurement.properties.kind,
    evidenceType: Measurement.properties.evidenceType,
    sampleSize: Measurement.properties.sampleSize,
    marginOfError: Measurement.properties.marginOfError,
    attainment: number(
      '0 is het nulalternatief, 1 is het doel; kan erbuiten liggen. 0 is the null alternative, 1 is the target; may lie outside.',
      0.5,
    ),
    attainmentClamped: share('Hetzelfde, begrensd tot 0–1. The same, kept within 0–1.', 0.5),
    evidence: share('Kracht van het soort bewijs. Strength of the type of evidence.', 0.8),
    precision: share('Nauwkeurigheid van de meting. Precision of the measurement.', 0.83),
  },
  { name: 'IndicatorAttainment' },
);
export type IndicatorAttainment = Static<typeof IndicatorAttainment>;

export const Effectiveness = object(
  {
    fieldlabId,
    score: Type.Optional(
      share(
        'Gewogen gemiddelde van het begrensde doelbereik. Weighted mean of the attainment kept within bounds.',
        0.5,
      ),
    ),
    scoreUnclamped: Type.Optional(number('Hetzelfde zonder grenzen. The same without bounds.', 0.5)),
    confidence: Confidence,
    indicators: Type.Array(IndicatorAttainment, {
      description: 'Elke gemeten indicator, om na te rekenen. Each measured indicator, to recompute.',
      maxItems: 1000,
    }),
    missing,
    formula: LocalisedText,
  },
  { name: 'Effectiveness' },
);
export type Effectiveness = Static<typeof Effectiveness>;

export const Efficiency = object(
  {
    fieldlabId,
    cost: Money,
    hours: Type.Number({ minimum: 0, description: 'Gewerkte uren. Hours worked.', examples: [240.5] }),
    goalId: Type.Optional(id('Het doel van de leidende indicator. The goal of the leading indicator.')),
    indicatorCode: Type.Optional(indicatorCode),
    unit: Type.Optional(indicatorFigures.unit),
    outcome: Type.Optional(
      number(
        'Verbetering tegenover het nulalternatief, in de eenheid. Improvement over the null alternative, in the unit.',
        1.5,
      ),
    ),
    costPerUnit: Type.Optional(Money),
    hoursPerUnit: Type.Optional(
      Type.Number({ minimum: 0, description: 'Uren per eenheid. Hours for each unit.', examples: [160.33] }),
    ),
    comparison: Type.Optional(
      object(
        {
          count: count(
            'Aantal Fieldlabs met deze eenheid, dit meegeteld. Number of Fieldlabs with this unit, this one included.',
          ),
          rank: Type.Integer({
            minimum: 1,
            description: 'Plaats; 1 is de laagste kosten per eenheid. Place; 1 is the lowest cost per unit.',
            examples: [2],
          }),
          medianCostPerUnit: Money,
          medianHoursPerUnit: Type.Optional(
            Type.Number({
              minimum: 0,
              description: 'Middelste aantal uren per eenheid. Median of the hours for each unit.',
              examples: [150],
            }),
          ),
        },
        {
          name: 'EfficiencyComparison',
          description: 'Vergeleken met andere Fieldlabs. Compared with other Fieldlabs.',
        },
      ),
    ),
    missing,
    formula: LocalisedText,
  },
  { name: 'Efficiency' },
);
export type Efficiency = Static<typeof Efficiency>;
