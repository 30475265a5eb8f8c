import { dueObjects } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { tellTime } from './decide.ts';
import { invitations } from './state.ts';

/** Reminds who has not answered, and frees the hours of who never did. Each invitation names the day on which it is due. */
export const invitationsSchedule = dueObjects(invitations, {
  name: 'invitations',
  everyMs: 60_000,
  filter: (now) => ({ 'state.status': 'invited', 'state.dueOn': { $lte: dayOf(now) } }),
  sort: 'state.dueOn',
  key: ({ id, state }) => `due/${id}/${state.dueOn}`,
  decide: (id, state, now) => tellTime(id, state, dayOf(now)),
});
