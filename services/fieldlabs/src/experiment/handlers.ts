import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Experiment } from '../../contract/index.ts';
import { isOver } from '../fieldlab/phases.ts';
import { fieldlabs, type FieldlabState } from '../fieldlab/state.ts';
import { belongingTo, madeBy } from '../learning/belonging.ts';
import * as decide from './decide.ts';
import { experiments, type ExperimentState } from './state.ts';
import { wordsOf } from './words.ts';

const toExperiment = ({ id, state, createdAt, updatedAt }: Stored<ExperimentState>): Experiment => ({
  id,
  fieldlabId: state.belonging.fieldlabId,
  ...state.plan,
  status: state.status === 'none' ? 'planned' : state.status,
  ...(state.result === undefined ? {} : { result: state.result }),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

const phaseIdsOf = ({ phases }: FieldlabState): readonly string[] => phases.map(({ phaseId }) => phaseId);

const location = ({ id }: { readonly id: string }): string => `/experiments/${id}`;

export const planExperiment = creation(operations.planExperiment, experiments, {
  facts: ({ require, params }) => require(fieldlabs, params.fieldlabId),
  decide: (_, { id, request, facts: fieldlab }) =>
    decide.plan(id, request.body, madeBy(request, belongingTo(fieldlab)), {
      isOver: isOver(fieldlab.state),
      phaseIds: phaseIdsOf(fieldlab.state),
    }),
  view: toExperiment,
  location,
});

export const changeExperiment = command(operations.changeExperiment, experiments, {
  facts: async ({ parts }, { belonging }) => {
    const fieldlab = await parts.aggregates(fieldlabs).load(belonging.fieldlabId);
    return fieldlab === null ? [] : phaseIdsOf(fieldlab.state);
  },
  decide: (state, { id, request: { body }, facts: phaseIds }) => decide.change(id, state, body, phaseIds),
  view: toExperiment,
});

export const startExperiment = command(operations.startExperiment, experiments, {
  decide: (state, { id }) => decide.start(id, state),
  view: toExperiment,
  location,
});

export const concludeExperiment = command(operations.concludeExperiment, experiments, {
  decide: (state, { id, request: { body } }) => decide.conclude(id, state, body),
  view: toExperiment,
  location,
});

export const getExperiment = read(operations.getExperiment, experiments, { view: toExperiment });

/** A search in which no word is left finds nothing, rather than everything. */
const withWords = (q: string) => {
  const words = wordsOf(q);
  return { 'state.words': words.length === 0 ? { $in: [] } : { $all: [...words] } };
};

export const listExperiments = list(operations.listExperiments, experiments, {
  filter: ({ query: { fieldlabId, outcome, status, q } }) => ({
    ...asked({
      'state.belonging.fieldlabId': fieldlabId,
      'state.result.outcome': outcome,
      'state.status': status,
    }),
    ...(q === undefined ? {} : withWords(q)),
  }),
  sort: { createdAt: 'createdAt', updatedAt: 'updatedAt' },
  view: toExperiment,
});

export const [snapshotExperiments, followExperiments] = sync(
  [operations.snapshotExperiments, operations.followExperiments],
  experiments,
  { view: toExperiment },
);
