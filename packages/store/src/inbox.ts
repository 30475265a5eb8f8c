import type { EventEnvelope } from '@innovatienetwerk/contract';
import type { Connection } from './connection.ts';
import { createCursorCache } from './cursor-cache.ts';
import { MongoBulkWriteError } from 'mongodb';
import { createBatches } from './batches.ts';
import { DUPLICATE_KEY, isDuplicateKey } from './errors.ts';

const COLLECTION = 'inbox';
const CACHED_CURSORS = 50_000;
/** An aggregate of which more events than this were set aside ahead of their turn has stopped in fact. */
const MAX_ASIDE = 1_000;

interface CursorDocument {
  readonly _id: string;
  /** The sequence of the last event that was applied or set aside. */
  readonly last: number;
  /** Later events that were set aside before it was their turn; the cursor steps over them. */
  readonly aside?: readonly number[];
}

/** Two batches at a time keep the database busy while the next one gathers. */
const BATCHES = { maxSize: 500, maxInFlight: 2 } as const;

/** An event that was applied, by the id of the cursor that moves over it. */
interface Step {
  readonly id: string;
  readonly sequence: number;
}

/** Which of the documents of an insert were there already; undefined when something else went wrong. */
function duplicatesOf(error: unknown): ReadonlySet<number> | undefined {
  if (!(error instanceof MongoBulkWriteError)) return undefined;
  const faults = [error.writeErrors].flat();
  return faults.length > 0 && faults.every(({ code }) => code === DUPLICATE_KEY)
    ? new Set(faults.map(({ index }) => index))
    : undefined;
}

type Sequenced = Pick<EventEnvelope, 'aggregate' | 'aggregateId' | 'sequence'>;

/** Which event of each aggregate a consumer takes next. Applying an event and moving on are two writes: the effect
 * must be idempotent, and the guarded cursor decides who moves on. */
export interface Inbox {
  /** `next`: apply it; `duplicate`: applied before; `early`: its predecessor was not applied yet. */
  check(event: Sequenced): Promise<'next' | 'duplicate' | 'early'>;
  /** Moves the cursor over an event that was applied. `early`: it was not its turn, and nothing happened. */
  advance(event: Sequenced): Promise<'advanced' | 'duplicate' | 'early'>;
  /** Moves the cursor over an event that was given up, or, when it is not its turn yet, as soon as it is. */
  markSetAside(event: Sequenced): Promise<void>;
  /** Forgets an aggregate that was erased. */
  forget(aggregate: string, aggregateId: string): Promise<void>;
}

export function openInbox(connection: Connection, consumer: string): Inbox {
  const collection = connection.db.collection<CursorDocument>(COLLECTION);
  const cache = createCursorCache(CACHED_CURSORS);
  const idOf = (event: Pick<Sequenced, 'aggregate' | 'aggregateId'>): string =>
    `${consumer}/${event.aggregate}/${event.aggregateId}`;
  const run = <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    connection.run(operation, COLLECTION, work);

  /** Steps over what was set aside right after the cursor. */
  const stepOver = async (cursor: CursorDocument): Promise<number> => {
    let { last } = cursor;
    while (cursor.aside?.includes(last + 1) === true) last += 1;
    if (last === cursor.last) return last;
    const { matchedCount } = await collection.updateOne(
      { _id: cursor._id, last: cursor.last },
      { $set: { last }, $pull: { aside: { $lte: last } } },
    );
    return matchedCount === 1 ? last : cursor.last;
  };

  /** The cursors of many aggregates by one query. */
  const cursors = createBatches<string, number>(BATCHES, (ids) =>
    run('readCursor', async () => {
      const found = await collection.find({ _id: { $in: [...new Set(ids)] } }).toArray();
      const places = await Promise.all(
        found.map(async (cursor) => [cursor._id, await stepOver(cursor)] as const),
      );
      const lasts = new Map(places);
      for (const [id, last] of lasts) cache.raise(id, last);
      return ids.map((id) => lasts.get(id) ?? 0);
    }),
  );
  const readLast = (id: string): Promise<number> => cursors.add(id);

  /** One guarded write. False: the cursor is not just before this event. */
  const moveOne = async ({ id, sequence }: Step): Promise<boolean> => {
    if (sequence > 1) {
      const { matchedCount } = await collection.updateOne(
        { _id: id, last: sequence - 1 },
        { $set: { last: sequence } },
      );
      return matchedCount === 1;
    }
    try {
      await collection.insertOne({ _id: id, last: 1 });
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // It was there already, or it was made to remember an event that was set aside before the first.
      const { matchedCount } = await collection.updateOne({ _id: id, last: 0 }, { $set: { last: 1 } });
      return matchedCount === 1;
    }
  };

  /** The cursors of aggregates whose first event was applied: one insert of them all. */
  const moveFirsts = async (steps: readonly Step[]): Promise<readonly boolean[]> => {
    try {
      await collection.insertMany(
        steps.map(({ id }) => ({ _id: id, last: 1 })),
        { ordered: false },
      );
      return steps.map(() => true);
    } catch (error) {
      const present = duplicatesOf(error);
      if (present === undefined) throw error;
      return await Promise.all(
        steps.map(async (step, index) => !present.has(index) || (await moveOne(step))),
      );
    }
  };

  /** The cursors of aggregates that are at the same place: one guarded update of them all. */
  const moveTogether = async (sequence: number, steps: readonly Step[]): Promise<readonly boolean[]> => {
    const ids = steps.map(({ id }) => id);
    const { matchedCount } = await collection.updateMany(
      { _id: { $in: ids }, last: sequence - 1 },
      { $set: { last: sequence } },
    );
    if (matchedCount === ids.length) return steps.map(() => true);
    // Some were not just before it. Whoever is over the event now moved here, or elsewhere in the same moment.
    const found = await collection.find({ _id: { $in: ids } }).toArray();
    const lasts = new Map(found.map(({ _id: id, last }) => [id, last]));
    return ids.map((id) => lasts.get(id) === sequence);
  };

  /** The cursors of different aggregates over events of the same number. */
  const moveGroup = async (sequence: number, group: readonly Step[]): Promise<readonly boolean[]> => {
    const [first] = group;
    if (group.length === 1 && first !== undefined) return [await moveOne(first)];
    return await (sequence === 1 ? moveFirsts(group) : moveTogether(sequence, group));
  };

  const moves = createBatches<Step, boolean>(BATCHES, (steps) =>
    run('advance', async () => {
      const moved = new Map<Step, boolean>();
      const groups = Map.groupBy(steps, ({ sequence }) => sequence);
      await Promise.all(
        [...groups].map(async ([sequence, group]) => {
          const results = await moveGroup(sequence, group);
          for (const [index, step] of group.entries()) moved.set(step, results[index] === true);
        }),
      );
      return steps.map((step) => moved.get(step) === true);
    }),
  );

  const advance: Inbox['advance'] = async (event) => {
    const id = idOf(event);
    if (await moves.add({ id, sequence: event.sequence })) {
      cache.raise(id, event.sequence);
      return 'advanced';
    }
    return (await readLast(id)) >= event.sequence ? 'duplicate' : 'early';
  };

  return {
    advance,
    async check(event) {
      const id = idOf(event);
      const known = cache.get(id);
      // What the cache calls applied is applied. All else may have changed in another replica, but "next" is safe to
      // believe: the effect is idempotent, and the guarded write finds out.
      if (known !== undefined && event.sequence <= known) return 'duplicate';
      if (known !== undefined && event.sequence === known + 1) return 'next';
      const last = await readLast(id);
      if (event.sequence <= last) return 'duplicate';
      return event.sequence === last + 1 ? 'next' : 'early';
    },
    async markSetAside(event) {
      if ((await advance(event)) !== 'early') return;
      const id = idOf(event);
      await run('setAside', () =>
        collection.updateOne(
          { _id: id, last: { $lt: event.sequence } },
          {
            $setOnInsert: { _id: id, last: 0 },
            $push: { aside: { $each: [event.sequence], $sort: 1, $slice: MAX_ASIDE } },
          },
          { upsert: true },
        ),
      );
    },
    async forget(aggregate, aggregateId) {
      const id = idOf({ aggregate, aggregateId });
      await run('forget', () => collection.deleteOne({ _id: id }));
      cache.delete(id);
    },
  };
}
