import {
  defineOperation,
  id,
  ImportReport,
  listQuery,
  object,
  oneOf,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/goal.ts';
import * as model from '../model/goal.ts';
import { fieldlabOver } from '../problems/learning.ts';
import * as problems from '../problems/goal.ts';
import { workers } from './learning.ts';
import { fieldlabParams, importers, processingActivity, sees } from './who.ts';

const params = object({ goalId: id('Het doel. The goal.') });
const rules = [
  problems.duplicateIndicator,
  problems.targetNotBetter,
  problems.leadingNotAnEffect,
  problems.leadingTaken,
] as const;

export const setGoal = defineOperation({
  id: 'setGoal',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/goals',
  summary: text('Een doel stellen', 'Set a goal'),
  description: text(
    'Wat het Fieldlab wil bereiken en waaraan dat te zien is, met de waarde vooraf, het doel en wat zonder het Fieldlab te verwachten is.',
    'What the Fieldlab wants to achieve and by what that can be seen, with the value before, the target and what is to be expected without the Fieldlab.',
  ),
  params: fieldlabParams,
  body: model.NewGoal,
  success: { status: 201, body: model.Goal },
  problems: [fieldlabOver, problems.tooManyGoals, ...rules],
  allow: workers,
  dataScope: 'object',
  events: [events.goalSet],
  processingActivity,
});

export const getGoal = defineOperation({
  id: 'getGoal',
  method: 'GET',
  path: '/goals/{goalId}',
  summary: text('Een doel lezen', 'Read a goal'),
  description: text('Een doel met zijn indicatoren.', 'A goal with its indicators.'),
  params,
  success: { status: 200, body: model.Goal },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const listGoals = defineOperation({
  id: 'listGoals',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/goals',
  summary: text('De doelen van een Fieldlab bekijken', 'List the goals of a Fieldlab'),
  description: text('Alle doelen van een Fieldlab.', 'All goals of a Fieldlab.'),
  params: fieldlabParams,
  query: listQuery({}, ['createdAt'], model.Goal),
  success: { status: 200, body: pageOf(model.Goal, 'GoalPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotGoals, followGoals } = syncOperations(listGoals, {
  of: text('doelen van Fieldlabs', 'goals of Fieldlabs'),
  path: '/goals',
});

export const changeGoal = defineOperation({
  id: 'changeGoal',
  method: 'PATCH',
  path: '/goals/{goalId}',
  summary: text('Een doel wijzigen', 'Change a goal'),
  description: text(
    'Wijzigt het doel. Een indicator die gemeten is, ligt vast; de andere kunnen nog wijzigen.',
    'Changes the goal. An indicator that was measured is fixed; the others can still change.',
  ),
  params,
  body: model.GoalChanges,
  success: { status: 200, body: model.Goal },
  problems: [problems.indicatorFrozen, ...rules],
  allow: workers,
  dataScope: 'object',
  ifMatch: true,
  events: [events.goalChanged],
  processingActivity,
});

export const recordMeasurement = defineOperation({
  id: 'recordMeasurement',
  method: 'POST',
  path: '/goals/{goalId}/measurements',
  summary: text('Een meting vastleggen', 'Record a measurement'),
  description: text(
    'De eerste meting legt de indicator vast. Een meting verandert niet; een verbetering is een nieuwe, die de oude vervangt.',
    'The first measurement fixes the indicator. A measurement does not change; a correction is a new one, which supersedes the old.',
  ),
  params,
  body: model.NewMeasurement,
  success: { status: 201, body: model.Measurement },
  problems: [
    problems.indicatorUnknown,
    problems.measuredInFuture,
    problems.supersedesOther,
    problems.supersededAlready,
  ],
  allow: workers,
  dataScope: 'object',
  events: [events.measurementRecorded, events.goalIndicatorFrozen],
  processingActivity,
});

export const importMeasurements = defineOperation({
  id: 'importMeasurements',
  method: 'POST',
  path: '/measurement-imports',
  summary: text('Metingen overnemen uit een ander systeem', 'Import measurements from another system'),
  description: text(
    'Legt hoogstens 200 metingen vast, elk met het kenmerk dat zij in uw systeem heeft. Dezelfde regels kunt u altijd opnieuw sturen; een regel die veranderde wordt een verbetering van de meting die er al was. Het verslag zegt per regel wat er gebeurde.',
    'Records 200 measurements at most, each with the key that it has in your system. The same lines may be sent again at any time; a line that changed becomes a correction of the measurement that was there. The report says of each line what became of it.',
  ),
  body: model.MeasurementImport,
  success: { status: 200, body: ImportReport },
  problems: [
    problems.indicatorUnknown,
    problems.measuredInFuture,
    problems.supersedesOther,
    problems.supersededAlready,
  ],
  allow: importers,
  dataScope: 'lines',
  events: [events.measurementRecorded, events.goalIndicatorFrozen],
  processingActivity,
});

export const getMeasurement = defineOperation({
  id: 'getMeasurement',
  method: 'GET',
  path: '/measurements/{measurementId}',
  summary: text('Een meting lezen', 'Read a measurement'),
  description: text(
    'Een meting met haar bron en soort bewijs.',
    'A measurement with its source and type of evidence.',
  ),
  params: object({ measurementId: id('De meting. The measurement.') }),
  success: { status: 200, body: model.Measurement },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const listMeasurements = defineOperation({
  id: 'listMeasurements',
  method: 'GET',
  path: '/goals/{goalId}/measurements',
  summary: text('De metingen van een doel bekijken', 'List the measurements of a goal'),
  description: text(
    'Alle metingen, ook die later zijn verbeterd.',
    'All measurements, those corrected later included.',
  ),
  params,
  query: listQuery(
    {
      indicatorCode: Type.Optional(model.indicatorCode),
      kind: Type.Optional(oneOf(model.measurementKinds, 'Soort meting. Kind of measurement.')),
    },
    ['measuredOn', 'createdAt'],
    model.Measurement,
  ),
  success: { status: 200, body: pageOf(model.Measurement, 'MeasurementPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotMeasurements, followMeasurements } = syncOperations(listMeasurements, {
  of: text('metingen van Fieldlabs', 'measurements of Fieldlabs'),
  path: '/measurements',
});
