import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventEnvelope, Scope } from '@innovatienetwerk/contract';
import { startDatabase, type RunningServer } from '@innovatienetwerk/runtime';
import {
  connectStore,
  type Aggregates,
  type Change,
  type Store,
  type Stored,
  type StoreOptions,
} from '../../src/index.ts';

export interface BookState {
  readonly title: string;
}

/** A database server of its own, and stores on it. */
export interface StoreStage {
  readonly server: RunningServer;
  /** A store as one replica of a service has it. Those with one name share their data. */
  open(name: string, more?: Pick<StoreOptions, 'clock' | 'observe' | 'migrations'>): Promise<Store>;
  close(): Promise<void>;
}

export async function startStoreStage(): Promise<StoreStage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'store-'));
  const server = await startDatabase({ dataDir });
  const stores: Store[] = [];
  return {
    server,
    async open(name, more = {}) {
      const store = await connectStore({ url: server.url, database: name, context: 'library', ...more });
      stores.push(store);
      return store;
    },
    async close() {
      await Promise.all(stores.map((store) => store.close()));
      await server.stop(0);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export const booksOf = (store: Store): Aggregates<BookState> =>
  store.aggregates<BookState>({ name: 'book', collection: 'books' });

export const here: Scope = { region: 'NL-UT', personIds: [] };

export const bookEvent = (bookId: string, sequence: number): EventEnvelope => ({
  id: crypto.randomUUID(),
  type: 'book.moved.v1',
  context: 'library',
  aggregate: 'book',
  aggregateId: bookId,
  sequence,
  region: 'NL-UT',
  time: '2026-11-24T10:00:00.000Z',
  data: { bookId },
});

/** A change as the service kit makes it: the next state with the next events. */
export function changeOf(
  id: string,
  expected: Stored<BookState> | null,
  more: Partial<Change<BookState>> & { readonly eventCount?: number } = {},
): Change<BookState> {
  const { eventCount = 1, ...rest } = more;
  const start = expected?.sequence ?? 0;
  return {
    id,
    expected,
    state: { title: `titel ${start + eventCount}` },
    scope: here,
    events: Array.from({ length: eventCount }, (_, index) => bookEvent(id, start + index + 1)),
    now: new Date('2026-11-24T10:00:00Z'),
    ...rest,
  };
}

/** @throws when the change was not saved */
export async function saved(
  books: Aggregates<BookState>,
  change: Change<BookState>,
): Promise<Stored<BookState>> {
  const outcome = await books.save(change);
  if (outcome.outcome !== 'saved') throw new Error(`not saved: ${outcome.outcome}`);
  return outcome.stored;
}
