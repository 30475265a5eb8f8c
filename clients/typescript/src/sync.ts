import type { ItemOf, OperationAt, PathsWith } from './call.ts';
import { handing, type CursorStore, type Handed } from './cursor-store.ts';
import { ApiProblem } from './problem.ts';
import { wait } from './send.ts';

type SnapshotPath = Extract<PathsWith<'get'>, `${string}/_snapshots`>;

/** A collection of which a copy can be kept, by its path. */
export type SyncCollection = SnapshotPath extends infer P
  ? P extends `${infer Collection}/_snapshots`
    ? Collection
    : never
  : never;

export type SyncItem<C extends SyncCollection> = ItemOf<
  OperationAt<'get', Extract<SnapshotPath, `${C}/_snapshots`>>
>;

export type SyncChange<Item> =
  | { readonly kind: 'changed'; readonly id: string; readonly item: Item }
  /** It is no longer within reach, or no longer there. */
  | { readonly kind: 'removed'; readonly id: string };

/**
 * What to do to the copy. `reset`: throw away all that you have of this collection, a snapshot follows. `changes`: apply them; each
 * holds the whole object, so applying one again does no harm.
 */
export type SyncStep<Item> = Handed & {
  readonly kind: 'reset' | 'changes';
  readonly changes: readonly SyncChange<Item>[];
};

export interface SyncOptions {
  readonly store: CursorStore;
  /** Under which the place is kept. @default the path of the collection */
  readonly key?: string;
  /** How many objects a step holds at most. @default 200 */
  readonly limit?: number;
  /** Come back after this time when there is nothing more, and go on for ever. @default end there */
  readonly pollMs?: number;
  readonly signal?: AbortSignal;
}

/** Asks one page. */
export type Ask = (
  path: string,
  call: { readonly params: { readonly query: object }; readonly signal?: AbortSignal },
) => Promise<{ readonly data: unknown }>;

interface SnapshotPage {
  readonly items: readonly { readonly id: string }[];
  readonly next?: string;
  readonly deltaCursor: string;
}
interface DeltaPage {
  readonly changes: readonly { readonly id: string; readonly item?: unknown; readonly removed?: boolean }[];
  readonly next: string;
  readonly more: boolean;
}

/** Within a snapshot, at its beginning without a cursor, or among the changes. */
type Place =
  | { readonly phase: 'snapshot'; readonly cursor?: string }
  | { readonly phase: 'deltas'; readonly cursor: string };

interface Reached {
  readonly kind: 'reset' | 'changes';
  readonly changes: readonly SyncChange<unknown>[];
  readonly place: Place;
  readonly more: boolean;
}

const RESET: Reached = { kind: 'reset', changes: [], place: { phase: 'snapshot' }, more: true };

const written = ({ phase, cursor = '' }: Place): string => `${phase}:${cursor}`;

/** @returns undefined for what was never written, or by something else: then the copy begins anew */
function read(saved: string | undefined): Place | undefined {
  const [, phase, cursor = ''] = /^(snapshot|deltas):([\w-]*)$/.exec(saved ?? '') ?? [];
  if (phase === 'deltas' && cursor !== '') return { phase, cursor };
  return phase === 'snapshot' ? { phase, ...(cursor === '' ? {} : { cursor }) } : undefined;
}

function afterSnapshotPage({ items, next, deltaCursor }: SnapshotPage): Reached {
  const place: Place =
    next === undefined ? { phase: 'deltas', cursor: deltaCursor } : { phase: 'snapshot', cursor: next };
  return {
    kind: 'changes',
    changes: items.map((item) => ({ kind: 'changed', id: item.id, item })),
    place,
    // What changed while the snapshot was read is waiting.
    more: true,
  };
}

const afterDeltaPage = ({ changes, next, more }: DeltaPage): Reached => ({
  kind: 'changes',
  changes: changes.map(({ id, item, removed }) =>
    removed === true || item === undefined ? { kind: 'removed', id } : { kind: 'changed', id, item },
  ),
  place: { phase: 'deltas', cursor: next },
  more,
});

async function next(ask: Ask, collection: string, place: Place, options: SyncOptions): Promise<Reached> {
  const { limit, signal } = options;
  const query = {
    ...(place.cursor === undefined ? {} : { cursor: place.cursor }),
    ...(limit === undefined ? {} : { limit }),
  };
  const call = { params: { query }, ...(signal === undefined ? {} : { signal }) };
  try {
    return place.phase === 'snapshot'
      ? afterSnapshotPage((await ask(`${collection}/_snapshots`, call)).data as SnapshotPage)
      : afterDeltaPage((await ask(`${collection}/_deltas`, call)).data as DeltaPage);
  } catch (error) {
    // The place is of another log or of other rights: what was copied from there on cannot be trusted.
    if (error instanceof ApiProblem && error.status === 410 && place.cursor !== undefined) return RESET;
    throw error;
  }
}

/**
 * Keeps a copy of a collection: from the place that the store knows, or from the beginning. A place is saved only after what leads to it
 * was taken.
 */
export async function* syncSteps(
  ask: Ask,
  collection: string,
  options: SyncOptions,
): AsyncGenerator<SyncStep<unknown>, void> {
  const { store, key = collection, pollMs, signal } = options;
  let saved = await store.load(key);
  let place = read(saved);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each step begins where the one before ended
    const reached: Reached = place === undefined ? RESET : await next(ask, collection, place, options);
    const cursor = written(reached.place);
    if (reached.kind === 'reset' || reached.changes.length > 0) {
      const { kind, changes } = reached;
      const { handed, settle } = handing(store, key, cursor, { kind, changes });
      yield handed;
      // oxlint-disable-next-line no-await-in-loop
      await settle();
    } else if (cursor !== saved) {
      // oxlint-disable-next-line no-await-in-loop
      await store.save(key, cursor);
    }
    saved = cursor;
    place = reached.place;
    if (reached.more) continue;
    if (pollMs === undefined) return;
    // oxlint-disable-next-line no-await-in-loop
    await wait(pollMs, signal ?? new AbortController().signal);
  }
}
