import { MongoServerError, type Db, type IndexDescriptionInfo } from 'mongodb';
import type { Connection } from './connection.ts';
import { StoreUnavailable } from './errors.ts';
import { isSameIndex, type IndexRegistry } from './indexes.ts';
import type { Leases } from './leases.ts';

const COLLECTION = 'migrations';
/** The code of a server for a collection that does not exist. */
const NAMESPACE_NOT_FOUND = 26;
/** Indexes on a collection that has grown take their time. */
const PREPARE_TIMEOUT_MS = 10 * 60 * 1_000;

/** A change of stored data. It is run once, in order of number, and must bear being run again after a crash. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly run: (db: Db) => Promise<void>;
}

interface MigrationDocument {
  readonly _id: number;
  readonly name: string;
  readonly at: Date;
}

/** @throws {TypeError} when two migrations have one number: which is first would depend on luck. */
export function inOrder(migrations: readonly Migration[]): readonly Migration[] {
  if (new Set(migrations.map((migration) => migration.number)).size !== migrations.length) {
    throw new TypeError('Two migrations have the same number');
  }
  return [...migrations].toSorted((left, right) => left.number - right.number);
}

/** The indexes of a collection as the server has them; none when it does not have the collection. */
async function existing(
  connection: Connection,
  collection: string,
): Promise<readonly IndexDescriptionInfo[]> {
  try {
    return await connection.db.collection(collection).indexes();
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NAMESPACE_NOT_FOUND) return [];
    throw error;
  }
}

/**
 * Makes the indexes that are not there as they are asked for. To make one that exists changes nothing, yet it waits for its turn at each collection
 * in turn; a service that comes back under load would stay away for that long. So all are looked at first, at once.
 */
async function makeIndexes(connection: Connection, registry: IndexRegistry): Promise<void> {
  const wanted = registry.entries().filter(([, indexes]) => indexes.length > 0);
  const lacking = await Promise.all(
    wanted.map(async ([collection, indexes]) => {
      const known = await connection.run(
        'listIndexes',
        collection,
        () => existing(connection, collection),
        PREPARE_TIMEOUT_MS,
      );
      const missing = indexes.filter((index) => !known.some((other) => isSameIndex(index, other)));
      return { collection, missing };
    }),
  );
  for (const { collection, missing } of lacking) {
    if (missing.length === 0) continue;
    // oxlint-disable-next-line no-await-in-loop -- one at a time leaves the server room for requests
    await connection.run(
      'createIndexes',
      collection,
      () =>
        connection.db
          .collection(collection)
          .createIndexes(missing.map((index) => ({ ...index, key: { ...index.key } }))),
      PREPARE_TIMEOUT_MS,
    );
  }
}

async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  clock: () => Date,
  signal: AbortSignal,
): Promise<void> {
  const collection = connection.db.collection<MigrationDocument>(COLLECTION);
  const run = <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    connection.run(operation, COLLECTION, work, PREPARE_TIMEOUT_MS);
  const latest = await run('read', () => collection.findOne({}, { sort: { _id: -1 } }));
  const last = latest?._id ?? 0;
  for (const migration of migrations) {
    if (migration.number <= last) continue;
    if (signal.aborted) throw new StoreUnavailable('The lease for migrations was lost');
    // oxlint-disable-next-line no-await-in-loop -- each builds on the one before
    await run('migrate', () => migration.run(connection.db));
    // oxlint-disable-next-line no-await-in-loop
    await run('record', () =>
      collection.updateOne(
        { _id: migration.number },
        { $set: { name: migration.name, at: clock() } },
        { upsert: true },
      ),
    );
  }
}

/**
 * Makes indexes and runs migrations, in one replica at a time; the others wait until it is done and find nothing left.
 * @throws {StoreUnavailable} when the database is down; it may be called again
 */
export async function prepareDatabase(
  connection: Connection,
  registry: IndexRegistry,
  leases: Leases,
  migrations: readonly Migration[],
  clock: () => Date,
): Promise<void> {
  const ordered = inOrder(migrations);
  const stopping = new AbortController();
  const attempt: { failure?: unknown } = {};
  await connection.run('ping', 'admin', () => connection.db.command({ ping: 1 }));
  await leases.hold('prepare', { signal: stopping.signal }, async (signal) => {
    try {
      await makeIndexes(connection, registry);
      await migrate(connection, ordered, clock, signal);
    } catch (error) {
      attempt.failure = error;
      stopping.abort();
    }
  });
  if (attempt.failure !== undefined) throw attempt.failure;
}
