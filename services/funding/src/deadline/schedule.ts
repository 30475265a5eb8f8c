import { dueObjects } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { remind } from './decide.ts';
import { decisionTerms } from './state.ts';

/** Tells of decision terms that nearly end or have passed. What was told has its next day, so every turn finds others. */
export const decisionTermsSchedule = dueObjects(decisionTerms, {
  name: 'decision-terms',
  everyMs: 5_000,
  filter: (now) => ({ 'state.nextOn': { $lte: dayOf(now) } }),
  sort: 'state.nextOn',
  key: ({ id, state }) => `remind/${id}/${state.dueOn}/${state.nextOn ?? ''}`,
  decide: (_, state, now) => remind(state, now),
});
