import { createParser } from 'eventsource-parser';
import { handing, type CursorStore, type Handed } from './cursor-store.ts';
import { problemOf } from './problem.ts';
import { isTransient, retryAfterMs, wait, type Fetch, type Patience } from './send.ts';
import type { Ask } from './sync.ts';

/** An event as a CloudEvent with the attributes of the Dutch government's profile. */
export interface CloudEvent {
  readonly specversion: string;
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  /** Per object: begins at 1 and has no holes. */
  readonly sequence: string;
  readonly aggregate: string;
  readonly aggregateid: string;
  readonly region: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly [attribute: string]: unknown;
}

export type FeedStep = Handed & { readonly events: readonly CloudEvent[] };

export interface FeedOptions {
  readonly store: CursorStore;
  /** Under which the place is kept. @default `/events` */
  readonly key?: string;
  /** Only these; a place belongs to what was asked. */
  readonly filter?: { readonly type?: string; readonly aggregateId?: string; readonly region?: string };
  /** Where to begin when no place is known yet, as a moment. @default at the first event */
  readonly sinceAt?: string;
  readonly limit?: number;
  /** Stay and hear events live when there are no more; it goes on for ever. @default false */
  readonly live?: boolean;
  readonly signal?: AbortSignal;
}

/** What the feed needs of the client. */
export interface FeedParts {
  readonly ask: Ask;
  readonly baseUrl: string;
  /** With the token. */
  readonly fetch: Fetch;
  readonly patience: Patience;
}

interface EventPage {
  readonly items: readonly CloudEvent[];
  readonly next?: string;
  readonly more?: boolean;
}

/** A stream that says nothing for this long, not even that it is still there, is taken for lost. */
const SILENCE_MS = 60_000;

interface Heard {
  readonly events: readonly CloudEvent[];
  readonly cursor: string;
}

/** What came with one piece of the stream. */
async function* heardIn(body: ReadableStream<Uint8Array>, alive: () => void): AsyncGenerator<Heard, void> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let events: CloudEvent[] = [];
  let cursor: string | undefined;
  const parser = createParser({
    onEvent({ id, data }) {
      events.push(JSON.parse(data) as CloudEvent);
      cursor = id ?? cursor;
    },
  });
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- piece after piece
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      parser.feed(decoder.decode(value, { stream: true }));
      if (events.length === 0 || cursor === undefined) continue;
      const heard = { events, cursor };
      events = [];
      yield heard;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** That a connection breaks is no error; that what came is no event is one. */
async function* untilLost(pieces: AsyncGenerator<Heard, void>): AsyncGenerator<Heard, void> {
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop
      const piece = await pieces.next().catch((error: unknown) => {
        if (error instanceof SyntaxError) throw error;
        return { done: true as const, value: undefined };
      });
      if (piece.done === true) return;
      yield piece.value;
    }
  } finally {
    await pieces.return();
  }
}

/** One connection, until it ends; that it is lost is no error, since the next one goes on where it was. */
async function* connection(
  { baseUrl, fetch }: FeedParts,
  cursor: string | undefined,
  { filter = {}, signal }: FeedOptions,
): AsyncGenerator<Heard, number> {
  const silent = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), SILENCE_MS);
  };
  alive();
  try {
    const query = new URLSearchParams({ ...filter, ...(cursor === undefined ? {} : { cursor }) }).toString();
    const request = new Request(`${baseUrl}/events/_stream${query === '' ? '' : `?${query}`}`, {
      headers: { Accept: 'text/event-stream' },
      signal: AbortSignal.any([silent.signal, ...(signal === undefined ? [] : [signal])]),
    });
    const response = await fetch(request).catch(() => undefined);
    if (response === undefined) return 0;
    if (!response.ok && !isTransient(response)) throw await problemOf(response);
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return retryAfterMs(response);
    }
    yield* untilLost(heardIn(response.body, alive));
    return 0;
  } finally {
    clearTimeout(timer);
  }
}

/** Connection after connection, with growing waits between those that bring nothing. */
async function* live(
  parts: FeedParts,
  from: string | undefined,
  options: FeedOptions,
): AsyncGenerator<Heard, void> {
  const { firstWaitMs, longestWaitMs } = parts.patience;
  const signal = options.signal ?? new AbortController().signal;
  let cursor = from;
  let failures = 0;
  for (;;) {
    signal.throwIfAborted();
    const pieces = connection(parts, cursor, options);
    let askedMs = 0;
    try {
      // oxlint-disable-next-line no-await-in-loop -- one connection after another
      let piece = await pieces.next();
      while (piece.done !== true) {
        failures = 0;
        cursor = piece.value.cursor;
        yield piece.value;
        // oxlint-disable-next-line no-await-in-loop
        piece = await pieces.next();
      }
      askedMs = piece.value;
    } finally {
      // Who stops listening, lets go of the connection.
      // oxlint-disable-next-line no-await-in-loop
      await pieces.return(0);
    }
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** failures) * (0.5 + Math.random() / 2);
    failures += 1;
    // oxlint-disable-next-line no-await-in-loop
    await wait(Math.max(askedMs, waitMs), signal);
  }
}

/**
 * The events within reach, in the order of the feed, from the place that the store knows: page after page, and live from then on if
 * that is asked for. A place is saved only after what leads to it was taken.
 * @throws {ApiProblem} 410 when the place is gone: make new copies from snapshots, and begin at a moment
 */
export async function* feedSteps(parts: FeedParts, options: FeedOptions): AsyncGenerator<FeedStep, void> {
  const { store, key = '/events', filter = {}, sinceAt, limit, signal } = options;
  let cursor = await store.load(key);
  const hand = (heard: Heard) => handing(store, key, heard.cursor, { events: heard.events });
  for (let more = true; more;) {
    const query = {
      ...filter,
      ...(cursor === undefined ? { sinceAt } : { cursor }),
      ...(limit === undefined ? {} : { limit }),
    };
    const call = { params: { query }, ...(signal === undefined ? {} : { signal }) };
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ended
    const page = (await parts.ask('/events', call)).data as EventPage;
    const reached: string | undefined = page.next ?? cursor;
    if (reached !== undefined && page.items.length > 0) {
      const { handed, settle } = hand({ events: page.items, cursor: reached });
      yield handed;
      // oxlint-disable-next-line no-await-in-loop
      await settle();
    } else if (reached !== undefined && reached !== cursor) {
      // oxlint-disable-next-line no-await-in-loop
      await store.save(key, reached);
    }
    more = page.more ?? (page.items.length > 0 && page.next !== undefined);
    cursor = reached;
  }
  if (options.live !== true) return;
  for await (const heard of live(parts, cursor, options)) {
    const { handed, settle } = hand(heard);
    yield handed;
    await settle();
  }
}
