import type { Static, TObject, TSchema } from 'typebox';
import type { Allow } from './actor.ts';
import type { EventDefinition } from './event.ts';
import type { Bilingual } from './language.ts';
import { problems, type ProblemDefinition } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What an operation is about, and so what the reach of a role means for it.
 * - `object`: the path names one object; out of reach, it answers 404;
 * - `creation`: a new object; the kit refuses one that would lie out of reach;
 * - `collection`: a list; it holds only what is within reach;
 * - `lines`: an import; each line is an object of its own, and one that lies out of reach is refused in the report;
 * - `none`: nothing that belongs to a region or a person.
 */
export type DataScope = 'object' | 'creation' | 'collection' | 'lines' | 'none';

/** That an operation is on its way out: sent as `Deprecation` and `Sunset`, and shown in the document. */
export interface Deprecation {
  /** The day from which it should no longer be used, as `2026-09-01`. */
  readonly since: string;
  /** The day after which it no longer answers. */
  readonly sunsetOn: string;
  /** Where the replacement is described; a path of this platform or a full address. */
  readonly link?: string;
}

/**
 * One operation of the API, described once. Routes, validators, OpenAPI, the typed client, permissions on the bus,
 * the table of who may do what and the generic tests are all derived from it.
 */
export interface Operation {
  /** Unique over all services, camelCase verb and noun: `submitIdea`. */
  readonly id: string;
  readonly method: Method;
  /** Below `/v1`, OpenAPI style: `/ideas/{ideaId}/submissions`. */
  readonly path: `/${string}`;
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  readonly success: {
    readonly status: 200 | 201 | 204;
    readonly body?: TSchema;
    /** Whether a list can also be had as a table, by `Accept: text/csv`: for open data. */
    readonly csv?: true;
    /**
     * Whether the answer goes on as server-sent events: the gateway asks again from the `next` of each page, and sends its items one by one
     * with that place as their id.
     */
    readonly stream?: true;
  };
  /** The refusals of the domain; those that every operation has are derived by {@link problemsOf}. Of an import, those of its lines. */
  readonly problems?: readonly ProblemDefinition[];
  readonly allow: Allow;
  readonly dataScope: DataScope;
  /**
   * Whether a POST only asks: it changes and keeps nothing, and its question is too large for an address. It needs the scope for reading and no
   * key, and nobody attempted anything by it.
   */
  readonly asks?: true;
  /** Whether `Idempotency-Key` is required. Default: every POST that does more than ask. */
  readonly idempotent?: boolean;
  /** Whether `If-Match` is required: every change of an existing object that somebody may have read before. */
  readonly ifMatch?: boolean;
  /** Which events a success may record. */
  readonly events?: readonly EventDefinition[];
  readonly deprecated?: Deprecation;
  /** The activity in the register of processing activities (AVG art. 30) under which this falls. */
  readonly processingActivity: string;
}

/** Keeps the literal types, by which handlers and clients are typed. */
export const defineOperation = <const O extends Operation>(operation: O): O => operation;

/** What a handler gets of a part that the operation has not: an object of which it knows nothing. */
type Part<O, K extends string> = O extends Record<K, infer S extends TSchema> ? Static<S> : object;

export interface InputOf<O extends Operation> {
  readonly params: Part<O, 'params'>;
  readonly query: Part<O, 'query'>;
  readonly body: Part<O, 'body'>;
}

export type OutputOf<O extends Operation> = O['success'] extends {
  readonly body: infer S extends TSchema;
}
  ? Static<S>
  : undefined;

export const isIdempotent = (operation: Operation): boolean =>
  operation.idempotent ?? (operation.method === 'POST' && isWrite(operation));

/**
 * Whether an `Idempotency-Key` counts: where it is required, and on every change, so that a client whose answer was lost can repeat a
 * change too and need not find out what became of it.
 */
export const takesKey = (operation: Operation): boolean =>
  isIdempotent(operation) || operation.method === 'PATCH';

export const isWrite = ({ method, asks }: Operation): boolean => method !== 'GET' && asks !== true;

/** Whether the answer is one object with a version, and so carries an `ETag`. */
export const isVersioned = (operation: Operation): boolean =>
  operation.success.body !== undefined &&
  (operation.dataScope === 'object' || operation.dataScope === 'creation');

/** Whether each line of the body is an object of its own, with an outcome of its own. */
export const isImport = (operation: Operation): boolean => operation.dataScope === 'lines';

/** The scope that the access token must have. */
export const requiredScope = (operation: Operation): string =>
  isWrite(operation) ? 'innovatienetwerk.write' : 'innovatienetwerk.read';

/** Every problem that the operation can answer, those of the house and those of its domain. */
export function problemsOf(operation: Operation): readonly ProblemDefinition[] {
  const isPublic = operation.allow === 'public';
  return [
    problems.invalidInput,
    ...(operation.body === undefined
      ? []
      : [problems.malformedJson, problems.payloadTooLarge, problems.unsupportedMediaType]),
    ...(isPublic
      ? []
      : [
          problems.unauthenticated,
          problems.forbidden,
          problems.insufficientScope,
          problems.delegationNotRecorded,
        ]),
    ...(operation.dataScope === 'creation' || isImport(operation) ? [problems.outOfReach] : []),
    ...(operation.dataScope === 'creation' ? [problems.livesElsewhere] : []),
    ...(operation.params === undefined ? [] : [problems.notFound]),
    problems.notAcceptable,
    ...(takesKey(operation) ? [problems.idempotencyConflict] : []),
    ...(isWrite(operation) ? [problems.busy, problems.storageFailing, problems.insufficientStorage] : []),
    ...(operation.ifMatch === true ? [problems.preconditionFailed, problems.preconditionRequired] : []),
    ...(operation.dataScope === 'collection' ? [problems.invalidCursor] : []),
    problems.tooManyRequests,
    problems.internal,
    problems.unavailable,
    problems.unaccounted,
    problems.overloaded,
    problems.timeout,
    ...(isImport(operation) ? [] : (operation.problems ?? [])),
  ];
}

/** Every problem that a single line of an import can have; none of them refuses the other lines. */
export const lineProblemsOf = (operation: Operation): readonly ProblemDefinition[] =>
  isImport(operation)
    ? [
        problems.invalidInput,
        problems.lineRepeated,
        problems.outOfReach,
        problems.livesElsewhere,
        problems.notFound,
        problems.busy,
        ...(operation.problems ?? []),
      ]
    : [];
