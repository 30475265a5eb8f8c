import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, Experiment, ExperimentResult, NewExperiment } from '../../contract/index.ts';
import { nowhere, scopeOf, type Belonging } from '../learning/belonging.ts';
import { wordsOf } from './words.ts';

export interface ExperimentState {
  readonly belonging: Belonging;
  readonly plan: NewExperiment;
  readonly status: Experiment['status'] | 'none';
  readonly result?: ExperimentResult;
  /** By which it is found: all of its texts. */
  readonly words: readonly string[];
}

export type ExperimentEvent =
  | NewEventOf<
      typeof events.experimentPlanned,
      { readonly belonging: Belonging; readonly plan: NewExperiment }
    >
  | NewEventOf<typeof events.experimentChanged, { readonly plan: NewExperiment }>
  | NewEventOf<typeof events.experimentStarted>
  | NewEventOf<typeof events.experimentConcluded, { readonly result: ExperimentResult }>;

export const noExperiment: ExperimentState = {
  belonging: nowhere,
  plan: {
    title: '',
    hypothesis: '',
    nullAlternative: '',
    method: 'other',
    plannedResult: '',
    plannedFromOn: '',
    plannedUntilOn: '',
  },
  status: 'none',
  words: [],
};

const withWords = (state: ExperimentState): ExperimentState => {
  const { title, hypothesis, nullAlternative, plannedResult } = state.plan;
  const { learning = '', realResult = '' } = state.result ?? {};
  return {
    ...state,
    // The learning first: where a text is too long for the index, the end of the hypothesis is missed least.
    words: wordsOf(title, learning, realResult, plannedResult, hypothesis, nullAlternative),
  };
};

export function evolve(state: ExperimentState, event: ExperimentEvent): ExperimentState {
  switch (event.type) {
    case 'experiment.planned.v1':
      return withWords({ ...state, ...event.kept, status: 'planned' });
    case 'experiment.changed.v1':
      return withWords({ ...state, ...event.kept });
    case 'experiment.started.v1':
      return { ...state, status: 'running' };
    case 'experiment.concluded.v1':
      return withWords({ ...state, ...event.kept, status: 'concluded' });
  }
}

export const experiments = defineAggregate<ExperimentState, ExperimentEvent>({
  name: 'experiment',
  collection: 'experiments',
  param: 'experimentId',
  initial: noExperiment,
  evolve,
  scope: ({ belonging }) => scopeOf(belonging),
  indexes: [
    { key: { 'state.belonging.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.result.outcome': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.words': 1, createdAt: 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
    { key: { updatedAt: 1, _id: 1 } },
  ],
});
