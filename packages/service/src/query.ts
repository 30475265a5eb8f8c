import {
  DEFAULT_PAGE_SIZE,
  problems,
  ProblemError,
  reachQuery,
  type Operation,
  type OutputOf,
  type Refusal,
} from '@innovatienetwerk/contract';
import type { Filter, Stored } from '@innovatienetwerk/store';
import type { Aggregate } from './aggregate.ts';
import type { Handler, RequestContext } from './context.ts';

export interface ReadOptions<O extends Operation, State> {
  readonly view: (stored: Stored<State>, request: RequestContext<O>) => OutputOf<O> | Promise<OutputOf<O>>;
  /** A rule beyond reach that stands between this reader and the object. */
  readonly guard?: (stored: Stored<State>, request: RequestContext<O>) => Promise<Refusal | undefined>;
}

/** Reads one object by its id. Out of reach is not found. */
export function read<const O extends Operation, State>(
  operation: O,
  aggregate: Aggregate<State, never>,
  options: ReadOptions<O, State>,
): Handler<O> {
  return {
    operation,
    async run(request) {
      const id = (request.params as Record<string, string>)[aggregate.param] ?? '';
      const stored = await request.require(aggregate, id);
      const refused = await options.guard?.(stored, request);
      if (refused !== undefined) return { refused };
      return { status: 200, body: await options.view(stored, request), etag: String(stored.version) };
    },
  };
}

interface ListedQuery {
  readonly cursor?: string;
  readonly limit?: number;
  readonly sort?: string;
  readonly fields?: string;
}

type ItemOf<O extends Operation> =
  OutputOf<O> extends { readonly items: readonly (infer Item)[] } ? Item : never;

export interface ListOptions<O extends Operation, State, Facts> {
  /** Reads, once for the whole page, what the filter and the view must know about the reader. */
  readonly facts?: (request: RequestContext<O>) => Promise<Facts>;
  /** The filters of the query as a database filter; reach is added by the kit. */
  readonly filter: (request: RequestContext<O>, facts: Facts) => Filter | Promise<Filter>;
  /** Where each sortable name of the contract lies in the document; the first is the default. */
  readonly sort: Readonly<Record<string, string>>;
  readonly view: (stored: Stored<State>, request: RequestContext<O>, facts: Facts) => ItemOf<O>;
}

/** The filters that were asked for: those of the query that have a value. What every reader must be held to stands outside it. */
export const asked = (filters: Readonly<Record<string, unknown>>): Filter =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));

interface Position {
  readonly sort: string;
  readonly value: unknown;
  readonly id: string;
}

export const encodeCursor = (position: Position): string =>
  Buffer.from(
    JSON.stringify([
      position.sort,
      position.value instanceof Date ? { at: position.value } : position.value,
      position.id,
    ]),
  ).toString('base64url');

/** @throws {ProblemError} when the cursor is not one of this list in this order. */
export function decodeCursor(cursor: string, sort: string): { value: unknown; id: string } {
  try {
    const [itsSort, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [
      unknown,
      unknown,
      unknown,
    ];
    if (itsSort !== sort || typeof id !== 'string') throw new TypeError('cursor of another list');
    if (typeof value !== 'object' || value === null) return { value, id };
    const moment = new Date((value as { at: string }).at);
    if (Number.isNaN(moment.getTime())) throw new TypeError('cursor with a value of no known kind');
    return { value: moment, id };
  } catch (cause) {
    throw new ProblemError(problems.invalidCursor, {}, { cause });
  }
}

const pick = (value: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));

/** Lists what is within reach, page by page: keyset paging, sorting and `fields` are the same for every list. */
export function list<const O extends Operation, State, Facts = undefined>(
  operation: O,
  aggregate: Aggregate<State, never>,
  options: ListOptions<O, State, Facts>,
): Handler<O> {
  return {
    operation,
    async run(request) {
      const query = request.query as ListedQuery;
      const sort = query.sort ?? Object.keys(options.sort)[0] ?? 'createdAt';
      const field = options.sort[sort.replace(/^-/, '')] ?? 'createdAt';
      const facts = (await options.facts?.(request)) as Facts;
      const filter = await options.filter(request, facts);
      const page = await request.parts.aggregates(aggregate).list({
        filter,
        reach: reachQuery(operation.allow, request.actor),
        sort: { field, direction: sort.startsWith('-') ? -1 : 1 },
        limit: query.limit ?? DEFAULT_PAGE_SIZE,
        ...(query.cursor === undefined ? {} : { after: decodeCursor(query.cursor, sort) }),
      });
      const next = page.next === undefined ? undefined : encodeCursor({ sort, ...page.next });
      const items: object[] = page.items.map((stored) => options.view(stored, request, facts) as object);
      const body = (shown: readonly object[]) => ({ items: shown, ...(next === undefined ? {} : { next }) });
      if (query.fields === undefined) return { status: 200, body: body(items), next };
      const names = query.fields.split(',');
      // A selection lacks required fields, which the serialiser of the full schema would refuse.
      return { status: 200, json: JSON.stringify(body(items.map((item) => pick(item, names)))), next };
    },
  };
}

/** An operation that is of none of the usual kinds. */
export const query = <const O extends Operation>(
  operation: O,
  run: (request: RequestContext<O>) => Promise<OutputOf<O>>,
): Handler<O> => ({
  operation,
  run: async (request) => ({ status: operation.success.status, body: await run(request) }),
});
