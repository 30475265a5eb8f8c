import { ownWork, type Schedule } from '@innovatienetwerk/service';
import { tellStatus } from './decide.ts';
import { calls } from './state.ts';

const PER_TURN = 50;

/** Tells that calls have opened and closed. What was told is not found again. */
export const callsSchedule: Schedule = {
  name: 'calls',
  everyMs: 2_000,
  async run(due) {
    const moment = due.now.toISOString();
    const page = await due.parts.aggregates(calls).list({
      filter: {
        $or: [
          { 'state.toldStatus': 'announced', 'state.terms.window.opensAt': { $lte: moment } },
          { 'state.toldStatus': 'open', 'state.terms.window.closesAt': { $lte: moment } },
        ],
      },
      reach: ownWork,
      sort: { field: 'state.terms.window.opensAt', direction: 1 },
      limit: PER_TURN,
    });
    for (const { id, state } of page.items) {
      // oxlint-disable-next-line no-await-in-loop -- few at a time, and gently on the database
      await due.for(`status/${id}/${state.toldStatus}`).change(calls, id, tellStatus);
    }
  },
};
