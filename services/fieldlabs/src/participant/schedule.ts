import { ownWork, type Schedule } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { leaveOnTime } from './decide.ts';
import { participants } from './state.ts';

const DEPARTURES_PER_TURN = 100;

/** Lets those go whose last day has passed, by the day that it is in the Netherlands. */
export const departuresSchedule: Schedule = {
  name: 'departures',
  everyMs: 10_000,
  async run(due) {
    const today = dayOf(due.now);
    const { items } = await due.parts.aggregates(participants).list({
      filter: {
        'state.status': 'active',
        'state.untilOn': { $lt: today },
        'state.assignmentId': { $exists: false },
      },
      reach: ownWork,
      sort: { field: 'state.untilOn', direction: 1 },
      limit: DEPARTURES_PER_TURN,
    });
    for (const { id, state } of items) {
      // oxlint-disable-next-line no-await-in-loop -- few at a time, and gently on the database
      await due
        .for(`leave/${id}/${state.untilOn}`)
        .change(participants, id, (current) => leaveOnTime(id, current, today));
    }
  },
};
