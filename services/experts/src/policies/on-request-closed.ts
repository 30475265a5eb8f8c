import { allOf, policy } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { events } from '../../contract/index.ts';
import { breakOff } from '../assignment/decide.ts';
import { assignments } from '../assignment/state.ts';
import { lapse } from '../invitation/decide.ts';
import { invitationsOf } from '../invitation/of-request.ts';
import { invitations } from '../invitation/state.ts';

/** Invitations lapse. An assignment ends too: a request with one is closed only when its Fieldlab is over. */
export const onRequestClosed = policy(
  'wind-up',
  events.requestClosed,
  async ({ data: { requestId } }, reaction) => {
    const { parts, change } = reaction;
    for (const { id } of await invitationsOf(parts, requestId)) {
      // oxlint-disable-next-line no-await-in-loop -- gently on the database
      await change(invitations, id, (state) => lapse(id, state, 'request-closed'));
    }
    for (const { id } of await allOf(reaction.parts, assignments, { 'state.requestId': requestId })) {
      // oxlint-disable-next-line no-await-in-loop
      await change(assignments, id, (state, now) => breakOff(id, state, 'fieldlab-over', dayOf(now)));
    }
  },
);
