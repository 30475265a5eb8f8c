import { ProblemError } from '@innovatienetwerk/contract';
import { asked, command, creation, list, read, type RequestContext, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { dayOf } from '@innovatienetwerk/values';
import { operations, problems, type Invitation } from '../../contract/index.ts';
import { lendingIdOf } from '../lending/state.ts';
import { fundersOf } from '../match/funders.ts';
import { hold } from '../profile/bookings.ts';
import { noProfile, profiles } from '../profile/state.ts';
import { reserve } from '../request/decide.ts';
import { requests } from '../request/state.ts';
import * as decide from './decide.ts';
import { invitationsOf, statusesOf } from './of-request.ts';
import { invitationIdOf, invitations, type InvitationState } from './state.ts';

const toInvitation = ({ id, state, createdAt, updatedAt }: Stored<InvitationState>): Invitation => {
  const { status, rank, employerId, respondByOn, needsLending, assignmentId } = state;
  const { declineReason, declineRemark, cancelReason } = state;
  return {
    id,
    requestId: state.requestId,
    profileId: state.profileId,
    fieldlabId: state.fieldlabId,
    region: state.region,
    status: status === 'none' ? 'waiting' : status,
    work: state.work,
    hoursPerWeek: state.hoursPerWeek,
    fromOn: state.fromOn,
    untilOn: state.untilOn,
    need: state.need,
    ...(respondByOn === undefined ? {} : { respondByOn }),
    ...(rank === undefined ? {} : { rank }),
    ...(employerId === undefined ? {} : { employerId }),
    ...(needsLending === undefined ? {} : { needsLending }),
    ...(declineReason === undefined ? {} : { declineReason }),
    ...(declineRemark === undefined ? {} : { declineRemark }),
    ...(cancelReason === undefined ? {} : { cancelReason }),
    ...(needsLending === true ? { lendingId: lendingIdOf(id) } : {}),
    ...(assignmentId === undefined ? {} : { assignmentId }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};

async function inviteFacts(
  request: RequestContext<typeof operations.inviteExpert>,
): Promise<decide.InviteFacts> {
  const { parts, params, body } = request;
  const { id: requestId, state } = await request.require(requests, params.requestId);
  const [profile, funderIds, all] = await Promise.all([
    parts.aggregates(profiles).load(body.profileId),
    fundersOf(parts, state.fieldlabId),
    invitationsOf(parts, requestId),
  ]);
  if (profile === null) throw new ProblemError(problems.profileUnknown);
  const earlier = statusesOf(all, body.profileId);
  const lastRank = Math.max(0, ...all.map((invitation) => invitation.state.rank ?? 0));
  return {
    requestId,
    request: state,
    profile: profile.state,
    funderIds,
    earlier,
    made: all.length,
    lastRank,
  };
}

/** The hours are held in the same write: two who ask the same expert at once cannot both have them. */
export const inviteExpert = creation(operations.inviteExpert, invitations, {
  facts: inviteFacts,
  id: ({ params, body }, { earlier }) => invitationIdOf(params.requestId, body.profileId, earlier.length),
  taken: { code: problems.invitedAlready.code },
  companion: {
    aggregate: profiles,
    id: ({ body }) => body.profileId,
    decide: (profile, { id, request: { body }, facts, now }) => {
      const today = dayOf(now);
      if (body.waitlist === true) return [];
      const { requestId, request } = facts;
      const wish = {
        invitationId: id,
        requestId,
        fieldlabId: request.fieldlabId,
        leadId: request.organisationId,
        hoursPerWeek: request.hoursPerWeek,
        fromOn: request.fromOn,
        untilOn: request.untilOn,
      };
      return decide.barred(facts, body.respondByOn, today) ?? hold(body.profileId, profile, wish, today);
    },
  },
  decide: (_, { id, request, facts, companion, now }) =>
    decide.invite(id, request.body, facts, companion, dayOf(now)),
  view: toInvitation,
  location: ({ id }) => `/invitations/${id}`,
});

export const getInvitation = read(operations.getInvitation, invitations, { view: toInvitation });

export const listInvitations = list(operations.listInvitations, invitations, {
  filter: ({ query: { requestId, profileId, status } }) =>
    asked({ 'state.requestId': requestId, 'state.profileId': profileId, 'state.status': status }),
  sort: { createdAt: 'createdAt' },
  view: toInvitation,
});

export const [snapshotInvitations, followInvitations] = sync(
  [operations.snapshotInvitations, operations.followInvitations],
  invitations,
  { view: toInvitation },
);

/** The request is reserved in the same write: of two who say yes at once, one is first. */
export const acceptInvitation = command(operations.acceptInvitation, invitations, {
  facts: async ({ parts }, invitation) => {
    const profile = await parts.aggregates(profiles).load(invitation.profileId);
    return { invitation, profile: profile?.state ?? noProfile };
  },
  companion: {
    aggregate: requests,
    id: (_, { requestId }) => requestId,
    // One that is not open is refused by its own rule, which tells more.
    decide: (request, { id, facts: { invitation } }) =>
      invitation.status === 'invited' ? reserve(invitation.requestId, request, id) : [],
  },
  decide: (state, { id, request: { actor }, facts: { profile }, now }) =>
    decide.accept(id, state, profile, actor.subjectId, dayOf(now)),
  view: toInvitation,
});

export const declineInvitation = command(operations.declineInvitation, invitations, {
  decide: (state, { id, request: { body, actor } }) => decide.decline(id, state, body, actor.subjectId),
  view: toInvitation,
});

export const cancelInvitation = command(operations.cancelInvitation, invitations, {
  decide: (state, { id }) => decide.cancel(id, state),
  view: toInvitation,
});
