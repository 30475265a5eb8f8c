import type { Money } from '@innovatienetwerk/contract';
import { Decimal } from 'decimal.js';

/**
 * Arithmetic on money. Sums and differences are exact. What must be rounded (a share, a quotient) is rounded once, at the end, to the
 * cent, half away from zero, as is usual in commerce; a whole that is split is split without a cent lost ({@link split}).
 */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

const CENTS = 2;
const inCents = (amount: Decimal): Decimal => amount.toDecimalPlaces(CENTS, Decimal.ROUND_HALF_UP);

/** An amount as text with two decimals. @throws {RangeError} for one below zero: no amount of this platform has a sign */
function money(amount: Decimal): Money {
  if (amount.isNegative() && !amount.isZero()) throw new RangeError('An amount of money is never negative');
  return { amount: inCents(amount).abs().toFixed(CENTS), currency: 'EUR' };
}

const decimal = ({ amount }: Money): Decimal => new Exact(amount);

/** @param amount euros as text with two decimals: `15000.00` */
export const euros = (amount: string): Money => money(new Exact(amount));

export const nothing: Money = { amount: '0.00', currency: 'EUR' };

/** The exact sum; of no amounts it is nothing. */
export const sum = (amounts: readonly Money[]): Money =>
  money(amounts.reduce((total, amount) => total.plus(decimal(amount)), new Exact(0)));

export const add = (...amounts: readonly Money[]): Money => sum(amounts);

/** @throws {RangeError} when more is taken away than there is: compare first */
export const subtract = (from: Money, taken: Money): Money => money(decimal(from).minus(decimal(taken)));

/** What is left after taking away, and nothing when there is not enough. */
export const remainder = (from: Money, taken: Money): Money =>
  isMore(from, taken) ? subtract(from, taken) : nothing;

/** Below zero when the first is less, zero when they are equal, above zero when it is more. */
export const compare = (one: Money, other: Money): number => decimal(one).comparedTo(decimal(other));
export const isMore = (one: Money, other: Money): boolean => compare(one, other) > 0;
export const isLess = (one: Money, other: Money): boolean => compare(one, other) < 0;
export const isEqual = (one: Money, other: Money): boolean => compare(one, other) === 0;
export const isNothing = ({ amount }: Money): boolean => new Exact(amount).isZero();
export const least = (one: Money, other: Money): Money => (isLess(one, other) ? one : other);

/** The distance between two amounts, whichever is more. */
export const difference = (one: Money, other: Money): Money =>
  money(decimal(one).minus(decimal(other)).abs());

/** @param percentage 0 to 100, decimals allowed. Rounded to the cent. */
export const percentageOf = (whole: Money, percentage: number | string): Money =>
  money(decimal(whole).times(new Exact(percentage)).dividedBy(100));

/** @returns the part as a percentage of the whole, rounded to two decimals; 0 of nothing */
export const asPercentage = (part: Money, whole: Money): number =>
  isNothing(whole) ? 0 : decimal(part).times(100).dividedBy(decimal(whole)).toDecimalPlaces(2).toNumber();

/** Whether the part is more than so many percent of the whole, to the last digit: nothing is rounded before it is compared. */
export const isMoreThanPercentage = (part: Money, whole: Money, percentage: number): boolean =>
  decimal(part).times(100).greaterThan(decimal(whole).times(percentage));

/** An amount for each unit, rounded to the cent. @param units above 0 */
export const perUnit = (whole: Money, units: number): Money => money(decimal(whole).dividedBy(units));

/**
 * Splits a whole by weights without losing a cent: each part is rounded down, and the cents that are left go one by one to the parts
 * that lost most by it, the earlier first among equals (largest remainder method).
 * @param weights zero or more, at least one above zero
 */
export function split(whole: Money, weights: readonly number[]): readonly Money[] {
  const total = weights.reduce((before, weight) => before.plus(weight), new Exact(0));
  if (!total.isPositive() || total.isZero()) throw new RangeError('Nothing can be split by weights of zero');
  const cents = decimal(whole).times(100);
  const exact = weights.map((weight) => cents.times(weight).dividedBy(total));
  const parts = exact.map((part) => part.floor());
  const left = cents.minus(parts.reduce((before, part) => before.plus(part), new Exact(0))).toNumber();
  const order = exact
    .map((part, index) => ({ index, lost: part.minus(part.floor()) }))
    .toSorted((one, other) => other.lost.comparedTo(one.lost) || one.index - other.index);
  const lucky = new Set(order.slice(0, left).map(({ index }) => index));
  return parts.map((part, index) => money(part.plus(lucky.has(index) ? 1 : 0).dividedBy(100)));
}
