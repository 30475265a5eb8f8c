import { setTimeout as delay } from 'node:timers/promises';

/** One request to the API, as any client would make it. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1`, with its query. */
  readonly path: string;
  readonly token: string;
  readonly body?: unknown;
  /** Sent with every POST and PATCH. @default a new one */
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
  readonly language?: 'nl' | 'en';
  /** For how long it is made again while the platform is busy or partly away, in milliseconds. @default half a minute */
  readonly patienceMs?: number;
}

export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- the sample and the tour read what the API document describes
  readonly body: any;
  readonly etag: string;
  readonly traceId: string;
}

const RETRY_MS = 250;
/** A part that dies several times in a row takes longer to come back each time. */
const PATIENCE_MS = 30_000;

/** Whether the same request may well succeed a little later. */
const isTransient = (status: number): boolean =>
  status === 429 || status === 502 || status === 503 || status === 504;

async function once(url: string, call: Call, key: string): Promise<Answer> {
  const { method, path, token, body, ifMatch, language = 'nl' } = call;
  const response = await fetch(`${url}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': language,
      ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
      ...(body === undefined
        ? {}
        : { 'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(15_000),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    etag: response.headers.get('etag') ?? '',
    traceId: response.headers.get('trace-id') ?? '',
  };
}

/**
 * Makes a request, and makes it again with the same key while the platform is busy or partly away.
 * @param url of the API, without `/v1`
 */
export async function callApi(url: string, call: Call): Promise<Answer> {
  const key = call.idempotencyKey ?? crypto.randomUUID();
  const giveUpAt = Date.now() + (call.patienceMs ?? PATIENCE_MS);
  for (;;) {
    try {
      const answer = await once(url, call, key);
      if (!isTransient(answer.status) || Date.now() > giveUpAt) return answer;
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
    }
    await delay(RETRY_MS);
  }
}
