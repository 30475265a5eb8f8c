import { daysAfter, daysFrom, weeksAfter } from '@innovatienetwerk/values';
import { workingDayFrom } from './holidays.ts';

/** A stretch of days that do not count; without a last day it still lasts. */
export interface Suspension {
  readonly fromOn: string;
  /** The day on which the clock runs again. */
  readonly untilOn?: string;
}

export interface Term {
  readonly startsOn: string;
  readonly weeks: number;
  readonly suspensions: readonly Suspension[];
  readonly extensions: readonly { readonly weeks: number }[];
}

/** How many days of the term did not count until now. Source: Awb, article 4:15. */
export const suspendedDays = ({ suspensions }: Pick<Term, 'suspensions'>, today: string): number =>
  suspensions.reduce((days, { fromOn, untilOn = today }) => days + Math.max(0, daysFrom(fromOn, untilOn)), 0);

export const extendedWeeks = ({ extensions }: Pick<Term, 'extensions'>): number =>
  extensions.reduce((total, { weeks }) => total + weeks, 0);

/** The last day by counting alone. A suspension that still lasts counts as if it ended today. */
export const rawEnd = (term: Term, today: string): string =>
  daysAfter(weeksAfter(term.startsOn, term.weeks + extendedWeeks(term)), suspendedDays(term, today));

/**
 * The last day on which the decision is in time, which is always a working day. Source: Algemene termijnenwet, article 1. Its article 4
 * leaves terms of more than twelve weeks out; here all terms end alike, so that nobody has to know which rule is theirs.
 */
export const dueOn = (term: Term, today: string): string => workingDayFrom(rawEnd(term, today));
