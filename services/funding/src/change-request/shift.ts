import type { Money } from '@innovatienetwerk/contract';
import {
  asPercentage,
  isMore,
  isMoreThanPercentage,
  nothing,
  remainder,
  sum,
} from '@innovatienetwerk/values';
import { FREE_SHIFT, type BudgetLine } from '../../contract/index.ts';
import { totalOf } from '../budget/totals.ts';

type Costs = ReadonlyMap<string, Money>;

const costsOf = (lines: readonly Pick<BudgetLine, 'code' | 'amount'>[]): Costs =>
  new Map(lines.map(({ code, amount }) => [code, amount]));

/** What every line has more than in the other budget. */
const gained = (lines: Costs, than: Costs): Money =>
  sum([...lines].map(([code, amount]) => remainder(amount, than.get(code) ?? nothing)));

/** What was spent above a budget, line by line. What was not spent elsewhere needs nobody's consent. */
export const spentAbove = (
  budget: readonly BudgetLine[],
  spent: readonly { readonly code: string; readonly realised: Money }[],
): Money => gained(new Map(spent.map(({ code, realised }) => [code, realised])), costsOf(budget));

/** How much money moved: what went to other lines, or what was added or taken when the total changed as well. */
export function movedBetween(before: readonly BudgetLine[], after: readonly BudgetLine[]): Money {
  const [one, other] = [costsOf(before), costsOf(after)];
  const [more, less] = [gained(other, one), gained(one, other)];
  return isMore(more, less) ? more : less;
}

/** In percent of the budget as it was, with two decimals. */
export const shiftOf = (before: readonly BudgetLine[], after: readonly BudgetLine[]): number =>
  asPercentage(movedBetween(before, after), totalOf(before));

/** Exact, on the amounts: 20 % to the cent is free, a cent more is not. */
export const isTooMuch = (moved: Money, total: Money): boolean =>
  isMoreThanPercentage(moved, total, FREE_SHIFT);
