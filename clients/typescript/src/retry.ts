/** Answers after which the same request, with the same key, may succeed. */
const TRANSIENT = new Set([429, 502, 503, 504]);
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;

export interface RetryOptions {
  /** How often a request is made at most. */
  readonly attempts: number;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** What the server asks for in `Retry-After` (seconds or a date), in milliseconds. */
function askedWaitMs(response: Response | undefined): number | undefined {
  const header = response?.headers.get('retry-after');
  if (header === null || header === undefined) return undefined;
  const seconds = Number(header);
  const waitMs = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000;
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}

/** Doubles with every attempt, with chance in it, so that many clients do not come back at once. */
const backoffMs = (attempt: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS) * (0.5 + Math.random() / 2);

/** Only a request that may be made twice: reading, a POST with its key, a change with its version. */
const mayRepeat = (request: Request): boolean =>
  request.method === 'GET' || request.headers.has('idempotency-key') || request.headers.has('if-match');

/** Makes a request again while the platform is busy or partly away. */
export async function fetchWithRetry(request: Request, { attempts, fetch }: RetryOptions): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt >= attempts || !mayRepeat(request);
    let response: Response | undefined;
    try {
      response = await fetch(last ? request : request.clone());
      if (last || !TRANSIENT.has(response.status)) return response;
    } catch (error) {
      if (last || request.signal.aborted) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, askedWaitMs(response) ?? backoffMs(attempt)));
  }
}
