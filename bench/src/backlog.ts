import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connectBus, inboxPrefixOf, type Bus } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import type { EventEnvelope } from '@innovatienetwerk/contract';
import { startDatabase, startNodeProcess, startOwnBus } from '@innovatienetwerk/runtime';
import { connectStore, type Store } from '@innovatienetwerk/store';

/** How fast a backlog is worked off: by the relay of a service, and by a consumer that has nothing to do but to keep order. */
export interface BacklogResult {
  readonly events: number;
  readonly relayPerSecond: number;
  /** Bare publishes of the same events, with nothing around them: what the stream takes while it writes each to disk. */
  readonly publishesPerSecond: number;
  /** What a relay must ask of the database for each event, in batches and with nothing around it: to find, to log, to empty. */
  readonly relayWritesPerSecond: number;
  readonly consumerPerSecond: number;
  /** Bare writes of the cursor that a consumer keeps, in batches, with nothing around them: what the database can take. */
  readonly cursorWritesPerSecond: number;
}

const MOST_EVENTS = 60_000;
/** A slow database gets a smaller backlog, so that the measurement ends. */
const FILL_LIMIT_MS = 8_000;
const BATCH = 1_000;
const SERVICE = 'ideas';
const CONSUMER = 'triage';

const eventOf = (ideaId: string): EventEnvelope => ({
  id: crypto.randomUUID(),
  type: 'idea.drafted.v1',
  context: SERVICE,
  aggregate: 'idea',
  aggregateId: ideaId,
  sequence: 1,
  region: 'NL-UT',
  time: new Date().toISOString(),
  data: { ideaId, authorId: crypto.randomUUID(), organisationId: crypto.randomUUID(), region: 'NL-UT' },
});

interface Draft {
  readonly _id: string;
  readonly outbox: readonly EventEnvelope[];
}

/** Drafts as they stand right after the request, each with its event in the outbox. @returns how many */
async function fillOutboxes(store: Store): Promise<number> {
  const now = new Date();
  const giveUpAt = performance.now() + FILL_LIMIT_MS;
  let done = 0;
  for (; done < MOST_EVENTS && performance.now() < giveUpAt; done += BATCH) {
    const documents = Array.from({ length: BATCH }, () => {
      const id = crypto.randomUUID();
      return {
        _id: id,
        version: 1,
        sequence: 1,
        relayed: 0,
        state: { status: 'draft', form: { title: 'Leesleenapp' }, timeline: [] },
        scope: { region: 'NL-UT', personIds: [], private: true },
        outbox: [eventOf(id)],
        pending: true,
        createdAt: now,
        updatedAt: now,
      };
    });
    await store.db.collection<Draft>('ideas').insertMany(documents);
  }
  return done;
}

/** The database's share of a relay's work on drafts like these, batch by batch: nothing is published and nothing is remembered. */
async function relayWrites(store: Store, events: number): Promise<number> {
  const waiting = store.db.collection<Draft>('bareOutboxes');
  const log = store.db.collection<{ _id: number }>('bareLog');
  await waiting.createIndex({ pending: 1 }, { partialFilterExpression: { pending: true } });
  await log.createIndex({ eventId: 1 }, { unique: true });
  for (let done = 0; done < events; done += BATCH) {
    const some = await store.db.collection<Draft>('ideas').find({}).skip(done).limit(BATCH).toArray();
    await waiting.insertMany(
      some.map((draft) => ({ ...draft, pending: true, outbox: [eventOf(draft._id)] })),
    );
  }
  const startedAt = performance.now();
  let position = 0;
  for (;;) {
    const found = await waiting.find({ pending: true }).limit(BATCH).toArray();
    if (found.length === 0) break;
    await log.insertMany(
      found.flatMap(({ outbox }) =>
        outbox.map((event) => ({
          _id: (position += 1),
          eventId: event.id,
          event,
          hash: '0'.repeat(64),
          previous: '0'.repeat(64),
        })),
      ),
    );
    await waiting.updateMany(
      { _id: { $in: found.map(({ _id: id }) => id) }, sequence: 1 },
      { $set: { outbox: [], pending: false, relayed: 1 } },
    );
  }
  return position / ((performance.now() - startedAt) / 1_000);
}

async function drainRelay(store: Store, bus: Bus): Promise<number> {
  const relay = store.relay({
    publish: async (events) => {
      const outcomes = await bus.publishEvents(events);
      return outcomes.map(({ ack, error }) => {
        if (ack === undefined) throw error;
        return ack;
      });
    },
    idsAfter: (sequence) => bus.streamIdsAfter(SERVICE, sequence),
    endsAt: () => bus.lastSequence(SERVICE),
  });
  const startedAt = performance.now();
  const events = await relay.drainOnce();
  return events / ((performance.now() - startedAt) / 1_000);
}

/** Of objects that nobody has, so that no consumer has anything to do with them afterwards but to keep their place. */
async function barePublishes(bus: Bus, count: number): Promise<number> {
  const events = Array.from({ length: count }, () => eventOf(crypto.randomUUID()));
  const startedAt = performance.now();
  await bus.publishEvents(events);
  return events.length / ((performance.now() - startedAt) / 1_000);
}

async function cursorWrites(store: Store, count: number): Promise<number> {
  const collection = store.db.collection<{ _id: string }>('bareCursors');
  const startedAt = performance.now();
  for (let done = 0; done < count; done += BATCH) {
    await collection.insertMany(
      Array.from({ length: BATCH }, (_, index) => ({ _id: `${done + index}`, last: 1 })),
      { ordered: false },
    );
  }
  return count / ((performance.now() - startedAt) / 1_000);
}

export async function measureBacklog(): Promise<BacklogResult> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-backlog-'));
  const stops: (() => unknown)[] = [() => rm(dataDir, { recursive: true, force: true })];
  try {
    const database = await startDatabase({ dataDir: join(dataDir, 'database') });
    stops.push(() => database.stop());
    const { nats, passwords } = await startOwnBus({ dataDir: join(dataDir, 'nats'), contracts });
    stops.push(() => nats.stop());
    const connect = async (user: string): Promise<Bus> => {
      const bus = await connectBus({
        servers: nats.url,
        name: user,
        user,
        password: passwords[user],
        inboxPrefix: inboxPrefixOf(user),
      });
      stops.push(() => bus.close());
      return bus;
    };
    const store = await connectStore({ url: database.url, database: SERVICE, context: SERVICE });
    stops.push(() => store.close());
    store.aggregates({ name: 'idea', collection: 'ideas' });
    await delay(500);
    await store.prepare();
    const events = await fillOutboxes(store);
    const publisher = await connect(SERVICE);
    const relayPerSecond = await drainRelay(store, publisher);
    const relayWritesPerSecond = await relayWrites(store, events / 2);
    const publishesPerSecond = await barePublishes(publisher, MOST_EVENTS / 2);
    const cursorWritesPerSecond = await cursorWrites(store, events / 2);

    const watch = await connect(CONSUMER);
    const service = await startNodeProcess({
      name: CONSUMER,
      script: join(import.meta.dirname, '..', '..', 'services', CONSUMER, 'src', 'main.ts'),
      logFile: join(dataDir, `${CONSUMER}.log`),
      env: {
        NATS_URL: nats.url,
        NATS_USER: CONSUMER,
        NATS_PASSWORD: passwords[CONSUMER] ?? '',
        MONGODB_URL: database.url,
        LOG_LEVEL: 'error',
      },
    });
    stops.push(() => service.stop());
    const left = async (): Promise<number> => {
      const { pending, inProgress } = await watch.backlog('EVT_IDEAS', CONSUMER);
      return pending + inProgress;
    };
    // It began before it said that it was ready: what is left now is what is measured.
    const begun = await left();
    const startedAt = performance.now();
    while ((await left()) > 0) await delay(50);
    const consumerPerSecond = begun / ((performance.now() - startedAt) / 1_000);
    return {
      events,
      relayPerSecond,
      publishesPerSecond,
      relayWritesPerSecond,
      consumerPerSecond,
      cursorWritesPerSecond,
    };
  } finally {
    for (const each of stops.toReversed()) await each();
  }
}
