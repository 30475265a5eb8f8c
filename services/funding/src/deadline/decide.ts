import { refuse, type Scope } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { problems } from '../../contract/index.ts';
import { dueOn, type Term } from './clock.ts';
import { reminderFor } from './reminders.ts';
import { openSuspension, type DecisionTermEvent, type DecisionTermState } from './state.ts';

type TermDecision = Decision<DecisionTermEvent>;

const MAX_SUSPENSIONS = 50;

export interface Start {
  readonly applicationId: string;
  readonly callId: string;
  readonly organisationId: string;
  readonly startsOn: string;
  readonly weeks: number;
  readonly place: Scope;
}

const about = ({ applicationId, callId, organisationId }: DecisionTermState) => ({
  applicationId,
  callId,
  organisationId,
});

export function start({ place, ...data }: Start): TermDecision {
  const term: Term = { ...data, suspensions: [], extensions: [] };
  return [
    {
      type: 'decision-term.started.v1',
      data: { ...data, dueOn: dueOn(term, data.startsOn) },
      kept: { place },
    },
  ];
}

const ended = ({ metOn }: DecisionTermState) =>
  metOn === undefined ? undefined : refuse(problems.termEnded, { metOn });

/** Nothing can be done about a last day that has passed. While the clock stands still, it cannot pass. */
function passed(state: DecisionTermState, today: string) {
  const isLate = openSuspension(state) === undefined && state.dueOn < today;
  return isLate ? refuse(problems.termOverdue, { dueOn: state.dueOn }) : undefined;
}

/** The clock stands still from the day on which the applicant is asked for what is missing. Source: Awb, article 4:15. */
export function suspend(state: DecisionTermState, reason: string, now: Date): TermDecision {
  const today = dayOf(now);
  const open = openSuspension(state);
  if (state.metOn === undefined && open !== undefined)
    return refuse(problems.suspendedAlready, { fromOn: open.fromOn });
  if (state.suspensions.length >= MAX_SUSPENSIONS)
    return refuse(problems.tooManySuspensions, { limit: MAX_SUSPENSIONS });
  return (
    ended(state) ??
    passed(state, today) ?? [
      { type: 'decision-term.suspended.v1', data: { ...about(state), fromOn: today }, kept: { reason } },
    ]
  );
}

export function resume(state: DecisionTermState, now: Date): TermDecision {
  const over = ended(state);
  if (over !== undefined) return over;
  if (openSuspension(state) === undefined) return refuse(problems.notSuspended);
  const untilOn = dayOf(now);
  return [
    {
      type: 'decision-term.resumed.v1',
      data: { ...about(state), untilOn, dueOn: dueOn(state, untilOn) },
    },
  ];
}

/** Once, and by no more weeks than the term itself: an applicant must be able to count on a decision. */
export function extend(state: DecisionTermState, weeks: number, reason: string, now: Date): TermDecision {
  const today = dayOf(now);
  const barred = ended(state) ?? passed(state, today);
  if (barred !== undefined) return barred;
  if (state.extensions.length > 0) return refuse(problems.extendedAlready);
  if (weeks > state.weeks) return refuse(problems.extensionTooLong, { limit: state.weeks });
  const extension = { weeks, extendedOn: today, reason };
  const term: Term = { ...state, extensions: [extension] };
  return [
    {
      type: 'decision-term.extended.v1',
      data: { ...about(state), weeks, dueOn: dueOn(term, today) },
      kept: { reason, extendedOn: today },
    },
  ];
}

/** The decision was taken, or is not needed any more. */
export function meet(state: DecisionTermState, now: Date): TermDecision {
  if (state.metOn !== undefined) return [];
  const metOn = dayOf(now);
  return [
    {
      type: 'decision-term.met.v1',
      data: { ...about(state), metOn, late: dueOn(state, metOn) < metOn },
    },
  ];
}

export function remind(state: DecisionTermState, now: Date): TermDecision {
  if (state.nextOn === undefined) return [];
  const when = reminderFor(state.dueOn, dayOf(now), state.told);
  if (when === undefined) return [];
  return [{ type: 'decision-term.reminded.v1', data: { ...about(state), dueOn: state.dueOn, when } }];
}
