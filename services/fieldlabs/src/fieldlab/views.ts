import { problems as house, ProblemError } from '@innovatienetwerk/contract';
import type { Stored } from '@innovatienetwerk/store';
import type { Fieldlab, FieldlabPhase, Waiting } from '../../contract/index.ts';
import { phaseOf } from './phases.ts';
import type { FieldlabState, PhaseState } from './state.ts';

const present = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof T]?: Exclude<T[Name], undefined>;
  };

export function toWaiting({ waiting }: Pick<FieldlabState, 'waiting'>): Waiting | undefined {
  if (waiting === undefined) return undefined;
  const { told: _, ...shown } = waiting;
  return shown;
}

const toSummary = ({ phaseId, stage, status, plannedFromOn, plannedUntilOn, budget }: PhaseState) => ({
  id: phaseId,
  stage,
  status,
  plannedFromOn,
  plannedUntilOn,
  budget,
});

export function toFieldlab({ id, state, createdAt, updatedAt }: Stored<FieldlabState>): Fieldlab {
  const { decisionId, title, assignment, goalType, coordinatorId, steeringGroupId, startStage } = state;
  const { next, bundledIntoId, stopReason } = state;
  return {
    id,
    status: state.status,
    kind: state.kind,
    region: state.region,
    provinces: [...state.provinces],
    ideaIds: [...state.ideaIds],
    leadOrganisationId: state.leadOrganisationId,
    ...present({ decisionId, title, assignment, goalType, coordinatorId, steeringGroupId, startStage }),
    ...present({ next, bundledIntoId, stopReason, scaleUpId: state.scaleUp?.scaleUpId }),
    ...present({ waiting: toWaiting(state) }),
    phases: state.phases.map(toSummary),
    path: [...state.path],
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** @throws {ProblemError} 404 when the Fieldlab has no such phase */
export function toPhase({ id, state }: Stored<FieldlabState>, phaseId: string): FieldlabPhase {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined) throw new ProblemError(house.notFound);
  const { plan, coachHoursPerWeek, callId, applicationId, awardId, awarded } = phase;
  const { startedOn, endedOn, ending, closureDueOn, report, decision } = phase;
  return {
    ...toSummary(phase),
    fieldlabId: id,
    plan,
    ...present({ coachHoursPerWeek, callId, applicationId, awardId, awarded }),
    ...present({ startedOn, endedOn, ending, closureDueOn, report, decision }),
  };
}
