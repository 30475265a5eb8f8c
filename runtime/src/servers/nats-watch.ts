import { setTimeout as delay } from 'node:timers/promises';
import { hasRoom } from './room.ts';
import type { RunningServer } from './spawn.ts';

const EVERY_MS = 2_000;
const LIMIT_MS = 1_000;
/** So the server names a stream that could not be written; other faults of its streams mend themselves. */
const WRITE_ERROR = /write error/i;

async function refusesWrites(monitorUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${monitorUrl}/healthz`, { signal: AbortSignal.timeout(LIMIT_MS) });
    const words = await response.text();
    return !response.ok && WRITE_ERROR.test(words);
  } catch {
    // That it is away is seen by its keeper.
    return false;
  }
}

/**
 * A stream that could not be written for lack of room takes nothing any more until the server is started again, also when there is
 * room: publishers get no answer at all. This looks now and then whether it is so, and ends the server when there is
 * room again; its keeper then starts it.
 */
export function watchStreams(server: RunningServer, monitorUrl: string, dataDir: string): void {
  const ending = new AbortController();
  void server.ended.then(() => ending.abort());
  const watch = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await delay(EVERY_MS, undefined, { signal: ending.signal, ref: false });
      if ((await refusesWrites(monitorUrl)) && (await hasRoom(dataDir))) server.kill('SIGKILL');
    }
  };
  // It ends by its signal, when the server ends.
  void watch().catch(() => undefined);
}
