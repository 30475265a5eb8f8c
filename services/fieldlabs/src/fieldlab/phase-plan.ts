import { problems as house, refuse, type Refusal } from '@innovatienetwerk/contract';
import { isMore, isNothing } from '@innovatienetwerk/values';
import {
  MAX_PHASES,
  problems,
  type FieldlabPhaseChanges,
  type NewFieldlabPhase,
  type NextStep,
} from '../../contract/index.ts';
import type { SteeringGroupState } from '../steering-group/state.ts';
import type { FieldlabDecision } from './decide.ts';
import { cancelled } from './phase-events.ts';
import { isOver, openPhase, phaseOf } from './phases.ts';
import type { FieldlabState, PhaseState } from './state.ts';

type Cap = Pick<SteeringGroupState, 'caps'> | undefined;

/** The first is what the assignment begins with, a later one what the steering group decided on, if it named one. */
const expectedStage = ({ path, startStage, next }: FieldlabState): NextStep | undefined =>
  path.length === 0 ? startStage : next;

function badPlan(
  state: FieldlabState,
  phase: NewFieldlabPhase,
  group: Cap,
): { refused: Refusal } | undefined {
  const { stage, plannedFromOn, plannedUntilOn, budget } = phase;
  const expected = expectedStage(state);
  if (expected !== undefined && stage !== expected)
    return refuse(problems.stageNotDecided, { stage: expected });
  if (plannedUntilOn <= plannedFromOn)
    return refuse(problems.phasePeriodReversed, {}, [
      { in: 'body', name: 'plannedUntilOn', code: 'after', parameters: { other: 'plannedFromOn' } },
    ]);
  const cap = group?.caps.find((candidate) => candidate.stage === stage)?.amount;
  return cap !== undefined && isMore(budget, cap)
    ? refuse(problems.aboveCap, { stage, cap: cap.amount })
    : undefined;
}

const planned = (
  type: 'fieldlab.phase-planned.v1' | 'fieldlab.phase-changed.v1',
  fieldlabId: string,
  phaseId: string,
  phase: NewFieldlabPhase,
  now: Date,
) => {
  const { stage, plannedFromOn, plannedUntilOn, budget, plan, coachHoursPerWeek } = phase;
  return {
    type,
    data: { fieldlabId, phaseId, stage, plannedFrom: plannedFromOn, plannedUntil: plannedUntilOn, budget },
    kept: {
      at: now.toISOString(),
      plan,
      ...(coachHoursPerWeek === undefined ? {} : { coachHoursPerWeek }),
    },
  };
};

/** @param group the steering group, whose caps hold at this moment */
export function plan(
  fieldlabId: string,
  state: FieldlabState,
  phaseId: string,
  phase: NewFieldlabPhase,
  group: Cap,
  now: Date,
): FieldlabDecision {
  const { status, phases } = state;
  if (openPhase(state) !== undefined && !isOver(state)) return refuse(problems.anotherPhaseOpen);
  if (status !== 'recruiting' && status !== 'running') return refuse(problems.notUnderWay, { status });
  if (phases.length >= MAX_PHASES) return refuse(problems.tooManyPhases, { limit: MAX_PHASES });
  return (
    badPlan(state, phase, group) ?? [planned('fieldlab.phase-planned.v1', fieldlabId, phaseId, phase, now)]
  );
}

export function change(
  fieldlabId: string,
  state: FieldlabState,
  phaseId: string,
  changes: FieldlabPhaseChanges,
  group: Cap,
  now: Date,
): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined) return refuse(house.notFound);
  if (isOver(state)) return refuse(problems.fieldlabOver);
  if (phase.status !== 'planned') return refuse(problems.phaseNotPlanned, { status: phase.status });
  const { stage, plan: text, plannedFromOn, plannedUntilOn, budget, coachHoursPerWeek } = phase;
  const changed: NewFieldlabPhase = {
    stage,
    plan: text,
    plannedFromOn,
    plannedUntilOn,
    budget,
    ...(coachHoursPerWeek === undefined ? {} : { coachHoursPerWeek }),
    ...changes,
  };
  return (
    badPlan(state, changed, group) ?? [
      planned('fieldlab.phase-changed.v1', fieldlabId, phaseId, changed, now),
    ]
  );
}

const beforeStart: readonly PhaseState['status'][] = ['planned', 'budget-requested', 'funded'];

export function cancel(
  fieldlabId: string,
  state: FieldlabState,
  phaseId: string,
  now: Date,
): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined) return refuse(house.notFound);
  if (phase.status === 'cancelled') return [];
  if (!beforeStart.includes(phase.status)) return refuse(problems.phaseBegun, { status: phase.status });
  return [cancelled(fieldlabId, phase, now)];
}

/** @param callId the call that is asked; it judges the application */
export function requestBudget(
  fieldlabId: string,
  state: FieldlabState,
  phaseId: string,
  callId: string,
  now: Date,
): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined) return refuse(house.notFound);
  if (phase.status !== 'planned') return refuse(problems.phaseNotPlanned, { status: phase.status });
  if (isNothing(phase.budget)) return refuse(problems.needsNoBudget);
  return [
    {
      type: 'fieldlab.phase-budget-requested.v1',
      data: {
        fieldlabId,
        phaseId,
        organisationId: state.leadOrganisationId,
        callId,
        amount: phase.budget,
      },
      kept: { at: now.toISOString() },
    },
  ];
}
