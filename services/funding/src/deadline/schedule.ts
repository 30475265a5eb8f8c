import { ownWork, type Schedule } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { remind } from './decide.ts';
import { decisionTerms } from './state.ts';

const PER_TURN = 100;

/** Tells of decision terms that nearly end or have passed. What was told has its next day, so every turn finds others. */
export const decisionTermsSchedule: Schedule = {
  name: 'decision-terms',
  everyMs: 5_000,
  async run(due) {
    const today = dayOf(due.now);
    const page = await due.parts.aggregates(decisionTerms).list({
      filter: { 'state.nextOn': { $lte: today } },
      reach: ownWork,
      sort: { field: 'state.nextOn', direction: 1 },
      limit: PER_TURN,
    });
    for (const { id, state } of page.items) {
      // oxlint-disable-next-line no-await-in-loop -- few at a time, and gently on the database
      await due
        .for(`remind/${id}/${state.dueOn}/${state.nextOn ?? ''}`)
        .change(decisionTerms, id, (current, now) => remind(current, now));
    }
  },
};
