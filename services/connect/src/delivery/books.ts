import { StoreDuplicate } from '@innovatienetwerk/store';
import type { Parts } from '@innovatienetwerk/service';
import type { Attempt, DeliveryStatus, FailureReason } from '../../contract/index.ts';

/** One event for one subscription, as it is kept. */
export interface DeliveryRecord {
  /** `<subscription>/<position>`. */
  readonly _id: string;
  readonly subscriptionId: string;
  readonly position: number;
  readonly eventId: string;
  readonly type: string;
  readonly aggregateId: string;
  readonly status: DeliveryStatus;
  readonly reason?: FailureReason;
  /** The latest; there may have been more. */
  readonly attempts: readonly Attempt[];
  readonly attemptCount: number;
  readonly strikes: number;
  readonly nextAt?: Date;
  readonly deliveredAt?: Date;
  readonly at: Date;
}

/** How far a subscription is: everything at or before this place was delivered, given up, or is kept as waiting. */
export interface Progress {
  readonly _id: string;
  readonly position: number;
  /** The orders that were carried out. */
  readonly orders: readonly string[];
}

const DELIVERIES = 'deliveries';
const PROGRESS = 'progress';
/** How long it can be seen what was delivered. */
const KEPT_SECONDS = 30 * 24 * 3_600;

export const recordId = (subscriptionId: string, position: number): string => `${subscriptionId}/${position}`;

export function declareBooks({ store }: Parts): void {
  store.indexes(DELIVERIES, [
    { key: { subscriptionId: 1, position: -1 } },
    { key: { subscriptionId: 1, status: 1, position: -1 } },
    { key: { subscriptionId: 1, eventId: 1 } },
    { key: { status: 1, deliveredAt: 1 } },
  ]);
}

/** What was delivered and what was not, and how far each subscription is. */
export interface Books {
  progressOf(subscriptionId: string): Promise<Progress | undefined>;
  /**
   * First the deliveries, then how far it is: after a crash between the two some events come a second time, and none is lost.
   * @param fresh records of which nothing was written before
   */
  write(changes: {
    readonly fresh?: readonly DeliveryRecord[];
    readonly changed?: readonly DeliveryRecord[];
    readonly progress?: readonly Progress[];
  }): Promise<void>;
  waiting(subscriptionId: string): Promise<readonly DeliveryRecord[]>;
  /** Which positions after this one were settled already. */
  settledAfter(subscriptionId: string, position: number): Promise<ReadonlySet<number>>;
  /** Forgets what was settled after a position, so that it is delivered again. */
  forgetAfter(subscriptionId: string, position: number): Promise<void>;
  deadSince(subscriptionId: string, position: number): Promise<readonly DeliveryRecord[]>;
  list(query: {
    readonly subscriptionId: string;
    readonly status?: DeliveryStatus;
    readonly eventId?: string;
    readonly before?: number;
    readonly limit: number;
  }): Promise<readonly DeliveryRecord[]>;
  /** Throws away what is older than it is kept. @returns how many */
  tidy(now: Date): Promise<number>;
}

/** For many documents at once, on a database that has more to do. */
const TIMEOUT_MS = 30_000;
/** More than an endpoint holds at a time. */
const MOST = 5_000;
const TIDIED_AT_ONCE = 5_000;

export function openBooks({ store }: Parts): Books {
  const deliveries = store.db.collection<DeliveryRecord>(DELIVERIES);
  const progress = store.db.collection<Progress>(PROGRESS);
  const run = <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    store.run(operation, DELIVERIES, work, TIMEOUT_MS);
  const find = (
    operation: string,
    filter: object,
    direction: 1 | -1 = 1,
    limit = MOST,
  ): Promise<readonly DeliveryRecord[]> =>
    run(operation, () => deliveries.find(filter, { sort: { position: direction }, limit }).toArray());

  const insert = async (records: readonly DeliveryRecord[]): Promise<void> => {
    try {
      await run('insert', () => deliveries.insertMany([...records], { ordered: false }));
    } catch (error) {
      // Written before a crash already, about the same event for the same endpoint.
      if (!(error instanceof StoreDuplicate)) throw error;
    }
  };

  return {
    progressOf: (subscriptionId) =>
      run('progress', async () => (await progress.findOne({ _id: subscriptionId })) ?? undefined),
    async write({ fresh = [], changed = [], progress: places = [] }) {
      if (fresh.length > 0) await insert(fresh);
      if (changed.length > 0)
        await run('replace', () =>
          deliveries.bulkWrite(
            changed.map((record) => ({
              replaceOne: { filter: { _id: record._id }, replacement: record, upsert: true },
            })),
            { ordered: false },
          ),
        );
      if (places.length > 0)
        await run('progress', () =>
          progress.bulkWrite(
            places.map(({ _id, position, orders }) => ({
              updateOne: {
                filter: { _id },
                update: { $set: { position, orders } },
                upsert: true,
              },
            })),
            { ordered: false },
          ),
        );
    },
    waiting: (subscriptionId) => find('waiting', { subscriptionId, status: 'waiting' }),
    async settledAfter(subscriptionId, position) {
      const found = await find('settled', { subscriptionId, position: { $gt: position } });
      return new Set(found.map((record) => record.position));
    },
    async forgetAfter(subscriptionId, position) {
      await run('forget', () =>
        deliveries.deleteMany({
          subscriptionId,
          position: { $gt: position },
          status: { $in: ['delivered', 'dead'] },
        }),
      );
    },
    deadSince: (subscriptionId, position) =>
      find('dead', { subscriptionId, status: 'dead', position: { $gt: position } }),
    list: ({ subscriptionId, status, eventId, before, limit }) =>
      find(
        'list',
        {
          subscriptionId,
          ...(status === undefined ? {} : { status }),
          ...(eventId === undefined ? {} : { eventId }),
          ...(before === undefined ? {} : { position: { $lt: before } }),
        },
        -1,
        limit,
      ),
    async tidy(now) {
      const before = new Date(now.getTime() - KEPT_SECONDS * 1_000);
      const old = await run('tidy', () =>
        deliveries
          .find(
            { status: 'delivered', deliveredAt: { $lt: before } },
            { projection: { _id: 1 }, limit: TIDIED_AT_ONCE },
          )
          .toArray(),
      );
      if (old.length > 0)
        await run('tidy', () => deliveries.deleteMany({ _id: { $in: old.map(({ _id: id }) => id) } }));
      return old.length;
    },
  };
}
