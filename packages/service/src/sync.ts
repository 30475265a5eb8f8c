import {
  MAX_PAGE_SIZE,
  reachQuery,
  wasWithinReach,
  type DeltasOperation,
  type Operation,
  type SnapshotOperation,
} from '@innovatienetwerk/contract';
import type { Filter, LogHead, LogReference, Page, Stored } from '@innovatienetwerk/store';
import type { Aggregate } from './aggregate.ts';
import type { Handler, RequestContext } from './context.ts';
import {
  decodeDeltaCursor,
  decodeSnapshotCursor,
  encodeDeltaCursor,
  encodeSnapshotCursor,
  headOfSameLog,
  readerMark,
  shortHash,
  type DeltaCursor,
  type SyncPlace,
  type SyncSubject,
} from './sync-cursor.ts';

export interface SyncOptions<State> {
  /** As the list shows it. It may depend on the object, the reader and the moment, and on nothing else: no event would tell of that. */
  readonly view: (stored: Stored<State>, request: RequestContext) => object;
  /** What is not shown yet, whatever the reach; an object that is shown once stays so. */
  readonly visible?: (now: Date) => Filter;
  /** The moments of an object, as ISO texts in its document, at which the clock alone makes it look different. */
  readonly turnsAt?: readonly string[];
}

/** One collection for one request. */
interface Syncing<State> {
  readonly aggregate: Aggregate<State, never>;
  readonly options: SyncOptions<State>;
  readonly request: RequestContext;
  readonly subject: SyncSubject;
  readonly limit: number;
}

/** How many positions of the log one request looks through at most; most of them are of other objects. */
const WINDOW = 2_000;

/** With one more object it still fits into one message of the bus. */
const MAX_PAGE_BYTES = 512 * 1_024;

/** The first of the objects as they are shown, as many as fit into one page: one at least, so that every page goes on. */
function fittingBytes<T>(shown: readonly T[], usedBytes = 0): readonly T[] {
  let bytes = usedBytes;
  const end = shown.findIndex((one, index) => {
    bytes += Buffer.byteLength(JSON.stringify(one));
    return index > 0 && bytes > MAX_PAGE_BYTES;
  });
  return end === -1 ? shown : shown.slice(0, end);
}

interface SyncQuery {
  readonly cursor?: string;
  readonly limit?: number;
}

function syncing<State>(
  aggregate: Aggregate<State, never>,
  options: SyncOptions<State>,
  shown: Operation,
  request: RequestContext,
): Syncing<State> {
  const { limit = MAX_PAGE_SIZE } = request.query as SyncQuery;
  // Two collections may show one kind of object: each has cursors of its own.
  const collection = shown.path.slice(1);
  return {
    aggregate,
    options,
    request,
    subject: { collection, reader: readerMark(shown, request.actor) },
    limit,
  };
}

/** The clock never goes back for one copy, whichever replica answers. */
const at = (request: RequestContext, atLeast: number): RequestContext => ({
  ...request,
  now: new Date(Math.max(request.now.getTime(), atLeast)),
});

const clockOf = ({ turnsAt = [] }: SyncOptions<never>, now: Date): number =>
  turnsAt.length === 0 ? 0 : now.getTime();

interface Sought {
  readonly filter: Filter;
  readonly limit: number;
  readonly afterId?: string | undefined;
}

/** What this reader may see of what is sought, in the order of ids, which nothing changes. */
function find<State>(
  { aggregate, options, request }: Syncing<State>,
  now: Date,
  { filter, limit, afterId }: Sought,
): Promise<Page<State>> {
  const { parts, operation, actor } = request;
  return parts.aggregates(aggregate).list({
    filter: { $and: [filter, options.visible?.(now) ?? {}] },
    reach: reachQuery(operation.allow, actor),
    sort: { field: '_id', direction: 1 },
    limit,
    ...(afterId === undefined ? {} : { after: { value: afterId, id: afterId } }),
  });
}

/** After which object to go on, when so many of a page were taken; nothing at the end of the collection. */
const lastOf = <State>({ items, next }: Page<State>, taken: number): string | undefined =>
  taken < items.length ? items[taken - 1]?.id : next?.id;

/**
 * A snapshot, page by page: the objects as they are now. Its first page fixes the place in the log at which the changes begin, before
 * anything was read; what changes while it is read comes by the changes, and so the two together are exact.
 */
async function snapshotOf<State>(on: Syncing<State>) {
  const { request, options, subject, limit } = on;
  const { log } = request.parts.store;
  const { cursor } = request.query as SyncQuery;
  const from = cursor === undefined ? undefined : decodeSnapshotCursor(cursor, subject);
  const end = from === undefined ? await log.head() : await headOfSameLog(log, from);
  const place: SyncPlace = from ?? {
    position: end.position,
    hash: shortHash(end),
    at: clockOf(options, request.now),
  };
  const shown = at(request, place.at);
  const page = await find(on, shown.now, { filter: {}, limit, afterId: from?.afterId });
  const items = fittingBytes(page.items.map((stored) => options.view(stored, shown)));
  const { position, hash } = place;
  const afterId = lastOf(page, items.length);
  const next =
    afterId === undefined
      ? undefined
      : encodeSnapshotCursor(subject, { position, hash, at: place.at, afterId });
  const body = {
    items,
    ...(next === undefined ? {} : { next }),
    deltaCursor: encodeDeltaCursor(subject, { position, hash, at: place.at }),
  };
  return { status: 200, body, next };
}

type Change =
  | { readonly id: string; readonly sequence: number; readonly item: object }
  | { readonly id: string; readonly removed: true };

/** What became known of the objects, and how far the copy is with it. */
interface Step {
  readonly changes: readonly Change[];
  readonly cursor: DeltaCursor;
}

const shownAs =
  <State>({ options }: Syncing<State>, shown: RequestContext) =>
  (stored: Stored<State>): Change => ({
    id: stored.id,
    sequence: stored.sequence,
    item: options.view(stored, shown),
  });

/** What the clock alone changed since the copy was made: no event tells of it. */
async function turned<State>(on: Syncing<State>, from: DeltaCursor): Promise<Step> {
  const { turnsAt = [] } = on.options;
  const until = from.turning?.until ?? Math.max(clockOf(on.options, on.request.now), from.at);
  if (until === from.at) return { changes: [], cursor: from };
  const between = { $gt: new Date(from.at).toISOString(), $lte: new Date(until).toISOString() };
  const shown = at(on.request, until);
  const page = await find(on, shown.now, {
    filter: { $or: turnsAt.map((field) => ({ [field]: between })) },
    limit: on.limit,
    afterId: from.turning?.afterId,
  });
  const changes = fittingBytes(page.items.map(shownAs(on, shown)));
  const { position, hash } = from;
  const afterId = lastOf(page, changes.length);
  return afterId === undefined
    ? { changes, cursor: { position, hash, at: until } }
    : { changes, cursor: { position, hash, at: from.at, turning: { until, afterId } } };
}

/** The first entry about each object, of no more objects than there is room for, and the position up to which that is all. */
function fitting(entries: readonly LogReference[], room: number, upTo: number) {
  const first = new Map<string, LogReference>();
  for (const entry of entries) {
    if (first.has(entry.aggregateId)) continue;
    if (first.size === room) return { first, reached: entry.position - 1 };
    first.set(entry.aggregateId, entry);
  }
  return { first, reached: upTo };
}

/** The objects that have left the reach of this reader by what the log tells of them here. */
async function removed<State>(
  { aggregate, request: { parts, operation, actor } }: Syncing<State>,
  missing: ReadonlyMap<string, LogReference>,
): Promise<readonly Change[]> {
  if (missing.size === 0) return [];
  const former = await parts.aggregates(aggregate).formerScopes([...missing.keys()]);
  const reach = reachQuery(operation.allow, actor);
  return [...former]
    .filter(([id, scope]) => (missing.get(id)?.sequence ?? 0) <= scope.upTo && wasWithinReach(reach, scope))
    .map(([id]) => ({ id, removed: true }));
}

/** The objects of which the log tells, in its order, as they are now for this reader; the others are left in `first`. */
async function present<State>(
  on: Syncing<State>,
  first: Map<string, LogReference>,
  shown: RequestContext,
): Promise<readonly { readonly position: number; readonly change: Change }[]> {
  const ids = [...first.keys()];
  if (ids.length === 0) return [];
  const { items } = await find(on, shown.now, { filter: { _id: { $in: ids } }, limit: ids.length });
  const asShown = shownAs(on, shown);
  const found = items.map((stored) => ({
    position: first.get(stored.id)?.position ?? 0,
    change: asShown(stored),
  }));
  for (const { id } of items) first.delete(id);
  return found.toSorted((one, other) => one.position - other.position);
}

/** What the log tells after the cursor: of each object that is in it, what it is now. */
async function logged<State>(
  on: Syncing<State>,
  from: DeltaCursor,
  end: LogHead,
  known: readonly Change[],
): Promise<Step> {
  const { log } = on.request.parts.store;
  const upTo = Math.min(end.position, from.position + WINDOW);
  const room = on.limit - known.length;
  if (upTo === from.position || room === 0) return { changes: [], cursor: from };
  const entries = await log.readChanged({ aggregate: on.aggregate.name, after: from.position, upTo });
  const { first, reached: told } = fitting(entries, room, upTo);
  // The objects are read after the log: what changes now has an entry later on.
  const found = await present(on, first, at(on.request, from.at));
  const taken = fittingBytes(found, Buffer.byteLength(JSON.stringify(known)));
  const reached = Math.min(told, (found[taken.length]?.position ?? Infinity) - 1);
  const there = reached === end.position ? end : await log.headAt(reached);
  const ids = new Set(known.map(({ id }) => id));
  const changes = [
    ...taken.map(({ change }) => change).filter(({ id }) => !ids.has(id)),
    ...(await removed(on, first)),
  ];
  return { changes, cursor: { position: reached, hash: shortHash(there ?? end), at: from.at } };
}

async function deltasOf<State>(on: Syncing<State>) {
  const { request, subject } = on;
  const from = decodeDeltaCursor((request.query as SyncQuery).cursor ?? '', subject);
  const end = await headOfSameLog(request.parts.store.log, from);
  const byClock = await turned(on, from);
  const half = byClock.cursor.turning !== undefined;
  const byLog = half
    ? { changes: [], cursor: byClock.cursor }
    : await logged(on, byClock.cursor, end, byClock.changes);
  const { cursor } = byLog;
  const more = half || cursor.position < end.position;
  const next = encodeDeltaCursor(subject, cursor);
  const body = { changes: [...byClock.changes, ...byLog.changes], next, more };
  return { status: 200, body, ...(more ? { next } : {}) };
}

/**
 * By which a copy of a collection is kept: a snapshot, and what changed since. Both show what the list shows, to the same readers.
 * @param operations those that `syncOperations` derived from the list
 */
export function sync<S extends SnapshotOperation, D extends DeltasOperation, State>(
  [snapshot, deltas]: readonly [S, D],
  aggregate: Aggregate<State, never>,
  options: SyncOptions<State>,
): readonly [Handler<S>, Handler<D>] {
  // What a cursor depends on is the form in which the snapshot shows objects; the changes show the same.
  const on = (request: RequestContext): Syncing<State> => syncing(aggregate, options, snapshot, request);
  return [
    { operation: snapshot, run: (request) => snapshotOf(on(request as RequestContext)) },
    { operation: deltas, run: (request) => deltasOf(on(request as RequestContext)) },
  ];
}
