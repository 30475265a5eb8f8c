import { dueObjects } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { lapse } from './decide.ts';
import { lendings } from './state.ts';

/** Lets the lendings lapse to which the employer never answered. */
export const lendingsSchedule = dueObjects(lendings, {
  name: 'lendings',
  everyMs: 60_000,
  filter: (now) => ({ 'state.status': 'asked', 'state.respondByOn': { $lt: dayOf(now) } }),
  sort: 'state.respondByOn',
  key: ({ id }) => `lapse/${id}`,
  decide: (id, state, now) => lapse(id, state, dayOf(now)),
});
