import { dueObjects } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { tellTime } from './decide.ts';
import { profiles } from './state.ts';

/** Reminds experts of the end of their consent, and lets it lapse. Each profile names the day on which it is due. */
export const profilesSchedule = dueObjects(profiles, {
  name: 'profiles',
  everyMs: 60_000,
  filter: (now) => ({ 'state.status': 'active', 'state.dueOn': { $lte: dayOf(now) } }),
  sort: 'state.dueOn',
  key: ({ id, state }) => `due/${id}/${state.dueOn}`,
  decide: (id, state, now) => tellTime(id, state, dayOf(now)),
});
