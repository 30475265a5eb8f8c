import type { Money } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costCategories, shareSources, type BudgetLine, type BudgetShare } from '../../contract/index.ts';
import { lineFaults, withoutFunder } from './lines.ts';
import { totalsOf } from './totals.ts';

/** Money in cents, so that the test counts in another way than the code. */
const cents = ({ amount }: Money): number => Number(amount.replace('.', ''));
const euro = (inCents: number): Money => ({ amount: (inCents / 100).toFixed(2), currency: 'EUR' });
const total = (amounts: readonly Money[]): number =>
  amounts.reduce((counted, amount) => counted + cents(amount), 0);

const funders = ['funder-a', 'funder-b', 'funder-c'] as const;
const share = fc
  .record({
    source: fc.constantFrom(...shareSources),
    funder: fc.constantFrom(...funders, undefined),
    paid: fc.nat({ max: 500_000 }),
  })
  .map(({ source, funder, paid }): BudgetShare => ({
    source,
    amount: euro(paid),
    ...(funder === undefined ? {} : { funderOrganisationId: funder }),
  }));

const line = fc
  .record({
    number: fc.nat({ max: 6 }),
    category: fc.constantFrom(...costCategories),
    open: fc.integer({ min: -1000, max: 200_000 }),
    shares: fc.array(share, { maxLength: 5 }),
  })
  .map(({ number, category, open, shares }): BudgetLine => ({
    code: `line-${number}`,
    category,
    vatIncluded: true,
    amount: euro(Math.max(0, total(shares.map(({ amount }) => amount)) + open)),
    shares,
  }));

type Change = (lines: readonly BudgetLine[]) => readonly BudgetLine[];
const change: fc.Arbitrary<Change> = fc.oneof(
  line.map((one): Change => (lines) => [...lines.filter(({ code }) => code !== one.code), one]),
  line.map((one): Change => (lines) => [...lines, one]),
  fc.nat({ max: 6 }).map(
    (at): Change =>
      (lines) =>
        lines.filter((_, index) => index !== at),
  ),
  fc.constantFrom(...funders).map(
    (funder): Change =>
      (lines) =>
        withoutFunder(lines, funder),
  ),
);

/** What cannot be saved changes nothing, as in the application itself. */
const saved = (changes: readonly Change[]): readonly BudgetLine[] =>
  changes.reduce((lines: readonly BudgetLine[], next) => {
    const changed = next(lines);
    return lineFaults(changed).length === 0 ? changed : lines;
  }, []);

describe('a budget', () => {
  test('is its lines, and its shares plus its gap, to the cent, whatever changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const lines = saved(changes);
        const totals = totalsOf(lines);
        const whole = total(lines.map(({ amount }) => amount));
        expect(cents(totals.total)).toBe(whole);
        expect(total(totals.perFunder.map(({ amount }) => amount)) + cents(totals.gap)).toBe(whole);
        expect(total(totals.perCategory.map(({ amount }) => amount))).toBe(whole);
        expect(total(totals.gaps.map(({ gap }) => gap))).toBe(cents(totals.gap));
        const asked = totals.perFunder.filter(({ source }) => source === 'call');
        expect(cents(totals.requested)).toBe(total(asked.map(({ amount }) => amount)));
      }),
    );
  });

  test('has a gap of what a funder would have paid, once it is gone', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), fc.constantFrom(...funders), (changes, funder) => {
        const lines = saved(changes);
        const before = totalsOf(lines);
        const after = totalsOf(withoutFunder(lines, funder));
        const gone = before.perFunder.filter(({ funderOrganisationId }) => funderOrganisationId === funder);
        expect(after.total).toEqual(before.total);
        expect(cents(after.gap)).toBe(cents(before.gap) + total(gone.map(({ amount }) => amount)));
      }),
    );
  });
});

describe('a line', () => {
  const staff: BudgetLine = {
    code: 'staff',
    category: 'staff',
    vatIncluded: true,
    amount: euro(1000),
    shares: [
      { source: 'call', amount: euro(600) },
      { source: 'own', amount: euro(400) },
    ],
  };

  test('is paid for to the last cent, and no further', () => {
    expect(lineFaults([staff])).toEqual([]);
    expect(lineFaults([{ ...staff, amount: euro(999) }])).toEqual([
      { in: 'body', name: 'budget.lines.0.shares', code: 'rule', parameters: { rule: '10.00 ≤ 9.99' } },
    ]);
  });

  test('has a code of its own', () => {
    expect(lineFaults([staff, staff])).toEqual([
      { in: 'body', name: 'budget.lines.1.code', code: 'uniqueItems' },
    ]);
  });
});
