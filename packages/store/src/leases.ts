import type { Connection } from './connection.ts';
import { isDuplicateKey } from './errors.ts';
import { pause } from './pause.ts';

const COLLECTION = 'leases';

export const DEFAULT_LEASE_TTL_MS = 3_000;
export const DEFAULT_LEASE_RENEW_MS = 1_000;
/** More than any work is divided into. */
const MOST_RUNNING = 1_000;

interface LeaseDocument {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
  readonly token: number;
}

/** The right to do something alone for a while. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  /** Grows with every new holder; a later holder has a higher one. */
  readonly token: number;
  /** Whether it still runs by this process's own steady clock, which also counts the time that it was stopped. */
  isHeld(): boolean;
}

export interface LeaseOptions {
  readonly ttlMs?: number;
  readonly renewMs?: number;
  /** Ends the wait and the work. */
  readonly signal?: AbortSignal;
}

/**
 * Leases by one guarded write. The end of a lease is compared with the clocks of the replicas: when those differ by
 * more than the time that is left, two may hold it for that long. What must never happen twice is therefore also
 * guarded where it happens: the log by its unique positions, the stream by the ids of its messages.
 */
export interface Leases {
  /** Null when somebody else has it. Who has it already gets it again, with a new token. */
  acquire(name: string, options: { readonly ttlMs: number; readonly holder: string }): Promise<Lease | null>;
  /** False when it was lost. */
  renew(lease: Lease, ttlMs: number): Promise<boolean>;
  release(lease: Lease): Promise<void>;
  /** Runs once as the holder; the lease is renewed meanwhile. Null, without running, when somebody else has it. */
  once<T>(
    name: string,
    run: (signal: AbortSignal, lease: Lease) => Promise<T>,
    options?: LeaseOptions,
  ): Promise<T | null>;
  /** The names of the leases that somebody has now. @param prefix with which they begin */
  running(prefix: string): Promise<readonly string[]>;
  /**
   * Keeps trying to get the lease and runs while it holds it, until the work ends or the signal of the options
   * aborts. The signal of the work aborts when the lease is lost; then the wait starts again. Work that throws is
   * reported to the observer and started again.
   */
  hold(
    name: string,
    options: LeaseOptions,
    run: (signal: AbortSignal, lease: Lease) => Promise<void>,
  ): Promise<void>;
}

/** A lease that knows until when it runs on the steady clock; renewing moves that moment. */
interface HeldLease extends Lease {
  extendTo(untilMs: number): void;
}

function heldLease(name: string, holder: string, token: number, untilMs: number): HeldLease {
  let until = untilMs;
  return {
    name,
    holder,
    token,
    isHeld: () => performance.now() < until,
    extendTo: (next) => {
      until = next;
    },
  };
}

export function openLeases(connection: Connection, clock: () => Date, holderName: string): Leases {
  const collection = connection.db.collection<LeaseDocument>(COLLECTION);
  let holders = 0;
  const run = <T>(operation: string, work: () => Promise<T>, timeoutMs?: number): Promise<T> =>
    connection.run(operation, COLLECTION, work, timeoutMs);

  const acquire = (name: string, { ttlMs, holder }: { ttlMs: number; holder: string }) =>
    run('acquire', async (): Promise<HeldLease | null> => {
      // Taken before the write, so that the lease ends here no later than in the database.
      const untilMs = performance.now() + ttlMs;
      const now = clock();
      try {
        const document = await collection.findOneAndUpdate(
          { _id: name, $or: [{ until: { $lt: now } }, { holder }] },
          { $set: { holder, until: new Date(now.getTime() + ttlMs) }, $inc: { token: 1 } },
          { upsert: true, returnDocument: 'after' },
        );
        return document === null ? null : heldLease(name, holder, document.token, untilMs);
      } catch (error) {
        // It exists and is not ours to take, so the upsert tried to insert it a second time.
        if (isDuplicateKey(error)) return null;
        throw error;
      }
    });

  const renew = (lease: Lease, ttlMs: number): Promise<boolean> =>
    run(
      'renew',
      async () => {
        const untilMs = performance.now() + ttlMs;
        const { matchedCount } = await collection.updateOne(
          { _id: lease.name, holder: lease.holder, token: lease.token },
          { $set: { until: new Date(clock().getTime() + ttlMs) } },
        );
        if (matchedCount === 1) (lease as HeldLease).extendTo(untilMs);
        return matchedCount === 1;
      },
      ttlMs,
    );

  const release = (lease: Lease): Promise<void> =>
    run('release', async () => {
      await collection.updateOne(
        { _id: lease.name, holder: lease.holder, token: lease.token },
        { $set: { until: new Date(0) } },
      );
    });

  /** Renews until the work ends; a lease that cannot be renewed in time counts as lost. */
  const keepAlive = async (
    lease: Lease,
    ttlMs: number,
    renewMs: number,
    lost: AbortController,
  ): Promise<void> => {
    let waitMs = renewMs;
    while (!lost.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one renewal after another
      await pause(waitMs, lost.signal);
      if (lost.signal.aborted) return;
      try {
        // oxlint-disable-next-line no-await-in-loop
        if (!lease.isHeld() || !(await renew(lease, ttlMs))) lost.abort();
        waitMs = renewMs;
      } catch {
        // A database that does not answer takes the lease away only when its time is over.
        waitMs = renewMs / 10;
      }
    }
  };

  const newHolder = (): string => {
    // Two that wait in one process are two holders.
    holders += 1;
    return `${holderName}/${holders}`;
  };

  /** Works as the holder, renews meanwhile, and gives the lease back. */
  const whileHeld = async <T>(
    lease: Lease,
    { ttlMs, renewMs, signal }: Required<LeaseOptions>,
    work: (signal: AbortSignal, lease: Lease) => Promise<T>,
  ): Promise<T> => {
    const lost = new AbortController();
    const stop = (): void => lost.abort();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    const alive = keepAlive(lease, ttlMs, renewMs, lost);
    try {
      return await work(lost.signal, lease);
    } finally {
      signal.removeEventListener('abort', stop);
      lost.abort();
      await alive;
      // When this fails the lease runs out by itself.
      await release(lease).catch(() => undefined);
    }
  };

  /** One time as the holder. True when the work is done and nobody needs to hold the lease again. */
  const tenure = async (
    lease: Lease,
    options: Required<LeaseOptions>,
    work: (signal: AbortSignal, lease: Lease) => Promise<void>,
  ): Promise<boolean> => {
    try {
      return await whileHeld(lease, options, async (signal) => {
        await work(signal, lease);
        return !signal.aborted;
      });
    } catch (error) {
      connection.observer.onTaskFailed?.({ task: lease.name, error });
      return false;
    }
  };

  const settings = (options: LeaseOptions): Required<LeaseOptions> => ({
    ttlMs: options.ttlMs ?? DEFAULT_LEASE_TTL_MS,
    renewMs: options.renewMs ?? DEFAULT_LEASE_RENEW_MS,
    signal: options.signal ?? new AbortController().signal,
  });

  return {
    acquire,
    renew,
    release,
    running: (prefix) =>
      run('running', async () => {
        const found = await collection
          .find(
            { _id: { $gte: prefix, $lt: `${prefix}\uFFFF` }, until: { $gte: clock() } },
            { limit: MOST_RUNNING },
          )
          .toArray();
        return found.map(({ _id: name }) => name);
      }),
    async once(name, work, options = {}) {
      const own = settings(options);
      const lease = await acquire(name, { ttlMs: own.ttlMs, holder: newHolder() });
      return lease === null ? null : await whileHeld(lease, own, work);
    },
    async hold(name, options, work) {
      const own = settings(options);
      const { ttlMs, renewMs, signal } = own;
      const holder = newHolder();
      while (!signal.aborted) {
        // oxlint-disable-next-line no-await-in-loop -- waiting for the turn
        const lease = await acquire(name, { ttlMs, holder }).catch(() => null);
        // oxlint-disable-next-line no-await-in-loop
        if (lease !== null && (await tenure(lease, own, work))) return;
        // oxlint-disable-next-line no-await-in-loop
        await pause(renewMs * (0.75 + Math.random() / 2), signal);
      }
    },
  };
}
