import { describe, expect, it } from 'vitest';
import { retryDelayMs } from './consume.ts';

const DELIVERIES = Array.from({ length: 20 }, (_, index) => index + 1);

describe('the wait before another attempt', () => {
  it('grows with each delivery, up to a minute', () => {
    const delays = DELIVERIES.map((count) => retryDelayMs(count));
    expect(delays).toEqual(delays.toSorted((left, right) => left - right));
    expect(delays[0]).toBe(100);
    expect(delays.at(-1)).toBe(60_000);
  });

  it('spans together longer than a restart of the database takes', () => {
    const totalMs = DELIVERIES.reduce((sum, count) => sum + retryDelayMs(count), 0);
    expect(totalMs).toBeGreaterThan(10 * 60_000);
  });

  it('is longer for an event that is too early than for the one that it waits for', () => {
    for (const count of DELIVERIES.slice(0, 9))
      expect(retryDelayMs(count, true)).toBeGreaterThan(retryDelayMs(count));
  });
});
