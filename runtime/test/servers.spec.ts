import { connect } from '@nats-io/transport-node';
import { jetstream, jetstreamManager, StorageType } from '@nats-io/jetstream';
import { MongoClient } from 'mongodb';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDatabase, startNats } from '../src/index.ts';
import type { RunningServer } from '../src/index.ts';

let dataDir = '';
const started: RunningServer[] = [];
const keep = <S extends RunningServer>(server: S): S => {
  started.push(server);
  return server;
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'servers-'));
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop(0)));
  await rm(dataDir, { recursive: true, force: true });
});

const portOf = (url: string): number => Number(new URL(url).port);

it('a database that was killed has every acknowledged write when it is back on the same port', async () => {
  const database = keep(await startDatabase({ dataDir }));
  // With the default of 30 seconds the writers would wait that long for the server that is gone.
  const client = new MongoClient(database.url, { serverSelectionTimeoutMS: 300 });
  const notes = client.db('test').collection<{ _id: number }>('notes');
  const acknowledged: number[] = [];
  let next = 0;
  const writer = async (): Promise<void> => {
    for (;;) {
      const number = (next += 1);
      try {
        await notes.insertOne({ _id: number }, { writeConcern: { w: 'majority', journal: true } });
      } catch {
        return;
      }
      acknowledged.push(number);
      // The server dies in the middle of what sixteen writers are doing.
      if (acknowledged.length === 200) database.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: 16 }, writer));
  await client.close();
  await database.ended;
  expect(acknowledged.length).toBeGreaterThanOrEqual(200);

  const again = keep(await startDatabase({ dataDir, port: portOf(database.url) }));
  expect(again.url).toBe(database.url);
  const second = new MongoClient(again.url);
  const found = await second.db('test').collection<{ _id: number }>('notes').find().toArray();
  await second.close();
  const kept = new Set(found.map(({ _id: number }) => number));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
});

it('a database that has written for a while writes as fast as at its start', async () => {
  const database = keep(await startDatabase({ dataDir }));
  const client = new MongoClient(database.url);
  const notes = client.db('test').collection<{ _id: number }>('notes');
  let next = 0;
  /** @returns the time that the writes take, sixteen at once, in milliseconds */
  const write = async (count: number): Promise<number> => {
    const startedAt = performance.now();
    const last = next + count;
    const writer = async (): Promise<void> => {
      while (next < last) {
        const _id = (next += 1);
        await notes.updateOne({ _id }, { $set: { text: 'x' } }, { upsert: true });
      }
    };
    await Promise.all(Array.from({ length: 16 }, writer));
    return performance.now() - startedAt;
  };
  await write(1_000);
  const early = await write(1_000);
  await write(8_000);
  const late = await write(1_000);
  await client.close();
  expect(late / early).toBeLessThan(2);
}, 90_000);

it('the data stays with the engine that wrote it', async () => {
  const database = keep(await startDatabase({ dataDir }));
  const engine = (await readFile(join(dataDir, 'engine'), 'utf8')).trim();
  await database.stop();
  const other = engine === 'secantus-python' ? 'secantus-rust' : 'secantus-python';
  process.env['DATABASE_ENGINE'] = other;
  try {
    await expect(startDatabase({ dataDir })).rejects.toThrow(`belongs to ${engine}, not to ${other}`);
  } finally {
    delete process.env['DATABASE_ENGINE'];
  }
});

it('NATS that was killed is back on the same port with its acknowledged messages', async () => {
  const nats = keep(await startNats({ dataDir }));
  const connection = await connect({ servers: nats.url, maxReconnectAttempts: -1, reconnectTimeWait: 20 });
  const manager = await jetstreamManager(connection);
  await manager.streams.add({ name: 'NOTES', subjects: ['notes.>'], storage: StorageType.File });
  const stream = jetstream(connection);
  for (let count = 1; count <= 20; count += 1) await stream.publish('notes.one', String(count));
  nats.kill('SIGKILL');
  await nats.ended;

  const again = keep(await startNats({ dataDir, port: portOf(nats.url) }));
  expect(again.url).toBe(nats.url);
  const acknowledgement = await stream.publish('notes.one', 'after', { timeout: 300, retries: 50 });
  expect(acknowledgement.seq).toBe(21);
  await connection.close();
});

it('NATS lets only known users in, each on its own subjects', async () => {
  const authConfig = `authorization { users: [
    { user: reader, password: secret, permissions: { publish: ["rpc.>"], subscribe: ["_INBOX.>"] } }
  ] }`;
  const nats = keep(await startNats({ dataDir, authConfig }));
  await expect(connect({ servers: nats.url, maxReconnectAttempts: 0 })).rejects.toThrow(/authorization/i);
  const connection = await connect({ servers: nats.url, user: 'reader', pass: 'secret' });
  const refused = new Promise<unknown>((resolve) => {
    connection.subscribe('rpc.ideas', { callback: (error) => resolve(error) });
  });
  expect(String(await refused)).toMatch(/permissions violation/i);
  await connection.close();
});

it('a port that is taken is told in one sentence', async () => {
  const first = keep(await startDatabase({ dataDir }));
  const port = portOf(first.url);
  await expect(startDatabase({ dataDir: join(dataDir, 'second'), port })).rejects.toThrow(
    `The database cannot listen on port ${port}: stop the program that uses it.`,
  );
});
