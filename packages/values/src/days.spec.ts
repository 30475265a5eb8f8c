import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayOf,
  daysAfter,
  daysFrom,
  endOfDay,
  mondayOf,
  monthsAfter,
  weekday,
  weekOf,
  weeksIn,
} from './days.ts';

test('a day begins at midnight in the Netherlands, in winter and in summer', () => {
  expect(dayOf('2026-01-31T22:59:59.999Z')).toBe('2026-01-31');
  expect(dayOf('2026-01-31T23:00:00.000Z')).toBe('2026-02-01');
  expect(dayOf('2026-07-31T21:59:59.999Z')).toBe('2026-07-31');
  expect(dayOf('2026-07-31T22:00:00.000Z')).toBe('2026-08-01');
});

test('a day ends at midnight in the Netherlands, also on the day on which the clock changes', () => {
  expect(endOfDay('2026-03-29')).toBe('2026-03-29T21:59:59.999Z');
  expect(endOfDay('2026-10-25')).toBe('2026-10-25T22:59:59.999Z');
});

test('a month later is the same day, or the last of a shorter month', () => {
  expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
  expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28');
});

test('the first days of a year may belong to the last week of the year before', () => {
  expect(weekOf('2027-01-01')).toBe('2026-W53');
  expect(mondayOf('2026-W53')).toBe('2026-12-28');
  expect(weeksIn('2026-12-30', '2027-01-04')).toEqual(['2026-W53', '2027-W01']);
});

const day = fc.integer({ min: 0, max: 40_000 }).map((count) => daysAfter('2000-01-01', count));

test('adding days and counting them are each other’s way back, whatever the zone of the machine', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -2_000, max: 2_000 }), (from, count) => {
      expect(daysFrom(from, daysAfter(from, count))).toBe(count);
    }),
  );
});

test('every day lies in its week', () => {
  fc.assert(
    fc.property(day, (any) => {
      expect(daysAfter(mondayOf(weekOf(any)), weekday(any) - 1)).toBe(any);
    }),
  );
});
