import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { begin } from '../assignment/decide.ts';
import { assignments } from '../assignment/state.ts';
import { fallThrough } from '../invitation/decide.ts';
import { invitations } from '../invitation/state.ts';
import { lendingIdOf, lendings } from '../lending/state.ts';
import { book } from '../profile/bookings.ts';
import { profiles } from '../profile/state.ts';
import { fill } from '../request/decide.ts';
import { requests } from '../request/state.ts';

/**
 * The yes is final: the request is filled, the held hours are booked and the assignment begins. When the request was closed in that very
 * moment, the invitation falls through, and its hours come free by that.
 */
export const onInvitationConfirmed = policy(
  'begin-assignment',
  events.invitationConfirmed,
  async ({ data: { invitationId, requestId, profileId, assignmentId } }, { parts, change, create }) => {
    await change(requests, requestId, (state) => fill(requestId, state, invitationId, assignmentId));
    const [request, invitation, lending] = await Promise.all([
      parts.aggregates(requests).load(requestId),
      parts.aggregates(invitations).load(invitationId),
      parts.aggregates(lendings).load(lendingIdOf(invitationId)),
    ]);
    if (invitation === null) return;
    if (request?.state.assignmentId !== assignmentId) {
      await change(invitations, invitationId, (state) => fallThrough(invitationId, state));
      return;
    }
    const terms = lending?.state.terms;
    const { hoursPerWeek, untilOn } = { ...invitation.state, ...terms };
    await change(profiles, profileId, (state) =>
      book(profileId, state, invitationId, {
        hoursPerWeek: hoursPerWeek ?? invitation.state.hoursPerWeek,
        untilOn: untilOn ?? invitation.state.untilOn,
      }),
    );
    await create(assignments, assignmentId, () => begin(assignmentId, invitationId, invitation.state, terms));
  },
);
