import pRetry from 'p-retry';

/** Answers after which the same request, with the same key, may succeed a little later. */
const TRANSIENT: ReadonlySet<number> = new Set([429, 502, 503, 504]);

export const isTransient = (response: Response): boolean => TRANSIENT.has(response.status);

/** How patiently a request is repeated while the platform is busy or partly away. */
export interface Patience {
  /** How often a request is made at most. @default 5 */
  readonly attempts: number;
  /** The wait after the first attempt; it doubles with every attempt and has chance in it. @default 200 */
  readonly firstWaitMs: number;
  /** No wait is longer than this; when the server asks for more, its refusal is given at once. @default 60000 */
  readonly longestWaitMs: number;
  /** How long one attempt may take, its answer included. @default 30000 */
  readonly timeoutMs: number;
}

export const PATIENCE: Patience = {
  attempts: 5,
  firstWaitMs: 200,
  longestWaitMs: 60_000,
  timeoutMs: 30_000,
};

export type Fetch = (request: Request) => Promise<Response>;

/** An answer that is worth another attempt. */
class Busy extends Error {
  override readonly name = 'Busy';
  readonly response: Response;
  constructor(response: Response) {
    super(`HTTP ${response.status}`);
    this.response = response;
  }
}

/** What the server asks for in `Retry-After`, as seconds or as a moment, in milliseconds. Nothing asked is 0. */
export function retryAfterMs(response: Response, now = Date.now()): number {
  const asked = response.headers.get('retry-after');
  if (asked === null) return 0;
  const waitMs = /^\d+$/.test(asked.trim()) ? Number(asked) * 1_000 : Date.parse(asked) - now;
  return Number.isNaN(waitMs) ? 0 : Math.max(0, waitMs);
}

/** Only what has its effect once, however often it arrives: reading, and a change with its key. */
const mayRepeat = (request: Request): boolean =>
  request.method === 'GET' || request.headers.has('idempotency-key');

/** @throws the reason of the signal when it is given up meanwhile */
export const wait = (waitMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const give = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', give);
      resolve();
    }, waitMs);
    signal.addEventListener('abort', give, { once: true });
  });

/**
 * Makes a request, and makes it again while the platform is busy or the connection is lost: not before the moment that
 * the server asks for, and with chance in the wait, so that many clients do not come back at once.
 * @throws the error of the last attempt when no answer came
 */
export async function sendPatiently(request: Request, fetch: Fetch, patience: Patience): Promise<Response> {
  const { attempts, firstWaitMs, longestWaitMs, timeoutMs } = patience;
  const tooLong = (response: Response): boolean => retryAfterMs(response) > longestWaitMs;
  try {
    return await pRetry(
      async () => {
        const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
        const response = await fetch(new Request(request.clone(), { signal }));
        if (isTransient(response)) throw new Busy(response);
        return response;
      },
      {
        retries: mayRepeat(request) ? attempts - 1 : 0,
        minTimeout: firstWaitMs,
        maxTimeout: longestWaitMs,
        randomize: true,
        signal: request.signal,
        async onFailedAttempt({ error, retriesLeft }) {
          if (!(error instanceof Busy) || retriesLeft === 0 || tooLong(error.response)) return;
          // An answer that is not read keeps its connection busy.
          await error.response.body?.cancel();
          await wait(retryAfterMs(error.response), request.signal);
        },
        shouldRetry: ({ error }) => !(error instanceof Busy && tooLong(error.response)),
      },
    );
  } catch (error) {
    if (error instanceof Busy) return error.response;
    throw error;
  }
}
