import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { giveTurn } from '../invitation/waiting-list.ts';

/** An assignment or a lending fell through: the next on the waiting list takes the place. */
export const onRequestReopened = policy(
  'give-turn-reopened',
  events.requestReopened,
  ({ data: { requestId, invitationId } }, reaction) => giveTurn(reaction, requestId, invitationId),
);
