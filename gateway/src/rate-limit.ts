import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problems, type Refusal } from '@innovatienetwerk/contract';
import type { Headers } from './headers.ts';

/** How many requests a client may still make in this minute. */
export interface Limit {
  readonly exceeded: boolean;
  readonly max: number;
  readonly resetSeconds: number;
  readonly headers: Headers;
}

export interface Limiter {
  /** Counts for the application and subject of a verified token. */
  countClient(request: FastifyRequest): Promise<Limit>;
  /** Counts for the network address of a request without a good token. */
  countAddress(request: FastifyRequest): Promise<Limit>;
}

const WINDOW_MS = 60_000;
/** Clients beyond this number are forgotten, the one seen longest ago first. */
const REMEMBERED_CLIENTS = 50_000;

type Count = ReturnType<FastifyInstance['createRateLimit']>;

async function run(count: Count, request: FastifyRequest): Promise<Limit> {
  const state = await count(request);
  if (state.isAllowed) throw new Error('The limiter has no list of clients that it lets pass');
  const { max, remaining, ttlInSeconds } = state;
  return {
    exceeded: state.isExceeded,
    max,
    resetSeconds: ttlInSeconds,
    headers: {
      'ratelimit-limit': String(max),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(ttlInSeconds),
    },
  };
}

/**
 * Counts the requests of each client in windows of a minute. The count is of this process: with N gateways a client
 * may make up to N times as many requests, which still protects each of them.
 */
export async function createLimiter(app: FastifyInstance, perMinute: number): Promise<Limiter> {
  await app.register(rateLimit, { global: false, cache: REMEMBERED_CLIENTS });
  const shared: CreateRateLimitOptions = { max: perMinute, timeWindow: WINDOW_MS };
  const byClient = app.createRateLimit({
    ...shared,
    keyGenerator: (request) => request.exchange.identity?.rateKey ?? '',
  });
  // Without a key of our own the library counts addresses, and IPv6 by network, as one house has many of those.
  const byAddress = app.createRateLimit(shared);
  return {
    countClient: (request) => run(byClient, request),
    countAddress: (request) => run(byAddress, request),
  };
}

/** The refusal for who has used up the minute; undefined for who has not. */
export const overLimit = (limit: Limit): Refusal | undefined =>
  limit.exceeded
    ? {
        code: problems.tooManyRequests.code,
        parameters: { limit: limit.max },
        retryAfterSeconds: limit.resetSeconds,
      }
    : undefined;
