import { MongoServerError, type Document } from 'mongodb';
import { createBatches } from './batches.ts';
import type { LogHead } from './chain.ts';
import type { Connection } from './connection.ts';
import { DUPLICATE_KEY, StoreBusy } from './errors.ts';
import { named, type IndexRegistry, type IndexSpec } from './indexes.ts';
import {
  expiredBefore,
  isSealedAfter,
  sealAfter,
  type LedgerEntry,
  type Retention,
  type Sealed,
} from './ledger-chain.ts';
import type { Verification } from './log.ts';
import type { Filter } from './reach.ts';

export type { LedgerEntry, Retention, Sealed } from './ledger-chain.ts';

const ANCHORS = 'ledger-anchors';
const BATCH_TIMEOUT_MS = 30_000;
const VERIFY_PAGE = 500;
/** As many entries as are verified well within the time that one request has. */
const VERIFY_LIMIT = 20_000;
/** One batch at a time: the next begins where the one before ended, and is the larger for it. Nobody waits for an entry, so many are gathered. */
const BATCHES = { maxSize: 500, maxInFlight: 1, apartMs: 50 } as const;
/** Another replica that writes to the same ledger takes a position now and then. */
const MAX_ATTEMPTS = 20;

export interface LedgerVerification extends Verification {
  /** The position after which to go on; absent when the end was reached. */
  readonly next?: number;
}

export interface LedgerOptions {
  readonly collection: string;
  /** On `kind`, `at` and `content.*`. */
  readonly indexes?: readonly IndexSpec[];
}

interface AnchorDocument {
  readonly _id: string;
  readonly position: number;
  readonly hash: string;
}

/**
 * Entries in one order, append-only, with a hash chain that shows any change. Nothing takes an entry away; when its content has been
 * kept as long as its kind may be, the content goes and the seal stays.
 */
export interface Ledger<Content extends object> {
  /** Enters it once; it is safe on disk when this resolves. @throws {StoreUnavailable | StoreFull | StoreBusy} */
  append(item: Sealed<Content>): Promise<void>;
  head(): Promise<LogHead>;
  /** Entries that still have their content, the newest first. @param before a position; those before it */
  newest(options: {
    readonly filter: Filter;
    readonly before?: number | undefined;
    readonly limit: number;
  }): Promise<readonly (LedgerEntry<Content> & { readonly content: Content })[]>;
  /**
   * Recomputes the chain after a position, as far as one request may take, and compares its end with the anchor that each append moves on.
   * Who begins at 0 and goes on at each `next` has verified all of it.
   */
  verify(retention: Retention, options?: { readonly after?: number }): Promise<LedgerVerification>;
  /** Takes away the content of one kind that has been kept for these days. @returns of how many entries */
  expire(kind: string, days: number): Promise<number>;
}

const isRefusedInsert = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === DUPLICATE_KEY;

export function openLedger<Content extends object>(
  connection: Connection,
  registry: IndexRegistry,
  clock: () => Date,
  { collection: name, indexes = [] }: LedgerOptions,
): Ledger<Content> {
  const collection = connection.db.collection<LedgerEntry<Content>>(name);
  const anchors = connection.db.collection<AnchorDocument>(ANCHORS);
  registry.add(name, [
    { name: 'recordId', key: { recordId: 1 }, unique: true },
    { name: 'kind_at', key: { kind: 1, at: 1 } },
    ...indexes.map(named),
  ]);
  const run = <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    connection.run(operation, name, work, BATCH_TIMEOUT_MS);

  /** What this process wrote last; unknown at first, and after anything went wrong. */
  let known: LogHead | undefined;

  const head = (): Promise<LogHead> =>
    run('head', async () => {
      const last = await collection.findOne({}, { sort: { _id: -1 }, projection: { hash: 1 } });
      return last === null ? { position: 0 } : { position: last._id, hash: last.hash };
    });

  const headAt = async (position: number): Promise<LogHead | undefined> => {
    if (position === 0) return { position };
    const entry = await run('read', () =>
      collection.findOne({ _id: position } as object, { projection: { hash: 1 } }),
    );
    return entry === null ? undefined : { position, hash: entry.hash };
  };

  const readAfter = (position: number): Promise<readonly LedgerEntry<object>[]> =>
    run('read', async () => {
      const found = await collection
        .find({ _id: { $gt: position } } as object, { sort: { _id: 1 }, limit: VERIFY_PAGE })
        .toArray();
      return found;
    });

  const fresh = async (items: readonly Sealed<Content>[]): Promise<readonly Sealed<Content>[]> => {
    const single = [...new Map(items.map((item) => [item.recordId, item])).values()];
    const found = await collection
      .find({ recordId: { $in: single.map(({ recordId }) => recordId) } } as Document, {
        projection: { recordId: 1 },
      })
      .toArray();
    const there = new Set(found.map(({ recordId }) => recordId));
    return single.filter(({ recordId }) => !there.has(recordId));
  };

  /** @returns whether it was written; not when another process took a position first */
  const attempt = async (items: readonly Sealed<Content>[]): Promise<boolean> => {
    const from = known ?? (await head());
    known = undefined;
    const entries = sealAfter(from, await fresh(items), clock());
    const last = entries.at(-1);
    if (last === undefined) {
      known = from;
      return true;
    }
    try {
      // In order: after a crash half-way the ledger ends earlier, but it has no hole.
      await collection.insertMany(entries, { ordered: true });
    } catch (error) {
      if (isRefusedInsert(error)) return false;
      throw error;
    }
    const { _id: position, hash } = last;
    await anchors.updateOne({ _id: name }, { $set: { position, hash } }, { upsert: true });
    known = { position, hash };
    return true;
  };

  const appending = createBatches<Sealed<Content>, undefined>(BATCHES, async (items) => {
    for (let count = 0; count < MAX_ATTEMPTS; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each attempt begins at the end that another one left
      if (await run('append', () => attempt(items))) return items.map(() => undefined);
    }
    throw new StoreBusy(`Others write to ${name} all the time`);
  });

  return {
    append: (item) => appending.add(item),
    head,
    newest: ({ filter, before, limit }) =>
      run('newest', async () => {
        const conditions = {
          ...(filter as object),
          content: { $exists: true },
          ...(before === undefined ? {} : { _id: { $lt: before } }),
        };
        const found = await collection.find(conditions as object, { sort: { _id: -1 }, limit }).toArray();
        return found as unknown as (LedgerEntry<Content> & { readonly content: Content })[];
      }),
    async verify(retention, { after = 0 } = {}) {
      const anchor = await run('anchor', () => anchors.findOne({ _id: name }));
      const now = clock();
      const start = await headAt(after);
      if (start === undefined) return { verified: 0, intact: false, brokenAt: after };
      let reached = start;
      const brokenHere = () => ({
        verified: reached.position - after,
        intact: false,
        brokenAt: reached.position + 1,
      });
      while (reached.position - after < VERIFY_LIMIT) {
        // oxlint-disable-next-line no-await-in-loop -- page after page: the ledger does not fit in memory
        const page = await readAfter(reached.position);
        for (const entry of page) {
          const changed = anchor?.position === entry._id && anchor.hash !== entry.hash;
          if (changed || !isSealedAfter(reached, entry, retention, now)) return brokenHere();
          reached = { position: entry._id, hash: entry.hash };
        }
        if (page.length < VERIFY_PAGE) {
          // The anchor tells how long it was at least, so that a missing end is seen too.
          if (reached.position < (anchor?.position ?? 0)) return brokenHere();
          return { verified: reached.position - after, intact: true };
        }
      }
      return { verified: reached.position - after, intact: true, next: reached.position };
    },
    expire: (kind, days) =>
      run('expire', async () => {
        const old = { kind, at: { $lt: expiredBefore(days, clock()) }, content: { $exists: true } };
        const { modifiedCount } = await collection.updateMany(old, {
          $unset: { content: '' },
        } as never);
        return modifiedCount;
      }),
  };
}
