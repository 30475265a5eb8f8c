import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { settle } from '../candidate/decide.ts';
import { candidates } from '../candidate/state.ts';
import { publish } from '../decision/decide.ts';
import { decisions } from '../decision/state.ts';
import { isPublic } from '../decision/visibility.ts';

/**
 * The candidate shows that it was decided on; the outcome stays with the decision until publication. A decision that
 * was saved in the very moment of publication came too late for its round, and is told here.
 */
export const onDecisionTaken = policy('settle', events.decisionTaken, async ({ data }, { change, now }) => {
  const { candidateId, decisionId, roundId } = data;
  await change(candidates, candidateId, (state) => settle(candidateId, state, roundId));
  await change(decisions, decisionId, (state) => (isPublic(state, now) ? publish(decisionId, state) : []));
});
