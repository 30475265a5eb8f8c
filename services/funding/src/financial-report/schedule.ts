import { ownWork, type Schedule } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { remind } from './decide.ts';
import { reports } from './state.ts';

const PER_TURN = 100;

/** Reminds of financial reports. What was told has its next day, so every turn finds others. */
export const reportsSchedule: Schedule = {
  name: 'financial-reports',
  everyMs: 5_000,
  async run(due) {
    const page = await due.parts.aggregates(reports).list({
      filter: { 'state.nextOn': { $lte: dayOf(due.now) } },
      reach: ownWork,
      sort: { field: 'state.nextOn', direction: 1 },
      limit: PER_TURN,
    });
    for (const { id, state } of page.items) {
      const key = `remind/${id}/${state.dueOn}/${state.nextOn ?? ''}`;
      // oxlint-disable-next-line no-await-in-loop -- few at a time, and gently on the database
      await due.for(key).change(reports, id, (current, now) => remind(id, current, now));
    }
  },
};
