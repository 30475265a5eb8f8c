import { ownWork, type Aggregate, type Reaction } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';

const PAGE = 200;

/** Everything of one kind that a filter finds, in pages and in a stable order, so that nothing is missed while they change. */
export async function findAll<State>(
  { parts }: Pick<Reaction, 'parts'>,
  aggregate: Aggregate<State, never>,
  filter: Readonly<Record<string, unknown>>,
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
