import { dueObjects } from '@innovatienetwerk/service';
import { tellStatus } from './decide.ts';
import { calls } from './state.ts';

/** Tells that calls have opened and closed. What was told is not found again. */
export const callsSchedule = dueObjects(calls, {
  name: 'calls',
  everyMs: 2_000,
  perTurn: 50,
  filter: (now) => {
    const past = { $lte: now.toISOString() };
    return {
      $or: [
        { 'state.toldStatus': 'announced', 'state.terms.window.opensAt': past },
        { 'state.toldStatus': 'open', 'state.terms.window.closesAt': past },
      ],
    };
  },
  sort: 'state.terms.window.opensAt',
  key: ({ id, state }) => `status/${id}/${state.toldStatus}`,
  decide: (_, state, now) => tellStatus(state, now),
});
