import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit, afterAttempt, breakerRules, breakerWaitMs, closedBreaker, type Breaker } from './breaker.ts';

const rules = breakerRules();
const start = new Date('2026-03-02T09:30:00.000Z');
const at = (seconds: number): Date => new Date(start.getTime() + seconds * 1_000);

/** The breaker after these outcomes, all at the same moment. */
const after = (breaker: Breaker, outcomes: readonly boolean[], now = start): Breaker =>
  outcomes.reduce((state, succeeded) => afterAttempt(state, succeeded, now, rules), breaker);
const failing = (times: number): readonly boolean[] => Array.from({ length: times }, () => false);

/** Sends one message if it may be sent, and it ends like this. */
function attempt(breaker: Breaker, succeeded: boolean, now: Date): Breaker {
  const admission = admit(breaker, now, rules);
  if (!admission.admitted) throw new Error('not admitted');
  return afterAttempt(admission.breaker, succeeded, now, rules);
}

describe('a circuit breaker', () => {
  test('lets everything pass while it is closed', () => {
    expect(admit(closedBreaker, start, rules)).toEqual({ admitted: true, breaker: closedBreaker });
  });

  test('opens after five failures one after another, and not before', () => {
    expect(after(closedBreaker, failing(4))).toEqual({ kind: 'closed', failures: 4 });
    expect(after(closedBreaker, failing(5))).toEqual({
      kind: 'open',
      trips: 1,
      probeAt: at(30).toISOString(),
    });
    expect(after(closedBreaker, [...failing(4), true, ...failing(4)])).toMatchObject({ kind: 'closed' });
  });

  test('lets nothing pass while it is open, and tells how long that lasts', () => {
    const open = after(closedBreaker, failing(5));
    expect(admit(open, at(12), rules)).toEqual({ admitted: false, waitMs: 18_000 });
    expect(admit(open, at(30), rules)).toMatchObject({ admitted: true });
  });

  test('then lets one pass and no second, until its outcome is known', () => {
    const first = admit(after(closedBreaker, failing(5)), at(30), rules);
    expect(first).toEqual({
      admitted: true,
      breaker: { kind: 'half-open', trips: 1, probeAt: at(60).toISOString() },
    });
    if (!first.admitted) return;
    expect(admit(first.breaker, at(31), rules)).toMatchObject({ admitted: false });
  });

  test('lets another pass when the first never told of its outcome', () => {
    const lost: Breaker = { kind: 'half-open', trips: 3, probeAt: at(60).toISOString() };
    expect(admit(lost, at(60), rules)).toEqual({
      admitted: true,
      breaker: { kind: 'half-open', trips: 3, probeAt: at(90).toISOString() },
    });
  });

  test('closes when that one succeeds, and forgets', () => {
    expect(attempt(after(closedBreaker, failing(5)), true, at(30))).toEqual(closedBreaker);
  });

  test('waits twice as long when it fails', () => {
    expect(attempt(after(closedBreaker, failing(5)), false, at(30))).toEqual({
      kind: 'open',
      trips: 2,
      probeAt: at(90).toISOString(),
    });
  });

  test('waits no longer for failures of what was under way when it opened', () => {
    const open = after(closedBreaker, failing(5));
    expect(after(open, failing(20), at(5))).toEqual(open);
  });

  test('closes for a success of what was under way when it opened', () => {
    expect(after(after(closedBreaker, failing(5)), [true], at(5))).toEqual(closedBreaker);
  });

  test('waits less on a platform that goes faster', () => {
    expect(breakerWaitMs(1, breakerRules(0.01))).toBe(300);
  });
});

const anySteps = fc.array(
  fc.record({ afterSeconds: fc.integer({ min: 0, max: 4_000 }), succeeded: fc.boolean() }),
  { maxLength: 60 },
);

describe('whatever happens to an endpoint', () => {
  test('it is tried again within an hour and the time of one attempt, and at the moment that was told', () => {
    let refusals = 0;
    fc.assert(
      fc.property(anySteps, (steps) => {
        let breaker = closedBreaker;
        let seconds = 0;
        for (const { afterSeconds, succeeded } of steps) {
          seconds += afterSeconds;
          const admission = admit(breaker, at(seconds), rules);
          if (admission.admitted) {
            breaker = afterAttempt(admission.breaker, succeeded, at(seconds), rules);
            continue;
          }
          refusals += 1;
          expect(admission.waitMs).toBeGreaterThan(0);
          expect(admission.waitMs).toBeLessThanOrEqual(rules.longestWaitMs);
          expect(admit(breaker, at(seconds + admission.waitMs / 1_000), rules).admitted).toBe(true);
        }
      }),
    );
    expect(refusals, 'some were refused').toBeGreaterThan(0);
  });

  test('one success closes it from every state', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let breaker = closedBreaker;
        for (const { afterSeconds, succeeded } of steps)
          breaker = after(breaker, [succeeded], at(afterSeconds));
        expect(after(breaker, [true])).toEqual(closedBreaker);
      }),
    );
  });

  test('of those who ask while it is not closed, at the same moment, never more than one is let pass', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 100 }), (askers, seconds) => {
        let breaker = after(closedBreaker, failing(5));
        let passed = 0;
        for (let asker = 0; asker < askers; asker += 1) {
          const admission = admit(breaker, at(seconds), rules);
          if (!admission.admitted) continue;
          passed += 1;
          breaker = admission.breaker;
        }
        expect(passed).toBe(seconds < 30 ? 0 : 1);
      }),
    );
  });

  test('the wait never shrinks with more failures, and never exceeds an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (trips) => {
        expect(breakerWaitMs(trips + 1, rules)).toBeGreaterThanOrEqual(breakerWaitMs(trips, rules));
        expect(breakerWaitMs(trips, rules)).toBeLessThanOrEqual(60 * 60_000);
      }),
    );
  });
});
