import { day, id, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { experimentMethods, experimentOutcomes } from '../model/experiment.ts';
import { defineEvent } from './define.ts';

const experimentId = id('Het experiment. The experiment.');
const fieldlabId = id('Het Fieldlab. The Fieldlab.');
const plan = {
  method: oneOf(experimentMethods, 'Hoe wordt het onderzocht. How it is examined.'),
  plannedFromOn: day('Geplande eerste dag. Planned first day.'),
  plannedUntilOn: day('Geplande laatste dag. Planned last day.'),
  phaseId: Type.Optional(id('De fase. The phase.')),
};

export const experimentPlanned = defineEvent({
  aggregate: 'experiment',
  name: 'planned',
  version: 1,
  summary: text('Een experiment is ingeschreven.', 'An experiment was registered.'),
  data: object({ experimentId, fieldlabId, ...plan }),
});

export const experimentChanged = defineEvent({
  aggregate: 'experiment',
  name: 'changed',
  version: 1,
  summary: text('De opzet van een experiment is gewijzigd.', 'The plan of an experiment changed.'),
  data: object({ experimentId, fieldlabId, ...plan }),
});

export const experimentStarted = defineEvent({
  aggregate: 'experiment',
  name: 'started',
  version: 1,
  summary: text(
    'Een experiment is begonnen; de verwachting ligt vast.',
    'An experiment has started; its expectation is fixed.',
  ),
  data: object({ experimentId, fieldlabId }),
});

export const experimentConcluded = defineEvent({
  aggregate: 'experiment',
  name: 'concluded',
  version: 1,
  summary: text(
    'Een experiment heeft een uitkomst, en een les.',
    'An experiment has an outcome, and a learning.',
  ),
  data: object({
    experimentId,
    fieldlabId,
    outcome: oneOf(experimentOutcomes, 'De uitkomst. The outcome.'),
    actualFromOn: day('Werkelijke eerste dag. Actual first day.'),
    actualUntilOn: day('Werkelijke laatste dag. Actual last day.'),
  }),
});
