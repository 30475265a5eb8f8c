/** Hands out what waits, one by one. It ends for all who take from it when one of them fails. */
function* queueOf<Item>(items: readonly Item[]): Generator<readonly [number, Item]> {
  yield* items.entries();
}

/** Does the work for each item, some at once; the results are in the order of the items. The first failure ends it. */
export async function someAtOnce<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const queue = queueOf(items);
  const results = new Map<number, Result>();
  const worker = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- each worker has one at a time
    for (const [index, item] of queue) results.set(index, await work(item, index));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return items.flatMap((_, index) => (results.has(index) ? [results.get(index) as Result] : []));
}
