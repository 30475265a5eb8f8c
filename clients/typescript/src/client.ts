import createFetchClient from 'openapi-fetch';
import type { Answer, CallArguments, ItemOf, ListPath, Method, OperationAt, PathsWith } from './call.ts';
import { feedSteps, type FeedOptions, type FeedStep } from './feed.ts';
import { nextQuery } from './pages.ts';
import { problemOf } from './problem.ts';
import type { paths } from './schema.ts';
import { PATIENCE, sendPatiently, type Fetch, type Patience } from './send.ts';
import { syncSteps, type SyncCollection, type SyncItem, type SyncOptions, type SyncStep } from './sync.ts';

export interface ClientOptions {
  /** Of the API, with its version: `https://api.example.org/v1`. */
  readonly baseUrl: string;
  /** An access token, or how to get one: asked before every attempt, so it may be renewed. */
  readonly token: string | (() => string | Promise<string>);
  /** Of the texts for people. @default `nl` */
  readonly language?: 'nl' | 'en';
  /** How patiently a request is repeated while the platform is busy or partly away. */
  readonly retry?: Partial<Patience>;
  /** @default the `fetch` of the platform */
  readonly fetch?: Fetch;
}

/** Calls one operation. @throws {ApiProblem} when the API refuses; other errors when no answer came */
type Call<M extends Method> = <P extends PathsWith<M>>(
  path: P,
  ...call: CallArguments<OperationAt<M, P>>
) => Promise<Answer<OperationAt<M, P>>>;

export interface InnovatienetwerkClient {
  readonly GET: Call<'get'>;
  readonly POST: Call<'post'>;
  readonly PATCH: Call<'patch'>;
  /** Walks through a list page after page, following its `Link` to the next. */
  readonly pages: <P extends ListPath>(
    path: P,
    ...call: CallArguments<OperationAt<'get', P>>
  ) => AsyncGenerator<Answer<OperationAt<'get', P>>, void>;
  /** Walks through a list item after item, asking for the next page when it is needed. */
  readonly items: <P extends ListPath>(
    path: P,
    ...call: CallArguments<OperationAt<'get', P>>
  ) => AsyncGenerator<ItemOf<OperationAt<'get', P>>, void>;
  /**
   * Keeps a copy of a collection, from the place in the store on. It ends when the copy is up to date, or goes on with `pollMs`.
   * A place is saved only after the changes that lead to it were taken; `commit` saves it in your own transaction.
   */
  readonly sync: <C extends SyncCollection>(
    collection: C,
    options: SyncOptions,
  ) => AsyncGenerator<SyncStep<SyncItem<C>>, void>;
  /** Hears the events within reach, from the place in the store on; with `live` it stays and hears them as they happen. */
  readonly feed: (options: FeedOptions) => AsyncGenerator<FeedStep, void>;
}

/** A call without the types of its operation, as it is carried out. */
interface PlainCall {
  readonly params?: { readonly path?: object; readonly query?: object };
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
  readonly language?: 'nl' | 'en';
  readonly signal?: AbortSignal;
}
type PlainAnswer = Omit<Answer<unknown>, 'data' | 'etag'> & {
  readonly data: { readonly items?: readonly unknown[] } | undefined;
  readonly etag: string | undefined;
};
type PlainMethod = (
  path: string,
  init: object,
) => Promise<{ readonly data?: PlainAnswer['data']; readonly response: Response }>;

const answerOf = (data: PlainAnswer['data'], response: Response): PlainAnswer => ({
  status: response.status,
  data,
  etag: response.headers.get('etag') ?? undefined,
  traceId: response.headers.get('trace-id') ?? undefined,
  replayed: response.headers.get('idempotency-replayed') === 'true',
  response,
});

/** Every change has a key, so that it can be repeated when its answer is lost. */
const keyOf = (method: string, given: string | undefined): Record<string, string> =>
  method === 'GET' ? {} : { 'Idempotency-Key': given ?? crypto.randomUUID() };

/**
 * The API of the innovation network, typed by its own document. It sends the token and the language, gives every change
 * an `Idempotency-Key` that its repetitions keep, waits and repeats as the server asks, and throws what was refused.
 */
export function createInnovatienetwerkClient(options: ClientOptions): InnovatienetwerkClient {
  const { baseUrl, token, language = 'nl' } = options;
  const patience = { ...PATIENCE, ...options.retry };
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const authorised: Fetch = async (request) => {
    request.headers.set('Authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
    return await fetch(request);
  };
  const inner = createFetchClient<paths>({
    baseUrl,
    async fetch(request) {
      const response = await sendPatiently(request, authorised, patience);
      if (!response.ok) throw await problemOf(response);
      return response;
    },
  });

  const call =
    (method: 'GET' | 'POST' | 'PATCH') =>
    async (path: string, given: PlainCall = {}): Promise<PlainAnswer> => {
      const { params, body, ifMatch, idempotencyKey, signal } = given;
      const headers = {
        'Accept-Language': given.language ?? language,
        ...keyOf(method, idempotencyKey),
        ...(ifMatch === undefined ? {} : { 'If-Match': ifMatch }),
        ...(method === 'PATCH' ? { 'Content-Type': 'application/merge-patch+json' } : {}),
      };
      const { data, response } = await (inner[method] as PlainMethod)(path, {
        params,
        body,
        headers,
        ...(signal === undefined ? {} : { signal }),
      });
      return answerOf(data, response);
    };
  const get = call('GET');

  async function* pages(path: string, given: PlainCall = {}): AsyncGenerator<PlainAnswer, void> {
    let query: object | undefined = given.params?.query ?? {};
    while (query !== undefined) {
      const page = await get(path, { ...given, params: { ...given.params, query } });
      yield page;
      query = nextQuery(page.response);
    }
  }

  async function* items(path: string, given: PlainCall = {}): AsyncGenerator<unknown, void> {
    for await (const { data } of pages(path, given)) yield* data?.items ?? [];
  }

  // The types of the operations are those of the document; what carries them out knows only their form.
  return {
    GET: get,
    POST: call('POST'),
    PATCH: call('PATCH'),
    pages,
    items,
    sync: (collection: string, given: SyncOptions) => syncSteps(get, collection, given),
    feed: (given: FeedOptions) => feedSteps({ ask: get, baseUrl, fetch: authorised, patience }, given),
  } as InnovatienetwerkClient;
}
