import type { EventEnvelope } from '@innovatienetwerk/contract';
import type { Connection } from './connection.ts';
import { createCursorCache } from './cursor-cache.ts';
import { isDuplicateKey } from './errors.ts';

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

  const readLast = (id: string): Promise<number> =>
    run('readCursor', async () => {
      const cursor = await collection.findOne({ _id: id });
      if (cursor === null) return 0;
      const last = await stepOver(cursor);
      cache.raise(id, last);
      return last;
    });

  /** One guarded write. False: the cursor is not just before this event. */
  const move = (id: string, sequence: number): Promise<boolean> =>
    run('advance', async () => {
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
    });

  const advance: Inbox['advance'] = async (event) => {
    const id = idOf(event);
    if (await move(id, event.sequence)) {
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
