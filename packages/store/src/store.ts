import { hostname } from 'node:os';
import type { ClientSession, Db } from 'mongodb';
import { openAbandoned } from './abandoned.ts';
import { openAggregates, type AggregateDefinition, type Aggregates } from './aggregates.ts';
import { openConnection, type StoreObserver } from './connection.ts';
import { openDeadLetters, type DeadLetters } from './dead-letters.ts';
import { openInbox, type Inbox } from './inbox.ts';
import { openFeed, type Feed } from './feed.ts';
import { createIndexRegistry, named, type IndexSpec } from './indexes.ts';
import { openLedger, type Ledger, type LedgerOptions } from './ledger.ts';
import { openLeases, type Leases } from './leases.ts';
import { openLog, type EventLog } from './log.ts';
import { openOutboxes } from './outbox.ts';
import { prepareDatabase, type Migration } from './prepare.ts';
import { openRelay, type Relay, type RelayOptions } from './relay.ts';
import { inTransaction } from './transactions.ts';
import { openView, type View } from './views.ts';

export interface StoreOptions {
  /** A MongoDB connection string. It decides on TLS, users, replica set and write concern. */
  readonly url: string;
  /** The database of this service alone. */
  readonly database: string;
  /** The name of the service. */
  readonly context: string;
  readonly migrations?: readonly Migration[];
  readonly observe?: StoreObserver;
  readonly clock?: () => Date;
}

/** The database of one service. Every fault is a `StoreError`; it says whether trying again helps. */
export interface Store {
  /** For queries that the store does not offer; wrap them in {@link Store.run}. */
  readonly db: Db;
  readonly log: EventLog;
  readonly deadLetters: DeadLetters;
  readonly leases: Leases;
  aggregates<State>(definition: AggregateDefinition<State>): Aggregates<State>;
  view<Doc extends { _id: string }>(name: string, indexes: readonly IndexSpec[]): View<Doc>;
  /** Declares the indexes of a collection that the service queries itself. */
  indexes(collection: string, indexes: readonly IndexSpec[]): void;
  inbox(consumer: string): Inbox;
  /** The events of other services in one order, for a service that tells them to others. Its collections are made when it is asked for. */
  feed(): Feed;
  /** The feed, where the service has asked for one. */
  readonly feedInUse: Feed | undefined;
  /** An append-only record of its own, beside the log of events. */
  ledger<Content extends object>(options: LedgerOptions): Ledger<Content>;
  relay(options: RelayOptions): Relay;
  /** For a change of two aggregates of one service. The work may run several times. */
  transaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T>;
  /**
   * Runs a query on `db` with the same limits, errors and observation as the store's own operations.
   * @param timeoutMs more than the default of a second for work on many documents
   */
  run<T>(operation: string, collection: string, work: () => Promise<T>, timeoutMs?: number): Promise<T>;
  /** Makes the indexes of everything declared so far and runs the migrations; safe in several replicas at once. */
  prepare(): Promise<void>;
  /** Whether the database answers within this time. */
  ping(timeoutMs: number): Promise<boolean>;
  /**
   * How far the clock of the database is ahead of ours, in milliseconds, to about half the time that its answer took;
   * undefined when it does not tell.
   */
  clockOffsetMs(): Promise<number | undefined>;
  close(): Promise<void>;
}

/**
 * Opens the database of a service. It returns at once, also while the database is down: operations fail with
 * `StoreUnavailable` until it is there, and succeed from then on.
 */
export function connectStore(options: StoreOptions): Promise<Store> {
  const clock = options.clock ?? (() => new Date());
  const connection = openConnection(options.url, options.database, options.observe ?? {});
  const registry = createIndexRegistry();
  const leases = openLeases(
    connection,
    clock,
    `${options.context}/${hostname()}/${process.pid}/${crypto.randomUUID()}`,
  );
  const log = openLog(connection, registry, clock);
  const aggregateCollections = new Map<string, string>();
  const outboxes = openOutboxes(connection, aggregateCollections);
  const abandoned = openAbandoned(connection, clock);
  const closing = new AbortController();
  let feed: Feed | undefined;
  let watching: Promise<void> | undefined;

  return Promise.resolve({
    db: connection.db,
    log,
    deadLetters: openDeadLetters(connection, registry, clock),
    leases,
    aggregates(definition) {
      aggregateCollections.set(definition.name, definition.collection);
      return openAggregates(connection, registry, definition);
    },
    view: (name, indexes) => openView(connection, registry, name, indexes),
    indexes: (collection, indexes) => registry.add(collection, indexes.map(named)),
    inbox: (consumer) => openInbox(connection, consumer),
    get feedInUse() {
      return feed;
    },
    feed: () => (feed ??= openFeed(connection, registry, clock)),
    ledger: (ledgerOptions) => openLedger(connection, registry, clock, ledgerOptions),
    relay: (relayOptions) => openRelay({ connection, leases, log, outboxes, clock }, relayOptions),
    transaction: (work) => inTransaction(connection, abandoned, work),
    run: (operation, collection, work, timeoutMs) => connection.run(operation, collection, work, timeoutMs),
    async prepare() {
      await abandoned.endThem();
      await prepareDatabase(connection, registry, leases, options.migrations ?? [], clock);
      watching ??= abandoned.watch(closing.signal);
    },
    async ping(timeoutMs) {
      try {
        await connection.run('ping', 'admin', () => connection.db.command({ ping: 1 }), timeoutMs);
        return true;
      } catch {
        return false;
      }
    },
    clockOffsetMs: () =>
      connection.run('hello', 'admin', async () => {
        const askedAt = Date.now();
        const { localTime } = await connection.db.command({ hello: 1 });
        const middle = (askedAt + Date.now()) / 2;
        return localTime instanceof Date ? localTime.getTime() - middle : undefined;
      }),
    async close() {
      closing.abort();
      await watching;
      // What stays behind is ended by whoever starts next.
      await abandoned.leave().catch(() => undefined);
      await connection.close();
    },
  } satisfies Store);
}
