import { policy } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { events } from '../../contract/index.ts';
import { breakOff } from '../assignment/decide.ts';
import { assignments } from '../assignment/state.ts';
import { bookingOf } from '../profile/bookings.ts';
import { noProfile, profiles } from '../profile/state.ts';
import { requests } from '../request/state.ts';

/**
 * The employer, the expert or the Fieldlab may have stopped in the moment in which the assignment began. Those who end what runs did
 * not see it then, so it looks back itself.
 */
export const onAssignmentBegun = policy(
  'look-back',
  events.assignmentBegun,
  async ({ data: { assignmentId, requestId, personId } }, { parts, change }) => {
    const [request, profile, assignment] = await Promise.all([
      parts.aggregates(requests).load(requestId),
      parts.aggregates(profiles).load(personId),
      parts.aggregates(assignments).load(assignmentId),
    ]);
    const { status, ...ledger } = profile?.state ?? noProfile;
    const booked = bookingOf({ status, ...ledger }, assignment?.state.invitationId ?? '') !== undefined;
    if (booked && request?.state.status !== 'closed') return;
    const lost = status === 'withdrawn' ? 'profile-withdrawn' : 'consent-withdrawn';
    await change(assignments, assignmentId, (state, now) =>
      breakOff(assignmentId, state, booked ? 'fieldlab-over' : lost, dayOf(now)),
    );
  },
);
