import { ownWork, type Aggregate, type Parts } from '@innovatienetwerk/service';
import type { Filter, Stored } from '@innovatienetwerk/store';

const PAGE = 200;

/**
 * Everything that a filter finds, in the order in which it was made. For what is bounded by its nature, such as the goals of a
 * Fieldlab; never for what only time bounds.
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
