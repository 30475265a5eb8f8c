import { policy, type Reaction } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { lapse, yieldToOther } from '../invitation/decide.ts';
import { invitationsOf } from '../invitation/of-request.ts';
import { invitations } from '../invitation/state.ts';
import { giveTurn, placeLeft } from '../invitation/waiting-list.ts';
import { pursue } from '../request/decide.ts';
import { requests } from '../request/state.ts';

/** The request may have been closed or filled in the moment in which the invitation was made: nobody waits for nothing. */
async function mind(
  { requestId, invitationId }: { readonly requestId: string; readonly invitationId: string },
  { parts, change }: Reaction,
): Promise<void> {
  const status = (await parts.aggregates(requests).load(requestId))?.state.status;
  if (status === 'open' || status === 'reserved') {
    await change(requests, requestId, (state) => pursue(requestId, state));
    return;
  }
  await change(invitations, invitationId, (state) =>
    status === 'filled' ? yieldToOther(invitationId, state) : lapse(invitationId, state, 'request-closed'),
  );
}

export const onInvitationSent = policy('mind-sent', events.invitationSent, ({ data }, reaction) =>
  mind(data, reaction),
);

/** When everybody before was asked in vain, it is the turn of the new one at once. */
export const onInvitationWaitlisted = policy(
  'mind-waitlisted',
  events.invitationWaitlisted,
  async ({ data }, reaction) => {
    await mind(data, reaction);
    const place = placeLeft(await invitationsOf(reaction.parts, data.requestId));
    if (place !== undefined) await giveTurn(reaction, data.requestId, place.id);
  },
);
