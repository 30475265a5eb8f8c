import { openCheckpoints } from './checkpoint.ts';
import type { Connection } from './connection.ts';
import { RelaySuperseded } from './errors.ts';
import type { Lease, Leases } from './leases.ts';
import type { EventLog } from './log.ts';
import type { OutboxDepth, Outboxes } from './outbox.ts';
import { backoffMs, pause } from './pause.ts';
import { beginTenure, type RelayStream, type Tenure } from './relay-tenure.ts';

export interface RelayOptions extends RelayStream {
  /** The name of the lease under which one relay of the service works. */
  readonly lease?: string;
  /** Told after each batch. */
  readonly onBatch?: (batch: { readonly events: number; readonly durationMs: number }) => void;
  /** Told how many events the stream had lost, as after a restore, and has again. */
  readonly onRepublished?: (events: number) => void;
  /** How often the outboxes are looked at when nobody wakes the relay, in milliseconds. */
  readonly pollMs?: number;
  /** How many aggregates of each kind one batch takes. */
  readonly batchSize?: number;
}

/** Moves events from the outboxes of the aggregates to the log and to the stream: each once, in order per aggregate. */
export interface Relay {
  /** Works in the background whenever it has the lease, until it is stopped. */
  start(): void;
  /** Looks at the outboxes at once. Cheap: call it after every save. */
  wake(): void;
  /** Finishes the batch, writes down how far it is and gives the lease to another replica. */
  stop(): Promise<void>;
  /** Moves all that waits now. @returns how many events; 0 also when another relay is at work */
  drainOnce(): Promise<number>;
  depth(): Promise<OutboxDepth>;
}

const DEFAULT_POLL_MS = 2_000;
const DEFAULT_BATCH_SIZE = 4_000;
/** After a round of fewer events than this, others are given time to join the next: a round costs the database as much as a request. */
const FEW = 200;
const GATHER_MS = 40;
const RETRY_BASE_MS = 100;
const RETRY_CEILING_MS = 2_000;

interface RelayParts {
  readonly connection: Connection;
  readonly leases: Leases;
  readonly log: EventLog;
  readonly outboxes: Outboxes;
  readonly clock: () => Date;
}

/** Lets one wait for the next wake-up; those that come while nobody waits are not lost. */
function createBell() {
  let rung = false;
  let answer: (() => void) | undefined;
  return {
    ring(): void {
      rung = true;
      answer?.();
    },
    async wait(timeMs: number, signal: AbortSignal): Promise<void> {
      if (!rung) {
        const ended = new AbortController();
        answer = () => ended.abort();
        await pause(timeMs, AbortSignal.any([signal, ended.signal]));
        answer = undefined;
      }
      rung = false;
    },
  };
}

export function openRelay(parts: RelayParts, options: RelayOptions): Relay {
  const { connection, leases, log, outboxes, clock } = parts;
  const leaseName = options.lease ?? 'relay';
  const pollMs = options.pollMs ?? DEFAULT_POLL_MS;
  const bell = createBell();
  const checkpoints = openCheckpoints(connection);
  let running: { readonly stopping: AbortController; readonly ended: Promise<void> } | undefined;

  const begin = (lease: Lease): Promise<Tenure> =>
    beginTenure(
      {
        log,
        outboxes,
        checkpoints,
        clock,
        publish: options.publish,
        idsAfter: options.idsAfter,
        endsAt: options.endsAt,
        onRepublished: options.onRepublished,
        onRefused: (error) => connection.observer.onTaskFailed?.({ task: leaseName, error }),
        batchSize: options.batchSize ?? DEFAULT_BATCH_SIZE,
      },
      lease,
    );

  const timedRound = async (tenure: Tenure): Promise<number> => {
    const startedAt = performance.now();
    const events = await tenure.round();
    if (events > 0) options.onBatch?.({ events, durationMs: performance.now() - startedAt });
    return events;
  };

  /** One batch, or a pause when there is nothing to do or when something is down. */
  const turn = async (tenure: Tenure, failures: number, signal: AbortSignal): Promise<number> => {
    try {
      const events = await timedRound(tenure);
      if (events === 0) {
        await tenure.writeCheckpoint();
        await bell.wait(pollMs, signal);
      } else if (events < FEW) {
        await pause(GATHER_MS, signal);
      }
      return 0;
    } catch (error) {
      if (error instanceof RelaySuperseded) throw error;
      connection.observer.onTaskFailed?.({ task: leaseName, error });
      await pause(backoffMs(failures, RETRY_BASE_MS, RETRY_CEILING_MS), signal);
      return failures + 1;
    }
  };

  const work = async (signal: AbortSignal, lease: Lease): Promise<void> => {
    const tenure = await begin(lease);
    let failures = 0;
    // oxlint-disable-next-line no-await-in-loop -- batch after batch
    while (!signal.aborted) failures = await turn(tenure, failures, signal);
    // When this fails, the next relay reads a little more.
    if (lease.isHeld()) await tenure.writeCheckpoint().catch(() => undefined);
  };

  return {
    wake: () => bell.ring(),
    depth: () => outboxes.depth(),
    start() {
      if (running !== undefined) return;
      const stopping = new AbortController();
      running = { stopping, ended: leases.hold(leaseName, { signal: stopping.signal }, work) };
    },
    async stop() {
      running?.stopping.abort();
      await running?.ended;
      running = undefined;
    },
    async drainOnce() {
      const drained = await leases.once(leaseName, async (signal, lease) => {
        const tenure = await begin(lease);
        let total = 0;
        while (!signal.aborted) {
          // oxlint-disable-next-line no-await-in-loop -- batch after batch
          const events = await timedRound(tenure);
          if (events === 0) break;
          total += events;
        }
        await tenure.writeCheckpoint();
        return total;
      });
      return drained ?? 0;
    },
  };
}
