import { problems as house, refuse } from '@innovatienetwerk/contract';
import { dayOf, daysFrom, isNothing } from '@innovatienetwerk/values';
import {
  problems,
  reminderMoments,
  type NewClosureReport,
  type NewPhaseDecision,
  type ReminderMoment,
} from '../../contract/index.ts';
import { isMember, type Decider, type FieldlabDecision } from './decide.ts';
import { ended } from './phase-events.ts';
import { awardOf, isOver, phaseOf } from './phases.ts';
import type { FieldlabState, PhaseState } from './state.ts';

const mayStart = ({ status, budget }: PhaseState): boolean =>
  status === 'funded' || (status === 'planned' && isNothing(budget));

/** @param agreementsMissing the number of partners, funders and researchers without a signed agreement */
export function start(
  fieldlabId: string,
  state: FieldlabState,
  phaseId: string,
  agreementsMissing: number,
  now: Date,
): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined) return refuse(house.notFound);
  if (!mayStart(phase)) return refuse(problems.notFunded, { status: phase.status });
  if (agreementsMissing > 0) return refuse(problems.agreementsMissing, { count: agreementsMissing });
  return [
    {
      type: 'fieldlab.phase-started.v1',
      data: { fieldlabId, phaseId, ...awardOf(phase) },
      kept: { at: now.toISOString(), startedOn: dayOf(now) },
    },
  ];
}

/** Its planned last day is past, by the day that it is in the Netherlands. */
const isPast = ({ plannedUntilOn }: PhaseState, now: Date): boolean => plannedUntilOn < dayOf(now);

export function end(fieldlabId: string, state: FieldlabState, phaseId: string, now: Date): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined) return refuse(house.notFound);
  if (phase.status !== 'running') return refuse(problems.phaseNotRunning, { status: phase.status });
  return [ended(fieldlabId, state, phase, isPast(phase, now) ? 'planned' : 'early', now)];
}

/** What time does to a running phase. */
export function endOnTime(fieldlabId: string, state: FieldlabState, now: Date): FieldlabDecision {
  const phase = state.phases.find(({ status }) => status === 'running');
  if (phase === undefined || !isPast(phase, now)) return [];
  return [ended(fieldlabId, state, phase, 'planned', now)];
}

/** Also of a Fieldlab that was stopped: what was spent must still be told. @param deciderIds who sit on the steering group now */
export function report(
  fieldlabId: string,
  state: FieldlabState,
  phaseId: string,
  closure: NewClosureReport,
  deciderIds: readonly string[],
  now: Date,
): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined) return refuse(house.notFound);
  if (phase.status !== 'ended') return refuse(problems.phaseNotEnded, { status: phase.status });
  const reportedOn = dayOf(now);
  const late = reportedOn > (phase.closureDueOn ?? reportedOn);
  return [
    {
      type: 'fieldlab.phase-closure-reported.v1',
      data: { fieldlabId, phaseId, ...awardOf(phase), spent: closure.spent },
      kept: { at: now.toISOString(), deciderIds, report: { ...closure, reportedOn, late } },
    },
  ];
}

function nextMisfits({ stage }: PhaseState, { outcome, next }: NewPhaseDecision): boolean {
  if (next === undefined || outcome === 'continue') return false;
  return outcome === 'stop' || next !== stage;
}

/** After every phase the steering group stops, repeats or continues. Source: innovatiebieb.nl, "Fieldlabs". */
export function decide(
  fieldlabId: string,
  state: FieldlabState,
  phaseId: string,
  decision: NewPhaseDecision,
  decider: Decider,
  now: Date,
): FieldlabDecision {
  const phase = phaseOf(state, phaseId);
  if (phase === undefined) return refuse(house.notFound);
  if (!isMember(decider)) return refuse(problems.notOnSteeringGroup);
  if (isOver(state)) return refuse(problems.fieldlabOver);
  if (phase.status !== 'reported') return refuse(problems.phaseNotReported, { status: phase.status });
  if (nextMisfits(phase, decision)) return refuse(problems.nextDoesNotFit, { stage: phase.stage });
  const at = now.toISOString();
  const { outcome } = decision;
  return [
    {
      type: 'fieldlab.phase-decided.v1',
      data: { fieldlabId, phaseId, ...awardOf(phase), outcome },
      kept: { at, decision: { ...decision, decidedById: decider.personId, decidedAt: at } },
    },
    ...(outcome === 'stop'
      ? [{ type: 'fieldlab.stopped.v1', data: { fieldlabId }, kept: { at } } as const]
      : []),
  ];
}

/** A week before the last day it is soon. */
export const SOON_DAYS = 7;

function momentOf(dueOn: string, today: string): ReminderMoment | undefined {
  const left = daysFrom(today, dueOn);
  if (left < 0) return 'overdue';
  if (left === 0) return 'today';
  return left <= SOON_DAYS ? 'soon' : undefined;
}

/** Reminds once at each moment; one that was missed by a long stop is not made up for when a later one has come. */
export function remind(fieldlabId: string, state: FieldlabState, now: Date): FieldlabDecision {
  const { closure, coordinatorId } = state;
  const when = closure === undefined ? undefined : momentOf(closure.dueOn, dayOf(now));
  if (closure === undefined || when === undefined) return [];
  const reminded = closure.reminded === 'not-yet' ? -1 : reminderMoments.indexOf(closure.reminded);
  if (reminderMoments.indexOf(when) <= reminded) return [];
  return [
    {
      type: 'fieldlab.closure-reminded.v1',
      data: {
        fieldlabId,
        phaseId: closure.phaseId,
        closureDueOn: closure.dueOn,
        when,
        personIds: coordinatorId === undefined ? [] : [coordinatorId],
      },
      kept: { at: now.toISOString() },
    },
  ];
}
