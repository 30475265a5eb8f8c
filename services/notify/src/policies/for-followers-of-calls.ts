import { events as funding } from '@innovatienetwerk/funding/contract';
import { policy } from '@innovatienetwerk/service';
import { announce, inRegions } from '../announcement/announce.ts';

/** Followers of a region hear that grants can be applied for there. */
export const onCallForFollowers = policy('announce-call', funding.callOpened, async (event, reaction) => {
  const { callId } = event.data;
  await announce(reaction, event, {
    kind: 'followed-call-opened',
    subject: { callId },
    topics: inRegions([event.region]),
  });
});
