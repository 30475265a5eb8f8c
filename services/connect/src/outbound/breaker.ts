/**
 * The circuit breaker of an endpoint: when it fails again and again, nothing is sent for a while, and then one message to see whether it
 * is back. Messages wait meanwhile instead of using up their attempts.
 */

export type Breaker =
  | { readonly kind: 'closed'; readonly failures: number }
  /** `trips` counts how often it opened since the last success. */
  | { readonly kind: 'open'; readonly trips: number; readonly probeAt: string }
  /** One message is under way. What never tells of its outcome, because a process died, is not waited for beyond `probeAt`. */
  | { readonly kind: 'half-open'; readonly trips: number; readonly probeAt: string };

export interface BreakerRules {
  /** Failures one after another that open it. */
  readonly failures: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** How long one message may be under way before another may try. */
  readonly probeMs: number;
}

export type Admission =
  | { readonly admitted: true; readonly breaker: Breaker }
  | { readonly admitted: false; readonly waitMs: number };

const FAILURES = 5;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;
const PROBE_MS = 30_000;

/** @param scale of the waits; below one for a platform that should show in minutes what takes hours */
export const breakerRules = (scale = 1): BreakerRules => ({
  failures: FAILURES,
  firstWaitMs: FIRST_WAIT_MS * scale,
  longestWaitMs: LONGEST_WAIT_MS * scale,
  probeMs: PROBE_MS,
});

export const closedBreaker: Breaker = { kind: 'closed', failures: 0 };

const later = (now: Date, waitMs: number): string => new Date(now.getTime() + waitMs).toISOString();

/** Each time it opens without a success in between, the wait is twice as long. */
export const breakerWaitMs = (trips: number, { firstWaitMs, longestWaitMs }: BreakerRules): number =>
  Math.min(firstWaitMs * 2 ** (trips - 1), longestWaitMs);

const open = (trips: number, now: Date, rules: BreakerRules): Breaker => ({
  kind: 'open',
  trips,
  probeAt: later(now, breakerWaitMs(trips, rules)),
});

/** Whether a message may be sent now. What comes back must be kept before it is sent, or two could be the one that tries. */
export function admit(breaker: Breaker, now: Date, { probeMs }: BreakerRules): Admission {
  if (breaker.kind === 'closed') return { admitted: true, breaker };
  const waitMs = Date.parse(breaker.probeAt) - now.getTime();
  if (waitMs > 0) return { admitted: false, waitMs };
  return {
    admitted: true,
    breaker: { kind: 'half-open', trips: breaker.trips, probeAt: later(now, probeMs) },
  };
}

/** After an attempt, whatever it was admitted for. */
export function afterAttempt(breaker: Breaker, succeeded: boolean, now: Date, rules: BreakerRules): Breaker {
  // One that was under way when it opened, and succeeds, shows as well as any other that the endpoint is there.
  if (succeeded) return closedBreaker;
  switch (breaker.kind) {
    case 'closed': {
      const failures = breaker.failures + 1;
      return failures < rules.failures ? { kind: 'closed', failures } : open(1, now, rules);
    }
    case 'half-open':
      return open(breaker.trips + 1, now, rules);
    // Those that were under way when it opened fail one after another; they tell nothing new and make no wait longer.
    case 'open':
      return breaker;
  }
}
