import { day, freeText, id, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

export const experimentMethods = [
  'ab-test',
  'pilot',
  'interview',
  'survey',
  'observation',
  'prototype',
  'other',
] as const;

/** A failed experiment gave no answer because it went wrong; a refuted hypothesis is an answer. */
export const experimentOutcomes = ['confirmed', 'refuted', 'inconclusive', 'failed'] as const;
export type ExperimentOutcome = (typeof experimentOutcomes)[number];

export const experimentStatuses = ['planned', 'running', 'concluded'] as const;

const planFields = {
  title: freeText('Titel. Title.', 200, 'Voorlezen met een robot'),
  hypothesis: freeText(
    'Wat wij verwachten en waarom; ligt vast zodra het experiment begint. What we expect and why; fixed once the experiment has started.',
    4000,
    'Kinderen die met de robot lezen, lenen na een maand meer boeken.',
  ),
  nullAlternative: freeText(
    'Wat er gebeurt zonder het experiment; ligt vast zodra het begint. What happens without the experiment; fixed once it has started.',
    2000,
    'Het aantal leningen blijft gelijk.',
  ),
  method: oneOf(experimentMethods, 'Hoe wordt het onderzocht. How it is examined.'),
  plannedResult: freeText(
    'Bij welke uitkomst de verwachting klopt; ligt vast zodra het begint. Which result confirms the expectation; fixed once it has started.',
    2000,
    'Minstens een op de vijf kinderen leent meer.',
  ),
  plannedFromOn: day('Geplande eerste dag. Planned first day.'),
  plannedUntilOn: day('Geplande laatste dag. Planned last day.'),
} as const;

const phaseId = Type.Optional(id('De fase waar het bij hoort. The phase to which it belongs.'));

export const NewExperiment = object({ ...planFields, phaseId }, { name: 'NewExperiment' });
export type NewExperiment = Static<typeof NewExperiment>;

export const ExperimentChanges = object(
  {
    title: Type.Optional(planFields.title),
    hypothesis: Type.Optional(planFields.hypothesis),
    nullAlternative: Type.Optional(planFields.nullAlternative),
    method: Type.Optional(planFields.method),
    plannedResult: Type.Optional(planFields.plannedResult),
    plannedFromOn: Type.Optional(planFields.plannedFromOn),
    plannedUntilOn: Type.Optional(planFields.plannedUntilOn),
    phaseId,
  },
  { name: 'ExperimentChanges', minProperties: 1 },
);
export type ExperimentChanges = Static<typeof ExperimentChanges>;

export const ExperimentResult = object(
  {
    outcome: oneOf(
      experimentOutcomes,
      'Klopte de verwachting? `failed`: het experiment zelf mislukte. Was the expectation right? `failed`: the experiment itself went wrong.',
    ),
    realResult: freeText(
      'Wat er werkelijk uitkwam. What really came out.',
      4000,
      'Een op de tien kinderen leende meer.',
    ),
    learning: freeText(
      'Wat anderen hiervan kunnen leren. What others can learn from this.',
      4000,
      'De robot trekt aandacht, maar na twee weken is het nieuwe eraf.',
    ),
    actualFromOn: day('Werkelijke eerste dag. Actual first day.'),
    actualUntilOn: day('Werkelijke laatste dag. Actual last day.'),
  },
  { name: 'ExperimentResult' },
);
export type ExperimentResult = Static<typeof ExperimentResult>;

export const Experiment = object(
  {
    id: id('Het experiment. The experiment.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    ...planFields,
    phaseId,
    status: oneOf(experimentStatuses, 'Stand. State.'),
    result: Type.Optional(ExperimentResult),
    createdAt: moment('Wanneer ingeschreven. When registered.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Experiment' },
);
export type Experiment = Static<typeof Experiment>;
