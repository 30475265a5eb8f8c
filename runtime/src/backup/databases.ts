import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { BSON, type ClientSession, type Document, type MongoClient } from 'mongodb';
import { StartFailure } from '../failure.ts';

/** Leases belong to processes that are gone by the time of a restore. */
const NOT_KEPT = new Set(['leases']);
const READ_BATCH = 1_000;
const INSERT_BYTES = 4 * 1024 * 1024;
const INSERT_DOCUMENTS = 1_000;
/** As they were written: a number that is a long stays one. */
const EXACT = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true } as const;

const EXTENSION = '.bson';
/** The length of a document stands before it, in four bytes. */
const LENGTH_BYTES = 4;

/**
 * Runs reads that all see the same moment: that of the first of them.
 * @param inTransaction for a server whose snapshots are those of transactions; others have snapshots without their time limit
 */
export async function atOneMoment<T>(
  client: MongoClient,
  inTransaction: boolean,
  read: (session: ClientSession) => Promise<T>,
): Promise<T> {
  const session = client.startSession(inTransaction ? {} : { snapshot: true });
  try {
    if (inTransaction) session.startTransaction({ readConcern: { level: 'snapshot' } });
    await assertOneMoment(client, session);
    return await read(session);
  } finally {
    if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
    await session.endSession();
  }
}

/** A server may take the wish for a snapshot and not fulfil it; then a copy would be of no moment at all. */
async function assertOneMoment(client: MongoClient, session: ClientSession): Promise<void> {
  const probe = client.db('platform').collection<{ _id: string; turn?: string }>('probe');
  const look = async () => (await probe.findOne({ _id: 'moment' }, { session }))?.turn;
  const before = await look();
  await probe.updateOne({ _id: 'moment' }, { $set: { turn: crypto.randomUUID() } }, { upsert: true });
  if ((await look()) === before) return;
  throw new StartFailure(
    'This database cannot be read as it is at one moment while it is written to: stop the platform, then back it up.',
  );
}

async function saveCollection(
  client: MongoClient,
  session: ClientSession,
  database: string,
  name: string,
  file: string,
): Promise<void> {
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  // With `raw` a document is the bytes that came over the wire.
  const documents = client
    .db(database)
    .collection(name)
    .find({}, { session, raw: true, batchSize: READ_BATCH }) as unknown as AsyncIterable<Buffer>;
  for await (const document of documents) {
    if (!output.write(document)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'close');
}

/** Writes every collection of a database into a folder, each as the documents one after another. */
export async function saveDatabase(
  client: MongoClient,
  session: ClientSession,
  database: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const collections = await client.db(database).listCollections({}, { nameOnly: true }).toArray();
  for (const { name } of collections) {
    if (name.startsWith('system.') || NOT_KEPT.has(name)) continue;
    // oxlint-disable-next-line no-await-in-loop -- one session reads one thing at a time
    await saveCollection(client, session, database, name, join(folder, name + EXTENSION));
  }
}

/** The documents of a file, in lots that fit one command. @throws {StartFailure} when it ends within a document */
async function* lotsOf(file: string): AsyncGenerator<Document[]> {
  const handle = await open(file);
  try {
    let lot: Document[] = [];
    let lotBytes = 0;
    const length = Buffer.alloc(LENGTH_BYTES);
    for (let at = 0; ;) {
      // oxlint-disable-next-line no-await-in-loop -- document after document
      const { bytesRead } = await handle.read(length, 0, LENGTH_BYTES, at);
      if (bytesRead === 0) break;
      const size = bytesRead === LENGTH_BYTES ? length.readInt32LE() : 0;
      const bytes = Buffer.alloc(Math.max(size, 0));
      // oxlint-disable-next-line no-await-in-loop
      const whole = await handle.read(bytes, 0, bytes.length, at);
      if (size <= LENGTH_BYTES || whole.bytesRead !== size)
        throw new StartFailure(`${basename(file)} ends within a document: take another backup.`);
      lot.push(BSON.deserialize(bytes, EXACT));
      lotBytes += size;
      at += size;
      if (lotBytes < INSERT_BYTES && lot.length < INSERT_DOCUMENTS) continue;
      yield lot;
      lot = [];
      lotBytes = 0;
    }
    if (lot.length > 0) yield lot;
  } finally {
    await handle.close();
  }
}

/** Puts back what {@link saveDatabase} wrote. @throws {StartFailure} when the database holds something */
export async function loadDatabase(client: MongoClient, database: string, folder: string): Promise<void> {
  const db = client.db(database);
  if ((await db.listCollections({}, { nameOnly: true }).toArray()).length > 0)
    throw new StartFailure(`The database ${database} holds data already: restore into an empty server.`);
  for (const file of await readdir(folder)) {
    const collection = db.collection(basename(file, EXTENSION));
    // oxlint-disable-next-line no-await-in-loop -- lot after lot
    for await (const lot of lotsOf(join(folder, file))) await collection.insertMany(lot);
  }
}
