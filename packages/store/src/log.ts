import type { EventEnvelope } from '@innovatienetwerk/contract';
import { MongoServerError } from 'mongodb';
import { extend, follows, type LogEntry, type LogHead } from './chain.ts';
import { CHECKPOINT_ID, RELAY_COLLECTION, type CheckpointDocument } from './checkpoint.ts';
import type { Connection } from './connection.ts';
import { DUPLICATE_KEY, RelaySuperseded } from './errors.ts';
import type { IndexRegistry } from './indexes.ts';

export const LOG_COLLECTION = 'log';

/** The most entries that one command inserts; with envelopes of a kilobyte it stays far below a message of 48 MB. */
const MAX_INSERT = 1_000;
const REFERENCE = { eventId: 1, 'event.aggregate': 1, 'event.aggregateId': 1, 'event.sequence': 1 } as const;
const VERIFY_PAGE = 1_000;
/** How far behind an action the rest of its story is looked for, in entries. */
const STORY_ENTRIES = 20_000;
const BATCH_TIMEOUT_MS = 30_000;

export interface LogPosition {
  readonly eventId: string;
  readonly position: number;
}

/** Which event an entry holds, without its data. */
export interface LogReference extends LogPosition {
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly sequence: number;
}

export interface Verification {
  /** How many entries were checked. */
  readonly verified: number;
  readonly intact: boolean;
  /** The first position that is wrong or missing. */
  readonly brokenAt?: number;
}

const toReference = ({ _id: position, eventId, event }: LogEntry): LogReference => ({
  position,
  eventId,
  aggregate: event.aggregate,
  aggregateId: event.aggregateId,
  sequence: event.sequence,
});

/** The record of all events of a service: append-only, in one order, with a hash chain that shows any change. */
export interface EventLog {
  /**
   * Gives events their positions. An event that is in the log keeps the position that it has.
   * @throws {RelaySuperseded} when another writer took a position first; nothing after that place was written
   */
  append(events: readonly EventEnvelope[]): Promise<readonly LogPosition[]>;
  /** Appends events that the caller knows to be new, after a head that the caller knows. @throws {RelaySuperseded} */
  appendAfter(head: LogHead, events: readonly EventEnvelope[]): Promise<LogHead>;
  head(): Promise<LogHead>;
  /** The entry at a position as a head; undefined where the log has none. Position 0 is before the first. */
  headAt(position: number): Promise<LogHead | undefined>;
  /** Entries after a position, in order. */
  read(options: { readonly after: number; readonly limit: number }): Promise<readonly LogEntry[]>;
  /** Which events lie after a position, in order. */
  readReferences(options: {
    readonly after: number;
    readonly limit: number;
  }): Promise<readonly LogReference[]>;
  /** Which objects of one kind have events after a position, up to and including another, in order. */
  readChanged(options: {
    readonly aggregate: string;
    readonly after: number;
    readonly upTo: number;
  }): Promise<readonly LogReference[]>;
  /**
   * The events of one trace, in order, and what became of the objects that it made: a mail that it queued is sent in
   * a trace of its own.
   */
  readTrace(options: { readonly traceId: string; readonly limit: number }): Promise<readonly LogEntry[]>;
  /**
   * Recomputes the chain, from the first entry or after a position that was verified before. The checkpoint of the
   * relay tells how long the log was at least, so that a missing end is seen too.
   */
  verify(options?: { readonly from?: number }): Promise<Verification>;
}

/** The driver reports a refused insert of many with the code of the first refusal. */
const isRefusedInsert = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === DUPLICATE_KEY;

export function openLog(connection: Connection, registry: IndexRegistry, clock: () => Date): EventLog {
  const collection = connection.db.collection<LogEntry>(LOG_COLLECTION);
  const checkpoints = connection.db.collection<CheckpointDocument>(RELAY_COLLECTION);
  registry.add(LOG_COLLECTION, [
    { name: 'eventId', key: { eventId: 1 }, unique: true },
    { name: 'traceparent', key: { 'event.traceparent': 1 } },
  ]);

  const run = <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    connection.run(operation, LOG_COLLECTION, work, BATCH_TIMEOUT_MS);

  const head = (): Promise<LogHead> =>
    run('head', async () => {
      const last = await collection.findOne({}, { sort: { _id: -1 }, projection: { hash: 1 } });
      return last === null ? { position: 0 } : { position: last._id, hash: last.hash };
    });

  const read = (after: number, limit: number): Promise<readonly LogEntry[]> =>
    run('read', () => collection.find({ _id: { $gt: after } }, { sort: { _id: 1 }, limit }).toArray());

  const appendAfter = async (start: LogHead, events: readonly EventEnvelope[]): Promise<LogHead> => {
    let reached = start;
    for (let from = 0; from < events.length; from += MAX_INSERT) {
      const entries = extend(reached, events.slice(from, from + MAX_INSERT), clock());
      // oxlint-disable-next-line no-await-in-loop -- a later chunk without the earlier one would be a hole
      await run('append', async () => {
        try {
          // In order: after a crash half-way the log ends earlier, but it has no hole.
          await collection.insertMany(entries, { ordered: true });
        } catch (error) {
          throw isRefusedInsert(error) ? new RelaySuperseded({ cause: error }) : error;
        }
      });
      const last = entries.at(-1);
      if (last !== undefined) reached = { position: last._id, hash: last.hash };
    }
    return reached;
  };

  const positionsOf = (ids: readonly string[]): Promise<readonly LogPosition[]> =>
    run('positionsOf', async () => {
      const found = await collection
        .find({ eventId: { $in: [...ids] } }, { projection: { eventId: 1 } })
        .limit(ids.length)
        .toArray();
      return found.map((entry) => ({ eventId: entry.eventId, position: entry._id }));
    });

  const headAt = async (from: number): Promise<LogHead | undefined> => {
    if (from === 0) return { position: 0 };
    const entry = await run('read', () => collection.findOne({ _id: from }, { projection: { hash: 1 } }));
    return entry === null ? undefined : { position: entry._id, hash: entry.hash };
  };

  return {
    head,
    headAt,
    appendAfter,
    read: ({ after, limit }) => read(after, limit),
    readReferences: ({ after, limit }) =>
      run('readReferences', async () => {
        const found = await collection
          .find({ _id: { $gt: after } }, { projection: REFERENCE, sort: { _id: 1 }, limit })
          .toArray();
        return found.map(toReference);
      }),
    readChanged: ({ aggregate, after, upTo }) =>
      run('readChanged', async () => {
        // Bounded by the positions, so that it needs no index of its own: one would cost every append.
        const within = { _id: { $gt: after, $lte: upTo }, 'event.aggregate': aggregate };
        const found = await collection
          .find(within, { projection: REFERENCE, sort: { _id: 1 }, limit: upTo - after })
          .toArray();
        return found.map(toReference);
      }),
    readTrace: ({ traceId, limit }) =>
      run('readTrace', async () => {
        // A traceparent begins with its version and the trace; the next character after a hyphen is a full stop.
        const own = { $gte: `00-${traceId}-`, $lt: `00-${traceId}.` };
        const found = await collection
          .find({ 'event.traceparent': own }, { sort: { _id: 1 }, limit })
          .toArray();
        const [first] = found;
        const made = found.filter(({ event }) => event.sequence === 1).map(({ event }) => event.aggregateId);
        if (first === undefined || made.length === 0) return found;
        const later = await collection
          .find(
            {
              _id: { $gt: first._id, $lte: first._id + STORY_ENTRIES },
              'event.aggregateId': { $in: made },
            },
            { sort: { _id: 1 }, limit },
          )
          .toArray();
        const all = new Map([...found, ...later].map((entry) => [entry._id, entry]));
        return [...all.values()].toSorted((one, other) => one._id - other._id).slice(0, limit);
      }),
    async append(events) {
      const known = await positionsOf(events.map((event) => event.id));
      const logged = new Map(known.map(({ eventId, position }) => [eventId, position]));
      const fresh = events.filter((event) => !logged.has(event.id));
      const start = await head();
      await appendAfter(start, fresh);
      for (const [index, event] of fresh.entries()) logged.set(event.id, start.position + index + 1);
      return events.map((event) => ({ eventId: event.id, position: logged.get(event.id) ?? 0 }));
    },
    async verify(options = {}) {
      const from = options.from ?? 0;
      let reached = await headAt(from);
      if (reached === undefined) return { verified: 0, intact: false, brokenAt: from };
      const anchor = await run('checkpoint', () => checkpoints.findOne({ _id: CHECKPOINT_ID }));
      for (;;) {
        // oxlint-disable-next-line no-await-in-loop -- page after page: the log does not fit in memory
        const page = await read(reached.position, VERIFY_PAGE);
        for (const entry of page) {
          const changed = anchor?.position === entry._id && anchor.hash !== entry.hash;
          if (!follows(reached, entry) || changed) {
            return { verified: reached.position - from, intact: false, brokenAt: reached.position + 1 };
          }
          reached = { position: entry._id, hash: entry.hash };
        }
        if (page.length < VERIFY_PAGE) break;
      }
      const verified = reached.position - from;
      return reached.position < (anchor?.position ?? 0)
        ? { verified, intact: false, brokenAt: reached.position + 1 }
        : { verified, intact: true };
    },
  };
}
