import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { dayOf, mondayOf, weekOf } from '@innovatienetwerk/values';
import {
  MAX_HOURS_A_WEEK,
  problems,
  type EndingReason,
  type LendingTerms,
  type LoggedWeek,
  type NewEnding,
  type NewFeedback,
} from '../../contract/index.ts';
import type { InvitationState } from '../invitation/state.ts';
import type { AssignmentEvent, AssignmentState } from './state.ts';

type AssignmentDecision = Decision<AssignmentEvent>;

/** @param terms of the employer that lends, when there is one */
export function begin(
  assignmentId: string,
  invitationId: string,
  invitation: InvitationState,
  terms: LendingTerms | undefined,
): AssignmentDecision {
  const { requestId, fieldlabId, profileId, employerId = '', work, fromOn } = invitation;
  const { organisationId, scopeRegion, requestedById } = invitation;
  return [
    {
      type: 'assignment.begun.v1',
      data: {
        assignmentId,
        requestId,
        fieldlabId,
        personId: profileId,
        employerId,
        work,
        hoursPerWeek: terms?.hoursPerWeek ?? invitation.hoursPerWeek,
        fromOn,
        untilOn: terms?.untilOn ?? invitation.untilOn,
      },
      kept: {
        invitationId,
        organisationId,
        scopeRegion,
        requestedById,
        ...(terms?.costPerHour === undefined ? {} : { costPerHour: terms.costPerHour }),
      },
    },
  ];
}

function ended(
  assignmentId: string,
  { fieldlabId, profileId: personId }: AssignmentState,
  endedOn: string,
  kept: { readonly reason: EndingReason; readonly remark?: string | undefined },
): AssignmentDecision {
  return [{ type: 'assignment.ended.v1', data: { assignmentId, fieldlabId, personId, endedOn }, kept }];
}

/** Not in advance: hours that are not worked yet may still be needed. One that has not begun can end today. */
export function end(
  assignmentId: string,
  state: AssignmentState,
  { endedOn, ...kept }: NewEnding,
  today: string,
): AssignmentDecision {
  if (state.status !== 'running')
    return refuse(problems.assignmentEndedAlready, { endedOn: state.endedOn ?? '' });
  const latest = today < state.untilOn ? today : state.untilOn;
  const earliest = state.fromOn < latest ? state.fromOn : latest;
  if (endedOn < earliest || latest < endedOn) return refuse(problems.endingDayInvalid, { earliest, latest });
  return ended(assignmentId, state, endedOn, kept);
}

/** Ended by what happened elsewhere, today or on its last day, whichever is first. */
export function breakOff(
  assignmentId: string,
  state: AssignmentState,
  reason: EndingReason,
  today: string,
): AssignmentDecision {
  if (state.status !== 'running') return [];
  return ended(assignmentId, state, today < state.untilOn ? today : state.untilOn, { reason });
}

/** What time does: its last day is over. */
export function finish(assignmentId: string, state: AssignmentState, today: string): AssignmentDecision {
  if (state.status !== 'running' || today <= state.untilOn) return [];
  return ended(assignmentId, state, state.untilOn, { reason: 'finished' });
}

/** @param others hours that the expert recorded for this week at other assignments */
export function log(
  assignmentId: string,
  state: AssignmentState,
  { week, hours }: LoggedWeek,
  others: number,
  personId: string,
  now: Date,
): AssignmentDecision {
  const { fieldlabId, profileId, employerId, work, fromOn, untilOn, endedOn = untilOn } = state;
  if (personId !== profileId) return refuse(problems.notTheExpert);
  const today = dayOf(now);
  const fromWeek = weekOf(fromOn);
  const untilWeek = weekOf(today < endedOn ? today : endedOn);
  // A year without a week 53 has no such week, whatever its place between the others.
  const isWeek = weekOf(mondayOf(week)) === week;
  if (!isWeek || week < fromWeek || untilWeek < week)
    return refuse(problems.weekOutsideAssignment, { fromWeek, untilWeek });
  if (others + hours > MAX_HOURS_A_WEEK)
    return refuse(problems.tooManyHours, { limit: MAX_HOURS_A_WEEK, week, others });
  return [
    {
      type: 'assignment.hours-logged.v1',
      data: { assignmentId, fieldlabId, personId, employerId, work, week, hours },
    },
  ];
}

/** Whoever is not the expert speaks for who asked. */
export function giveFeedback(
  assignmentId: string,
  state: AssignmentState,
  { rating, remark }: NewFeedback,
  byPersonId: string,
  now: Date,
): AssignmentDecision {
  const { fieldlabId, profileId, fromOn } = state;
  if (dayOf(now) < fromOn) return refuse(problems.assignmentNotBegun, { fromOn });
  return [
    {
      type: 'assignment.feedback-given.v1',
      data: {
        assignmentId,
        fieldlabId,
        profileId,
        by: byPersonId === profileId ? 'expert' : 'requester',
        rating,
      },
      kept: { byPersonId, ...(remark === undefined ? {} : { remark }), givenAt: now.toISOString() },
    },
  ];
}
