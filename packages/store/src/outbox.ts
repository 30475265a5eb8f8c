import type { AccountedEvent } from '@innovatienetwerk/contract';
import type { Connection } from './connection.ts';
import { PENDING_INDEX, type AggregateDocument } from './document.ts';
import type { LogReference } from './log.ts';

const BATCH_TIMEOUT_MS = 30_000;
/** The most events of one aggregate that one round takes, so that a crowded one does not fill the memory. */
const MAX_EVENTS_OF_ONE = 100;
/** Counting further tells an operator nothing more. */
const MAX_COUNT = 100_000;

/** An aggregate with events that wait to be published. */
export interface WaitingAggregate {
  readonly collection: string;
  readonly id: string;
  /** The sequence of its last event, also of those that this round did not take. */
  readonly sequence: number;
  /** In order, the oldest first. */
  readonly events: readonly AccountedEvent[];
}

/** How far the events of an aggregate were published. */
export interface Progress {
  readonly aggregate: WaitingAggregate;
  readonly upTo: number;
}

export interface OutboxDepth {
  /** How many aggregates have events that wait. */
  readonly waiting: number;
  /** When the event was recorded that waits longest, about: of the aggregate that was changed longest ago. */
  readonly oldestAt?: Date;
}

/** The outboxes of all aggregates of a service, as the relay sees them. */
export interface Outboxes {
  /** Aggregates with waiting events, those that were changed longest ago first. */
  find(options: {
    readonly limit: number;
    readonly except: readonly string[];
  }): Promise<readonly WaitingAggregate[]>;
  /** Which of these logged events are not taken out of their outbox yet. */
  unsettled(references: readonly LogReference[]): Promise<readonly LogReference[]>;
  /** Takes published events out. It never touches the version, so no client sees a conflict by it. */
  settle(progress: readonly Progress[]): Promise<void>;
  depth(): Promise<OutboxDepth>;
}

type Waiting = Pick<AggregateDocument, '_id' | 'sequence' | 'outbox'>;

/** @param collections of the aggregates by their names; the service may still add to it */
export function openOutboxes(connection: Connection, collections: ReadonlyMap<string, string>): Outboxes {
  const collectionOf = (name: string) => connection.db.collection<AggregateDocument>(name);
  const run = <T>(operation: string, name: string, work: () => Promise<T>): Promise<T> =>
    connection.run(operation, name, work, BATCH_TIMEOUT_MS);

  const findIn = (
    name: string,
    limit: number,
    except: readonly string[],
  ): Promise<readonly WaitingAggregate[]> =>
    run('findWaiting', name, async () => {
      const filter = { pending: true, ...(except.length === 0 ? {} : { _id: { $nin: [...except] } }) };
      // The index gives the order; asking for a sort makes the embedded server read the whole backlog each time.
      const found = await collectionOf(name)
        .find<Waiting>(filter as object, {
          projection: { sequence: 1, outbox: { $slice: MAX_EVENTS_OF_ONE } },
          hint: PENDING_INDEX.name,
          limit,
          batchSize: limit,
        })
        .toArray();
      return found.map(({ _id: id, sequence, outbox }) => ({
        collection: name,
        id,
        sequence,
        events: outbox,
      }));
    });

  const relayedIn = (name: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> =>
    run('readRelayed', name, async () => {
      const found = await collectionOf(name)
        .find({ _id: { $in: [...ids] } }, { projection: { relayed: 1 }, limit: ids.length })
        .toArray();
      return new Map(found.map(({ _id: id, relayed }) => [id, relayed]));
    });

  /** Empties outboxes that were published to their end and not changed since: one command for each sequence. */
  const empty = async (name: string, sequence: number, ids: readonly string[]): Promise<boolean> => {
    const { matchedCount } = await run('emptyOutboxes', name, () =>
      collectionOf(name).updateMany(
        { _id: { $in: [...ids] }, sequence },
        { $set: { outbox: [], pending: false, relayed: sequence } },
      ),
    );
    return matchedCount === ids.length;
  };

  /** Takes out what was published of aggregates that have more; those that were emptied already are not found. */
  const shorten = (name: string, part: readonly Progress[]): Promise<unknown> =>
    run('shortenOutboxes', name, () =>
      collectionOf(name).bulkWrite(
        part.map(({ aggregate, upTo }) => ({
          updateOne: {
            filter: { _id: aggregate.id, relayed: { $lt: upTo } },
            update: { $pull: { outbox: { sequence: { $lte: upTo } } }, $set: { relayed: upTo } },
          },
        })) as never,
        { ordered: false },
      ),
    );

  const settleIn = async (name: string, progress: readonly Progress[]): Promise<void> => {
    const complete = progress.filter(({ aggregate, upTo }) => upTo === aggregate.sequence);
    const shortened = progress.filter(({ aggregate, upTo }) => upTo !== aggregate.sequence);
    const groups = Map.groupBy(complete, ({ upTo }) => upTo);
    await Promise.all(
      [...groups].map(async ([sequence, group]) => {
        const all = await empty(
          name,
          sequence,
          group.map(({ aggregate }) => aggregate.id),
        );
        if (!all) shortened.push(...group);
      }),
    );
    if (shortened.length > 0) await shorten(name, shortened);
  };

  return {
    async find({ limit, except }) {
      const found = await Promise.all([...collections.values()].map((name) => findIn(name, limit, except)));
      return found.flat();
    },
    async unsettled(references) {
      const byAggregate = Map.groupBy(references, ({ aggregate }) => aggregate);
      const each = await Promise.all(
        [...byAggregate].map(async ([aggregate, part]) => {
          const name = collections.get(aggregate);
          if (name === undefined) return [];
          const relayed = await relayedIn(name, [...new Set(part.map(({ aggregateId }) => aggregateId))]);
          // An aggregate that is gone has nothing in its outbox.
          return part.filter(
            ({ aggregateId, sequence }) => sequence > (relayed.get(aggregateId) ?? Infinity),
          );
        }),
      );
      return each.flat();
    },
    async settle(progress) {
      const byCollection = Map.groupBy(progress, ({ aggregate }) => aggregate.collection);
      await Promise.all([...byCollection].map(([name, part]) => settleIn(name, part)));
    },
    async depth() {
      const each = await Promise.all(
        [...collections.values()].map((name) =>
          run('outboxDepth', name, async () => {
            const waiting = await collectionOf(name).countDocuments({ pending: true }, { limit: MAX_COUNT });
            if (waiting === 0) return { waiting };
            const [oldest] = await collectionOf(name)
              .find<Waiting>(
                { pending: true },
                {
                  projection: { outbox: { $slice: 1 } },
                  hint: PENDING_INDEX.name,
                  limit: 1,
                },
              )
              .toArray();
            return { waiting, oldest: oldest?.outbox[0]?.time };
          }),
        ),
      );
      const times = each.flatMap((depth) => (depth.oldest === undefined ? [] : [Date.parse(depth.oldest)]));
      return {
        waiting: each.reduce((total, depth) => total + depth.waiting, 0),
        ...(times.length === 0 ? {} : { oldestAt: new Date(Math.min(...times)) }),
      };
    },
  };
}
