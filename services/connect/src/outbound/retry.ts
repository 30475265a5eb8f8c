import type { FailureReason } from './failure.ts';
import type { Answered, Outcome } from './send.ts';

/** Why a message was given up. Stable: stored with it, and shown to whoever owns the endpoint. */
export type DeadReason =
  | Exclude<FailureReason, 'refused'>
  | 'http-4xx'
  | 'http-5xx'
  | 'http-other'
  | 'throttled';

export type NextAttempt =
  | { readonly kind: 'delivered' }
  /** `slowDown`: the other side has more to do than it can, so everything for it should go slower. */
  | { readonly kind: 'again'; readonly afterMs: number; readonly slowDown: boolean }
  /** The endpoint is no more: nothing should be sent there again. */
  | { readonly kind: 'stop'; readonly reason: 'gone' }
  | { readonly kind: 'dead'; readonly reason: DeadReason };

export interface RetrySchedule {
  /** The waits after each failed attempt, in milliseconds; after the last one a message is given up. */
  readonly waitsMs: readonly number[];
  /** How far a wait may be from its place, as a part of it: messages that failed together should not come back together. */
  readonly jitter: number;
  /** The longest wait that the other side can ask for, in milliseconds. */
  readonly longestAskedMs: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

export const GONE = 410;
const TOO_MANY_REQUESTS = 429;
const OVERLOADED: readonly number[] = [TOO_MANY_REQUESTS, 502, 503, 504];

/**
 * The schedule that Standard Webhooks advises: ten attempts in three days and four hours.
 * @param scale of all waits of our own; below one for a platform that should show in minutes what takes days
 */
export const retrySchedule = (scale = 1): RetrySchedule => ({
  waitsMs: [
    5 * SECOND_MS,
    5 * MINUTE_MS,
    30 * MINUTE_MS,
    2 * HOUR_MS,
    5 * HOUR_MS,
    10 * HOUR_MS,
    14 * HOUR_MS,
    20 * HOUR_MS,
    24 * HOUR_MS,
  ].map((wait) => wait * scale),
  jitter: 0.1,
  longestAskedMs: HOUR_MS,
});

export const isDelivered = (outcome: Outcome): boolean =>
  outcome.kind === 'answered' && outcome.status >= 200 && outcome.status <= 299;

const isOverloaded = (outcome: Outcome): outcome is Answered =>
  outcome.kind === 'answered' && OVERLOADED.includes(outcome.status);

/** Why an outcome is a failure, in a word. */
export function failureOf(outcome: Outcome): DeadReason {
  // A port where nobody listens is to its owner the same as a line that breaks: nothing is there to talk to.
  if (outcome.kind === 'failed') return outcome.reason === 'refused' ? 'connection' : outcome.reason;
  if (outcome.status === TOO_MANY_REQUESTS) return 'throttled';
  if (outcome.status >= 400 && outcome.status <= 499) return 'http-4xx';
  return outcome.status >= 500 && outcome.status <= 599 ? 'http-5xx' : 'http-other';
}

/**
 * What to do after an attempt. Every failure is tried again, also a 400 or a 404: an endpoint that is being repaired gives those too.
 * @param attempts how many there were, this one included
 * @param random from 0 up to 1
 */
export function nextAttempt(
  attempts: number,
  outcome: Outcome,
  random: number,
  { waitsMs, jitter, longestAskedMs }: RetrySchedule,
): NextAttempt {
  if (isDelivered(outcome)) return { kind: 'delivered' };
  if (outcome.kind === 'answered' && outcome.status === GONE) return { kind: 'stop', reason: 'gone' };
  const waitMs = waitsMs[attempts - 1];
  if (waitMs === undefined) return { kind: 'dead', reason: failureOf(outcome) };
  const ownMs = waitMs * (1 + jitter * (2 * random - 1));
  const slowDown = isOverloaded(outcome);
  const askedMs = slowDown ? Math.min(outcome.retryAfterMs ?? 0, longestAskedMs) : 0;
  return { kind: 'again', afterMs: Math.round(Math.max(ownMs, askedMs)), slowDown };
}
