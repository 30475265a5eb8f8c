import { dayOf, weeksAfter } from '@innovatienetwerk/values';
import { DEFAULT_CLOSURE_WEEKS, type PhaseEnding } from '../../contract/index.ts';
import { awardOf } from './phases.ts';
import type { FieldlabEvent, FieldlabState, PhaseState } from './state.ts';

/** What more than one decision leads to. */
export const cancelled = (fieldlabId: string, phase: PhaseState, now: Date): FieldlabEvent => ({
  type: 'fieldlab.phase-cancelled.v1',
  data: { fieldlabId, phaseId: phase.phaseId, ...awardOf(phase) },
  kept: { at: now.toISOString() },
});

/** The last day of a phase that ends by itself is the planned one, however late that is noticed; one begun later ends when it is. */
function lastDay({ plannedUntilOn, startedOn = '' }: PhaseState, ending: PhaseEnding, today: string): string {
  if (ending !== 'planned') return today;
  return startedOn > plannedUntilOn ? startedOn : plannedUntilOn;
}

export function ended(
  fieldlabId: string,
  { terms }: Pick<FieldlabState, 'terms'>,
  phase: PhaseState,
  ending: PhaseEnding,
  now: Date,
): FieldlabEvent {
  const endedOn = lastDay(phase, ending, dayOf(now));
  const closureDueOn = weeksAfter(endedOn, terms?.closureWeeks ?? DEFAULT_CLOSURE_WEEKS);
  return {
    type: 'fieldlab.phase-ended.v1',
    data: { fieldlabId, phaseId: phase.phaseId, ...awardOf(phase), ending, closureDueOn },
    kept: { at: now.toISOString(), endedOn },
  };
}
