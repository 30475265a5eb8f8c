import { allOf, policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { awards } from '../award/state.ts';
import { lapse, need } from '../change-request/decide.ts';
import { changeRequests } from '../change-request/state.ts';

/** An award that waits for its recipient has a request to answer. */
export const onAwardHeld = policy('need-change', events.awardHeld, async ({ data }, { parts, create }) => {
  const { awardId, changeRequestId, waitsFor } = data;
  if (waitsFor !== 'recipient') return;
  const award = await parts.aggregates(awards).load(awardId);
  // It was written together with the event.
  if (award === null) return;
  await create(changeRequests, changeRequestId, () => need(data, award.state));
});

/** A better report came, and it needs no consent any more. */
export const onAwardFreed = policy('lapse-change', events.awardFreed, async ({ data }, { change }) => {
  const { changeRequestId, outcome } = data;
  if (outcome === 'lapsed')
    await change(changeRequests, changeRequestId, (state) => lapse(changeRequestId, state));
});

/** There is no budget any more to change. */
export const onAwardWithdrawnLapseChanges = policy(
  'lapse-changes',
  events.awardWithdrawn,
  async ({ data: { awardId } }, reaction) => {
    for (const { id } of await allOf(reaction.parts, changeRequests, { 'state.awardId': awardId }))
      // oxlint-disable-next-line no-await-in-loop -- a few at most
      await reaction.change(changeRequests, id, (state) => lapse(id, state));
  },
);
