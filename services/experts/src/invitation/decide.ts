import { refuse } from '@innovatienetwerk/contract';
import { derivedId, type Decision } from '@innovatienetwerk/service';
import { daysAfter, daysFrom } from '@innovatienetwerk/values';
import {
  problems,
  type CancelReason,
  type InvitationStatus,
  type NewDecline,
  type NewInvitation,
} from '../../contract/index.ts';
import { exclusionsOf } from '../match/exclusion.ts';
import { bookingOf, isActive } from '../profile/bookings.ts';
import type { ProfileState } from '../profile/state.ts';
import type { RequestState } from '../request/state.ts';
import { MAX_INVITATIONS } from './of-request.ts';
import {
  isPending,
  isUnsettled,
  type InvitationEvent,
  type InvitationState,
  type Question,
} from './state.ts';

type InvitationDecision = Decision<InvitationEvent>;

/** Hours are not held for longer than this without an answer. */
const MAX_DAYS_TO_RESPOND = 60;
/** How many days before the last one an expert who has not answered is reminded. */
const REMINDED_BEFORE_DAYS = 2;

/** One assignment can come of an invitation. */
export const assignmentIdOf = (invitationId: string): string => derivedId('assignment', invitationId);

/** The next day on which time has something to do: remind, or expire. */
export function dueAfter(today: string, respondByOn: string): string {
  const reminder = daysAfter(respondByOn, -REMINDED_BEFORE_DAYS);
  return reminder > today ? reminder : daysAfter(respondByOn, 1);
}

export interface InviteFacts {
  readonly requestId: string;
  readonly request: RequestState;
  readonly profile: ProfileState;
  readonly funderIds: readonly string[];
  /** What became of earlier invitations of this expert for this request. */
  readonly earlier: readonly InvitationStatus[];
  /** How many invitations the request has. */
  readonly made: number;
  /** The last place that is taken on the waiting list. */
  readonly lastRank: number;
}

/** Why this expert cannot be asked for this request, apart from too few hours. */
export function barred(
  { request, profile, funderIds, earlier, made }: InviteFacts,
  respondByOn: string,
  today: string,
): ReturnType<typeof refuse> | undefined {
  if (request.status !== 'open') return refuse(problems.requestNotOpen, { status: request.status });
  const reasons = exclusionsOf(profile, { request, funderIds, earlier }, today);
  if (reasons.includes('invited-already')) return refuse(problems.invitedAlready);
  if (reasons.includes('profile-expired'))
    return refuse(problems.profileNotActive, {
      status: profile.status === 'active' ? 'expired' : profile.status,
    });
  const conflict = reasons.find((reason) => reason !== 'no-employer-consent');
  if (conflict !== undefined) return refuse(problems.conflictOfInterest, { reason: conflict });
  if (made >= MAX_INVITATIONS) return refuse(problems.tooManyInvitations, { limit: MAX_INVITATIONS });
  const inTime =
    today <= respondByOn &&
    respondByOn <= request.untilOn &&
    daysFrom(today, respondByOn) <= MAX_DAYS_TO_RESPOND;
  return inTime ? undefined : refuse(problems.respondDayInvalid, { limit: MAX_DAYS_TO_RESPOND });
}

const questionOf = (request: RequestState, daysToRespond: number): Question => ({
  requestedById: request.requestedById,
  organisationId: request.organisationId,
  scopeRegion: request.scopeRegion,
  region: request.region,
  work: request.work,
  hoursPerWeek: request.hoursPerWeek,
  fromOn: request.fromOn,
  untilOn: request.untilOn,
  need: request.need,
  daysToRespond,
});

/** @param profile as it is with the hours held, which happens in the same write */
export function invite(
  invitationId: string,
  { profileId, respondByOn, waitlist = false }: NewInvitation,
  facts: InviteFacts,
  profile: ProfileState,
  today: string,
): InvitationDecision {
  const refused = barred(facts, respondByOn, today);
  if (refused !== undefined) return refused;
  const { requestId, request, lastRank } = facts;
  const ids = { invitationId, requestId, fieldlabId: request.fieldlabId, profileId };
  const question = questionOf(request, daysFrom(today, respondByOn));
  if (waitlist)
    return [{ type: 'invitation.waitlisted.v1', data: { ...ids, rank: lastRank + 1 }, kept: question }];
  const booking = bookingOf(profile, invitationId);
  if (booking === undefined) return refuse(problems.hoursNotHeld);
  return [
    {
      type: 'invitation.sent.v1',
      data: { ...ids, employerId: booking.employerId, respondByOn },
      kept: { ...question, dueOn: dueAfter(today, respondByOn) },
    },
  ];
}

const idsOf = (invitationId: string, { requestId, fieldlabId, profileId }: InvitationState) => ({
  invitationId,
  requestId,
  fieldlabId,
  profileId,
});

/** It is the turn of this one. Its hours are held next, and then it is sent, or skipped when there are too few. */
export function choose(invitationId: string, state: InvitationState, replacesId: string): InvitationDecision {
  if (state.status !== 'waiting') return [];
  return [{ type: 'invitation.chosen.v1', data: { ...idsOf(invitationId, state), replacesId } }];
}

/** Sends the chosen one. The time to answer counts from today, and ends before the work does. */
export function send(
  invitationId: string,
  state: InvitationState,
  employerId: string | undefined,
  today: string,
): InvitationDecision {
  if (state.status !== 'chosen') return [];
  const ids = idsOf(invitationId, state);
  if (employerId === undefined) return [{ type: 'invitation.skipped.v1', data: ids }];
  const lastDay = daysAfter(today, state.daysToRespond);
  const respondByOn = lastDay < state.untilOn ? lastDay : state.untilOn;
  return [
    {
      type: 'invitation.sent.v1',
      data: { ...ids, employerId, respondByOn },
      kept: { dueOn: dueAfter(today, respondByOn) },
    },
  ];
}

/** Within the employer's own Fieldlab the yes is final; elsewhere the employer lends the expert, and decides. */
export function accept(
  invitationId: string,
  state: InvitationState,
  profile: ProfileState,
  personId: string,
  today: string,
): InvitationDecision {
  const { status, profileId, employerId = '', organisationId } = state;
  if (personId !== profileId) return refuse(problems.notInvited);
  if (status !== 'invited') return refuse(problems.invitationNotOpen, { status });
  if (!isActive(profile, today)) return refuse(problems.profileNotActive, { status: 'expired' });
  if (bookingOf(profile, invitationId) === undefined) return refuse(problems.hoursNotHeld);
  const ids = idsOf(invitationId, state);
  const needsLending = employerId !== organisationId;
  const accepted: InvitationEvent = {
    type: 'invitation.accepted.v1',
    data: { ...ids, employerId, needsLending },
  };
  if (needsLending) return [accepted];
  const assignmentId = assignmentIdOf(invitationId);
  return [accepted, { type: 'invitation.confirmed.v1', data: { ...ids, assignmentId } }];
}

/** The employer lends the expert. */
export function confirm(invitationId: string, state: InvitationState): InvitationDecision {
  if (state.status !== 'accepted') return [];
  const assignmentId = assignmentIdOf(invitationId);
  return [{ type: 'invitation.confirmed.v1', data: { ...idsOf(invitationId, state), assignmentId } }];
}

export function decline(
  invitationId: string,
  state: InvitationState,
  { reason, remark }: NewDecline,
  personId: string,
): InvitationDecision {
  const { status, profileId } = state;
  if (personId !== profileId) return refuse(problems.notInvited);
  if (status !== 'invited' && status !== 'waiting') return refuse(problems.invitationNotOpen, { status });
  return [
    {
      type: 'invitation.declined.v1',
      data: { ...idsOf(invitationId, state), reason },
      kept: remark === undefined ? {} : { remark },
    },
  ];
}

/** By who asked. */
export function cancel(invitationId: string, state: InvitationState): InvitationDecision {
  if (!isUnsettled(state)) return refuse(problems.invitationNotOpen, { status: state.status });
  return lapse(invitationId, state, 'by-requester');
}

/** By what happened elsewhere: to the request, the lending, or the expert. What is settled stays as it is. */
export function lapse(
  invitationId: string,
  state: InvitationState,
  reason: CancelReason,
): InvitationDecision {
  if (!isUnsettled(state)) return [];
  return [{ type: 'invitation.cancelled.v1', data: { ...idsOf(invitationId, state), reason } }];
}

/** The request was closed in the very moment in which it would have been filled by this one. */
export function fallThrough(invitationId: string, state: InvitationState): InvitationDecision {
  if (state.status !== 'confirmed') return [];
  const data = { ...idsOf(invitationId, state), reason: 'request-closed' as const };
  return [{ type: 'invitation.cancelled.v1', data }];
}

/** Others are asked no longer once the request is filled; who waits stays on the list, for an assignment may end early. */
export function yieldToOther(invitationId: string, state: InvitationState): InvitationDecision {
  return isPending(state) ? lapse(invitationId, state, 'request-filled') : [];
}

/** What time does: reminds once, and expires when the last day is over. */
export function tellTime(invitationId: string, state: InvitationState, today: string): InvitationDecision {
  const { status, respondByOn = '', dueOn = '' } = state;
  if (status !== 'invited' || today < dueOn) return [];
  const ids = idsOf(invitationId, state);
  if (today > respondByOn) return [{ type: 'invitation.expired.v1', data: ids }];
  return [
    {
      type: 'invitation.reminded.v1',
      data: { ...ids, respondByOn },
      kept: { dueOn: dueAfter(today, respondByOn) },
    },
  ];
}
