import type { paths } from './schema.ts';

/** What goes in and what comes out of each operation, read from the types of the API's own document. */

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Path = keyof paths;

/** The paths that know this method. */
export type PathsWith<M extends Method> = {
  [P in Path]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[Path];

export type OperationAt<M extends Method, P extends Path> = paths[P] extends Record<M, infer O> ? O : never;

type Parameters<O> = O extends { parameters: infer P } ? P : never;
/** The part as it is required, as it is optional, or absent. */
type Part<From, K extends string> =
  From extends Record<K, infer V>
    ? { readonly [Key in K]: V }
    : From extends { [Key in K]?: infer V }
      ? [Exclude<V, undefined>] extends [never]
        ? { readonly [Key in K]?: never }
        : { readonly [Key in K]?: Exclude<V, undefined> | undefined }
      : unknown;

type Params<O> = Part<Parameters<O>, 'path'> & Part<Parameters<O>, 'query'>;
type Content<B> = B extends { content: infer C } ? C[keyof C] : never;
type Body<O> = O extends { requestBody: infer B }
  ? { readonly body: Content<B> }
  : O extends { requestBody?: infer B }
    ? [Exclude<B, undefined>] extends [never]
      ? { readonly body?: never }
      : { readonly body?: Content<Exclude<B, undefined>> }
    : unknown;
type Version<O> =
  Parameters<O> extends { header: { 'If-Match': string } }
    ? {
        /** The `etag` of the version that was read: a change of another version is refused with 412. */
        readonly ifMatch: string;
      }
    : { readonly ifMatch?: never };

type Options = {
  /** @default a new one for every POST and PATCH, the same for its repetitions */
  readonly idempotencyKey?: string;
  /** @default the language of the client */
  readonly language?: 'nl' | 'en';
  readonly signal?: AbortSignal;
};

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- it is: what requires nothing
type Nothing = Record<never, never>;

/** `params`, `body` and `ifMatch` as the operation asks for them. */
export type CallOf<O> = (Nothing extends Params<O>
  ? { readonly params?: Params<O> }
  : { readonly params: Params<O> }) &
  Body<O> &
  Version<O> &
  Options;

/** The call may be left out when nothing in it is required. */
export type CallArguments<O> = Nothing extends CallOf<O> ? [call?: CallOf<O>] : [call: CallOf<O>];

type Responses<O> = O extends { responses: infer R } ? R : never;
type Success<O> = Responses<O>[keyof Responses<O> & (200 | 201 | 204)];
type DataOf<O> = Success<O> extends { content: { 'application/json': infer D } } ? D : undefined;
type EtagOf<O> = Success<O> extends { headers: { ETag: string } } ? string : string | undefined;

/** A success. Refusals are thrown. */
export interface Answer<O> {
  readonly status: number;
  readonly data: DataOf<O>;
  /** The version of the resource, for `ifMatch`. */
  readonly etag: EtagOf<O>;
  /** By which the operators of the platform find the request. */
  readonly traceId: string | undefined;
  /** Whether this is the answer to an earlier request with the same key. */
  readonly replayed: boolean;
  readonly response: Response;
}

/** One item of a list. */
export type ItemOf<O> = DataOf<O> extends { items: readonly (infer I)[] } ? I : never;

/** The paths that answer with a list. */
export type ListPath = {
  [P in PathsWith<'get'>]: [ItemOf<OperationAt<'get', P>>] extends [never] ? never : P;
}[PathsWith<'get'>];
