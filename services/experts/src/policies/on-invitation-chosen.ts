import { isRefused, policy, type Parts } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { events } from '../../contract/index.ts';
import { send } from '../invitation/decide.ts';
import { invitations, type InvitationState } from '../invitation/state.ts';
import { exclusionsOf } from '../match/exclusion.ts';
import { fundersOf } from '../match/funders.ts';
import { bookingOf, hold } from '../profile/bookings.ts';
import { profiles } from '../profile/state.ts';

const wishOf = (invitationId: string, invitation: InvitationState) => ({
  invitationId,
  requestId: invitation.requestId,
  fieldlabId: invitation.fieldlabId,
  leadId: invitation.organisationId,
  hoursPerWeek: invitation.hoursPerWeek,
  fromOn: invitation.fromOn,
  untilOn: invitation.untilOn,
});

async function invitationOf(parts: Parts, invitationId: string): Promise<InvitationState | undefined> {
  return (await parts.aggregates(invitations).load(invitationId))?.state;
}

/**
 * It is the turn of somebody on the waiting list: their hours are held, and then they are invited. Who has too few by now, or has
 * come to have an interest in the Fieldlab, is skipped. Whatever ends this invitation meanwhile is heard after this, and frees the hours.
 */
export const onInvitationChosen = policy(
  'hold-for-chosen',
  events.invitationChosen,
  async ({ data: { invitationId, profileId } }, { parts, now, change }) => {
    const invitation = await invitationOf(parts, invitationId);
    if (invitation?.status !== 'chosen') return;
    const today = dayOf(now);
    const funderIds = await fundersOf(parts, invitation.fieldlabId);
    await change(profiles, profileId, (state) => {
      const facts = { request: invitation, funderIds, earlier: [] };
      if (exclusionsOf(state, facts, today).length > 0) return [];
      const decision = hold(profileId, state, wishOf(invitationId, invitation), today);
      return isRefused(decision) ? [] : decision;
    });
    const profile = await parts.aggregates(profiles).load(profileId);
    const booking = profile === null ? undefined : bookingOf(profile.state, invitationId);
    await change(invitations, invitationId, (state) => send(invitationId, state, booking?.employerId, today));
  },
);
