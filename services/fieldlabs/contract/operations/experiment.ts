import {
  defineOperation,
  id,
  listQuery,
  object,
  oneOf,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/experiment.ts';
import * as model from '../model/experiment.ts';
import * as problems from '../problems/experiment.ts';
import { fieldlabOver } from '../problems/learning.ts';
import { network, workers } from './learning.ts';
import { fieldlabParams, processingActivity } from './who.ts';

const params = object({ experimentId: id('Het experiment. The experiment.') });

export const planExperiment = defineOperation({
  id: 'planExperiment',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/experiments',
  summary: text('Een experiment inschrijven', 'Register an experiment'),
  description: text(
    'Legt vooraf vast wat verwacht wordt, wat er zonder het experiment gebeurt en hoe het wordt onderzocht.',
    'Records beforehand what is expected, what happens without the experiment and how it is examined.',
  ),
  params: fieldlabParams,
  body: model.NewExperiment,
  success: { status: 201, body: model.Experiment },
  problems: [fieldlabOver, problems.untilBeforeFrom, problems.experimentPhaseUnknown],
  allow: workers,
  dataScope: 'object',
  events: [events.experimentPlanned],
  processingActivity,
});

export const getExperiment = defineOperation({
  id: 'getExperiment',
  method: 'GET',
  path: '/experiments/{experimentId}',
  summary: text('Een experiment lezen', 'Read an experiment'),
  description: text(
    'De verwachting, de opzet en, als het voorbij is, de uitkomst en de les.',
    'The expectation, the plan and, when it is over, the outcome and the learning.',
  ),
  params,
  success: { status: 200, body: model.Experiment },
  allow: network,
  dataScope: 'object',
  processingActivity,
});

export const listExperiments = defineOperation({
  id: 'listExperiments',
  method: 'GET',
  path: '/experiments',
  summary: text('Experimenten zoeken', 'Search experiments'),
  description: text(
    'Alle experimenten van het netwerk, ook de mislukte: zoek op woorden, uitkomst of Fieldlab.',
    'All experiments of the network, the failed ones too: search by words, outcome or Fieldlab.',
  ),
  query: listQuery(
    {
      fieldlabId: Type.Optional(id('Alleen van dit Fieldlab. Of this Fieldlab only.')),
      outcome: Type.Optional(
        oneOf(model.experimentOutcomes, 'Alleen met deze uitkomst. With this outcome only.'),
      ),
      status: Type.Optional(oneOf(model.experimentStatuses, 'Alleen in deze stand. In this state only.')),
      q: Type.Optional(
        Type.String({
          minLength: 2,
          maxLength: 200,
          description:
            'Woorden van minstens twee tekens; ze moeten er alle in staan, hoofdletters en accenten tellen niet. Words of at least two characters; all must occur, capitals and accents do not matter.',
          examples: ['robot voorlezen'],
        }),
      ),
    },
    ['createdAt', 'updatedAt'],
    model.Experiment,
  ),
  success: { status: 200, body: pageOf(model.Experiment, 'ExperimentPage') },
  allow: network,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotExperiments, followExperiments } = syncOperations(listExperiments, {
  of: text('experimenten', 'experiments'),
});

export const changeExperiment = defineOperation({
  id: 'changeExperiment',
  method: 'PATCH',
  path: '/experiments/{experimentId}',
  summary: text('Een experiment wijzigen', 'Change an experiment'),
  description: text(
    'Wijzigt de opzet zolang er geen uitkomst is. Wat verwacht werd, ligt vast zodra het begint.',
    'Changes the plan while there is no result. What was expected is fixed once it has started.',
  ),
  params,
  body: model.ExperimentChanges,
  success: { status: 200, body: model.Experiment },
  problems: [
    problems.untilBeforeFrom,
    problems.experimentPhaseUnknown,
    problems.hypothesisFrozen,
    problems.experimentConcluded,
  ],
  allow: workers,
  dataScope: 'object',
  ifMatch: true,
  events: [events.experimentChanged],
  processingActivity,
});

export const startExperiment = defineOperation({
  id: 'startExperiment',
  method: 'POST',
  path: '/experiments/{experimentId}/starts',
  summary: text('Een experiment beginnen', 'Start an experiment'),
  description: text(
    'Vanaf nu ligt vast wat verwacht werd, zodat de uitkomst eerlijk te beoordelen is.',
    'From now on the expectation is fixed, so that the outcome can be judged fairly.',
  ),
  params,
  success: { status: 201, body: model.Experiment },
  problems: [problems.experimentStarted, problems.experimentConcluded],
  allow: workers,
  dataScope: 'object',
  ifMatch: true,
  events: [events.experimentStarted],
  processingActivity,
});

export const concludeExperiment = defineOperation({
  id: 'concludeExperiment',
  method: 'POST',
  path: '/experiments/{experimentId}/results',
  summary: text('De uitkomst vastleggen', 'Record the result'),
  description: text(
    'De uitkomst en de les, ook als het mislukte: juist daarvan leert het netwerk.',
    'The outcome and the learning, also when it failed: the network learns from that above all.',
  ),
  params,
  body: model.ExperimentResult,
  success: { status: 201, body: model.Experiment },
  problems: [problems.experimentNotStarted, problems.experimentConcluded, problems.untilBeforeFrom],
  allow: workers,
  dataScope: 'object',
  ifMatch: true,
  events: [events.experimentConcluded],
  processingActivity,
});
