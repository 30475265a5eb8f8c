import { dueObjects } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { finish } from './decide.ts';
import { assignments } from './state.ts';

/** Ends the assignments whose last day is over. */
export const assignmentsSchedule = dueObjects(assignments, {
  name: 'assignments',
  everyMs: 60_000,
  filter: (now) => ({ 'state.status': 'running', 'state.untilOn': { $lt: dayOf(now) } }),
  sort: 'state.untilOn',
  key: ({ id }) => `finish/${id}`,
  decide: (id, state, now) => finish(id, state, dayOf(now)),
});
