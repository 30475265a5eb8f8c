import { formerScope, type AccountedEvent, type FormerScope, type Scope } from '@innovatienetwerk/contract';
import type { ClientSession, Collection, Document, MongoServerError } from 'mongodb';
import type { Connection } from './connection.ts';
import { AGGREGATE_INDEXES, MAX_PENDING_EVENTS, type AggregateDocument } from './document.ts';
import { isDuplicateKey, StoreBusy } from './errors.ts';
import { named, type IndexRegistry, type IndexSpec } from './indexes.ts';
import { afterFilter, pageOf, sortOf, type Keyset, type Sort } from './keyset.ts';
import { reachFilter, type Filter, type ListReach } from './reach.ts';
import { MAX_RECEIPTS, receiptWrite, type Receipt } from './receipts.ts';

export interface AggregateDefinition<State> {
  /** As in its events: `idea`. */
  readonly name: string;
  readonly collection: string;
  /** Fields lie in `state.*` and `scope.*`. */
  readonly indexes?: readonly IndexSpec[];
  /** Only carries the type of the state. */
  readonly initial?: State;
}

/** An aggregate as it was loaded: what a decision needs, without the outbox. */
export interface Stored<State> {
  readonly id: string;
  readonly version: number;
  readonly sequence: number;
  readonly state: State;
  readonly scope: Scope;
  /** Where it lay before, if it ever left anybody's reach. */
  readonly former?: FormerScope | undefined;
  /** Empty in lists. */
  readonly receipts: readonly Receipt[];
  /** Of the last change with an event; absent for what was changed before this was kept. */
  readonly traceparent?: string | undefined;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface Change<State> {
  readonly id: string;
  /** What the decision was based on; null for a new aggregate. */
  readonly expected: Stored<State> | null;
  readonly state: State;
  readonly scope: Scope;
  /** Numbered from `expected.sequence + 1` without holes. */
  readonly events: readonly AccountedEvent[];
  readonly receipt?: Receipt;
  readonly now: Date;
  /** W3C trace context of what caused it, so that work which follows later can go on in its trace. */
  readonly traceparent?: string;
}

export type SaveOutcome<State> =
  | { readonly outcome: 'saved'; readonly stored: Stored<State> }
  /** Somebody else changed it since it was loaded. */
  | { readonly outcome: 'stale' }
  /** The key of the receipt was used before, for this or another aggregate of the same kind. */
  | { readonly outcome: 'receipt-exists'; readonly receipt: Receipt; readonly id: string }
  /** The id, or another value that must be unique, is taken. */
  | { readonly outcome: 'exists' };

export interface ListQuery {
  readonly filter: Filter;
  readonly reach: ListReach;
  readonly sort: Sort;
  readonly limit: number;
  readonly after?: Keyset;
}

export interface Page<State> {
  readonly items: readonly Stored<State>[];
  readonly next?: Keyset;
}

export interface Aggregates<State> {
  load(id: string): Promise<Stored<State> | null>;
  /**
   * Writes a change as one document: state, version, events and receipt, or nothing of it.
   * In a session, an outcome other than `saved` ends the transaction without effect; nothing can be saved in it then.
   * @throws {StoreBusy} when too many events wait to be published
   * @throws {StoreUnavailable | StoreFull}
   */
  save(change: Change<State>, session?: ClientSession): Promise<SaveOutcome<State>>;
  findReceipt(key: string): Promise<{ readonly receipt: Receipt; readonly id: string } | null>;
  /** One page of what is within reach, in an order that stands while others insert. */
  list(query: ListQuery): Promise<Page<State>>;
  /** Which of these have left somebody's reach, and where they lay before. Those that are gone altogether are not found. */
  formerScopes(ids: readonly string[]): Promise<ReadonlyMap<string, FormerScope>>;
  /** Counts what is within reach, but no further than the limit. */
  count(filter: Filter, reach: ListReach, limit: number): Promise<number>;
}

const WITHOUT_OUTBOX = { outbox: 0, pending: 0, relayed: 0 } as const;
const LISTED = { ...WITHOUT_OUTBOX, receipts: 0 } as const;

function toStored<State>(document: AggregateDocument<State>): Stored<State> {
  return {
    id: document._id,
    version: document.version,
    sequence: document.sequence,
    state: document.state,
    scope: document.scope,
    ...(document.former === undefined ? {} : { former: document.former }),
    receipts: document.receipts ?? [],
    ...(document.traceparent === undefined ? {} : { traceparent: document.traceparent }),
    createdAt: document.createdAt,
    updatedAt: document.updatedAt,
  };
}

/** `private` is always written, so that a query can compare it. */
const storedScope = (scope: Scope): Scope => ({ ...scope, private: scope.private === true });

function insertion<State>(change: Change<State>): AggregateDocument<State> {
  return {
    _id: change.id,
    version: 1,
    sequence: change.events.length,
    relayed: 0,
    state: change.state,
    scope: storedScope(change.scope),
    outbox: change.events,
    pending: change.events.length > 0,
    ...(change.traceparent === undefined ? {} : { traceparent: change.traceparent }),
    ...(change.receipt === undefined ? {} : { receipts: [change.receipt] }),
    createdAt: change.now,
    updatedAt: change.now,
  };
}

interface Update<State> {
  readonly filter: Filter;
  readonly update: Document;
  readonly stored: Stored<State>;
}

function updateOf<State>(change: Change<State>, expected: Stored<State>): Update<State> {
  const { events, receipt, now } = change;
  const sequence = expected.sequence + events.length;
  const scope = storedScope(change.scope);
  const former = formerScope(expected.former, expected.scope, scope, sequence);
  // Without an event nothing happened: only a receipt is kept, and who follows the events must not see another object for it.
  const updatedAt = events.length === 0 ? expected.updatedAt : now;
  const written = receipt === undefined ? undefined : receiptWrite(expected.receipts, receipt, now);
  const push = {
    ...(events.length === 0 ? {} : { outbox: { $each: events } }),
    ...(written?.kind === 'push' ? { receipts: { $each: [written.receipt], $slice: -MAX_RECEIPTS } } : {}),
  };
  return {
    filter: {
      _id: expected.id,
      version: expected.version,
      ...(events.length === 0 ? {} : { relayed: { $gte: sequence - MAX_PENDING_EVENTS } }),
    },
    update: {
      $set: {
        version: expected.version + 1,
        sequence,
        state: change.state,
        scope,
        updatedAt,
        ...(former === undefined ? {} : { former }),
        ...(events.length === 0 ? {} : { pending: true }),
        ...(events.length === 0 || change.traceparent === undefined
          ? {}
          : { traceparent: change.traceparent }),
        ...(written?.kind === 'set' ? { receipts: written.all } : {}),
      },
      ...(Object.keys(push).length === 0 ? {} : { $push: push }),
    },
    stored: {
      id: expected.id,
      version: expected.version + 1,
      sequence,
      state: change.state,
      scope,
      ...(former === undefined ? {} : { former }),
      receipts: written?.all ?? expected.receipts,
      createdAt: expected.createdAt,
      updatedAt,
    },
  };
}

export function openAggregates<State>(
  connection: Connection,
  registry: IndexRegistry,
  definition: AggregateDefinition<State>,
): Aggregates<State> {
  const name = definition.collection;
  const collection: Collection<AggregateDocument<State>> = connection.db.collection(name);
  registry.add(name, [...AGGREGATE_INDEXES, ...(definition.indexes ?? []).map(named)]);

  const findReceipt = (key: string) =>
    connection.run('findReceipt', name, async () => {
      const document = await collection.findOne({ 'receipts.key': key } as object, {
        projection: { receipts: { $elemMatch: { key } } },
      });
      const receipt = document?.receipts?.[0];
      return document === null || receipt === undefined ? null : { receipt, id: document._id };
    });

  /** Why a unique index refused: the same request came before, or a value is taken. */
  const refused = async (change: Change<State>): Promise<SaveOutcome<State>> => {
    const earlier = change.receipt === undefined ? null : await findReceipt(change.receipt.key);
    return earlier === null ? { outcome: 'exists' } : { outcome: 'receipt-exists', ...earlier };
  };

  /** Runs a write; what a unique index refuses is an outcome and no fault. */
  const write = <T>(operation: string, session: ClientSession | undefined, work: () => Promise<T>) =>
    connection.run(operation, name, async (): Promise<T | MongoServerError> => {
      try {
        return await work();
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        // The server has ended the transaction; told so, the driver does not try to commit it.
        if (session?.inTransaction() === true) await session.abortTransaction();
        return error;
      }
    });

  const insert = async (
    change: Change<State>,
    session: ClientSession | undefined,
  ): Promise<SaveOutcome<State>> => {
    const document = insertion(change);
    const written = await write('insert', session, () =>
      collection.insertOne(document as never, session === undefined ? {} : { session }),
    );
    return written instanceof Error
      ? await refused(change)
      : { outcome: 'saved', stored: toStored(document) };
  };

  const update = async (
    change: Change<State>,
    expected: Stored<State>,
    session: ClientSession | undefined,
  ): Promise<SaveOutcome<State>> => {
    const planned = updateOf(change, expected);
    const written = await write('update', session, () =>
      collection.updateOne(planned.filter as never, planned.update, session === undefined ? {} : { session }),
    );
    if (written instanceof Error) return await refused(change);
    if (written.matchedCount === 1) return { outcome: 'saved', stored: planned.stored };
    if (session?.inTransaction() === true) await session.abortTransaction();
    const current = await connection.run('findVersion', name, () =>
      collection.findOne({ _id: expected.id } as object, { projection: { version: 1 } }),
    );
    if (current?.version !== expected.version) return { outcome: 'stale' };
    throw new StoreBusy(
      `More than ${MAX_PENDING_EVENTS} events of one ${definition.name} wait to be published`,
    );
  };

  return {
    findReceipt,
    load: (id) =>
      connection.run('load', name, async () => {
        const document = await collection.findOne({ _id: id } as object, { projection: WITHOUT_OUTBOX });
        return document === null ? null : toStored(document as AggregateDocument<State>);
      }),
    async save(change, session) {
      if (session?.inTransaction() === false) {
        throw new TypeError('This transaction was ended by an earlier save that did not succeed');
      }
      return await (change.expected === null
        ? insert(change, session)
        : update(change, change.expected, session));
    },
    list: ({ filter, reach, sort, limit, after }) =>
      connection.run('list', name, async () => {
        const conditions = [
          filter,
          reachFilter(reach),
          ...(after === undefined ? [] : [afterFilter(sort, after)]),
        ];
        const documents = await collection
          .find({ $and: conditions } as object, { projection: LISTED, sort: sortOf(sort), limit: limit + 1 })
          .toArray();
        const page = pageOf(documents as unknown as AggregateDocument<State>[], limit, sort);
        return { ...page, items: page.items.map(toStored) };
      }),
    formerScopes: (ids) =>
      connection.run('formerScopes', name, async () => {
        const found = await collection
          .find({ _id: { $in: [...ids] } } as object, { projection: { former: 1 }, limit: ids.length })
          .toArray();
        return new Map(
          found.flatMap(({ _id, former }) => (former === undefined ? [] : [[_id, former] as const])),
        );
      }),
    count: (filter, reach, limit) =>
      connection.run('count', name, () =>
        collection.countDocuments({ $and: [filter, reachFilter(reach)] }, { limit }),
      ),
  };
}
