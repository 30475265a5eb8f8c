import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = new Date('2026-03-02T09:30:00.000Z');

test('a wait is asked for in seconds or as a date', () => {
  expect(retryAfterMs('120', now)).toBe(120_000);
  expect(retryAfterMs(' 0 ', now)).toBe(0);
  expect(retryAfterMs('Mon, 02 Mar 2026 09:31:30 GMT', now)).toBe(90_000);
});

test('a date that has gone by asks for no wait', () => {
  expect(retryAfterMs('Mon, 02 Mar 2026 09:00:00 GMT', now)).toBe(0);
});

test.each([
  '',
  '-1',
  '1.5',
  '1e9',
  'soon',
  '2026-03-02',
  'Mon, 99 Foo 2026 09:31:30 GMT',
  '9'.repeat(20),
  'Infinity',
])('%j asks for nothing', (value) => {
  expect(retryAfterMs(value, now)).toBeUndefined();
});

test('whatever is written there, the wait is never negative and always a number', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
      ),
      (value) => {
        const wait = retryAfterMs(value, now) ?? 0;
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(wait)).toBe(true);
      },
    ),
  );
});
