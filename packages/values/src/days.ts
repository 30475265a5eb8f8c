import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';

/**
 * Days without a time, as `2026-03-02`, and the week they are in. All of it is calendar arithmetic: no zone and no summer time comes
 * into it but in {@link dayOf}, which says what day it is in the Netherlands at a moment.
 */
const HERE = 'Europe/Amsterdam';

const two = (number: number): string => String(number).padStart(2, '0');
const toDay = (date: Date): string =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const fromDay = (day: string): TZDate => new TZDate(`${day}T00:00:00Z`, 'UTC');

/** The day that it is in the Netherlands at this moment. */
export const dayOf = (moment: Date | string): string => toDay(new TZDate(new Date(moment).getTime(), HERE));

/** The last moment of a day in the Netherlands, RFC 3339 in UTC: something due on a day is in time until then. */
export function endOfDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, 23, 59, 59, 999, HERE).getTime()).toISOString();
}

/** @param count may be below zero */
export const daysAfter = (day: string, count: number): string => toDay(addDays(fromDay(day), count));
export const weeksAfter = (day: string, count: number): string => daysAfter(day, 7 * count);
/** The same day of a later month, or its last day where that month is shorter. */
export const monthsAfter = (day: string, count: number): string => toDay(addMonths(fromDay(day), count));

/** Whole days from one day to another; below zero when the other is earlier. */
export const daysFrom = (day: string, until: string): number =>
  differenceInCalendarDays(fromDay(until), fromDay(day));

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => getISODay(fromDay(day));

/** The ISO week that a day is in, as `2026-W10` (ISO 8601). */
export const weekOf = (day: string): string =>
  `${getISOWeekYear(fromDay(day))}-W${two(getISOWeek(fromDay(day)))}`;

/** The Monday of an ISO week. @param week as `2026-W10` */
export function mondayOf(week: string): string {
  const [year = '', number = '1'] = week.split('-W');
  // The fourth of January is always in the first week (ISO 8601).
  const fourth = `${year}-01-04`;
  return daysAfter(fourth, 1 - weekday(fourth) + 7 * (Number(number) - 1));
}

/** Every ISO week that has a day in the period, in order. Both days belong to it. */
export function weeksIn(from: string, until: string): readonly string[] {
  const weeks: string[] = [];
  for (let day = mondayOf(weekOf(from)); day <= until; day = daysAfter(day, 7)) weeks.push(weekOf(day));
  return weeks;
}
