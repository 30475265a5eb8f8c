import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asPercentage,
  compare,
  euros,
  isMoreThanPercentage,
  percentageOf,
  remainder,
  split,
  subtract,
  sum,
} from './money.ts';

const cents = fc.integer({ min: 0, max: 100_000_000_00 });
const amount = cents.map((count) => euros((count / 100).toFixed(2)));
const inCents = ({ amount: text }: { readonly amount: string }): bigint => BigInt(text.replace('.', ''));

describe('money', () => {
  test('adds up exactly where floats do not', () => {
    expect(sum([euros('0.10'), euros('0.20')])).toEqual(euros('0.30'));
    expect(sum([])).toEqual(euros('0.00'));
  });

  test('rounds a share once, half away from zero, to the cent', () => {
    expect(percentageOf(euros('0.25'), 10)).toEqual(euros('0.03'));
    expect(percentageOf(euros('100.00'), '33.333')).toEqual(euros('33.33'));
  });

  test('is never negative', () => {
    expect(() => subtract(euros('1.00'), euros('1.01'))).toThrow(RangeError);
    expect(remainder(euros('1.00'), euros('1.01'))).toEqual(euros('0.00'));
  });

  test('says what percentage a part is, and of nothing it is none', () => {
    expect(asPercentage(euros('1.00'), euros('3.00'))).toBe(33.33);
    expect(asPercentage(euros('1.00'), euros('0.00'))).toBe(0);
  });

  test('compares with a percentage as whole cents do, without rounding', () => {
    expect(isMoreThanPercentage(euros('200.00'), euros('1000.00'), 20)).toBe(false);
    expect(isMoreThanPercentage(euros('200.01'), euros('1000.00'), 20)).toBe(true);
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 100 }), (part, whole, percentage) => {
        const isMore = inCents(part) * 100n > inCents(whole) * BigInt(percentage);
        expect(isMoreThanPercentage(part, whole, percentage)).toBe(isMore);
      }),
    );
  });

  test('a sum is always the sum of its cents, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
        const total = amounts.reduce((before, one) => before + inCents(one), 0n);
        expect(inCents(sum(amounts))).toBe(total);
        expect(compare(sum(amounts.toReversed()), sum(amounts))).toBe(0);
      }),
    );
  });

  test('what is split adds up to the whole again, and no part is a cent from its due', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 20 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        const parts = split(whole, list);
        expect(sum(parts)).toEqual(whole);
        const total = list.reduce((before, weight) => before + weight, 0);
        for (const [index, part] of parts.entries()) {
          const due = (Number(inCents(whole)) * (list[index] ?? 0)) / total;
          expect(Math.abs(Number(inCents(part)) - due)).toBeLessThan(1);
        }
      }),
    );
  });
});
