import { allOf, someAtOnce, type Work } from '@innovatienetwerk/service';
import { pause, type Feed, type FeedEntry, type Stored } from '@innovatienetwerk/store';
import type { Attributes } from '../outbound/filter.ts';
import { subscriptions, type SubscriptionState } from '../subscription/state.ts';
import type { Books, DeliveryRecord, Progress } from './books.ts';
import type { Courier } from './courier.ts';
import { createEndpoint, type Endpoint, type EndpointRules } from './endpoint.ts';
import { attributesOf, listeningOf, type Listening } from './match.ts';
import type { Holdings } from './holdings.ts';
import { createNotices } from './notices.ts';
import { observeEndpoints } from './observe.ts';
import { carryOut } from './orders.ts';
import { createRecent } from './recent.ts';
import { shareOf } from './share.ts';

export interface EngineParts {
  readonly work: Work;
  readonly books: Books;
  readonly courier: Courier;
  readonly rules: EndpointRules;
  readonly holdings: Holdings;
}

/** A subscription with what it listens to. */
interface Listener extends Listening {
  readonly endpoint: Endpoint;
  readonly version: number;
  readonly state: SubscriptionState;
}

const LOOK_EVERY_MS = 50;
const REFRESH_EVERY_MS = 500;
const WRITE_EVERY_MS = 200;
const TIDY_EVERY_MS = 60_000;
const READ = 500;
/** Clocks of replicas may differ by this much, so what changed just before the last look is looked at again. */
const OVERLAP_MS = 5_000;
const OPENED_AT_ONCE = 16;
/** How much of the feed is kept in memory for who is a little behind. */
const RECENT = 5_000;
/** How long those that are behind may take of a turn, in milliseconds: what is new comes first. */
const CATCH_UP_MS = 100;
const TAIL_AT_ONCE = 10;

/**
 * Delivers the feed to the endpoints of the shares that this process has. One tail reads what is new and hands it to those whom it concerns; an endpoint
 * that does not keep up, or was away, reads on by itself from where it was. So one that is dead costs the others nothing.
 */
export function createEngine({ work, books, courier, rules, holdings }: EngineParts) {
  const { parts, signal } = work;
  const feed: Feed = parts.store.feed();
  const listeners = new Map<string, Listener>();
  /** By the type of the event, those that may want it. */
  let byType = new Map<string, readonly Listener[]>();
  const recent = createRecent(RECENT);
  const notices = createNotices(work);
  let tail = 0;
  let refreshedAt = 0;
  let sharesGained = 0;

  /** Up to date, and to be told at once. One that waits stays where it is, and looks through the rest when it goes on. */
  const isLive = ({ endpoint, state }: Listener): boolean =>
    state.status === 'active' && endpoint.scannedTo >= tail;

  const open = async ({ id, state }: Stored<SubscriptionState>): Promise<Endpoint> => {
    const known = await books.progressOf(id);
    const position = known?.position ?? state.from;
    const progress: Progress = known ?? { _id: id, position, orders: [] };
    // Of one that is new, the books know nothing yet.
    const isNew = known === undefined && position >= tail;
    const settled = isNew ? new Set<number>() : await books.settledAfter(id, position);
    const endpoint = createEndpoint(id, state, progress, settled, {
      courier,
      telemetry: parts.telemetry,
      rules,
      now: () => parts.clock().getTime(),
      random: Math.random,
      mayGo: () => holdings.holds(id),
      onDelivered: (delayMs) =>
        parts.telemetry.metrics.record('innovatienetwerk.webhook.delay', Math.max(0, delayMs) / 1_000, {}),
      onFailed: (reason) => parts.telemetry.metrics.count('innovatienetwerk.webhook.failures', 1, { reason }),
      onGivenUp() {
        parts.telemetry.metrics.count('innovatienetwerk.webhook.given_up', 1, {});
        notices.gaveUp(id);
      },
      onStop: (reason) => notices.stopped(id, listeners.get(id)?.version ?? 0, reason),
    });
    const waiting = isNew ? [] : await books.waiting(id);
    endpoint.restore(waiting, await entriesOf(waiting));
    return endpoint;
  };

  const entriesOf = async (records: readonly DeliveryRecord[]): Promise<readonly FeedEntry[]> =>
    records.length === 0
      ? []
      : await feed.read({
          after: 0,
          limit: records.length,
          filter: { eventId: { $in: records.map(({ eventId }) => eventId) } },
        });

  const listen = async (stored: Stored<SubscriptionState>): Promise<void> => {
    const { id, state, version } = stored;
    const known = listeners.get(id);
    if (known?.version === version) return;
    if (state.status === 'ended') {
      listeners.delete(id);
      await known?.endpoint.stop();
      return;
    }
    const endpoint = known?.endpoint ?? (await open(stored));
    // It may have been lost meanwhile: then it is for another.
    if (!holdings.holds(id)) return;
    endpoint.configure(state);
    listeners.set(id, { endpoint, version, state, ...listeningOf(state) });
    await carryOut(state.orders, { id, endpoint, books, feed, entriesOf });
  };

  /** Whoever changed since the last look; at the first look, and when there are new shares, everybody. */
  const refresh = async (): Promise<void> => {
    const startedAt = parts.clock().getTime();
    const { gained } = holdings;
    if (gained === 0) return;
    const filter =
      gained !== sharesGained
        ? { 'state.status': { $ne: 'ended' } }
        : { updatedAt: { $gte: new Date(refreshedAt - OVERLAP_MS) } };
    const found = await allOf(parts, subscriptions, filter);
    const news = found.filter(
      ({ id, version }) => holdings.holds(id) && listeners.get(id)?.version !== version,
    );
    await someAtOnce(news, OPENED_AT_ONCE, listen);
    [refreshedAt, sharesGained] = [startedAt, gained];
    if (news.length > 0) index();
  };

  /** Lets go of shares that are not for this process any more: nothing more is sent, and what is known is written while it counts. */
  const leave = async (): Promise<void> => {
    for (const { share, isLost, done } of holdings.leaving()) {
      const those = [...listeners.values()].filter(({ endpoint }) => shareOf(endpoint.id) === share);
      for (const { endpoint } of those) listeners.delete(endpoint.id);
      // oxlint-disable-next-line no-await-in-loop -- share after share
      await Promise.allSettled(those.map(({ endpoint }) => endpoint.stop()));
      // oxlint-disable-next-line no-await-in-loop
      if (!isLost) await write(those).catch(() => undefined);
      done();
      index();
    }
  };

  const index = (): void => {
    const pairs = [...listeners.values()].flatMap((listener) =>
      [...listener.types].map((type) => ({ type, listener })),
    );
    byType = new Map(
      [...Map.groupBy(pairs, ({ type }) => type)].map(([type, those]) => [
        type,
        those.map(({ listener }) => listener),
      ]),
    );
  };

  /** @returns false when it is for this one and there is no room for it */
  const offerTo = (listener: Listener, entry: FeedEntry, attributes: Attributes): boolean => {
    // Another process looked at it already, or it is older than the subscription.
    if (entry.position <= listener.endpoint.scannedTo) return true;
    if (!listener.match(entry.event, attributes)) return true;
    if (!listener.endpoint.hasRoom) return false;
    listener.endpoint.offer(entry);
    return true;
  };

  /** Hands what is new to those that are up to date. Who has no room stays behind at this place, and reads on by itself later. */
  const readTail = async (): Promise<boolean> => {
    const entries = await feed.read({ after: tail, limit: READ });
    const last = entries.at(-1);
    if (last === undefined) return false;
    const live = new Set([...listeners.values()].filter(isLive));
    const touched = new Set<Listener>();
    for (const entry of entries) {
      const concerned = byType.get(entry.event.type) ?? [];
      const attributes = concerned.length === 0 ? {} : attributesOf(entry.event);
      for (const listener of concerned) {
        if (!live.has(listener)) continue;
        if (offerTo(listener, entry, attributes)) touched.add(listener);
        else {
          live.delete(listener);
          listener.endpoint.scannedTo = entry.position - 1;
        }
      }
    }
    recent.add(entries);
    for (const { endpoint } of live) endpoint.scannedTo = Math.max(endpoint.scannedTo, last.position);
    tail = last.position;
    for (const { endpoint } of touched) endpoint.pump();
    return entries.length === READ;
  };

  /** Those that are behind look through the feed by themselves, each a piece at a time and as long as there is time for it. */
  const catchUp = async (): Promise<boolean> => {
    const behind = [...listeners.values()].filter(
      (listener) => !isLive(listener) && listener.endpoint.hasRoom && listener.state.status === 'active',
    );
    const until = performance.now() + CATCH_UP_MS;
    for (const listener of behind) {
      if (signal.aborted || performance.now() > until) break;
      // Everybody's turn comes: who was looked after goes to the end of the line.
      listeners.delete(listener.endpoint.id);
      listeners.set(listener.endpoint.id, listener);
      // oxlint-disable-next-line no-await-in-loop -- one after another: what is behind is in no hurry, what is new is
      await scan(listener);
    }
    return behind.length > 0;
  };

  const scan = async (listener: Listener): Promise<void> => {
    const { endpoint } = listener;
    const limit = Math.min(READ, Math.max(1, tail - endpoint.scannedTo));
    const entries =
      recent.after(endpoint.scannedTo, limit) ?? (await feed.read({ after: endpoint.scannedTo, limit }));
    for (const entry of entries) {
      const attributes = listener.types.has(entry.event.type) ? attributesOf(entry.event) : {};
      if (!offerTo(listener, entry, attributes)) break;
      endpoint.scannedTo = entry.position;
    }
    endpoint.pump();
  };

  const write = async (those: Iterable<Listener> = listeners.values()): Promise<void> => {
    const pages = [...those].map(({ endpoint }) => ({ endpoint, writing: endpoint.toWrite() }));
    const all = pages.map(({ writing }) => writing);
    const changes = {
      fresh: all.flatMap(({ fresh }) => fresh),
      changed: all.flatMap(({ changed }) => changed),
      progress: all.flatMap(({ progress }) => (progress === undefined ? [] : [progress])),
    };
    try {
      await books.write(changes);
    } catch (error) {
      for (const { endpoint, writing } of pages) endpoint.unwritten(writing);
      throw error;
    }
  };

  const pumpAll = (): void => {
    for (const { endpoint } of listeners.values()) endpoint.pump();
  };

  /** What is done now and then, each by its own time; what fails is tried again in the next turn. */
  const duties = [
    { name: 'subscriptions', everyMs: REFRESH_EVERY_MS, run: refresh, dueAt: 0 },
    { name: 'shares', everyMs: 0, run: leave, dueAt: 0 },
    { name: 'books', everyMs: WRITE_EVERY_MS, run: () => write(), dueAt: 0 },
    { name: 'notices', everyMs: WRITE_EVERY_MS, run: notices.write, dueAt: 0 },
    { name: 'tidying', everyMs: TIDY_EVERY_MS, run: () => books.tidy(parts.clock()), dueAt: 0 },
  ];

  /** What fails is reported and tried again in its next turn; it holds up nothing else. */
  const attempt = async (duty: string, run: () => Promise<unknown>): Promise<void> => {
    try {
      await run();
    } catch (error) {
      const kind = error instanceof Error ? error.name : 'unknown';
      parts.telemetry.metrics.count('innovatienetwerk.task.failures', 1, { task: `delivery/${duty}` });
      parts.telemetry.log.warn({ event: 'delivery_duty_failed', duty, error: kind });
      await pause(LOOK_EVERY_MS, signal);
    }
  };

  const turn = async (): Promise<void> => {
    for (const duty of duties) {
      if (performance.now() < duty.dueAt) continue;
      // oxlint-disable-next-line no-await-in-loop -- one after another
      await attempt(duty.name, duty.run);
      duty.dueAt = performance.now() + duty.everyMs;
    }
    let busy = false;
    await attempt('feed', async () => {
      let more = await readTail();
      // oxlint-disable-next-line no-await-in-loop -- what is new comes before what is behind
      for (let count = 0; more && count < TAIL_AT_ONCE; count += 1) more = await readTail();
      busy = (await catchUp()) || more;
    });
    pumpAll();
    if (!busy) await pause(LOOK_EVERY_MS, signal);
  };

  return {
    async run(): Promise<void> {
      tail = await feed.head();
      const ended = new AbortController();
      const keeping = holdings.keep(AbortSignal.any([signal, ended.signal]));
      const unobserve = observeEndpoints(
        parts.telemetry.metrics,
        () => [...listeners.values()].map(({ endpoint }) => endpoint),
        () => tail,
      );
      try {
        // oxlint-disable-next-line no-await-in-loop -- turn after turn
        while (!signal.aborted) await turn();
      } finally {
        unobserve();
        ended.abort();
        await keeping;
        await leave();
        await holdings.released();
      }
    },
  };
}
