import { describe, expect, expectTypeOf, test } from 'vitest';
import type { components, CursorStore, SyncStep } from '../src/index.ts';
import { serve, type Reply } from './support/serve.ts';

const page = (body: object): Reply => ({ status: 200, body });
const gone: Reply = { status: 410, body: { code: 'sync.cursor-gone' } };
const idea = (id: string, title = id) => ({ id, title });

/** A store that remembers what it was told, in order. */
function storeWith(saved?: string): CursorStore & { readonly told: string[] } {
  const told: string[] = saved === undefined ? [] : [saved];
  return { told, load: () => told.at(-1), save: (_, cursor) => void told.push(cursor) };
}

const snapshotInTwo = [
  page({ items: [idea('1'), idea('2')], next: 's1', deltaCursor: 'd0' }),
  page({ items: [idea('3')], deltaCursor: 'd0' }),
  page({
    changes: [
      { id: '2', removed: true },
      { id: '1', sequence: 4, item: idea('1', 'x') },
    ],
    next: 'd1',
    more: false,
  }),
];

async function walked(steps: AsyncIterable<SyncStep<unknown>>) {
  const all: (readonly [string, readonly string[]])[] = [];
  for await (const { kind, changes } of steps)
    all.push([kind, changes.map((one) => `${one.kind} ${one.id}`)]);
  return all;
}

describe('a copy of a collection', () => {
  test('begins with a reset and a snapshot, and goes on with what changed', async () => {
    const { asked, client } = await serve(...snapshotInTwo);
    const store = storeWith();
    expect(await walked(client().sync('/ideas', { store, limit: 2 }))).toEqual([
      ['reset', []],
      ['changes', ['changed 1', 'changed 2']],
      ['changes', ['changed 3']],
      ['changes', ['removed 2', 'changed 1']],
    ]);
    expect(asked.map(({ url }) => url)).toEqual([
      '/v1/ideas/_snapshots?limit=2',
      '/v1/ideas/_snapshots?cursor=s1&limit=2',
      '/v1/ideas/_deltas?cursor=d0&limit=2',
    ]);
    expect(store.told).toEqual(['snapshot:', 'snapshot:s1', 'deltas:d0', 'deltas:d1']);
  });

  test('goes on where it was saved, within a snapshot too', async () => {
    const { asked, client } = await serve(...snapshotInTwo.slice(1));
    await walked(client().sync('/ideas', { store: storeWith('snapshot:s1') }));
    expect(asked.map(({ url }) => url)).toEqual([
      '/v1/ideas/_snapshots?cursor=s1',
      '/v1/ideas/_deltas?cursor=d0',
    ]);
  });

  test('begins anew when its place is gone', async () => {
    const { asked, client } = await serve(gone, ...snapshotInTwo);
    const store = storeWith('deltas:old');
    const steps = await walked(client().sync('/ideas', { store }));
    expect(steps[0]).toEqual(['reset', []]);
    expect(asked[1]?.url).toBe('/v1/ideas/_snapshots');
    expect(store.told.slice(0, 2)).toEqual(['deltas:old', 'snapshot:']);
  });

  test('begins anew when what was saved is nothing that it wrote', async () => {
    const { asked, client } = await serve(...snapshotInTwo);
    await walked(client().sync('/ideas', { store: storeWith('{"page":3}') }));
    expect(asked[0]?.url).toBe('/v1/ideas/_snapshots');
  });

  test('saves a place only after the changes that lead to it were taken', async () => {
    const { client } = await serve(...snapshotInTwo);
    const store = storeWith();
    const seen: string[][] = [];
    for await (const { cursor } of client().sync('/ideas', { store })) {
      expect(store.told).not.toContain(cursor);
      seen.push([...store.told]);
    }
    expect(seen.map((told) => told.length)).toEqual([0, 1, 2, 3]);
  });

  test('does not save the place of changes that were not taken', async () => {
    const { client } = await serve(...snapshotInTwo);
    const store = storeWith();
    const failing = async (): Promise<void> => {
      for await (const { kind } of client().sync('/ideas', { store })) {
        if (kind === 'changes') throw new Error('the disk is full');
      }
    };
    await expect(failing()).rejects.toThrow('the disk is full');
    expect(store.told).toEqual(['snapshot:']);
  });

  test('is saved at once by who commits it, and not a second time', async () => {
    const { client } = await serve(...snapshotInTwo);
    const store = storeWith();
    for await (const step of client().sync('/ideas', { store })) {
      void step.commit();
      void step.commit();
      expect(store.told.at(-1)).toBe(step.cursor);
    }
    expect(store.told).toEqual(['snapshot:', 'snapshot:s1', 'deltas:d0', 'deltas:d1']);
  });

  test('comes back when it is up to date, and moves its place on when nothing was for it', async () => {
    const { asked, client } = await serve(
      page({ changes: [], next: 'd1', more: false }),
      page({ changes: [], next: 'd1', more: false }),
      page({ changes: [{ id: '9', sequence: 1, item: idea('9') }], next: 'd2', more: false }),
    );
    const store = storeWith('deltas:d0');
    for await (const { changes } of client().sync('/ideas', { store, pollMs: 5 })) {
      expect(changes.map(({ id }) => id)).toEqual(['9']);
      break;
    }
    expect(asked.map(({ url }) => url.split('=')[1])).toEqual(['d0', 'd1', 'd1']);
    expect(store.told).toEqual(['deltas:d0', 'deltas:d1']);
  });

  test('is given up while it waits', async () => {
    const { client } = await serve(page({ changes: [], next: 'd1', more: false }));
    const stopping = new AbortController();
    const reason = new Error('enough');
    const following = walked(
      client().sync('/ideas', { store: storeWith('deltas:d0'), pollMs: 60_000, signal: stopping.signal }),
    );
    setTimeout(() => stopping.abort(reason), 50);
    await expect(following).rejects.toBe(reason);
  });

  test('repeats a request while the platform is busy', async () => {
    const { asked, client } = await serve({ status: 503 }, 'cut', ...snapshotInTwo);
    await walked(client().sync('/ideas', { store: storeWith() }));
    expect(asked).toHaveLength(5);
  });

  test('knows what it holds, and of which collections there are copies', async () => {
    const { client } = await serve(page({ changes: [], next: 'd1', more: false }));
    const store = storeWith('deltas:d0');
    for await (const { changes } of client().sync('/fieldlabs', { store })) {
      const [change] = changes;
      if (change?.kind === 'changed')
        expectTypeOf(change.item).toEqualTypeOf<components['schemas']['Fieldlab']>();
    }
    // @ts-expect-error -- notifications are nobody's collection
    client().sync('/notifications', { store });
  });
});
