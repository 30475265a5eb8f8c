import { asked, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Measurement } from '../../contract/index.ts';
import { freeze } from '../goal/decide.ts';
import { goals } from '../goal/state.ts';
import { madeBy } from '../learning/belonging.ts';
import * as decide from './decide.ts';
import { correctionIdOf, measurements, type MeasurementState } from './state.ts';

const toMeasurement = ({ id, state, createdAt }: Stored<MeasurementState>): Measurement => ({
  id,
  goalId: state.goalId,
  fieldlabId: state.belonging.fieldlabId,
  ...(state.externalKey === undefined ? {} : { externalKey: state.externalKey }),
  ...state.content,
  createdAt: createdAt.toISOString(),
});

export const recordMeasurement = creation(operations.recordMeasurement, measurements, {
  facts: async (request) => {
    const { require, params, parts, body } = request;
    const { goalId } = params;
    const { supersedesId } = body;
    const { state } = await require(goals, goalId);
    const superseded =
      supersedesId === undefined ? null : await parts.aggregates(measurements).load(supersedesId);
    return { goalId, belonging: madeBy(request, state.belonging), superseded: superseded?.state };
  },
  id: ({ body: { supersedesId }, parts }) =>
    supersedesId === undefined ? parts.newId() : correctionIdOf(supersedesId),
  taken: { code: problems.supersededAlready.code },
  companion: {
    aggregate: goals,
    id: ({ params }) => params.goalId,
    decide: (goal, { request: { params, body } }) => freeze(params.goalId, goal, body.indicatorCode),
  },
  decide: (_, { id, request: { body }, facts, now }) => decide.record(id, body, facts, now),
  view: toMeasurement,
  location: ({ id }) => `/measurements/${id}`,
});

export const getMeasurement = read(operations.getMeasurement, measurements, { view: toMeasurement });

export const listMeasurements = list(operations.listMeasurements, measurements, {
  filter: async ({ require, params: { goalId }, query: { indicatorCode, kind } }) => {
    await require(goals, goalId);
    return {
      'state.goalId': goalId,
      ...asked({ 'state.content.indicatorCode': indicatorCode, 'state.content.kind': kind }),
    };
  },
  sort: { measuredOn: 'state.content.measuredOn', createdAt: 'createdAt' },
  view: toMeasurement,
});

export const [snapshotMeasurements, followMeasurements] = sync(
  [operations.snapshotMeasurements, operations.followMeasurements],
  measurements,
  { view: toMeasurement },
);
