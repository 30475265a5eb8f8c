import { ownWork, policy, type Reaction } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { carryOver } from '../candidate/decide.ts';
import { candidates } from '../candidate/state.ts';
import { publish } from '../decision/decide.ts';
import { decisionIdOf, decisions } from '../decision/state.ts';

const PAGE = 200;

type Listed = typeof decisions | typeof candidates;

/** Walks everything of a round in pages, in a stable order, so that no page is missed while they change. */
async function idsOfRound(
  reaction: Reaction,
  aggregate: Listed,
  roundId: string,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: { value: unknown; id: string } | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const page = await reaction.parts.aggregates(aggregate as typeof candidates).list({
      filter: { 'state.roundId': roundId },
      reach: ownWork,
      sort: { field: 'createdAt', direction: 1 },
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return ids;
}

/** All decisions of a round are told together, and what was not decided on awaits the next round. */
export const onRoundPublished = policy(
  'publish',
  events.roundPublished,
  async ({ data: { roundId } }, reaction) => {
    const decided = await idsOfRound(reaction, decisions, roundId);
    await Promise.all(decided.map((id) => reaction.change(decisions, id, (state) => publish(id, state))));
    // The candidate hears of its decision by another event, which may still be on its way: the decision itself counts.
    const admitted = (await idsOfRound(reaction, candidates, roundId)).filter(
      (id) => !decided.includes(decisionIdOf(id)),
    );
    await Promise.all(
      admitted.map((id) => reaction.change(candidates, id, (state) => carryOver(id, state, roundId))),
    );
  },
);
