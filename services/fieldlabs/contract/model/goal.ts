import {
  day,
  freeText,
  id,
  importedKey,
  importOf,
  LocalisedText,
  moment,
  object,
  oneOf,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

/** On whom or what the impact is. Source: ISO 16439:2014, methods and procedures for assessing the impact of libraries. */
export const impactLevels = ['individuals', 'institution', 'society'] as const;

/** How the evidence came about. Source: ISO 16439:2014. */
export const evidenceTypes = ['inferred', 'solicited', 'observed', 'combined'] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** Source: the European Network of Living Labs evaluates at baseline, interim and end line. */
export const measurementKinds = ['baseline', 'interim', 'end'] as const;
export type MeasurementKind = (typeof measurementKinds)[number];

export const directions = ['up', 'down'] as const;
export const indicatorNatures = ['effect', 'cost-reduction'] as const;

const MAX_VALUE = 1_000_000_000_000;
const value = (description: string, example: number) =>
  Type.Number({ minimum: -MAX_VALUE, maximum: MAX_VALUE, description, examples: [example] });

export const indicatorCode = Type.String({
  pattern: '^[a-z][a-z0-9-]{0,39}$',
  description: 'Vast kenmerk van de indicator. Fixed code of the indicator.',
  examples: ['loans-per-child'],
});

/** What of an indicator is a code or a number, and so may be told by events. */
export const indicatorFigures = {
  code: indicatorCode,
  unit: Type.String({
    pattern: '^[a-z][a-z0-9-]{0,39}$',
    description:
      'Kenmerk van de eenheid; Fieldlabs met dezelfde eenheid worden vergeleken. Code of the unit; Fieldlabs with the same unit are compared.',
    examples: ['loans'],
  }),
  direction: oneOf(directions, 'Is meer beter, of minder? Is more better, or less?'),
  baseline: value('Waarde vooraf. Value before.', 4),
  target: value('Waarde die wij willen bereiken. Value that we want to reach.', 8),
  nullAlternative: value(
    'Waarde die zonder het Fieldlab te verwachten is. Value to be expected without the Fieldlab.',
    5,
  ),
  weight: Type.Integer({
    minimum: 1,
    maximum: 100,
    description: 'Gewicht binnen het Fieldlab. Weight within the Fieldlab.',
    examples: [50],
  }),
  nature: oneOf(
    indicatorNatures,
    'Gaat het om effect of om lagere kosten? Is it about effect or about lower costs?',
  ),
  leading: Type.Optional(
    Type.Boolean({
      description:
        'Of het Fieldlab aan deze indicator zijn kosten per eenheid meet; hoogstens één per Fieldlab. Whether the Fieldlab measures its cost per unit by this indicator; one in each Fieldlab at most.',
      examples: [true],
    }),
  ),
} as const;

export const Indicator = object({ name: LocalisedText, ...indicatorFigures }, { name: 'GoalIndicator' });
export type Indicator = Static<typeof Indicator>;

const goalFields = {
  statement: freeText(
    'Wat wij willen bereiken. What we want to achieve.',
    2000,
    'Kinderen lezen meer voor hun plezier.',
  ),
  impactLevel: oneOf(
    impactLevels,
    'Waarop het uitwerkt (ISO 16439:2014). What it has an impact on (ISO 16439:2014).',
  ),
  indicators: Type.Array(Indicator, {
    description: 'Waaraan het te zien is. By what it can be seen.',
    minItems: 1,
    maxItems: 20,
  }),
} as const;

export const NewGoal = object(goalFields, { name: 'NewGoal' });
export type NewGoal = Static<typeof NewGoal>;

export const GoalChanges = object(
  {
    statement: Type.Optional(goalFields.statement),
    impactLevel: Type.Optional(goalFields.impactLevel),
    indicators: Type.Optional(goalFields.indicators),
  },
  { name: 'GoalChanges', minProperties: 1 },
);
export type GoalChanges = Static<typeof GoalChanges>;

export const Goal = object(
  {
    id: id('Het doel. The goal.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    ...goalFields,
    frozenCodes: Type.Array(indicatorCode, {
      description:
        'Indicatoren die gemeten zijn en daarom vastliggen. Indicators that were measured and so are fixed.',
      maxItems: 20,
    }),
    createdAt: moment('Wanneer gesteld. When set.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Goal' },
);
export type Goal = Static<typeof Goal>;

const measurementFields = {
  indicatorCode,
  value: value('De gemeten waarde. The measured value.', 6.5),
  measuredOn: day('Wanneer gemeten. When measured.'),
  kind: oneOf(measurementKinds, 'Nulmeting, tussenmeting of eindmeting. Baseline, interim or end.'),
  source: freeText('Waar de waarde vandaan komt. Where the value comes from.', 1000, 'Uitleensysteem'),
  evidenceType: oneOf(
    evidenceTypes,
    'Hoe het bewijs is verkregen (ISO 16439:2014). How the evidence came about (ISO 16439:2014).',
  ),
  sampleSize: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 20_000_000,
      description: 'Bij hoeveel is gemeten. How many were measured.',
      examples: [120],
    }),
  ),
  marginOfError: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: MAX_VALUE,
      description:
        'Foutmarge bij 95 % zekerheid, in de eenheid van de indicator. Margin of error at 95 % certainty, in the unit of the indicator.',
      examples: [0.5],
    }),
  ),
  supersedesId: Type.Optional(
    id('De meting die hierdoor wordt verbeterd. The measurement that this one corrects.'),
  ),
} as const;

export const NewMeasurement = object(measurementFields, { name: 'NewMeasurement' });
export type NewMeasurement = Static<typeof NewMeasurement>;

const { supersedesId: _, ...importedFields } = measurementFields;

/** A measurement as another system knows it. When it changes there, that is a correction here. */
export const MeasurementImport = importOf(
  { goalId: id('Het doel. The goal.'), ...importedFields },
  'MeasurementImport',
);
export type MeasurementLine = Static<typeof MeasurementImport>['lines'][number];

export const Measurement = object(
  {
    id: id('De meting. The measurement.'),
    goalId: id('Het doel. The goal.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    externalKey: importedKey(),
    ...measurementFields,
    createdAt: moment('Wanneer vastgelegd. When recorded.'),
  },
  { name: 'Measurement' },
);
export type Measurement = Static<typeof Measurement>;
