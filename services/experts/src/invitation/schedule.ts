import { ownWork, type Schedule } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { tellTime } from './decide.ts';
import { invitations } from './state.ts';

const INVITATIONS_PER_TURN = 100;

/** Reminds who has not answered, and frees the hours of who never did. Each invitation names the day on which it is due. */
export const invitationsSchedule: Schedule = {
  name: 'invitations',
  everyMs: 60_000,
  async run(due) {
    const { items } = await due.parts.aggregates(invitations).list({
      filter: { 'state.status': 'invited', 'state.dueOn': { $lte: dayOf(due.now) } },
      reach: ownWork,
      sort: { field: 'state.dueOn', direction: 1 },
      limit: INVITATIONS_PER_TURN,
    });
    for (const { id, state } of items) {
      // oxlint-disable-next-line no-await-in-loop -- gently on the database
      await due
        .for(`due/${id}/${state.dueOn}`)
        .change(invitations, id, (current, now) => tellTime(id, current, dayOf(now)));
    }
  },
};
