import { allOf, policy, type Reaction } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { events } from '../../contract/index.ts';
import { breakOff } from '../assignment/decide.ts';
import { assignments } from '../assignment/state.ts';
import { lapse } from '../invitation/decide.ts';
import { invitations, unsettled } from '../invitation/state.ts';

/** The profile has let go of the hours already; what was promised of them ends here, and the next on each list is asked. */
async function letGo(
  filter: Readonly<Record<string, string>>,
  reason: 'consent-withdrawn' | 'profile-withdrawn',
  reaction: Reaction,
): Promise<void> {
  const open = { ...filter, 'state.status': { $in: [...unsettled] } };
  for (const { id } of await allOf(reaction.parts, invitations, open)) {
    // oxlint-disable-next-line no-await-in-loop -- gently on the database
    await reaction.change(invitations, id, (state) => lapse(id, state, reason));
  }
  for (const { id } of await allOf(reaction.parts, assignments, { ...filter, 'state.status': 'running' })) {
    // oxlint-disable-next-line no-await-in-loop
    await reaction.change(assignments, id, (state, now) => breakOff(id, state, reason, dayOf(now)));
  }
}

/** Who waits on a list without hours of an employer stays there: another employer may still have some. */
export const onConsentAnswered = policy(
  'mind-consent',
  events.consentAnswered,
  async ({ data: { profileId, employerId, consent } }, reaction) => {
    if (consent === 'given') return;
    const filter = { 'state.profileId': profileId, 'state.employerId': employerId };
    await letGo(filter, 'consent-withdrawn', reaction);
  },
);

export const onProfileWithdrawn = policy(
  'mind-withdrawal',
  events.profileWithdrawn,
  ({ data: { profileId } }, reaction) =>
    letGo({ 'state.profileId': profileId }, 'profile-withdrawn', reaction),
);
