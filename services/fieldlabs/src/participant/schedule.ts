import { dueObjects } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { leaveOnTime } from './decide.ts';
import { participants } from './state.ts';

/** Lets those go whose last day has passed, by the day that it is in the Netherlands. */
export const departuresSchedule = dueObjects(participants, {
  name: 'departures',
  everyMs: 10_000,
  filter: (now) => ({
    'state.status': 'active',
    'state.untilOn': { $lt: dayOf(now) },
    'state.assignmentId': { $exists: false },
  }),
  sort: 'state.untilOn',
  key: ({ id, state }) => `leave/${id}/${state.untilOn}`,
  decide: (id, state, now) => leaveOnTime(id, state, dayOf(now)),
});
