import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { assignments } from '../assignment/state.ts';
import { lapse } from '../invitation/decide.ts';
import { invitationsOf } from '../invitation/of-request.ts';
import { invitations } from '../invitation/state.ts';
import { free } from '../profile/bookings.ts';
import { profiles } from '../profile/state.ts';
import { reopen } from '../request/decide.ts';
import { requests } from '../request/state.ts';

/**
 * The hours after the last day are free. When the hours were taken away from under it, the request is open again and the list goes on;
 * otherwise the work is done, and nobody waits any longer.
 */
export const onAssignmentEnded = policy(
  'close-assignment',
  events.assignmentEnded,
  async ({ data: { assignmentId, personId, endedOn } }, { parts, change }) => {
    const assignment = await parts.aggregates(assignments).load(assignmentId);
    if (assignment === null) return;
    const { invitationId, requestId, endingReason } = assignment.state;
    await change(profiles, personId, (state) => free(personId, state, invitationId, endedOn));
    if (endingReason === 'consent-withdrawn' || endingReason === 'profile-withdrawn') {
      await change(requests, requestId, (state) => reopen(requestId, state, invitationId));
      return;
    }
    for (const { id } of await invitationsOf(parts, requestId)) {
      // oxlint-disable-next-line no-await-in-loop -- gently on the database
      await change(invitations, id, (state) => lapse(id, state, 'request-filled'));
    }
  },
);
