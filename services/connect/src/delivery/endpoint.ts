import type { FeedEntry } from '@innovatienetwerk/store';
import type { Telemetry } from '@innovatienetwerk/telemetry';
import type { StopReason } from '../../contract/index.ts';
import { admit, afterAttempt, closedBreaker, type Breaker, type BreakerRules } from '../outbound/breaker.ts';
import { fullBucket, take, type Bucket } from '../outbound/rate.ts';
import { nextAttempt, type RetrySchedule } from '../outbound/retry.ts';
import type { SubscriptionState } from '../subscription/state.ts';
import { recordId, type DeliveryRecord, type Progress } from './books.ts';
import { reasonOf, type Attempted, type Courier } from './courier.ts';
import { placeOf } from './place.ts';
import { createQueue, type Item } from './queue.ts';

export interface EndpointRules {
  readonly retry: RetrySchedule;
  readonly breaker: BreakerRules;
  /** How many events it holds at a time; who does not keep up holds up nobody but itself. */
  readonly held: number;
  /** Deliveries under way to one subscription: so many connections it has at most, and none of them is another's. */
  readonly atOnce: number;
  /** Nothing arrived for this long: the platform stops by itself. */
  readonly unreachableMs: number;
}

export interface Writing {
  readonly fresh: readonly DeliveryRecord[];
  readonly changed: readonly DeliveryRecord[];
  readonly progress: Progress | undefined;
}

export interface EndpointParts {
  readonly courier: Courier;
  readonly telemetry: Telemetry;
  readonly rules: EndpointRules;
  readonly now: () => number;
  readonly random: () => number;
  /** Whether it is still for this process. */
  readonly mayGo: () => boolean;
  readonly onDelivered: (delayMs: number) => void;
  readonly onFailed: (reason: string) => void;
  /** An event was not taken in all its attempts. */
  readonly onGivenUp: () => void;
  readonly onStop: (reason: StopReason) => void;
}

/** So many places, or for so long, may be looked through a second time after a crash; what was delivered there stands in the books. */
const FAR = 1_000;
const LONG_MS = 5_000;
/** More than a subscription keeps of them. */
const MAX_ORDERS = 50;
/** The latest attempts that are shown. */
const SHOWN_ATTEMPTS = 20;

/** How an endpoint is doing: `open` is its breaker, which holds events back; `stopped` is for good, until its owner resumes it. */
export const conditions = ['well', 'failing', 'open', 'paused', 'stopped'] as const;
export type Condition = (typeof conditions)[number];

/** Everything that waits for one subscription, in one process: what it holds, how fast it may go, and what must be written down. */
export interface Endpoint {
  readonly id: string;
  /** How far the feed was looked through for it. */
  scannedTo: number;
  readonly hasRoom: boolean;
  readonly condition: Condition;
  /** How many events it holds that were not taken yet. */
  readonly waiting: number;
  configure(state: SubscriptionState): void;
  offer(entry: FeedEntry): void;
  /** Events that were kept as waiting, from the books. */
  restore(records: readonly DeliveryRecord[], entries: readonly FeedEntry[]): void;
  /** Sends what may go now. Cheap when nothing may. */
  pump(): void;
  /** What must be written since the last time, and how far it is then. */
  toWrite(): Writing;
  /** What could not be written after all is written the next time. */
  unwritten(writing: Writing): void;
  markOrder(orderId: string): void;
  hasDone(orderId: string): boolean;
  /** Forgets what it holds and goes on after this position. */
  restart(position: number): void;
  /** Sends nothing more; what is under way is let finish, or ended when the signal aborts. */
  stop(): Promise<void>;
}

export function createEndpoint(
  id: string,
  initial: SubscriptionState,
  progress: Progress,
  /** What was settled after that place already, before a crash. */
  settled: ReadonlySet<number>,
  parts: EndpointParts,
): Endpoint {
  const { courier, telemetry, rules, now, random } = parts;
  const queue = createQueue();
  const sending = new Map<number, Promise<void>>();
  const aborting = new AbortController();
  let state = initial;
  let skipped = settled;
  let written = progress.position;
  let orders = [...progress.orders];
  let writtenAt = parts.now();
  let ordersChanged = false;
  let breaker: Breaker = closedBreaker;
  let bucket: Bucket | undefined;
  let waitUntil = 0;
  let failingSince: number | undefined;
  /** What lies up to here was looked through before, and is sent again because somebody asked for it. */
  let sentAgainTo = 0;
  let isStopped = false;
  /** It told us to stop, or nothing arrived for too long; until somebody resumes it, nothing is sent. */
  let isHalted = false;
  const outgoing = new Map<string, DeliveryRecord>();
  /** Positions of which the books know something already. */
  const booked = new Set<number>();

  const recordOf = (
    item: Item,
    status: DeliveryRecord['status'],
    more: Pick<DeliveryRecord, 'reason' | 'deliveredAt' | 'nextAt'> = {},
  ): DeliveryRecord => ({
    _id: recordId(id, item.position),
    subscriptionId: id,
    position: item.position,
    eventId: item.event.id,
    type: item.event.type,
    aggregateId: item.event.aggregateId,
    status,
    attempts: item.attempts,
    attemptCount: item.attemptCount,
    strikes: item.strikes,
    at: item.arrivedAt,
    ...more,
  });
  const write = (record: DeliveryRecord): void => {
    outgoing.set(record._id, record);
  };

  const perMinute = (): number | undefined => {
    const limits = [state.maxPerMinute, state.agreedPerMinute].filter((limit) => limit !== undefined);
    return limits.length === 0 ? undefined : Math.min(...limits);
  };

  /** Whether the limit of the endpoint lets one go now; otherwise it waits until it does. */
  const withinRate = (at: number): boolean => {
    const limit = perMinute();
    if (limit === undefined) return true;
    const taken = take(bucket ?? fullBucket(limit, new Date(at)), limit, new Date(at));
    bucket = taken.bucket;
    if (!taken.taken) waitUntil = Math.max(waitUntil, at + taken.waitMs);
    return taken.taken;
  };

  const succeeded = (item: Item, at: number): void => {
    failingSince = undefined;
    queue.settle(item);
    write(recordOf(item, 'delivered', { deliveredAt: new Date(at) }));
    parts.onDelivered(at - item.arrivedAt.getTime());
    // The endpoint is back: what waited for it need not wait longer.
    if (breaker.kind !== 'closed') queue.hurry(at);
  };

  const halt = (reason: StopReason): void => {
    isHalted = true;
    parts.onStop(reason);
  };

  const failed = (item: Item, { outcome }: Attempted, at: number): void => {
    failingSince ??= at;
    const reason = reasonOf(outcome) ?? 'connection';
    parts.onFailed(reason);
    const next = nextAttempt(Math.max(1, item.strikes), outcome, random(), rules.retry);
    if (next.kind === 'stop') halt('gone');
    else if (at - failingSince > rules.unreachableMs) halt('unreachable');
    // While nothing arrives at all, the endpoint is what fails: its events wait for it and are not given up one by one.
    const givesUp = next.kind === 'dead' && breaker.kind === 'closed';
    if (givesUp) {
      queue.settle(item);
      write(recordOf({ ...item, reason }, 'dead', { reason }));
      parts.onGivenUp();
      return;
    }
    const waitMs = next.kind === 'again' ? next.afterMs : (rules.retry.waitsMs.at(-1) ?? 0);
    if (next.kind === 'again' && next.slowDown) waitUntil = Math.max(waitUntil, at + waitMs);
    const waiting = { ...item, reason, nextAt: at + waitMs, isKept: true };
    queue.putBack(waiting);
    write(recordOf(waiting, 'waiting', { reason, nextAt: new Date(waiting.nextAt) }));
  };

  const carry = async (item: Item): Promise<void> => {
    const attempted = await courier.carry(
      {
        subscriptionId: id,
        state,
        event: item.event,
        attempt: item.attemptCount + 1,
        within: { telemetry, ...placeOf(item, sentAgainTo) },
      },
      aborting.signal,
    );
    if (attempted === undefined) {
      queue.putBack(item);
      return;
    }
    const at = now();
    const tried = {
      ...item,
      attempts: [...item.attempts, attempted.attempt].slice(-SHOWN_ATTEMPTS),
      attemptCount: item.attemptCount + 1,
      strikes: item.strikes + (breaker.kind === 'closed' ? 1 : 0),
    };
    const hasSucceeded = reasonOf(attempted.outcome) === undefined;
    // What is decided about a success depends on how it was before, about a failure on how it is then.
    if (hasSucceeded) succeeded(tried, at);
    breaker = afterAttempt(breaker, hasSucceeded, new Date(at), rules.breaker);
    if (!hasSucceeded) failed(tried, attempted, at);
  };

  const send = (item: Item): void => {
    const underWay = carry(item)
      // A mistake of ours with one event must not stop the others: it is tried again as any other.
      .catch(() => queue.putBack({ ...item, nextAt: now() + 60_000 }))
      .finally(() => {
        sending.delete(item.position);
        endpoint.pump();
      });
    sending.set(item.position, underWay);
  };

  const endpoint: Endpoint = {
    id,
    scannedTo: progress.position,
    get condition() {
      if (isHalted || state.status === 'stopped') return 'stopped';
      if (state.status !== 'active') return 'paused';
      if (breaker.kind !== 'closed') return 'open';
      return failingSince === undefined ? 'well' : 'failing';
    },
    get waiting() {
      return queue.size;
    },
    get hasRoom() {
      return queue.size < rules.held;
    },
    configure(next) {
      const isBack = next.status === 'active' && (isHalted || state.status !== 'active');
      const isElsewhere = next.sink !== state.sink;
      state = next;
      if (!isBack && !isElsewhere) return;
      // Whoever resumes has mended it: what waited is tried at once.
      isHalted = false;
      breaker = closedBreaker;
      failingSince = undefined;
      waitUntil = 0;
      queue.hurry(now());
    },
    offer({ position, event, arrivedAt }) {
      if (skipped.has(position)) return;
      queue.add({
        position,
        event,
        arrivedAt,
        attempts: [],
        attemptCount: 0,
        strikes: 0,
        nextAt: 0,
        isKept: false,
      });
    },
    restore(records, entries) {
      const events = new Map(entries.map((entry) => [entry.position, entry]));
      for (const { position, attempts, attemptCount, strikes, nextAt, reason } of records) {
        const entry = events.get(position);
        if (entry === undefined) continue;
        booked.add(position);
        queue.add({
          position,
          event: entry.event,
          arrivedAt: entry.arrivedAt,
          attempts,
          attemptCount,
          strikes,
          nextAt: nextAt?.getTime() ?? 0,
          isKept: true,
          ...(reason === undefined ? {} : { reason }),
        });
      }
    },
    pump() {
      // One at a time while it fails: it holds as few connections as it can.
      const atOnce = failingSince === undefined ? rules.atOnce : 1;
      while (!isStopped && !isHalted && parts.mayGo() && state.status === 'active' && sending.size < atOnce) {
        const at = now();
        const nextAt = queue.nextAt();
        if (at < waitUntil || nextAt === undefined || nextAt > at) return;
        const admission = admit(breaker, new Date(at), rules.breaker);
        if (!admission.admitted) {
          waitUntil = at + admission.waitMs;
          queue.hurry(waitUntil);
          return;
        }
        if (!withinRate(at)) return;
        const item = queue.take(at);
        if (item === undefined) return;
        breaker = admission.breaker;
        send(item);
      }
    },
    toWrite() {
      for (const item of queue.keepBlocked()) write(recordOf(item, 'waiting'));
      const records = [...outgoing.values()];
      outgoing.clear();
      const { fresh = [], changed = [] } = Object.groupBy(records, ({ position: place }) =>
        booked.has(place) ? 'changed' : 'fresh',
      );
      for (const { position, status } of records)
        if (status === 'waiting') booked.add(position);
        else booked.delete(position);
      const position = queue.safePosition(endpoint.scannedTo);
      const at = now();
      const moved =
        ordersChanged ||
        position < written ||
        position - written >= FAR ||
        (position > written && fresh.length > 0 && at - writtenAt > LONG_MS);
      if (moved) [written, writtenAt] = [position, at];
      ordersChanged = false;
      return {
        fresh,
        changed,
        progress: moved ? { _id: id, position, orders } : undefined,
      };
    },
    unwritten({ fresh, changed }) {
      for (const record of [...fresh, ...changed]) if (!outgoing.has(record._id)) write(record);
      // It may have been written all the same: from now on it is replaced, which is right in both cases.
      for (const { position } of fresh) booked.add(position);
      ordersChanged = true;
    },
    markOrder(orderId) {
      orders = [...orders, orderId].slice(-MAX_ORDERS);
      ordersChanged = true;
    },
    hasDone: (orderId) => orders.includes(orderId),
    restart(position) {
      queue.clear();
      skipped = new Set();
      sentAgainTo = Math.max(sentAgainTo, endpoint.scannedTo);
      endpoint.scannedTo = position;
    },
    async stop() {
      isStopped = true;
      aborting.abort();
      await Promise.allSettled(sending.values());
    },
  };
  return endpoint;
}
