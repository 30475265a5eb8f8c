import { ownWork, type Filter, type Stored } from '@innovatienetwerk/store';
import type { Aggregate, Decision } from './aggregate.ts';
import type { Parts } from './context.ts';
import type { Schedule } from './policy.ts';
import type { NewEvent } from '@innovatienetwerk/contract';

const PAGE = 200;

/**
 * Everything that a filter finds, page by page in the order in which it was made, so that nothing is missed while it changes. For what
 * is bounded by its nature, such as the goals of a Fieldlab; never for what only time bounds.
 */
export async function allOf<State>(
  parts: Parts,
  aggregate: Aggregate<State, never>,
  filter: Filter,
): Promise<readonly Stored<State>[]> {
  const found: Stored<State>[] = [];
  let after: { value: unknown; id: string } | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const page = await parts.aggregates(aggregate).list({
      filter,
      reach: ownWork,
      sort: { field: 'createdAt', direction: 1 },
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return found;
}

export interface DueObjects<State, Event extends NewEvent> {
  readonly name: string;
  readonly everyMs: number;
  /** How many at most in one turn. @default 100 */
  readonly perTurn?: number;
  /** Which are due. What was done must take an object out of it, so that every turn finds others. */
  readonly filter: (now: Date) => Filter;
  /** The field by which the ones that are due longest go first. */
  readonly sort: string;
  /** Names what is due of this object: it is done once for each key. */
  readonly key: (stored: Stored<State>) => string;
  readonly decide: (id: string, state: State, now: Date) => Decision<Event>;
}

const PER_TURN = 100;

/** Does what time asks of the objects of one kind, one after another and gently on the database. */
export const dueObjects = <State, Event extends NewEvent>(
  aggregate: Aggregate<State, Event>,
  { name, everyMs, perTurn = PER_TURN, filter, sort, key, decide }: DueObjects<State, Event>,
): Schedule => ({
  name,
  everyMs,
  async run(due) {
    const { items } = await due.parts.aggregates(aggregate).list({
      filter: filter(due.now),
      reach: ownWork,
      sort: { field: sort, direction: 1 },
      limit: perTurn,
    });
    for (const stored of items) {
      const { id } = stored;
      // oxlint-disable-next-line no-await-in-loop -- few at a time, and gently on the database
      await due.for(key(stored)).change(aggregate, id, (state, now) => decide(id, state, now));
    }
  },
});
