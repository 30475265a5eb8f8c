import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureReasons } from './failure.ts';
import { nextAttempt, retrySchedule, type DeadReason } from './retry.ts';
import type { Outcome } from './send.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const schedule = retrySchedule();
const LAST = schedule.waitsMs.length + 1;

const answered = (status: number, retryAfterMs?: number): Outcome => ({
  kind: 'answered',
  status,
  headers: {},
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
const failed = (reason: (typeof failureReasons)[number]): Outcome => ({ kind: 'failed', reason });
/** What follows after an attempt, in the middle of the jitter. */
const after = (attempts: number, outcome: Outcome, scale = 1) =>
  nextAttempt(attempts, outcome, 0.5, retrySchedule(scale));

describe('after an attempt', () => {
  test.each([200, 201, 202, 204, 206, 299])(
    'that was answered with %d, the message is delivered',
    (status) => {
      for (const attempts of [1, LAST])
        expect(after(attempts, answered(status))).toEqual({ kind: 'delivered' });
    },
  );

  test('that was answered with 410, nothing is sent there any more, whichever attempt it is', () => {
    for (const attempts of [1, LAST])
      expect(after(attempts, answered(410))).toEqual({ kind: 'stop', reason: 'gone' });
  });

  test('that failed, the next one is after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 hours', () => {
    const waits = Array.from({ length: LAST - 1 }, (_, index) => after(index + 1, failed('connection')));
    expect(waits).toEqual(
      [
        5 * SECOND_MS,
        5 * MINUTE_MS,
        30 * MINUTE_MS,
        ...[2, 5, 10, 14, 20, 24].map((hours) => hours * HOUR_MS),
      ].map((afterMs) => ({ kind: 'again', afterMs, slowDown: false })),
    );
  });

  test.each([400, 401, 403, 404, 405, 413, 415, 422, 500, 501])(
    'that was answered with %d, it is tried again all the same: who repairs an endpoint sees those too',
    (status) => {
      expect(after(1, answered(status))).toEqual({ kind: 'again', afterMs: 5 * SECOND_MS, slowDown: false });
    },
  );

  test.each([429, 502, 503, 504])(
    'that was answered with %d, everything for the endpoint goes slower',
    (status) => {
      expect(after(1, answered(status))).toEqual({ kind: 'again', afterMs: 5 * SECOND_MS, slowDown: true });
    },
  );

  test('whose answer asks for a wait, the wait is as long as asked, up to an hour, and not shorter than ours', () => {
    expect(after(1, answered(429, 90 * SECOND_MS))).toMatchObject({ afterMs: 90 * SECOND_MS });
    expect(after(1, answered(503, 7 * 24 * HOUR_MS))).toMatchObject({ afterMs: HOUR_MS });
    expect(after(2, answered(503, 90 * SECOND_MS))).toMatchObject({ afterMs: 5 * MINUTE_MS });
    expect(after(4, answered(429, 0))).toMatchObject({ afterMs: 2 * HOUR_MS });
  });

  test('whose answer asks for a wait without being overloaded, it is not heard', () => {
    expect(after(1, answered(400, 90 * SECOND_MS))).toMatchObject({ afterMs: 5 * SECOND_MS });
  });

  test('on a platform that goes faster, our waits are shorter and what was asked for is not', () => {
    expect(after(2, failed('timeout'), 0.01)).toMatchObject({ afterMs: 3 * SECOND_MS });
    expect(after(2, answered(429, 10 * SECOND_MS), 0.01)).toMatchObject({ afterMs: 10 * SECOND_MS });
  });

  test.each<[DeadReason, Outcome]>([
    ['http-4xx', answered(404)],
    ['http-5xx', answered(500)],
    ['http-5xx', answered(503)],
    ['throttled', answered(429)],
    ['http-other', answered(600)],
    ['timeout', failed('timeout')],
    ['dns', failed('dns')],
    ['tls', failed('tls')],
    ['connection', failed('connection')],
    ['connection', failed('refused')],
    ['forbidden-address', failed('forbidden-address')],
    ['redirect', failed('redirect')],
  ])('that was the last one, the message is given up with %s', (reason, outcome) => {
    expect(after(LAST - 1, outcome)).toMatchObject({ kind: 'again' });
    expect(after(LAST, outcome)).toEqual({ kind: 'dead', reason });
  });
});

const anyOutcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 200, max: 599 }), fc.option(fc.nat(10 * HOUR_MS), { nil: undefined }))
    .map(([status, wait]) => answered(status, wait)),
  fc.constantFrom(...failureReasons).map(failed),
);
const anyRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('whatever comes of the attempts', () => {
  test('a wait is never more than a tenth away from its place in the schedule, unless a longer one was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LAST - 1 }),
        anyOutcome,
        anyRandom,
        (attempts, outcome, random) => {
          const next = nextAttempt(attempts, outcome, random, schedule);
          if (next.kind !== 'again') return;
          const place = schedule.waitsMs[attempts - 1] ?? 0;
          const longest = Math.max(place * 1.1, next.slowDown ? HOUR_MS : 0);
          expect(next.afterMs).toBeGreaterThanOrEqual(Math.floor(place * 0.9));
          expect(next.afterMs).toBeLessThanOrEqual(Math.ceil(longest));
        },
      ),
    );
  });

  test('a message comes to an end, at the latest with the tenth attempt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: LAST, max: 1_000 }),
        anyOutcome,
        anyRandom,
        (attempts, outcome, random) => {
          expect(nextAttempt(attempts, outcome, random, schedule).kind).not.toBe('again');
        },
      ),
    );
    expect(LAST).toBe(10);
  });

  test('an endpoint that is away for about three days loses nothing, and with the least jitter still for more than 67 hours', () => {
    const shortest = schedule.waitsMs.reduce((sum, wait) => sum + wait * (1 - schedule.jitter), 0);
    expect(shortest).toBeGreaterThan(67 * HOUR_MS);
    expect(schedule.waitsMs.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(3 * 24 * HOUR_MS);
  });
});
