import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly token: string;
  readonly body?: unknown;
  /** Gives each request an `Idempotency-Key` of its own. It makes the load dearer, so only where the operation asks for it. */
  readonly withKeys?: boolean;
  readonly durationS: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were no success. */
  readonly failed: number;
}

export const CONNECTIONS = 64;

/** Asks as fast as the answers come, over 64 connections. */
export async function measure({ url, method, token, body, withKeys, durationS }: Load): Promise<Measured> {
  let number = 0;
  const run = `${Date.now()}-${Math.random()}`;
  const result = await autocannon({
    url,
    method,
    connections: CONNECTIONS,
    duration: durationS,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(withKeys === true
      ? {
          requests: [
            {
              setupRequest: (request: autocannon.Request) => {
                number += 1;
                return { ...request, headers: { ...request.headers, 'idempotency-key': `${run}-${number}` } };
              },
            },
          ],
        }
      : {}),
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  return { perSecond: result.requests.average, p50Ms: result.latency.p50, p99Ms: result.latency.p99, failed };
}
