import type { EventEnvelope } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RelaySuperseded, type Aggregates, type Relay, type Store } from '../src/index.ts';
import {
  bookEvent,
  booksOf,
  changeOf,
  saved,
  startStoreStage,
  type BookState,
  type StoreStage,
} from './support/store-stage.ts';
import { recordStream, type Fault, type RecordedStream } from './support/stream.ts';

let stage: StoreStage;
let store: Store;
let books: Aggregates<BookState>;
let stream: RecordedStream;
let run = 0;

beforeAll(async () => {
  stage = await startStoreStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  run += 1;
  store = await stage.open(`relay${run}`);
  books = booksOf(store);
  await store.prepare();
  stream = recordStream();
});

const relayOn = (own: Store, lease?: string): Relay =>
  own.relay({
    publish: stream.publish,
    idsAfter: stream.idsAfter,
    endsAt: stream.endsAt,
    ...(lease === undefined ? {} : { lease }),
  });

/** Moves all there is, as a relay does that keeps trying. */
async function drain(own: Store): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await relayOn(own)
      .drainOnce()
      .catch(() => undefined);
    if ((await relayOn(own).depth()).waiting === 0) return;
  }
  throw new Error('It does not empty');
}

/** No more at once than the pool has connections: on a slow disk the store refuses what waits too long for one. */
const WRITES_AT_ONCE = 50;

async function write(objects: number, eventCount: number): Promise<readonly string[]> {
  const ids = Array.from({ length: objects }, () => crypto.randomUUID());
  for (let from = 0; from < objects; from += WRITES_AT_ONCE) {
    const some = ids.slice(from, from + WRITES_AT_ONCE);
    await Promise.all(some.map((id) => saved(books, changeOf(id, null, { eventCount }))));
  }
  return ids;
}

/** Each event of each object once, in order, in stream and log alike. */
async function expectAllOnce(ids: readonly string[], eventCount: number): Promise<void> {
  for (const id of ids)
    expect(stream.events.filter((event) => event.aggregateId === id).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: eventCount }, (_, index) => index + 1),
    );
  const log = await store.log.read({ after: 0, limit: 10_000 });
  expect(log.map(({ eventId }) => eventId).toSorted()).toEqual(stream.events.map(({ id }) => id).toSorted());
  expect(log.map(({ _id: position }) => position)).toEqual(log.map((_, index) => index + 1));
  expect(await store.log.verify()).toEqual({ verified: log.length, intact: true });
}

describe('the relay', () => {
  it('moves every event once, in the order of its object, to log and stream', async () => {
    const ids = await write(700, 3);
    await drain(store);
    await expectAllOnce(ids, 3);
    expect(await books.load(ids[0] ?? '')).toMatchObject({ version: 1 });
  });

  it.each<Fault>(['refuse-all', 'store-half-and-fail', 'store-all-and-fail'])(
    'goes on where it was when the stream fails: %s',
    async (fault) => {
      const ids = await write(20, 2);
      stream.plan(fault, fault);
      await drain(store);
      await expectAllOnce(ids, 2);
    },
  );

  it.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'that dies after its step %i with the database is followed by one that loses and repeats nothing',
    async (lastStep) => {
      const ids = await write(20, 2);
      let steps = 0;
      const dying = await stage.open(`relay${run}`, {
        observe: {
          onOperation: () => {
            steps += 1;
            if (steps === lastStep) void dying.close();
          },
        },
      });
      booksOf(dying);
      const dead = (): boolean => steps >= lastStep;
      await dying
        .relay({
          publish: (events) => (dead() ? Promise.reject(new Error('dead')) : stream.publish(events)),
          idsAfter: (place) => (dead() ? Promise.reject(new Error('dead')) : stream.idsAfter(place)),
          endsAt: stream.endsAt,
        })
        .drainOnce()
        .catch(() => undefined);
      // It could not give its lease back.
      await store.db.collection<{ _id: string }>('leases').deleteMany({});
      await drain(store);
      await expectAllOnce(ids, 2);
    },
  );

  it('that dies between stream and outbox is followed by one that publishes nothing again', async () => {
    const ids = await write(20, 2);
    const dying = await stage.open(`relay${run}`);
    booksOf(dying);
    const relay = dying.relay({
      publish: async (events) => {
        const places = await stream.publish(events);
        await dying.close();
        return places;
      },
      idsAfter: () => Promise.reject(new Error('dead')),
      endsAt: stream.endsAt,
    });
    await expect(relay.drainOnce()).rejects.toThrow();
    expect(stream.events).toHaveLength(40);
    await store.db.collection<{ _id: string }>('leases').deleteMany({});
    await drain(store);
    await expectAllOnce(ids, 2);
  });

  it('loses and repeats nothing, whatever fails in whatever order', async () => {
    const fault = fc.constantFrom<Fault>('refuse-all', 'store-half-and-fail', 'store-all-and-fail');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        async (faults, eventCount) => {
          run += 1;
          store = await stage.open(`relay${run}`);
          books = booksOf(store);
          await store.prepare();
          stream = recordStream();
          const ids = await write(5, eventCount);
          stream.plan(...faults);
          await drain(store);
          await expectAllOnce(ids, eventCount);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('lets one object that is refused wait by itself, and holds up no other', async () => {
    const [poison = '', ...others] = await write(10, 1);
    const taken: EventEnvelope[] = [];
    const relay = store.relay({
      publish: (events) => {
        taken.push(...events.filter((event) => event.aggregateId !== poison));
        return events.some((event) => event.aggregateId === poison)
          ? Promise.reject(new Error('poison'))
          : Promise.resolve(events.map((_, index) => ({ streamSequence: index + 1 })));
      },
      idsAfter: () => Promise.resolve(new Set(taken.map((event) => event.id))),
      endsAt: () => Promise.resolve(taken.length),
    });
    await relay.drainOnce();
    expect(new Set(taken.map((event) => event.aggregateId))).toEqual(new Set(others));
    expect((await relay.depth()).waiting).toBe(1);
  });

  it('works in one replica at a time, and in the other when that one is gone', async () => {
    const other = await stage.open(`relay${run}`);
    booksOf(other);
    const [first, second] = [relayOn(store), relayOn(other)];
    first.start();
    second.start();
    const ids = await write(30, 1);
    first.wake();
    await vi.waitFor(() => expect(stream.events).toHaveLength(30), { timeout: 10_000 });
    await first.stop();
    const more = await write(30, 1);
    await vi.waitFor(() => expect(stream.events).toHaveLength(60), { timeout: 15_000 });
    await second.stop();
    await expectAllOnce([...ids, ...more], 1);
  });
});

describe('a stream that is older than its database, as after a restore', () => {
  it.each([
    ['a few events, after the checkpoint', 90, { position: 0, streamSequence: 0 }],
    ['more than the checkpoint knows of', 30, { position: 80, streamSequence: 80 }],
    ['everything', 0, { position: 100, streamSequence: 100 }],
  ])('gets again what it lost, in the order of each object: %s', async (_what, kept, checkpoint) => {
    const ids = await write(25, 4);
    await drain(store);
    await store.db
      .collection<{ _id: string }>('relay')
      .updateOne({ _id: 'checkpoint' }, { $set: checkpoint, $unset: { hash: '' } });
    stream.loseAfter(kept);
    let republished = 0;
    const relay = store.relay({ ...stream, onRepublished: (count) => (republished += count) });
    expect(await relay.drainOnce()).toBe(0);
    expect(republished).toBe(100 - kept);
    await expectAllOnce(ids, 4);
    // What was changed meanwhile comes after it.
    const more = await write(5, 1);
    await drain(store);
    await expectAllOnce(more, 1);
  });

  it('is mended by the next relay when the first dies half-way', async () => {
    const ids = await write(25, 4);
    await drain(store);
    stream.loseAfter(10);
    stream.plan('store-half-and-fail', 'refuse-all');
    await drain(store);
    await relayOn(store)
      .drainOnce()
      .catch(() => undefined);
    await relayOn(store)
      .drainOnce()
      .catch(() => undefined);
    await relayOn(store).drainOnce();
    await expectAllOnce(ids, 4);
  });
});

describe('the log', () => {
  it('refuses a second writer at the same place', async () => {
    await store.log.appendAfter({ position: 0 }, [bookEvent('a', 1)]);
    await expect(store.log.appendAfter({ position: 0 }, [bookEvent('b', 1)])).rejects.toBeInstanceOf(
      RelaySuperseded,
    );
  });

  it('keeps the place of an event that comes twice', async () => {
    const event = bookEvent('a', 1);
    const [first] = await store.log.append([event]);
    const again = await store.log.append([bookEvent('b', 1), event]);
    expect(again[1]).toEqual(first);
  });

  it.each([
    ['a changed word', { $set: { 'event.data.bookId': 'ander' } }],
    ['another author', { $set: { 'event.actorId': 'ander' } }],
    ['another moment', { $set: { 'event.time': '2020-01-01T00:00:00.000Z' } }],
  ])('shows %s', async (_what, update) => {
    await store.log.append([bookEvent('a', 1), bookEvent('a', 2), bookEvent('a', 3)]);
    await store.db.collection<{ _id: number }>('log').updateOne({ _id: 2 }, update);
    expect(await store.log.verify()).toMatchObject({ intact: false, brokenAt: 2 });
  });

  it('shows a missing entry, also when it is the last that the relay had settled', async () => {
    const ids = await write(3, 1);
    await drain(store);
    expect(ids).toHaveLength(3);
    await store.db.collection<{ _id: number }>('log').deleteOne({ _id: 3 });
    expect(await store.log.verify()).toMatchObject({ intact: false, brokenAt: 3 });
  });
});
