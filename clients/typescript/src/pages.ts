interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/**
 * Walks through a list, page after page.
 *
 *     for await (const idea of pages((cursor) => client.GET('/ideas', { params: { query: { cursor } } }))) …
 */
export async function* pages<Item>(
  ask: (cursor: string | undefined) => Promise<{ readonly data?: Page<Item> | undefined }>,
): AsyncGenerator<Item, void> {
  let cursor: string | undefined;
  do {
    const { data } = await ask(cursor);
    if (data === undefined) return;
    yield* data.items;
    cursor = data.next;
  } while (cursor !== undefined);
}
