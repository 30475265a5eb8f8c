import { daysAfter, weekday } from '@innovatienetwerk/values';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holidaysOf, isWorkingDay, workingDayFrom } from './holidays.ts';

/** As printed on the calendars of these years. */
const known: Readonly<Record<number, readonly string[]>> = {
  2024: ['01-01', '03-29', '04-01', '04-27', '05-05', '05-09', '05-20', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '04-26', '05-05', '05-29', '06-09', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26'],
  2027: ['01-01', '03-26', '03-29', '04-27', '05-05', '05-06', '05-17', '12-25', '12-26'],
};

const anyDay = fc.integer({ min: 0, max: 60 * 365 }).map((days) => daysAfter('2000-01-01', days));

describe('the Dutch holidays', () => {
  test.each(Object.entries(known))('of %s are those of the calendar', (year, days) => {
    expect([...holidaysOf(Number(year))].toSorted()).toEqual(days.map((day) => `${year}-${day}`));
  });

  test('move the King out of the way of a Sunday', () => {
    expect(isWorkingDay('2031-04-26')).toBe(false);
    expect(holidaysOf(2031).has('2031-04-27')).toBe(false);
  });
});

describe('the next working day', () => {
  test('is the day itself, or the first after a weekend and its holidays', () => {
    expect(workingDayFrom('2026-04-02')).toBe('2026-04-02');
    expect(workingDayFrom('2026-04-03'), 'Good Friday, weekend, Easter Monday').toBe('2026-04-07');
    expect(workingDayFrom('2027-12-25'), 'Christmas in a weekend').toBe('2027-12-27');
    expect(workingDayFrom('2022-12-31'), 'over the turn of the year').toBe('2023-01-02');
  });

  test('is never a Saturday, a Sunday or a holiday, and never further than six days away', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = workingDayFrom(day);
        expect(weekday(next)).toBeLessThan(6);
        expect(holidaysOf(Number(next.slice(0, 4))).has(next)).toBe(false);
        expect(next >= day && next <= daysAfter(day, 6)).toBe(true);
        expect(workingDayFrom(next)).toBe(next);
      }),
    );
  });
});
