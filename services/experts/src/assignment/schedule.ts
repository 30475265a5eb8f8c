import { ownWork, type Schedule } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { finish } from './decide.ts';
import { assignments } from './state.ts';

const ASSIGNMENTS_PER_TURN = 100;

/** Ends the assignments whose last day is over. */
export const assignmentsSchedule: Schedule = {
  name: 'assignments',
  everyMs: 60_000,
  async run(due) {
    const { items } = await due.parts.aggregates(assignments).list({
      filter: { 'state.status': 'running', 'state.untilOn': { $lt: dayOf(due.now) } },
      reach: ownWork,
      sort: { field: 'state.untilOn', direction: 1 },
      limit: ASSIGNMENTS_PER_TURN,
    });
    for (const { id } of items) {
      // oxlint-disable-next-line no-await-in-loop -- gently on the database
      await due.for(`finish/${id}`).change(assignments, id, (state, now) => finish(id, state, dayOf(now)));
    }
  },
};
