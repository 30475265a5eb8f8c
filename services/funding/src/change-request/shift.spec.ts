import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { euro, lineOf } from '../../test/award.ts';
import { isTooMuch, movedBetween, shiftOf, spentAbove } from './shift.ts';

const lines = (...amounts: readonly number[]) =>
  amounts.map((cents, index) => lineOf(`line-${index}`, (cents / 100).toFixed(2)));
const cents = ({ amount }: { readonly amount: string }): number => Math.round(Number(amount) * 100);

describe('what moves between two budgets', () => {
  test('is what went to other lines, once', () => {
    expect(movedBetween(lines(6000, 4000), lines(4000, 6000))).toEqual(euro('20.00'));
    expect(shiftOf(lines(6000, 4000), lines(4000, 6000))).toBe(20);
  });

  test('is what was added or taken when the total changes', () => {
    expect(movedBetween(lines(6000, 4000), lines(6000, 5000))).toEqual(euro('10.00'));
    expect(movedBetween(lines(6000, 4000), lines(6000))).toEqual(euro('40.00'));
    expect(movedBetween(lines(6000), lines(6000, 4000))).toEqual(euro('40.00'));
  });

  test('is the same both ways, nothing between equals, and never more than the larger budget', () => {
    const some = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [before, after] = [lines(...one), lines(...other)];
        const moved = movedBetween(before, after);
        expect(moved).toEqual(movedBetween(after, before));
        expect(movedBetween(before, before)).toEqual(euro('0.00'));
        const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
        expect(cents(moved)).toBeLessThanOrEqual(Math.max(total(one), total(other)));
        expect(cents(moved)).toBeGreaterThanOrEqual(Math.abs(total(one) - total(other)));
      }),
    );
  });
});

describe('what was spent above a budget', () => {
  test('counts no line that cost less, and every cost that was not in it', () => {
    const spent = (...amounts: readonly string[]) =>
      amounts.map((realised, index) => ({ code: `line-${index}`, realised: euro(realised) }));
    expect(spentAbove(lines(6000, 4000), spent('70.00', '10.00'))).toEqual(euro('10.00'));
    expect(spentAbove(lines(6000), spent('10.00', '5.00'))).toEqual(euro('5.00'));
  });
});

describe('a fifth', () => {
  test('is free to the cent', () => {
    expect(isTooMuch(euro('20.00'), euro('100.00'))).toBe(false);
    expect(isTooMuch(euro('20.01'), euro('100.00'))).toBe(true);
    expect(isTooMuch(euro('0.01'), euro('0.04')), 'no rounding to whole percents').toBe(true);
  });
});
