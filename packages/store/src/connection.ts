import { MongoClient, type Db, type TopologyDescriptionChangedEvent } from 'mongodb';
import { classify, StoreUnavailable } from './errors.ts';
import { pause } from './pause.ts';

/** What an operation on the database took; for metrics and spans. It never holds data. */
export interface StoreOperation {
  readonly operation: string;
  readonly collection: string;
  readonly durationMs: number;
  readonly error?: unknown;
}

export interface StoreObserver {
  readonly onOperation?: (operation: StoreOperation) => void;
  /** The database became reachable or unreachable. */
  readonly onAvailability?: (available: boolean) => void;
  /** Work under a lease failed; it is started again after a pause. */
  readonly onTaskFailed?: (failure: { readonly task: string; readonly error: unknown }) => void;
}

/** How long one operation may take before its caller is told that the database does not answer. */
const OPERATION_TIMEOUT_MS = 1_000;
/** How often the driver looks whether the server is there; it is also how soon work goes on after an outage. */
const HEARTBEAT_MS = 500;
/** The grain with which overdue operations are found. One timer for all costs less than a timer for each. */
const OVERDUE_CHECK_MS = 100;
const POOL_SIZE = 64;

export interface Connection {
  readonly client: MongoClient;
  readonly db: Db;
  readonly observer: StoreObserver;
  /** Whether the driver sees a server that takes writes. */
  isAvailable(): boolean;
  /**
   * Runs one operation: fails at once while the database is known to be down, fails when it takes too long, and
   * reports it to the observer.
   * @param timeoutMs more than the default for work on many documents
   * @throws {StoreError} instead of the errors of the driver
   */
  run<T>(operation: string, collection: string, work: () => Promise<T>, timeoutMs?: number): Promise<T>;
  close(): Promise<void>;
}

interface Overdue {
  readonly at: number;
  readonly reject: (error: StoreUnavailable) => void;
}

/** Ends the wait for operations that take too long. The driver has no such limit since its version 7.9. */
function createDeadlines() {
  const waiting = new Set<Overdue>();
  let timer: NodeJS.Timeout | undefined;
  const check = (): void => {
    const now = performance.now();
    for (const overdue of waiting) {
      if (overdue.at <= now) overdue.reject(new StoreUnavailable('The database took too long'));
    }
    if (waiting.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
  return {
    bound<T>(work: Promise<T>, at: number): Promise<T> {
      timer ??= setInterval(check, OVERDUE_CHECK_MS);
      return new Promise<T>((resolve, reject) => {
        const overdue: Overdue = { at, reject };
        waiting.add(overdue);
        work.finally(() => waiting.delete(overdue)).then(resolve, reject);
      });
    },
    close(): void {
      for (const overdue of waiting) overdue.reject(new StoreUnavailable('The store is closed'));
      clearInterval(timer);
    },
  };
}

/**
 * Connects in the background and for good: it starts while the database is down and finds it again after an outage.
 * @param url decides on TLS, users, replica set, retried writes and write concern; the default waits for a majority and the journal
 */
export function openConnection(url: string, database: string, observer: StoreObserver): Connection {
  const client = new MongoClient(url, {
    appName: database,
    serverSelectionTimeoutMS: OPERATION_TIMEOUT_MS,
    connectTimeoutMS: OPERATION_TIMEOUT_MS,
    heartbeatFrequencyMS: HEARTBEAT_MS,
    waitQueueTimeoutMS: OPERATION_TIMEOUT_MS,
    ...(/[?&]maxPoolSize=/.test(url) ? {} : { maxPoolSize: POOL_SIZE }),
    ...(/[?&](w|journal)=/.test(url) ? {} : { writeConcern: { w: 'majority', journal: true } }),
    ignoreUndefined: true,
  });
  const deadlines = createDeadlines();
  let connected = false;
  let available = false;
  const closing = new AbortController();
  let failure: unknown;

  const setAvailable = (next: boolean): void => {
    if (next === available) return;
    available = next;
    observer.onAvailability?.(next);
  };
  client.on('topologyDescriptionChanged', (event: TopologyDescriptionChangedEvent) => {
    setAvailable([...event.newDescription.servers.values()].some((server) => server.isWritable));
  });

  const attempt = async (): Promise<boolean> => {
    try {
      await client.connect();
      connected = true;
    } catch (error) {
      // The driver gives up after one failed attempt to connect; the platform does not.
      failure = error;
    }
    return connected;
  };
  const firstAttempt = attempt();
  const keepTrying = async (): Promise<void> => {
    let done = await firstAttempt;
    while (!done && !closing.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after another
      await pause(HEARTBEAT_MS, closing.signal);
      // oxlint-disable-next-line no-await-in-loop
      if (!closing.signal.aborted) done = await attempt();
    }
  };
  const connecting = keepTrying();

  const guarded = async <T>(work: () => Promise<T>, timeoutMs: number): Promise<T> => {
    if (!connected && failure === undefined && !closing.signal.aborted)
      await deadlines.bound(firstAttempt, performance.now() + timeoutMs);
    if (closing.signal.aborted) throw new StoreUnavailable('The store is closed');
    if (!connected || !available) throw new StoreUnavailable(undefined, { cause: failure });
    try {
      return await deadlines.bound(work(), performance.now() + timeoutMs);
    } catch (error) {
      throw classify(error);
    }
  };

  return {
    client,
    db: client.db(database),
    observer,
    isAvailable: () => connected && available,
    async run(operation, collection, work, timeoutMs = OPERATION_TIMEOUT_MS) {
      if (observer.onOperation === undefined) return await guarded(work, timeoutMs);
      const startedAt = performance.now();
      const report = (error?: unknown): void =>
        observer.onOperation?.({
          operation,
          collection,
          durationMs: performance.now() - startedAt,
          ...(error === undefined ? {} : { error }),
        });
      try {
        const result = await guarded(work, timeoutMs);
        report();
        return result;
      } catch (error) {
        report(error);
        throw error;
      }
    },
    async close() {
      closing.abort();
      deadlines.close();
      await connecting;
      await client.close();
    },
  };
}
