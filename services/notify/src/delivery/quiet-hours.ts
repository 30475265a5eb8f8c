import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { addHours } from 'date-fns/addHours';
import { getISODay } from 'date-fns/getISODay';
import type { QuietHours } from '../../contract/index.ts';

/** The time on the clock of the reader, as minutes since midnight. */
const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** The moment at which the clock of a place shows this time on this day; in the hour that does not exist, the one after it. */
export const atTime = (day: TZDate, time: string, zone: string): TZDate => {
  const minutes = minutesOf(time);
  return new TZDate(
    day.getFullYear(),
    day.getMonth(),
    day.getDate(),
    Math.floor(minutes / 60),
    minutes % 60,
    0,
    0,
    zone,
  );
};

/** Judged by what the clock of the reader shows, so that it holds in both hours of the night on which the clock goes back. */
export function isQuiet(quiet: QuietHours, zone: string, moment: Date): boolean {
  const local = new TZDate(moment.getTime(), zone);
  const minute = local.getHours() * 60 + local.getMinutes();
  const [from, until] = [minutesOf(quiet.from), minutesOf(quiet.until)];
  const today = quiet.days.includes(getISODay(local));
  if (from < until) return today && minute >= from && minute < until;
  const yesterday = quiet.days.includes(getISODay(addDays(local, -1)));
  return (today && minute >= from) || (yesterday && minute < until);
}

/** The next time that the clock shows the end; later by an hour where it shows that time twice and the first is gone. */
function nextEnd({ until }: QuietHours, zone: string, moment: Date): Date {
  const local = new TZDate(moment.getTime(), zone);
  const today = atTime(local, until, zone);
  const end = today > moment ? today : addHours(today, 1);
  const isSecond =
    today <= moment && end > moment && minutesOf(until) === end.getHours() * 60 + end.getMinutes();
  return new Date((today > moment || isSecond ? end : atTime(addDays(local, 1), until, zone)).getTime());
}

/** A week of whole days that touch each other, and one end more. */
const MOST_ENDS = 10;

/** The first moment, not before this one, at which it is not quiet. */
export function afterQuiet(quiet: QuietHours | undefined, zone: string, moment: Date): Date {
  let candidate = moment;
  for (
    let count = 0;
    quiet !== undefined && count < MOST_ENDS && isQuiet(quiet, zone, candidate);
    count += 1
  ) {
    candidate = nextEnd(quiet, zone, candidate);
  }
  return candidate;
}
