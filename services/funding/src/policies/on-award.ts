import { policy } from '@innovatienetwerk/service';
import { isNothing } from '@innovatienetwerk/values';
import { events } from '../../contract/index.ts';
import { markAwarded } from '../application/outcome.ts';
import { applications } from '../application/state.ts';
import { withdrawForPhase } from '../award/decide.ts';
import { awards } from '../award/state.ts';
import { release } from '../call/ledger.ts';
import { calls } from '../call/state.ts';

/** The application learns of its award. One that was withdrawn in the same moment needs none: the award is taken back. */
export const onAwardGranted = policy(
  'mark-awarded',
  events.awardGranted,
  async ({ data: { applicationId, awardId, amount } }, { parts, change }) => {
    await change(applications, applicationId, (state) =>
      markAwarded(applicationId, state, { awardId, amount }),
    );
    const application = await parts.aggregates(applications).load(applicationId);
    if (application?.state.status !== 'withdrawn') return;
    await change(awards, awardId, (state) => withdrawForPhase(awardId, state));
  },
);

/** The money is free for the next in line. */
export const onAwardWithdrawn = policy(
  'free-money',
  events.awardWithdrawn,
  ({ data: { callId, applicationId } }, { change }) =>
    change(calls, callId, (state, now) => release(state, { applicationId, as: 'withdrawn' }, now)),
);

/** What was not spent goes back to the call. */
export const onAwardSettled = policy(
  'free-unspent',
  events.awardSettled,
  async ({ data: { callId, applicationId, unspent } }, { change }) => {
    if (isNothing(unspent)) return;
    await change(calls, callId, (state, now) => release(state, { applicationId, amount: unspent }, now));
  },
);
