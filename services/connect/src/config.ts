import { breakerRules } from './outbound/breaker.ts';
import { nameServersFrom, type Lookup } from './outbound/resolve.ts';
import { retrySchedule } from './outbound/retry.ts';
import { targetRulesFrom, type TargetRules } from './outbound/target.ts';
import type { EndpointRules } from './delivery/endpoint.ts';

/** How the service reaches others, from the environment. */
export interface ConnectConfig {
  readonly keys: readonly string[];
  readonly targets: TargetRules;
  readonly lookup: Lookup;
  /** The name under which the platform asks an endpoint to agree. */
  readonly origin: string;
  readonly endpoints: EndpointRules;
}

const DAY_MS = 24 * 3_600_000;
const UNREACHABLE_DAYS = 5;
const HELD = 1_000;
const AT_ONCE = 4;

/** @throws {Error} naming what is missing or wrong */
export function connectConfigFrom(env: NodeJS.ProcessEnv): ConnectConfig {
  const scale = Number(env['CONNECT_TIME_SCALE'] ?? 1);
  if (!(scale > 0)) throw new Error('CONNECT_TIME_SCALE must be a number above zero.');
  return {
    keys: (env['CONNECT_KEYS'] ?? '').split(',').filter((key) => key !== ''),
    targets: targetRulesFrom(env['CONNECT_ALLOWED_HOSTS']),
    lookup: nameServersFrom(env['CONNECT_DNS_SERVERS']),
    origin: new URL(env['PUBLIC_URL'] ?? 'http://localhost').hostname,
    endpoints: {
      retry: retrySchedule(scale),
      breaker: breakerRules(scale),
      held: HELD,
      atOnce: AT_ONCE,
      unreachableMs: UNREACHABLE_DAYS * DAY_MS * scale,
    },
  };
}
