import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { known, shared } from './watch.ts';

describe('a look that several gauges share', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('asks once for all that look at the same moment, and anew for the next look', async () => {
    let asked = 0;
    const look = shared(() => Promise.resolve((asked += 1)));
    expect(await Promise.all([look(), look(), look()])).toEqual([1, 1, 1]);
    vi.advanceTimersByTime(5_000);
    expect(await look()).toBe(2);
  });

  it('tells nothing rather than something wrong when it cannot be told', async () => {
    expect(await known(() => Promise.reject(new Error('away')))).toEqual([]);
    expect(await known(() => Promise.resolve([1]))).toEqual([1]);
  });
});
