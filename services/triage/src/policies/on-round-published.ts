import { allOf, policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { carryOver } from '../candidate/decide.ts';
import { candidates } from '../candidate/state.ts';
import { publish } from '../decision/decide.ts';
import { decisionIdOf, decisions } from '../decision/state.ts';

/** All decisions of a round are told together, and what was not decided on awaits the next round. */
export const onRoundPublished = policy(
  'publish',
  events.roundPublished,
  async ({ data: { roundId } }, reaction) => {
    const ofRound = { 'state.roundId': roundId };
    const decided = (await allOf(reaction.parts, decisions, ofRound)).map(({ id }) => id);
    await Promise.all(decided.map((id) => reaction.change(decisions, id, (state) => publish(id, state))));
    // The candidate hears of its decision by another event, which may still be on its way: the decision itself counts.
    const admitted = (await allOf(reaction.parts, candidates, ofRound)).filter(
      ({ id }) => !decided.includes(decisionIdOf(id)),
    );
    await Promise.all(
      admitted.map(({ id }) => reaction.change(candidates, id, (state) => carryOver(id, state, roundId))),
    );
  },
);
