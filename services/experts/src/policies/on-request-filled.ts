import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { yieldToOther } from '../invitation/decide.ts';
import { invitationsOf } from '../invitation/of-request.ts';
import { invitations } from '../invitation/state.ts';
import { requests } from '../request/state.ts';

/** Who else was invited need not answer any more. Who waits stays on the list. */
export const onRequestFilled = policy(
  'thank-others',
  events.requestFilled,
  async ({ data: { requestId, assignmentId } }, { parts, change }) => {
    const request = await parts.aggregates(requests).load(requestId);
    // It may have been reopened since, and somebody else invited.
    if (request?.state.assignmentId !== assignmentId) return;
    for (const { id } of await invitationsOf(parts, requestId)) {
      // oxlint-disable-next-line no-await-in-loop -- gently on the database
      await change(invitations, id, (state) => yieldToOther(id, state));
    }
  },
);
