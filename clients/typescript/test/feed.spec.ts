import { describe, expect, test } from 'vitest';
import type { CursorStore, FeedStep } from '../src/index.ts';
import { serve, type Reply } from './support/serve.ts';

const page = (ids: readonly string[], next: string, more: boolean): Reply => ({
  status: 200,
  body: { items: ids.map((id) => ({ id })), next, more },
});
const message = (id: string): string => `id: c${id}\ndata: ${JSON.stringify({ id })}\n\n`;

function storeWith(saved?: string): CursorStore & { readonly told: string[] } {
  const told: string[] = saved === undefined ? [] : [saved];
  return { told, load: () => told.at(-1), save: (_, cursor) => void told.push(cursor) };
}

/** The ids of the events until so many were heard. */
async function heard(steps: AsyncIterable<FeedStep>, enough: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { events } of steps) {
    ids.push(...events.map(({ id }) => id));
    if (ids.length >= enough) break;
  }
  return ids;
}

describe('the feed', () => {
  test('is read page after page from the place in the store, and ends when there is no more', async () => {
    const { asked, client } = await serve(page(['1', '2'], 'b', true), page(['3'], 'c', false));
    const store = storeWith('a');
    expect(await heard(client().feed({ store, filter: { region: 'NL-UT' } }), 100)).toEqual(['1', '2', '3']);
    expect(asked.map(({ url }) => url)).toEqual([
      '/v1/events?region=NL-UT&cursor=a',
      '/v1/events?region=NL-UT&cursor=b',
    ]);
    expect(store.told).toEqual(['a', 'b', 'c']);
  });

  test('begins at a moment when no place is known', async () => {
    const { asked, client } = await serve(page([], 'a', false));
    const store = storeWith();
    await heard(client().feed({ store, sinceAt: '2026-03-02T09:30:00Z' }), 1);
    expect(asked[0]?.url).toBe('/v1/events?sinceAt=2026-03-02T09%3A30%3A00Z');
    expect(store.told).toEqual(['a']);
  });

  test('goes on live, over broken connections and pieces that end anywhere, and misses nothing', async () => {
    const text = message('2') + message('3');
    const { asked, client } = await serve(
      page(['1'], 'c1', false),
      { status: 200, pieces: ['retry: 1000\n\n', text.slice(0, 11), text.slice(11, 40), text.slice(40)] },
      { status: 503, headers: { 'retry-after': '0' } },
      'cut',
      { status: 200, pieces: [': still here\n\n', message('4'), 'open'] },
    );
    const store = storeWith();
    expect(await heard(client().feed({ store, live: true }), 4)).toEqual(['1', '2', '3', '4']);
    expect(asked.map(({ url }) => url)).toEqual([
      '/v1/events',
      '/v1/events/_stream?cursor=c1',
      '/v1/events/_stream?cursor=c3',
      '/v1/events/_stream?cursor=c3',
      '/v1/events/_stream?cursor=c3',
    ]);
    expect(asked[1]?.headers).toMatchObject({ accept: 'text/event-stream', authorization: 'Bearer secret' });
    // The last was not taken to its end.
    expect(store.told.at(-1)).toBe('c3');
  });

  test('says so when its place is gone', async () => {
    const { client } = await serve({ status: 410, body: { code: 'events.cursor-gone' } });
    await expect(heard(client().feed({ store: storeWith('a') }), 1)).rejects.toMatchObject({ status: 410 });
  });

  test('says so when its place is gone while it listens', async () => {
    const { client } = await serve(page([], 'b', false), {
      status: 410,
      body: { code: 'events.cursor-gone' },
    });
    await expect(heard(client().feed({ store: storeWith('a'), live: true }), 1)).rejects.toMatchObject({
      code: 'events.cursor-gone',
    });
  });

  test('ends when it is given up', async () => {
    const { client } = await serve(page(['1'], 'b', false), { status: 200, pieces: ['open'] });
    const stopping = new AbortController();
    const listening = heard(client().feed({ store: storeWith(), live: true, signal: stopping.signal }), 5);
    setTimeout(() => stopping.abort(new Error('enough')), 100);
    await expect(listening).rejects.toThrow('enough');
  });
});
