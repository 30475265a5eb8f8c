import type { Money } from '@innovatienetwerk/contract';
import type { FieldlabDecision } from './decide.ts';
import { ended } from './phase-events.ts';
import { awardOf, phaseOf } from './phases.ts';
import type { FieldlabState, PhaseState } from './state.ts';

/**
 * What the funding says about a phase. It comes by events of applications and awards, which keep their own order but not that among each
 * other, and it may come twice: whatever the order, the same applications and awards lead to the same end.
 */
export interface ApplicationRef {
  readonly phaseId: string;
  readonly applicationId: string;
}
export interface AwardRef extends ApplicationRef {
  readonly awardId: string;
  readonly amount: Money;
}

/** Whether this application can be the one that the phase waits for: the first heard of, and none that came to nothing. */
const isExpected = ({ status, applicationId, lapsedIds }: PhaseState, other: string): boolean =>
  status === 'budget-requested' &&
  (applicationId === undefined || applicationId === other) &&
  !lapsedIds.includes(other);

export function applied(
  fieldlabId: string,
  state: FieldlabState,
  { phaseId, applicationId }: ApplicationRef,
  now: Date,
): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined || !isExpected(phase, applicationId) || phase.applicationId === applicationId)
    return [];
  return [
    {
      type: 'fieldlab.phase-applied.v1',
      data: { fieldlabId, phaseId, applicationId },
      kept: { at: now.toISOString() },
    },
  ];
}

/** An award for a phase that no longer waits for it is left alone: the funding hears of the cancellation, and withdraws it. */
export function funded(
  fieldlabId: string,
  state: FieldlabState,
  { phaseId, applicationId, awardId, amount }: AwardRef,
  now: Date,
): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined || !isExpected(phase, applicationId)) return [];
  return [
    {
      type: 'fieldlab.phase-funded.v1',
      data: { fieldlabId, phaseId, awardId, amount },
      kept: { at: now.toISOString(), applicationId },
    },
  ];
}

/**
 * The application or award came to nothing. A phase that has not begun is only planned again; one that runs ends, and the steering group
 * decides after its closing report.
 */
export function fundingLost(
  fieldlabId: string,
  state: FieldlabState,
  { phaseId, applicationId }: ApplicationRef,
  now: Date,
): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined) return [];
  const concerned = phase.applicationId === applicationId;
  if (phase.status === 'running' && concerned) return [ended(fieldlabId, state, phase, 'funding-lost', now)];
  if (!isExpected(phase, applicationId) && !(phase.status === 'funded' && concerned)) return [];
  return [
    {
      type: 'fieldlab.phase-funding-lost.v1',
      data: { fieldlabId, phaseId, ...awardOf(phase) },
      kept: { at: now.toISOString(), applicationId },
    },
  ];
}
