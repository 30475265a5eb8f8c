import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf } from '../failure.ts';
import type { ProcessMark } from '../processes.ts';

/** Something that runs until it ends: a server, or a process of the platform. */
export interface Running {
  readonly process: ProcessMark | undefined;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface Kept<T extends Running> {
  /** What runs now; after a restart another. */
  readonly current: T;
  stop(): Promise<void>;
}

export interface KeepOptions<T extends Running> {
  readonly name: string;
  /** Gives up when it is told to: then everything is being stopped. */
  readonly start: (signal: AbortSignal) => Promise<T>;
  /** Told of every start, the first included. */
  readonly onStarted: (running: T) => void;
  readonly report: (line: string) => void;
  /** Everything is being stopped: nothing is waited for and nothing is started again. */
  readonly signal?: AbortSignal;
}

/**
 * The wait before a restart, in milliseconds: the first, and the longest, when it keeps failing. Whoever makes parts die many times in a row
 * on purpose waits less long.
 */
const BACKOFF_MS = { first: 100, longest: Number(process.env['RESTART_WAIT_MS'] ?? 5_000) };
/** Who ran this long, in milliseconds, was well: its next end begins a new count. */
const WELL_AFTER_MS = 10_000;

/**
 * Starts something and starts it again, at the same address, whenever it ends without being asked.
 * @throws what the first start throws; later failures are reported and tried again
 */
export async function keepRunning<T extends Running>(options: KeepOptions<T>): Promise<Kept<T>> {
  const { name, start, onStarted, report } = options;
  const stopping = new AbortController();
  options.signal?.addEventListener('abort', () => stopping.abort(), { once: true });
  let current = await start(stopping.signal);
  onStarted(current);

  const again = async (failures: number): Promise<void> => {
    await delay(Math.min(BACKOFF_MS.first * 2 ** failures, BACKOFF_MS.longest), undefined, {
      signal: stopping.signal,
    });
    current = await start(stopping.signal);
    onStarted(current);
    report(`${name} runs again.`);
  };

  const watch = async (): Promise<void> => {
    let failures = 0;
    let startedAt = Date.now();
    while (!stopping.signal.aborted) {
      await current.ended;
      if (stopping.signal.aborted) return;
      if (Date.now() - startedAt > WELL_AFTER_MS) failures = 0;
      report(`${name} ended; starting it again.`);
      for (let done = false; !done && !stopping.signal.aborted; failures += 1) {
        try {
          await again(failures);
          done = true;
        } catch (error) {
          if (!stopping.signal.aborted) report(`${name} does not start: ${reasonOf(error)}`);
        }
      }
      startedAt = Date.now();
    }
  };
  const watching = watch().catch(() => undefined);

  return {
    get current() {
      return current;
    },
    async stop() {
      stopping.abort();
      const known = current;
      await known.stop();
      await watching;
      // It may have come back in that very moment.
      if (current !== known) await current.stop();
    },
  };
}
