import { startDatabase, type RunningServer } from '@innovatienetwerk/runtime';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectStore, type Inbox, type Store } from '../src/index.ts';

let dataDir: string;
let server: RunningServer;
let stores: Store[] = [];
let inboxes: [Inbox, Inbox];
let run = 0;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'inbox-'));
  server = await startDatabase({ dataDir });
  const connect = () => connectStore({ url: server.url, database: 'inbox', context: 'test' });
  stores = [await connect(), await connect()];
  await stores[0]?.prepare();
});
beforeEach(() => {
  run += 1;
  // Two replicas of one service, each with a cache of its own.
  inboxes = [stores[0]?.inbox(`run-${run}`) as Inbox, stores[1]?.inbox(`run-${run}`) as Inbox];
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await server?.stop(0);
  await rm(dataDir, { recursive: true, force: true });
});

const event = (shelf: number, sequence: number) => ({
  aggregate: 'shelf',
  aggregateId: `s${shelf}`,
  sequence,
});
const shelves = Array.from({ length: 200 }, (_, index) => index);

describe('cursors that move together', () => {
  it('each move as one alone would: over the first, the next, and no other', async () => {
    const [inbox] = inboxes;
    for (const sequence of [1, 2, 3]) {
      // oxlint-disable-next-line no-await-in-loop -- in order
      const outcomes = await Promise.all(shelves.map((shelf) => inbox.advance(event(shelf, sequence))));
      expect(new Set(outcomes)).toEqual(new Set(['advanced']));
    }
    const early = await Promise.all(shelves.map((shelf) => inbox.advance(event(shelf, 5))));
    expect(new Set(early)).toEqual(new Set(['early']));
    const again = await Promise.all(shelves.map((shelf) => inbox.advance(event(shelf, 2))));
    expect(new Set(again)).toEqual(new Set(['duplicate']));
  });

  it('are told apart when some of them are elsewhere', async () => {
    const [inbox, other] = inboxes;
    const ahead = shelves.filter((shelf) => shelf % 3 === 0);
    await Promise.all(ahead.map((shelf) => other.advance(event(shelf, 1))));
    await Promise.all(ahead.map((shelf) => other.advance(event(shelf, 2))));
    const firsts = await Promise.all(shelves.map((shelf) => inbox.advance(event(shelf, 1))));
    expect(firsts).toEqual(shelves.map((shelf) => (shelf % 3 === 0 ? 'duplicate' : 'advanced')));
    const thirds = await Promise.all(shelves.map((shelf) => inbox.advance(event(shelf, 3))));
    expect(thirds).toEqual(shelves.map((shelf) => (shelf % 3 === 0 ? 'advanced' : 'early')));
    const checks = await Promise.all(shelves.map((shelf) => other.check(event(shelf, 2))));
    expect(checks).toEqual(shelves.map((shelf) => (shelf % 3 === 0 ? 'duplicate' : 'next')));
  });

  it('stand where the events end, when two replicas work through them at the same time', async () => {
    const walk = async (inbox: Inbox, shelf: number): Promise<void> => {
      for (let sequence = 1; sequence <= 5;) {
        // oxlint-disable-next-line no-await-in-loop -- in order
        const outcome = await inbox.advance(event(shelf, sequence));
        expect(outcome).not.toBe('early');
        sequence += 1;
      }
    };
    await Promise.all(inboxes.flatMap((inbox) => shelves.map((shelf) => walk(inbox, shelf))));
    for (const inbox of inboxes) {
      // oxlint-disable-next-line no-await-in-loop -- two replicas
      const places = await Promise.all(shelves.map((shelf) => inbox.check(event(shelf, 6))));
      expect(new Set(places)).toEqual(new Set(['next']));
    }
  });

  it('step over what was set aside before its turn', async () => {
    const [inbox] = inboxes;
    await Promise.all(shelves.map((shelf) => inbox.markSetAside(event(shelf, 2))));
    await Promise.all(shelves.map((shelf) => inbox.advance(event(shelf, 1))));
    const places = await Promise.all(shelves.map((shelf) => inbox.check(event(shelf, 3))));
    expect(new Set(places)).toEqual(new Set(['next']));
  });
});
