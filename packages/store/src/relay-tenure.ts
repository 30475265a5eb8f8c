import { withoutAccount, type AccountedEvent } from '@innovatienetwerk/contract';
import type { LogHead } from './chain.ts';
import type { Checkpoint, Checkpoints } from './checkpoint.ts';
import { RelaySuperseded } from './errors.ts';
import type { Lease } from './leases.ts';
import type { EventLog } from './log.ts';
import type { Outboxes, Progress, WaitingAggregate } from './outbox.ts';
import { backoffMs } from './pause.ts';
import { recoverRelay } from './relay-recovery.ts';

/** The outside world of the relay. */
export interface RelayStream {
  /**
   * Publishes events, each under its own id, and gives their places in the stream, in the same order. It settles
   * only when every event was stored or given up, and rejects when one was given up. The accounts that events carry are
   * handed over first: what nobody accounts for is told to nobody.
   */
  readonly publish: (
    events: readonly AccountedEvent[],
  ) => Promise<readonly { readonly streamSequence: number }[]>;
  /** The ids of the events that are in the stream after a place. */
  readonly idsAfter: (streamSequence: number) => Promise<ReadonlySet<string>>;
  /** The place of the last event in the stream; 0 when it is empty. */
  readonly endsAt: () => Promise<number>;
}

export interface TenureParts extends RelayStream {
  readonly log: EventLog;
  readonly outboxes: Outboxes;
  readonly checkpoints: Checkpoints;
  readonly clock: () => Date;
  /** Told when the stream refuses events while it takes others. */
  readonly onRefused: (error: unknown) => void;
  /** Told how many events the stream had lost and has again. */
  readonly onRepublished?: ((events: number) => void) | undefined;
  /** How many aggregates of each kind one round takes. */
  readonly batchSize: number;
}

/** Aggregates that go through the steps of a round together. */
const PART = 500;
const CHECKPOINT_EVERY_MS = 1_000;
const RETRY_BASE_MS = 200;
const RETRY_CEILING_MS = 30_000;

/** With more refused aggregates than this the stream itself is in trouble, and all of them wait together. */
const MAX_REFUSED = 500;

interface Refusal {
  readonly attempts: number;
  readonly retryAtMs: number;
}

const keyOf = ({ collection, id }: WaitingAggregate): string => `${collection}/${id}`;

/**
 * The work of a relay from the moment that it gets the lease. What it keeps in memory follows from the log, the
 * checkpoint and the stream, so a successor works it out again and goes on where this one stopped.
 */
export interface Tenure {
  /** Moves one batch from the outboxes to the stream. @returns how many events left the outboxes */
  round(): Promise<number>;
  /** Writes down how far it is, if that changed. */
  writeCheckpoint(): Promise<void>;
}

export async function beginTenure(parts: TenureParts, lease: Lease): Promise<Tenure> {
  const { log, outboxes, checkpoints, clock } = parts;

  /** In the log, and not yet known to be out of the outbox. */
  const logged = new Set<string>();
  /** Of those: in the stream. */
  const streamed = new Set<string>();
  /** Aggregates whose events the stream refuses; they wait by themselves and hold up nobody. */
  const refused = new Map<string, Refusal & { readonly id: string }>();
  let head: LogHead = { position: 0 };
  let checkpoint: Checkpoint = { position: 0, streamSequence: 0 };
  let streamSequence = 0;
  let mustRecover = true;
  let checkpointDueAtMs = 0;
  let unwritten = false;

  const assertHeld = (): void => {
    if (!lease.isHeld()) throw new RelaySuperseded();
  };

  /** Finds out what the log and the stream hold beyond the checkpoint. */
  const recover = async (): Promise<void> => {
    const found = await recoverRelay(parts);
    ({ checkpoint, head, streamSequence } = found);
    logged.clear();
    streamed.clear();
    for (const id of found.logged) logged.add(id);
    for (const id of found.streamed) streamed.add(id);
    if (found.republished > 0) {
      parts.onRepublished?.(found.republished);
      unwritten = true;
    }
    mustRecover = false;
  };

  const append = async (waiting: readonly WaitingAggregate[]): Promise<void> => {
    const fresh = waiting.flatMap(({ events }) => events.filter((event) => !logged.has(event.id)));
    if (fresh.length === 0) return;
    assertHeld();
    head = await log.appendAfter(head, fresh.map(withoutAccount));
    for (const event of fresh) logged.add(event.id);
    unwritten = true;
  };

  /** Publishes events of different aggregates. @returns the ids of those that are in the stream now */
  const publish = async (events: readonly AccountedEvent[]): Promise<ReadonlySet<string>> => {
    assertHeld();
    try {
      const places = await parts.publish(events);
      streamSequence = places.reduce((highest, place) => Math.max(highest, place.streamSequence), 0);
      return new Set(events.map((event) => event.id));
    } catch (error) {
      // Which of them arrived, only the stream knows. When it does not answer either, the round fails with its error.
      const present = await parts.idsAfter(streamSequence).catch(() => {
        throw error;
      });
      parts.onRefused(error);
      return new Set(events.map((event) => event.id).filter((id) => present.has(id)));
    }
  };

  const unpublished = ({ events }: WaitingAggregate): readonly AccountedEvent[] =>
    events.filter((event) => !streamed.has(event.id));

  const note = (aggregate: WaitingAggregate, arrived: boolean): void => {
    const key = keyOf(aggregate);
    if (arrived) {
      refused.delete(key);
      return;
    }
    const attempts = (refused.get(key)?.attempts ?? 0) + 1;
    const retryAtMs = performance.now() + backoffMs(attempts, RETRY_BASE_MS, RETRY_CEILING_MS);
    refused.set(key, { id: aggregate.id, attempts, retryAtMs });
  };

  /**
   * Publishes in waves: the first waiting event of every aggregate, then the second of those whose first arrived,
   * and so on. So many are on their way at once, and yet none overtakes its predecessor.
   */
  const publishWaves = async (aggregates: readonly WaitingAggregate[]): Promise<void> => {
    let going = aggregates.map((aggregate) => ({ aggregate, events: unpublished(aggregate) }));
    for (let index = 0; going.length > 0; index += 1) {
      const wave = going.flatMap(({ aggregate, events }) => {
        const event = events[index];
        return event === undefined ? [] : [{ aggregate, event }];
      });
      if (wave.length === 0) return;
      // oxlint-disable-next-line no-await-in-loop -- the next wave depends on this one
      const arrived = await publish(wave.map(({ event }) => event));
      for (const { aggregate, event } of wave) {
        if (arrived.has(event.id)) streamed.add(event.id);
        note(aggregate, arrived.has(event.id));
      }
      going = going.filter(({ events }) => {
        const event = events[index];
        return event !== undefined && arrived.has(event.id);
      });
    }
  };

  const publishAll = async (waiting: readonly WaitingAggregate[]): Promise<void> => {
    const [trusted, suspect] = [false, true].map((wanted) =>
      waiting.filter((aggregate) => refused.has(keyOf(aggregate)) === wanted),
    );
    await publishWaves(trusted ?? []);
    // One that was refused goes by itself, so that it cannot drag others along again.
    // oxlint-disable-next-line no-await-in-loop -- see above
    for (const aggregate of suspect ?? []) await publishWaves([aggregate]);
  };

  /** How far an aggregate was published without a hole. */
  const progressOf = (aggregate: WaitingAggregate): Progress => {
    const first = aggregate.events.findIndex((event) => !streamed.has(event.id));
    const missing = first === -1 ? undefined : aggregate.events[first];
    const last = aggregate.events.at(-1)?.sequence ?? aggregate.sequence;
    return { aggregate, upTo: missing === undefined ? last : missing.sequence - 1 };
  };

  const settle = async (waiting: readonly WaitingAggregate[]): Promise<number> => {
    const progress = waiting
      .map(progressOf)
      .filter(({ aggregate, upTo }) => upTo >= (aggregate.events[0]?.sequence ?? 0));
    await outboxes.settle(progress);
    let count = 0;
    for (const { aggregate, upTo } of progress) {
      for (const event of aggregate.events) {
        if (event.sequence > upTo) break;
        logged.delete(event.id);
        streamed.delete(event.id);
        count += 1;
      }
    }
    return count;
  };

  const writeCheckpoint = async (): Promise<void> => {
    // While something in the log is not settled, the old checkpoint is the true one.
    if (!unwritten || mustRecover || logged.size > 0) return;
    checkpoint = { ...head, streamSequence };
    await checkpoints.write(checkpoint, clock());
    unwritten = false;
    checkpointDueAtMs = performance.now() + CHECKPOINT_EVERY_MS;
  };

  /** Those that were refused lately and wait for their next attempt. */
  const resting = (): readonly string[] => {
    // The stream itself is in trouble: no list of exceptions any more, everything is tried again.
    if (refused.size > MAX_REFUSED) refused.clear();
    const now = performance.now();
    return [...refused.values()].filter(({ retryAtMs }) => retryAtMs > now).map(({ id }) => id);
  };

  /**
   * While one part is published and the one before is settled, the next is appended: log, stream and outboxes are
   * busy at the same time. Parts hold different aggregates, so they cannot overtake each other.
   */
  const move = async (waiting: readonly WaitingAggregate[]): Promise<number> => {
    const settling: Promise<number>[] = [];
    let published = Promise.resolve();
    try {
      for (let from = 0; from < waiting.length; from += PART) {
        const part = waiting.slice(from, from + PART);
        // oxlint-disable-next-line no-await-in-loop -- positions are given in order
        await append(part);
        published = published.then(() => publishAll(part));
        const settled = published.then(() => settle(part));
        // Its failure is met below, when the others have ended too.
        settled.catch(() => undefined);
        settling.push(settled);
      }
    } finally {
      // Nothing may still be at work when a failure makes the relay read everything again.
      await Promise.allSettled(settling);
    }
    const counts = await Promise.all(settling);
    return counts.reduce((total, count) => total + count, 0);
  };

  const round = async (): Promise<number> => {
    if (mustRecover) await recover();
    const count = await move(await outboxes.find({ limit: parts.batchSize, except: resting() }));
    if (performance.now() >= checkpointDueAtMs) await writeCheckpoint();
    return count;
  };

  return {
    writeCheckpoint,
    async round() {
      try {
        return await round();
      } catch (error) {
        // Whatever was half done, the log, the stream and the outboxes tell; they are read again before going on.
        mustRecover = true;
        throw error;
      }
    },
  };
}
