import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { free, hold } from '../award/settlement.ts';
import { awards } from '../award/state.ts';
import { changeRequests } from '../change-request/state.ts';

/** While a change waits for somebody, its award is neither paid nor settled. */
export const onChangeWaits = [events.changeNeeded, events.changeAsked].map((event) =>
  policy(`hold-award-${event.name}`, event, async ({ data: { awardId, changeRequestId } }, reaction) => {
    const request = await reaction.parts.aggregates(changeRequests).load(changeRequestId);
    // It may have been decided on since: then there is nothing to wait for.
    const waits = request?.state.status === 'needed' || request?.state.status === 'asked';
    if (waits) await reaction.change(awards, awardId, (state) => hold(awardId, state, changeRequestId));
  }),
);

export const onChangeDecided = policy(
  'free-award',
  events.changeDecided,
  async ({ data: { awardId, changeRequestId, outcome } }, { parts, change }) => {
    const request = await parts.aggregates(changeRequests).load(changeRequestId);
    const lines = outcome === 'approve' ? request?.state.lines : undefined;
    await change(awards, awardId, (state) => free(awardId, state, changeRequestId, lines));
  },
);

/** A small change holds at once. */
export const onChangeNoted = policy(
  'note-change',
  events.changeNoted,
  async ({ data: { awardId, changeRequestId } }, { parts, change }) => {
    const request = await parts.aggregates(changeRequests).load(changeRequestId);
    await change(awards, awardId, (state) => free(awardId, state, changeRequestId, request?.state.lines));
  },
);
