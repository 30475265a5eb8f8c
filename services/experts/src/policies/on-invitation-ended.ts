import { policy, type Reaction } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { giveTurn } from '../invitation/waiting-list.ts';
import { cancel } from '../lending/decide.ts';
import { lendingIdOf, lendings } from '../lending/state.ts';
import { free } from '../profile/bookings.ts';
import { profiles } from '../profile/state.ts';
import { reopen } from '../request/decide.ts';
import { requests } from '../request/state.ts';

interface Ended {
  readonly invitationId: string;
  readonly requestId: string;
  readonly profileId: string;
}

/** Nothing comes of an invitation: its hours are free, nothing is lent, and the request that it reserved is open again. */
async function release({ invitationId, requestId, profileId }: Ended, { parts, change }: Reaction) {
  await change(profiles, profileId, (state) => free(profileId, state, invitationId));
  const lendingId = lendingIdOf(invitationId);
  if ((await parts.aggregates(lendings).load(lendingId)) !== null)
    await change(lendings, lendingId, (state) => cancel(lendingId, state));
  await change(requests, requestId, (state) => reopen(requestId, state, invitationId));
}

const ended = [events.invitationDeclined, events.invitationExpired, events.invitationCancelled] as const;

export const onInvitationEnded = ended.map((event) =>
  policy(`release-${event.name}`, event, ({ data }, reaction) => release(data, reaction)),
);

/** After the release: the next on the waiting list takes the place, also that of somebody who was skipped. */
export const onPlaceLeft = [...ended, events.invitationSkipped].map((event) =>
  policy(`give-turn-${event.name}`, event, ({ data: { requestId, invitationId } }, reaction) =>
    giveTurn(reaction, requestId, invitationId),
  ),
);
