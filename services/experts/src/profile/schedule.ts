import { ownWork, type Schedule } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { tellTime } from './decide.ts';
import { profiles } from './state.ts';

const PROFILES_PER_TURN = 100;

/** Reminds experts of the end of their consent, and lets it lapse. Each profile names the day on which it is due. */
export const profilesSchedule: Schedule = {
  name: 'profiles',
  everyMs: 60_000,
  async run(due) {
    const today = dayOf(due.now);
    const { items } = await due.parts.aggregates(profiles).list({
      filter: { 'state.status': 'active', 'state.dueOn': { $lte: today } },
      reach: ownWork,
      sort: { field: 'state.dueOn', direction: 1 },
      limit: PROFILES_PER_TURN,
    });
    for (const { id, state } of items) {
      // oxlint-disable-next-line no-await-in-loop -- gently on the database
      await due
        .for(`due/${id}/${state.dueOn}`)
        .change(profiles, id, (current, now) => tellTime(id, current, dayOf(now)));
    }
  },
};
