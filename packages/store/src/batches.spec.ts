import { describe, expect, it, vi } from 'vitest';
import { createBatches } from './batches.ts';

/** Batches that end when the test says so. */
function stage(options: { maxSize: number; maxInFlight: number; apartMs?: number }) {
  const runs: { items: readonly number[]; end: (error?: Error) => void }[] = [];
  const batches = createBatches<number, string>(
    options,
    (items) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error): void =>
          error === undefined ? resolve(items.map((item) => `did ${item}`)) : reject(error);
        runs.push({ items, end });
      }),
  );
  return { runs, add: (...items: number[]) => items.map((item) => batches.add(item)) };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('what is asked one by one', () => {
  it('in one turn is done together, and each gets its own result', async () => {
    const { runs, add } = stage({ maxSize: 10, maxInFlight: 2 });
    const results = add(1, 2, 3);
    await turn();
    expect(runs.map(({ items }) => items)).toEqual([[1, 2, 3]]);
    runs[0]?.end();
    expect(await Promise.all(results)).toEqual(['did 1', 'did 2', 'did 3']);
  });

  it('while as many batches as may be are at work waits, and makes up the next one', async () => {
    const { runs, add } = stage({ maxSize: 10, maxInFlight: 1 });
    const first = add(1);
    await turn();
    const later = [...first, ...add(2), ...add(3)];
    await turn();
    expect(runs.length).toBe(1);
    runs[0]?.end();
    await turn();
    await turn();
    expect(runs[1]?.items).toEqual([2, 3]);
    runs[1]?.end();
    expect(await Promise.all(later)).toEqual(['did 1', 'did 2', 'did 3']);
  });

  it('after a pause begins at once, and shortly after another batch waits for what comes meanwhile', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    try {
      const { runs, add } = stage({ maxSize: 10, maxInFlight: 2, apartMs: 5 });
      const results = Promise.all(add(1));
      await turn();
      expect(runs.map(({ items }) => items)).toEqual([[1]]);
      const later = Promise.all([...add(2), ...add(3)]);
      await turn();
      await vi.advanceTimersByTimeAsync(4);
      expect(runs.length).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(runs[1]?.items).toEqual([2, 3]);
      for (const { end } of runs) end();
      await Promise.all([results, later]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is never more in one batch than may be', async () => {
    const { runs, add } = stage({ maxSize: 2, maxInFlight: 2 });
    const results = Promise.all(add(1, 2, 3, 4, 5));
    await turn();
    expect(runs.map(({ items }) => items)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    runs[1]?.end();
    await turn();
    await turn();
    expect(runs[2]?.items).toEqual([5]);
    for (const { end } of runs) end();
    expect((await results).length).toBe(5);
  });

  it('fails together with its batch, and the next batch is tried all the same', async () => {
    const { runs, add } = stage({ maxSize: 2, maxInFlight: 1 });
    const results = Promise.allSettled(add(1, 2, 3));
    await turn();
    runs[0]?.end(new Error('away'));
    await turn();
    await turn();
    runs[1]?.end();
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });
});
