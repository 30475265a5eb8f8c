import createFetchClient, { type Client as FetchClient, type Middleware } from 'openapi-fetch';
import { ApiProblem, type Problem } from './problem.ts';
import { fetchWithRetry } from './retry.ts';
import type { paths } from './schema.ts';

export interface ClientOptions {
  /** Of the API, with `/v1`: `https://api.example.org/v1`. */
  readonly baseUrl: string;
  /** An access token, or how to get one: asked before every request, so it may be renewed. */
  readonly token: string | (() => string | Promise<string>);
  /** The language of texts for people. @default `nl` */
  readonly language?: 'nl' | 'en';
  /** How often a request is made at most while the platform is busy or partly away. @default 5 */
  readonly attempts?: number;
  /** @default the `fetch` of the platform */
  readonly fetch?: (request: Request) => Promise<Response>;
}

export type Client = FetchClient<paths>;

const DEFAULT_ATTEMPTS = 5;

/**
 * The API of the innovation network, typed by its own document. It sends the token and the language, gives every POST
 * an `Idempotency-Key` that its repetitions keep, waits and repeats as the server asks, and throws what was refused.
 * @throws {ApiProblem} from every call that the API refuses
 */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, token, language = 'nl', attempts = DEFAULT_ATTEMPTS } = options;
  const send = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const manners: Middleware = {
    async onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${typeof token === 'string' ? token : await token()}`);
      request.headers.set('accept-language', language);
      if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', crypto.randomUUID());
      }
      if (request.method === 'PATCH') request.headers.set('content-type', 'application/merge-patch+json');
      return request;
    },
    async onResponse({ response }) {
      if (response.ok || response.status === 304) return undefined;
      const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
      throw new ApiProblem(response.status, isProblem ? ((await response.json()) as Problem) : {});
    },
  };
  const client = createFetchClient<paths>({
    baseUrl,
    fetch: (request) => fetchWithRetry(request, { attempts, fetch: send }),
  });
  client.use(manners);
  return client;
}
