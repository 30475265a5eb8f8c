import { allOf, ownWork, type Schedule } from '@innovatienetwerk/service';
import { daysAfter, dayOf } from '@innovatienetwerk/values';
import { reminderDays } from '../../contract/index.ts';
import { calls } from '../call/state.ts';
import { remind } from './reminders.ts';
import { applications } from './state.ts';

const CALLS_PER_TURN = 100;

/** Reminds of drafts whose call closes soon; each reminder is told once. */
export const draftsSchedule: Schedule = {
  name: 'drafts',
  everyMs: 30_000,
  async run(due) {
    const moment = due.now.toISOString();
    const horizon = `${daysAfter(dayOf(due.now), reminderDays[0] + 1)}T23:59:59.999Z`;
    const { items } = await due.parts.aggregates(calls).list({
      filter: { 'state.terms.window.closesAt': { $gt: moment, $lte: horizon } },
      reach: ownWork,
      sort: { field: 'state.terms.window.closesAt', direction: 1 },
      limit: CALLS_PER_TURN,
    });
    for (const { id: callId, state: call } of items) {
      const { closesAt } = call.terms.window;
      const filter = { 'state.callId': callId, 'state.status': { $in: ['draft', 'invited'] } };
      // oxlint-disable-next-line no-await-in-loop -- few at a time, and gently on the database
      for (const { id } of await allOf(due.parts, applications, filter))
        // oxlint-disable-next-line no-await-in-loop -- few at a time, and gently on the database
        await due
          .for(`remind/${id}/${dayOf(due.now)}`)
          .change(applications, id, (state, now) => remind(id, state, closesAt, now));
    }
  },
};
