import { allOf, type Schedule } from '@innovatienetwerk/service';
import { yearOf } from './decide.ts';
import { review } from './financing.ts';
import { scaleUps } from './state.ts';

const HOUR_MS = 3_600_000;

/** Commitments end with the year without anybody acting: what that means for a scale-up is told in the new one. */
export const scaleUpsSchedule: Schedule = {
  name: 'scale-ups',
  everyMs: HOUR_MS,
  async run(due) {
    const year = yearOf(due.now);
    for (const { id } of await allOf(due.parts, scaleUps, {
      'state.status': { $in: ['open', 'completed'] },
    })) {
      // oxlint-disable-next-line no-await-in-loop -- gently on the database; there are few
      await due.for(`review/${id}/${year}`).change(scaleUps, id, (state, now) => review(id, state, now));
    }
  },
};
