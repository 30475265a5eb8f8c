import type { FastifyRequest } from 'fastify';
import { Address6 } from 'ip-address';
import { LRUCache } from 'lru-cache';
import { isIPv6 } from 'node:net';
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
  countClient(request: FastifyRequest): Limit;
  /** Counts for the network address of a request without a good token. */
  countAddress(request: FastifyRequest): Limit;
}

const WINDOW_MS = 60_000;
/** Clients beyond this number are forgotten, the one seen longest ago first. */
const REMEMBERED_CLIENTS = 50_000;
/** One house has this much of the IPv6 addresses, and may use another of them for every request. */
const IPV6_HOUSE_BITS = 64;
const IPV4_IN_IPV6 = '::ffff:';

interface Window {
  count: number;
  readonly endsAt: number;
}

/** The address for which a request counts: an IPv6 address counts as the network of its house. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  if (address.startsWith(IPV4_IN_IPV6)) return address.slice(IPV4_IN_IPV6.length);
  return new Address6(`${address}/${IPV6_HOUSE_BITS}`).startAddress().correctForm();
}

/**
 * Counts the requests of each client in windows of a minute. The count is of this process: with N gateways a client
 * may make up to N times as many requests, which still protects each of them. It stands in memory and so costs no wait:
 * a limiter made for shared stores spent more on promises than all other checks of a request together.
 */
export function createLimiter(perMinute: number): Limiter {
  const windows = new LRUCache<string, Window>({ max: REMEMBERED_CLIENTS });
  const max = String(perMinute);
  const count = (key: string, now: number): Limit => {
    let window = windows.get(key);
    if (window === undefined || window.endsAt <= now) {
      window = { count: 0, endsAt: now + WINDOW_MS };
      windows.set(key, window);
    }
    window.count += 1;
    const resetSeconds = Math.ceil((window.endsAt - now) / 1_000);
    return {
      exceeded: window.count > perMinute,
      max: perMinute,
      resetSeconds,
      headers: {
        'ratelimit-limit': max,
        'ratelimit-remaining': String(Math.max(0, perMinute - window.count)),
        'ratelimit-reset': String(resetSeconds),
      },
    };
  };
  return {
    countClient: ({ exchange }) => count(`client ${exchange.identity?.rateKey ?? ''}`, exchange.receivedAt),
    countAddress: ({ exchange, ip }) => count(`address ${networkOf(ip)}`, exchange.receivedAt),
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
