import { setTimeout as delay } from 'node:timers/promises';
import { MongoClient, MongoServerError } from 'mongodb';
import { hasRoom } from './room.ts';
import type { RunningServer } from './spawn.ts';

const EVERY_MS = 2_000;
/** With these codes a server says that it failed inside, not that the request was wrong. */
const INTERNAL_ERROR = new Set<unknown>([1, 8]);

/**
 * After a write that failed for lack of room, the storage engine refuses every later one too, until it is started again. This looks
 * now and then whether the server can write, and ends it when it cannot although there is room again; its keeper
 * then starts it.
 */
export function watchWriting(server: RunningServer, dataDir: string): void {
  const client = new MongoClient(server.url, { maxPoolSize: 1, serverSelectionTimeoutMS: 1_000 });
  const probe = client.db('platform').collection<{ _id: string; at: Date }>('probe');
  const ending = new AbortController();
  void server.ended.then(() => ending.abort());

  const look = async (): Promise<void> => {
    try {
      await probe.updateOne({ _id: 'writing' }, { $set: { at: new Date() } }, { upsert: true });
    } catch (error) {
      const failedInside = error instanceof MongoServerError && INTERNAL_ERROR.has(error.code);
      if (failedInside && (await hasRoom(dataDir))) server.kill('SIGKILL');
    }
  };
  const watch = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await delay(EVERY_MS, undefined, { signal: ending.signal, ref: false });
      await look();
    }
  };
  const begin = async (): Promise<void> => {
    // It ends by its signal, when the server ends.
    await watch().catch(() => undefined);
    await client.close();
  };
  void begin();
}
