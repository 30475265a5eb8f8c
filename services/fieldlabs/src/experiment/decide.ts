import { isDeepStrictEqual } from 'node:util';
import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  problems,
  type ExperimentChanges,
  type ExperimentResult,
  type NewExperiment,
} from '../../contract/index.ts';
import type { Belonging } from '../learning/belonging.ts';
import type { ExperimentEvent, ExperimentState } from './state.ts';

type ExperimentDecision = Decision<ExperimentEvent>;

/** What an experiment must know of its Fieldlab. */
export interface Surroundings {
  readonly isOver: boolean;
  readonly phaseIds: readonly string[];
}

function planRefused(plan: NewExperiment, phaseIds: readonly string[]) {
  const { plannedFromOn: from, plannedUntilOn: until, phaseId } = plan;
  if (until < from) return refuse(problems.untilBeforeFrom, { from, until });
  if (phaseId !== undefined && !phaseIds.includes(phaseId)) return refuse(problems.experimentPhaseUnknown);
  return undefined;
}

const told = (experimentId: string, fieldlabId: string, plan: NewExperiment) => ({
  experimentId,
  fieldlabId,
  method: plan.method,
  plannedFromOn: plan.plannedFromOn,
  plannedUntilOn: plan.plannedUntilOn,
  ...(plan.phaseId === undefined ? {} : { phaseId: plan.phaseId }),
});

export function plan(
  experimentId: string,
  wanted: NewExperiment,
  belonging: Belonging,
  { isOver, phaseIds }: Surroundings,
): ExperimentDecision {
  if (isOver) return refuse(problems.fieldlabOver);
  const refused = planRefused(wanted, phaseIds);
  if (refused !== undefined) return refused;
  return [
    {
      type: 'experiment.planned.v1',
      data: told(experimentId, belonging.fieldlabId, wanted),
      kept: { belonging, plan: wanted },
    },
  ];
}

/** What was expected is written down before the start and stays: else a result could be made to fit. */
const expectation = ({ hypothesis, nullAlternative, plannedResult }: NewExperiment) => [
  hypothesis,
  nullAlternative,
  plannedResult,
];

export function change(
  experimentId: string,
  state: ExperimentState,
  changes: ExperimentChanges,
  phaseIds: readonly string[],
): ExperimentDecision {
  if (state.status === 'concluded') return refuse(problems.experimentConcluded);
  const changed: NewExperiment = { ...state.plan, ...changes };
  if (isDeepStrictEqual(changed, state.plan)) return [];
  if (state.status === 'running' && !isDeepStrictEqual(expectation(changed), expectation(state.plan)))
    return refuse(problems.hypothesisFrozen);
  const refused = planRefused(changed, phaseIds);
  if (refused !== undefined) return refused;
  return [
    {
      type: 'experiment.changed.v1',
      data: told(experimentId, state.belonging.fieldlabId, changed),
      kept: { plan: changed },
    },
  ];
}

export function start(experimentId: string, state: ExperimentState): ExperimentDecision {
  if (state.status === 'concluded') return refuse(problems.experimentConcluded);
  if (state.status === 'running') return refuse(problems.experimentStarted);
  const { fieldlabId } = state.belonging;
  return [{ type: 'experiment.started.v1', data: { experimentId, fieldlabId } }];
}

export function conclude(
  experimentId: string,
  state: ExperimentState,
  result: ExperimentResult,
): ExperimentDecision {
  if (state.status === 'concluded') return refuse(problems.experimentConcluded);
  if (state.status !== 'running') return refuse(problems.experimentNotStarted);
  const { outcome, actualFromOn, actualUntilOn } = result;
  if (actualUntilOn < actualFromOn)
    return refuse(problems.untilBeforeFrom, { from: actualFromOn, until: actualUntilOn });
  const { fieldlabId } = state.belonging;
  return [
    {
      type: 'experiment.concluded.v1',
      data: { experimentId, fieldlabId, outcome, actualFromOn, actualUntilOn },
      kept: { result },
    },
  ];
}
