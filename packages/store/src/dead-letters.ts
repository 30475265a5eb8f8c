import { hash } from 'node:crypto';
import type { DeadLetter, DeadLetterReason, EventEnvelope } from '@innovatienetwerk/contract';
import type { Connection } from './connection.ts';
import { isDuplicateKey } from './errors.ts';
import type { IndexRegistry } from './indexes.ts';
import { afterFilter, pageOf, sortOf, type Keyset, type Sort } from './keyset.ts';
import type { Filter } from './reach.ts';

const COLLECTION = 'deadLetters';
const NEWEST_FIRST: Sort = { field: 'setAsideAt', direction: -1 };
/** Nobody needs to know more exactly how bad it is. */
const MAX_COUNT = 100_000;

export interface SetAside {
  readonly stream: string;
  readonly streamSequence: number;
  readonly reason: DeadLetterReason;
  /** The kind of error, without data. */
  readonly error: string;
  readonly deliveries: number;
  readonly event?: EventEnvelope;
  /** Base64 of a message that could not be read. */
  readonly raw?: string;
}

interface DeadLetterDocument extends SetAside {
  readonly _id: string;
  readonly status: 'open' | 'replayed';
  readonly setAsideAt: Date;
  readonly replayedAt?: Date;
}

export interface DeadLetterPage {
  readonly items: readonly DeadLetter[];
  readonly next?: Keyset;
}

/** Events that could not be processed, kept with their reason until an operator has dealt with them. */
export interface DeadLetters {
  /** Keeps a message. The same message twice is one dead letter. */
  setAside(message: SetAside): Promise<void>;
  /** The newest first. */
  list(query: {
    readonly status?: 'open' | 'replayed';
    readonly limit: number;
    readonly after?: Keyset;
  }): Promise<DeadLetterPage>;
  get(id: string): Promise<(DeadLetter & Pick<SetAside, 'event' | 'raw'>) | null>;
  /** Marks it as processed after all. The first time counts. */
  markReplayed(id: string, now: Date): Promise<DeadLetter>;
  countOpen(): Promise<number>;
}

/** One message has one id: a UUID (version 8) made of its place in the stream and of its event. */
function deadLetterId({ stream, streamSequence, event }: SetAside): string {
  const digest = hash('sha256', `${stream}/${streamSequence}/${event?.id ?? ''}`, 'hex');
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}

function toDeadLetter(document: DeadLetterDocument): DeadLetter {
  return {
    id: document._id,
    stream: document.stream,
    streamSequence: document.streamSequence,
    reason: document.reason,
    error: document.error,
    deliveries: document.deliveries,
    status: document.status,
    setAsideAt: document.setAsideAt.toISOString(),
    ...(document.event === undefined ? {} : { eventId: document.event.id, eventType: document.event.type }),
    ...(document.replayedAt === undefined ? {} : { replayedAt: document.replayedAt.toISOString() }),
  };
}

export function openDeadLetters(
  connection: Connection,
  registry: IndexRegistry,
  clock: () => Date,
): DeadLetters {
  const collection = connection.db.collection<DeadLetterDocument>(COLLECTION);
  registry.add(COLLECTION, [
    { name: 'newest', key: { setAsideAt: -1, _id: -1 } },
    { name: 'status_newest', key: { status: 1, setAsideAt: -1, _id: -1 } },
  ]);
  const run = <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    connection.run(operation, COLLECTION, work);

  return {
    setAside: (message) =>
      run('setAside', async () => {
        try {
          await collection.insertOne({
            ...message,
            _id: deadLetterId(message),
            status: 'open',
            setAsideAt: clock(),
          });
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
        }
      }),
    list: ({ status, limit, after }) =>
      run('list', async () => {
        const conditions: Filter[] = [
          ...(status === undefined ? [] : [{ status }]),
          ...(after === undefined ? [] : [afterFilter(NEWEST_FIRST, after)]),
        ];
        const found = await collection
          .find(conditions.length === 0 ? {} : { $and: conditions }, {
            projection: { raw: 0 },
            sort: sortOf(NEWEST_FIRST),
            limit: limit + 1,
          })
          .toArray();
        const page = pageOf(found, limit, NEWEST_FIRST);
        return { ...page, items: page.items.map(toDeadLetter) };
      }),
    get: (id) =>
      run('get', async () => {
        const found = await collection.findOne({ _id: id });
        if (found === null) return null;
        return {
          ...toDeadLetter(found),
          ...(found.event === undefined ? {} : { event: found.event }),
          ...(found.raw === undefined ? {} : { raw: found.raw }),
        };
      }),
    markReplayed: (id, now) =>
      run('markReplayed', async () => {
        await collection.updateOne(
          { _id: id, status: 'open' },
          { $set: { status: 'replayed', replayedAt: now } },
        );
        const found = await collection.findOne({ _id: id });
        if (found === null) throw new RangeError(`There is no dead letter ${id}`);
        return toDeadLetter(found);
      }),
    countOpen: () =>
      run('countOpen', () => collection.countDocuments({ status: 'open' }, { limit: MAX_COUNT })),
  };
}
