import type { Money } from '@innovatienetwerk/contract';
import { isNothing, sum } from '@innovatienetwerk/values';
import {
  costCategories,
  type BudgetLine,
  type BudgetShare,
  type BudgetTotals,
} from '../../contract/index.ts';
import { gapOf } from './lines.ts';

const amounts = (of: readonly { readonly amount: Money }[]): Money => sum(of.map(({ amount }) => amount));

const sharesOf = (lines: readonly BudgetLine[]): readonly BudgetShare[] =>
  lines.flatMap(({ shares }) => shares);

/** What is asked from the call. */
export const requestedOf = (lines: readonly BudgetLine[]): Money =>
  amounts(sharesOf(lines).filter(({ source }) => source === 'call'));

export const totalOf = (lines: readonly BudgetLine[]): Money => amounts(lines);
export const totalGapOf = (lines: readonly BudgetLine[]): Money => sum(lines.map(gapOf));

function perFunder(lines: readonly BudgetLine[]): BudgetTotals['perFunder'] {
  const byFunder = Map.groupBy(
    sharesOf(lines),
    ({ source, funderOrganisationId = '' }) => `${source}/${funderOrganisationId}`,
  );
  return [...byFunder.values()].flatMap((shares) => {
    const [first] = shares;
    return first === undefined ? [] : [{ ...first, amount: amounts(shares) }];
  });
}

/** All totals of a budget: the total is what the funders pay together, plus the gap, to the cent. */
export function totalsOf(lines: readonly BudgetLine[]): BudgetTotals {
  return {
    total: totalOf(lines),
    requested: requestedOf(lines),
    gap: totalGapOf(lines),
    perFunder: perFunder(lines),
    perCategory: costCategories.flatMap((category) => {
      const ofCategory = lines.filter((line) => line.category === category);
      return ofCategory.length === 0 ? [] : [{ category, amount: amounts(ofCategory) }];
    }),
    gaps: lines.map((line) => ({ code: line.code, gap: gapOf(line) })).filter(({ gap }) => !isNothing(gap)),
  };
}
