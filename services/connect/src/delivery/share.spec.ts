import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueTo, shareOf, SHARES } from './share.ts';

const places = fc.uniqueArray(fc.integer({ min: 0, max: SHARES - 1 }), { minLength: 1 });

test('all shares are for somebody, and nobody has more than one more than another', () => {
  fc.assert(
    fc.property(places, (running) => {
      const due = running.map((own) => dueTo(running, own));
      expect(due.reduce((sum, count) => sum + count, 0)).toBe(SHARES);
      expect(Math.max(...due) - Math.min(...due)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a process without a place has no share', () => {
  expect(dueTo([0, 2], 1)).toBe(0);
});

test('a subscription is always in the same share, and every share has some of many', () => {
  const ids = Array.from({ length: 1_000 }, () => crypto.randomUUID());
  expect(ids.map(shareOf)).toEqual(ids.map(shareOf));
  expect(new Set(ids.map(shareOf)).size).toBe(SHARES);
});
