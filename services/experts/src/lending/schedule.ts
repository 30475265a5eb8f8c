import { ownWork, type Schedule } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { lapse } from './decide.ts';
import { lendings } from './state.ts';

const LENDINGS_PER_TURN = 100;

/** Lets the lendings lapse to which the employer never answered. */
export const lendingsSchedule: Schedule = {
  name: 'lendings',
  everyMs: 60_000,
  async run(due) {
    const { items } = await due.parts.aggregates(lendings).list({
      filter: { 'state.status': 'asked', 'state.respondByOn': { $lt: dayOf(due.now) } },
      reach: ownWork,
      sort: { field: 'state.respondByOn', direction: 1 },
      limit: LENDINGS_PER_TURN,
    });
    for (const { id } of items) {
      // oxlint-disable-next-line no-await-in-loop -- gently on the database
      await due.for(`lapse/${id}`).change(lendings, id, (state, now) => lapse(id, state, dayOf(now)));
    }
  },
};
