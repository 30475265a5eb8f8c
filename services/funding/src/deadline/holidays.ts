import { daysAfter, weekday } from '@innovatienetwerk/values';
import { easter } from 'date-easter';

const SUNDAY = 7;

/** 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): string {
  const birthday = `${year}-04-27`;
  return weekday(birthday) === SUNDAY ? daysAfter(birthday, -1) : birthday;
}

function easterSunday(year: number): string {
  const { month, day } = easter(year);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The generally recognised holidays of a year, and Good Friday, which is equated with them. Those that always fall on a Sunday are left
 * out: no term ends on a Sunday anyway. Source: Algemene termijnenwet, article 3.
 */
export function holidaysOf(year: number): ReadonlySet<string> {
  const sunday = easterSunday(year);
  return new Set([
    `${year}-01-01`,
    daysAfter(sunday, -2),
    daysAfter(sunday, 1),
    kingsDay(year),
    `${year}-05-05`,
    daysAfter(sunday, 39),
    daysAfter(sunday, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ]);
}

export const isWorkingDay = (day: string): boolean =>
  weekday(day) < 6 && !holidaysOf(Number(day.slice(0, 4))).has(day);

/** This day, or the first one after it on which work is done. */
export function workingDayFrom(day: string): string {
  let candidate = day;
  while (!isWorkingDay(candidate)) candidate = daysAfter(candidate, 1);
  return candidate;
}
