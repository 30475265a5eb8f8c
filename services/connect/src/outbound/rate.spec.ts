import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { burst, fullBucket, take, type Bucket } from './rate.ts';

const start = new Date('2026-03-02T09:30:00.000Z');
const at = (ms: number): Date => new Date(start.getTime() + ms);
const MINUTE_MS = 60_000;

/** Takes as often as it can at these moments. @returns the moments at which one was taken */
function takenAt(perMinute: number, moments: readonly number[]): readonly number[] {
  let bucket: Bucket = fullBucket(perMinute, start);
  return moments.filter((ms) => {
    const result = take(bucket, perMinute, at(ms));
    bucket = result.bucket;
    return result.taken;
  });
}

/** The most that was taken within any minute. */
const mostInAMinute = (moments: readonly number[]): number =>
  Math.max(0, ...moments.map((from) => moments.filter((ms) => ms >= from && ms < from + MINUTE_MS).length));

describe('a bucket', () => {
  test('gives a tenth of a minute’s worth at once, and at least one', () => {
    expect([1, 9, 10, 11, 600].map(burst)).toEqual([1, 1, 1, 2, 60]);
    expect(
      takenAt(
        600,
        Array.from({ length: 100 }, () => 0),
      ),
    ).toHaveLength(60);
  });

  test('that is empty tells when there is one again', () => {
    const { bucket } = take(fullBucket(1, start), 1, start);
    const refused = take(bucket, 1, at(20_000));
    expect(refused).toMatchObject({ taken: false, waitMs: 40_000 });
    expect(take(refused.bucket, 1, at(60_000))).toMatchObject({ taken: true });
  });

  test('fills up no higher than its burst, however long nothing was taken', () => {
    const day = 24 * 60 * MINUTE_MS;
    expect(
      takenAt(
        100,
        Array.from({ length: 50 }, () => day),
      ),
    ).toHaveLength(10);
  });

  test('gives nothing more when the clock is set back', () => {
    const { bucket } = take(fullBucket(1, start), 1, start);
    expect(take(bucket, 1, at(-3_600_000))).toMatchObject({ taken: false });
    expect(take(bucket, 1, at(-1_000))).toMatchObject({ waitMs: 61_000 });
  });

  test('holds no more than the limit allows when the limit becomes lower', () => {
    const { bucket } = take(fullBucket(600, start), 600, start);
    const lowered = take(bucket, 10, start);
    expect(lowered.taken).toBe(true);
    expect(take(lowered.bucket, 10, start).taken).toBe(false);
  });
});

const anyMoments = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3_000 })), { maxLength: 300 })
  .map((gaps) => {
    let ms = 0;
    return gaps.map((gap) => (ms += gap));
  });

describe('however often one is asked for', () => {
  test('never more than the limit is given in any minute', () => {
    let limited = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), anyMoments, (perMinute, moments) => {
        const taken = takenAt(perMinute, moments);
        if (taken.length < moments.length) limited += 1;
        expect(mostInAMinute(taken)).toBeLessThanOrEqual(perMinute);
      }),
    );
    expect(limited, 'some were limited').toBeGreaterThan(0);
  });

  test('who waits as long as told gets one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), anyMoments, (perMinute, moments) => {
        let bucket = fullBucket(perMinute, start);
        for (const ms of moments) {
          const result = take(bucket, perMinute, at(ms));
          bucket = result.bucket;
          if (result.taken) continue;
          expect(result.waitMs).toBeGreaterThan(0);
          expect(take(bucket, perMinute, at(ms + result.waitMs)).taken).toBe(true);
        }
      }),
    );
  });

  test('who always takes what there is gets nine tenths of the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (perMinute) => {
        const everyTenth = Array.from({ length: 6_000 }, (_, index) => index * 100);
        expect(takenAt(perMinute, everyTenth).length / 10).toBeGreaterThanOrEqual(0.9 * perMinute * 0.9);
      }),
      { numRuns: 20 },
    );
  });
});
