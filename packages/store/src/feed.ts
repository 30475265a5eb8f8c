import type { EventEnvelope } from '@innovatienetwerk/contract';
import { createBatches } from './batches.ts';
import type { Connection } from './connection.ts';
import { DUPLICATE_KEY, RelaySuperseded } from './errors.ts';
import type { IndexRegistry } from './indexes.ts';
import type { Lease } from './leases.ts';
import { MongoBulkWriteError, MongoServerError } from 'mongodb';
import type { Filter } from './reach.ts';

export const FEED_COLLECTION = 'feed';
const ARRIVED_COLLECTION = 'arrived';

const BATCH_TIMEOUT_MS = 30_000;
/** Two batches at a time keep the database busy while the next one gathers. */
const BATCHES = { maxSize: 500, maxInFlight: 2 } as const;
/** How many events get their place in one round. */
const ROUND = 1_000;

/** An event of another service at its place in the one order in which this service tells events to others. */
export interface FeedEntry {
  /** Starts at 1 and has no holes. */
  readonly position: number;
  readonly event: EventEnvelope;
  readonly arrivedAt: Date;
}

interface EntryDocument {
  readonly _id: number;
  readonly eventId: string;
  readonly event: EventEnvelope;
  readonly arrivedAt: Date;
}

/** An event that came in and has no place yet. */
interface ArrivedDocument {
  readonly _id: string;
  readonly event: EventEnvelope;
  readonly arrivedAt: Date;
}

/**
 * Events of many services in one order. Whoever receives an event only puts it down; one at a time, under a lease, gives them their
 * places. So a reader who is at a place has seen everything before it, however many write.
 */
export interface Feed {
  /** Puts an event down, once. It has a place as soon as the next round is done. */
  arrive(event: EventEnvelope): Promise<void>;
  /**
   * Gives a place to what has come in, in order per aggregate.
   * @returns how many got one
   * @throws {RelaySuperseded} when another process did it in the same moment
   */
  place(lease: Lease): Promise<number>;
  head(): Promise<number>;
  /** How many events came in and have no place yet. */
  waiting(): Promise<number>;
  /** Entries after a position, in order. @param filter on `event.*`; entries that it leaves out are stepped over */
  read(options: {
    readonly after: number;
    readonly limit: number;
    readonly filter?: Filter;
  }): Promise<readonly FeedEntry[]>;
  /** The last position before a moment, after which everything since that moment comes; 0 when there is none. */
  positionBefore(moment: Date): Promise<number>;
  find(eventId: string): Promise<FeedEntry | undefined>;
}

const toEntry = ({ _id: position, event, arrivedAt }: EntryDocument): FeedEntry => ({
  position,
  event,
  arrivedAt,
});

/** What came in by the order in which it is told: by arrival, but never an event before its predecessor. */
export function inOrder(arrived: readonly ArrivedDocument[]): readonly ArrivedDocument[] {
  const laneOf = ({ event }: ArrivedDocument): string => `${event.aggregate}/${event.aggregateId}`;
  const lanes = Map.groupBy(arrived, laneOf);
  const waiting = new Map(
    [...lanes].map(([lane, members]) => [
      lane,
      members.toSorted((one, other) => one.event.sequence - other.event.sequence),
    ]),
  );
  // The places of a lane stay those of its members; who stands in them goes by number.
  return arrived.map((one) => waiting.get(laneOf(one))?.shift() ?? one);
}

const allDuplicates = (error: unknown): boolean =>
  error instanceof MongoBulkWriteError &&
  [error.writeErrors].flat().every(({ code }) => code === DUPLICATE_KEY);

export function openFeed(connection: Connection, registry: IndexRegistry, clock: () => Date): Feed {
  const entries = connection.db.collection<EntryDocument>(FEED_COLLECTION);
  const arrivals = connection.db.collection<ArrivedDocument>(ARRIVED_COLLECTION);
  registry.add(FEED_COLLECTION, [
    { name: 'eventId', key: { eventId: 1 }, unique: true },
    { name: 'arrivedAt', key: { arrivedAt: 1, _id: 1 } },
    { name: 'type', key: { 'event.type': 1, _id: 1 } },
    { name: 'aggregateId', key: { 'event.aggregateId': 1, _id: 1 } },
  ]);
  registry.add(ARRIVED_COLLECTION, [
    { name: 'arrivedAt', key: { arrivedAt: 1, _id: 1 } },
    { name: 'aggregateId', key: { 'event.aggregateId': 1 } },
  ]);
  const run = <T>(operation: string, collection: string, work: () => Promise<T>): Promise<T> =>
    connection.run(operation, collection, work, BATCH_TIMEOUT_MS);

  const arriving = createBatches<EventEnvelope, undefined>(BATCHES, (events) =>
    run('arrive', ARRIVED_COLLECTION, async () => {
      try {
        const arrivedAt = clock();
        await arrivals.insertMany(
          events.map((event) => ({ _id: event.id, event, arrivedAt })),
          { ordered: false },
        );
      } catch (error) {
        // It came before: that it is there is all that was asked.
        if (!allDuplicates(error)) throw error;
      }
      return events.map(() => undefined);
    }),
  );

  const head = (): Promise<number> =>
    run('head', FEED_COLLECTION, async () => {
      const last = await entries.findOne({}, { sort: { _id: -1 }, projection: { _id: 1 } });
      return last?._id ?? 0;
    });

  /** The oldest that wait, with all that wait of the same objects: their predecessors may have come a moment later. */
  const waiting = (): Promise<readonly ArrivedDocument[]> =>
    run('waiting', ARRIVED_COLLECTION, async () => {
      const oldest = await arrivals.find({}, { sort: { arrivedAt: 1, _id: 1 }, limit: ROUND }).toArray();
      if (oldest.length < ROUND) return oldest;
      const ids = [...new Set(oldest.map(({ event }) => event.aggregateId))];
      return await arrivals
        .find({ 'event.aggregateId': { $in: ids } }, { sort: { arrivedAt: 1, _id: 1 } })
        .toArray();
    });

  const placedBefore = async (eventIds: readonly string[]): Promise<ReadonlySet<string>> => {
    const found = await entries
      .find({ eventId: { $in: [...eventIds] } }, { projection: { eventId: 1 } })
      .toArray();
    return new Set(found.map(({ eventId }) => eventId));
  };

  const append = async (fresh: readonly ArrivedDocument[], after: number): Promise<void> => {
    try {
      // In order: after a crash half-way the feed ends earlier, but it has no hole.
      await entries.insertMany(
        fresh.map(({ event, arrivedAt }, index) => ({
          _id: after + index + 1,
          eventId: event.id,
          event,
          arrivedAt,
        })),
        { ordered: true },
      );
    } catch (error) {
      throw error instanceof MongoServerError && error.code === DUPLICATE_KEY
        ? new RelaySuperseded({ cause: error })
        : error;
    }
  };

  return {
    head,
    waiting: () => run('countWaiting', ARRIVED_COLLECTION, () => arrivals.countDocuments({})),
    arrive: (event) => arriving.add(event),
    async place(lease) {
      const arrived = await waiting();
      if (arrived.length === 0) return 0;
      const ids = arrived.map(({ _id: id }) => id);
      const fresh = await run('place', FEED_COLLECTION, async () => {
        const known = await placedBefore(ids);
        return inOrder(arrived.filter(({ _id: id }) => !known.has(id)));
      });
      const last = await head();
      if (!lease.isHeld()) throw new RelaySuperseded();
      if (fresh.length > 0) await run('place', FEED_COLLECTION, () => append(fresh, last));
      await run('place', ARRIVED_COLLECTION, () => arrivals.deleteMany({ _id: { $in: ids } }));
      return fresh.length;
    },
    read: ({ after, limit, filter = {} }) =>
      run('read', FEED_COLLECTION, async () => {
        const found = await entries
          .find({ ...(filter as object), _id: { $gt: after } }, { sort: { _id: 1 }, limit })
          .toArray();
        return found.map(toEntry);
      }),
    positionBefore: (moment) =>
      run('positionBefore', FEED_COLLECTION, async () => {
        const last = await entries.findOne(
          { arrivedAt: { $lt: moment } },
          { sort: { arrivedAt: -1, _id: -1 }, projection: { _id: 1 } },
        );
        return last?._id ?? 0;
      }),
    find: (eventId) =>
      run('find', FEED_COLLECTION, async () => {
        const found = await entries.findOne({ eventId });
        return found === null ? undefined : toEntry(found);
      }),
  };
}
