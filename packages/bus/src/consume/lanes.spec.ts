import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createLanes, type LaneItem, type Lanes } from './lanes.ts';

/** Lanes whose items end when the test says so. */
function stage(limits: { concurrency?: number; maxHeld?: number } = {}) {
  const started: string[] = [];
  const evicted: { name: string; remainingMs: number }[] = [];
  const endings = new Map<string, (pauseMs: number) => void>();
  const nameOf = ({ lane, order }: LaneItem): string => `${lane}${order}`;
  const lanes: Lanes<LaneItem> = createLanes({
    concurrency: limits.concurrency ?? 8,
    maxHeld: limits.maxHeld ?? 100,
    run(item) {
      started.push(nameOf(item));
      return new Promise((resolve) => endings.set(nameOf(item), resolve));
    },
    onEvicted: (item, remainingMs) => evicted.push({ name: nameOf(item), remainingMs }),
  });
  return {
    lanes,
    started,
    evicted,
    add: (lane: string, order: number, place = order) => lanes.add({ lane, order, place }),
    /** Lets what follows from the end happen too. */
    async end(name: string, pauseMs = 0): Promise<void> {
      endings.get(name)?.(pauseMs);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('lanes', () => {
  it('run the items of one lane one after another, and lanes beside each other', async () => {
    const { add, started, end } = stage();
    add('a', 1);
    add('a', 2);
    add('b', 1);
    expect(started).toEqual(['a1', 'b1']);
    await end('a1');
    expect(started).toEqual(['a1', 'b1', 'a2']);
  });

  it('run what waits in a lane in the order of its numbers, not of its arrival', async () => {
    const { add, started, end } = stage();
    for (const order of [1, 4, 2, 3]) add('a', order);
    for (const name of ['a1', 'a2', 'a3']) await end(name);
    expect(started).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('run no more lanes at a time than the limit', async () => {
    const { add, started, end, lanes } = stage({ concurrency: 2 });
    for (const lane of ['a', 'b', 'c']) add(lane, 1);
    expect(started).toEqual(['a1', 'b1']);
    expect(lanes.active).toBe(2);
    await end('b1');
    expect(started).toEqual(['a1', 'b1', 'c1']);
  });

  it('go on with other lanes while one is paused', async () => {
    const { add, started, end } = stage({ concurrency: 1 });
    add('a', 1);
    add('a', 2);
    add('b', 1);
    await end('a1', 60_000);
    expect(started).toEqual(['a1', 'b1']);
  });

  it('resume a paused lane with the item that it waits for, before its successors', async () => {
    const { add, started, end } = stage();
    add('a', 1);
    add('a', 2);
    await end('a1', 60_000);
    expect(started).toEqual(['a1']);
    add('a', 1);
    expect(started).toEqual(['a1', 'a1']);
    await end('a1');
    expect(started).toEqual(['a1', 'a1', 'a2']);
  });

  it('resume a paused lane when the time is over and the item did not come', async () => {
    vi.useFakeTimers();
    try {
      const { add, started, end } = stage();
      add('a', 1);
      add('a', 2);
      await end('a1', 100);
      vi.advanceTimersByTime(100);
      expect(started).toEqual(['a1']);
      vi.advanceTimersByTime(50);
      expect(started).toEqual(['a1', 'a2']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('give back the latest items of a paused lane when too many wait, with the time that is left', async () => {
    const { add, evicted, end } = stage({ maxHeld: 2 });
    for (const order of [1, 2, 3, 4, 5]) add('a', order);
    await end('a1', 10_000);
    expect(evicted.map(({ name }) => name)).toEqual(['a5', 'a4']);
    add('a', 6);
    expect(evicted.map(({ name }) => name)).toEqual(['a5', 'a4', 'a6']);
    for (const { remainingMs } of evicted) expect(remainingMs).toBeGreaterThan(9_000);
  });

  it('never give back the item that a full lane waits for', async () => {
    const { add, evicted, started, end } = stage({ maxHeld: 1 });
    for (const order of [1, 2]) add('a', order);
    await end('a1', 10_000);
    add('a', 1);
    expect(evicted).toEqual([]);
    expect(started).toEqual(['a1', 'a1']);
  });

  it('have room again for other lanes after a pause ended', async () => {
    const { add, evicted, end } = stage({ maxHeld: 1 });
    add('a', 1);
    add('a', 2);
    await end('a1', 10_000);
    add('a', 1);
    await end('a1');
    add('b', 1);
    add('b', 2);
    await end('b1', 10_000);
    expect(evicted).toEqual([]);
  });

  it('drop a message that comes again while it runs, and tell which item that is', () => {
    const { add, started } = stage();
    add('a', 1);
    expect(add('a', 1)).toEqual({ running: { lane: 'a', order: 1, place: 1 } });
    expect(started).toEqual(['a1']);
  });

  it('replace a message that comes again while it waits', async () => {
    const { lanes, add, started, end } = stage();
    add('a', 1);
    const waiting = { lane: 'a', order: 2, place: 2 };
    lanes.add(waiting);
    expect(add('a', 2).replaced).toBe(waiting);
    await end('a1');
    await end('a2');
    expect(started).toEqual(['a1', 'a2']);
  });

  it('run a copy of a message as a message of its own, after the first', async () => {
    const { add, started, end } = stage();
    add('a', 2, 20);
    add('a', 3, 30);
    expect(add('a', 2, 40)).toEqual({});
    await end('a2');
    expect(started).toEqual(['a2', 'a2']);
    await end('a2');
    expect(started).toEqual(['a2', 'a2', 'a3']);
  });

  it('let one that came late overtake those that were too early, whatever their places', async () => {
    const { add, started, end } = stage();
    add('a', 3, 10);
    add('a', 2, 20);
    add('a', 1, 30);
    await end('a3', 60_000);
    expect(started).toEqual(['a3', 'a1']);
    await end('a1');
    await end('a2');
    add('a', 3, 10);
    expect(started).toEqual(['a3', 'a1', 'a2', 'a3']);
  });

  it('start nothing more when they are stopped, and hand over what was not started', async () => {
    const { lanes, add, started, end } = stage({ concurrency: 1 });
    add('a', 1);
    add('a', 2);
    add('b', 1);
    expect(lanes.stop().map(({ lane, order }) => `${lane}${order}`)).toEqual(['a2', 'b1']);
    const idle = lanes.idle();
    await end('a1', 100);
    await idle;
    expect(started).toEqual(['a1']);
  });

  it('keep the order whatever the order of arrivals, retries and repeated deliveries', async () => {
    const arrival = fc.record({
      lane: fc.constantFrom('a', 'b', 'c'),
      order: fc.integer({ min: 1, max: 5 }),
      place: fc.integer({ min: 1, max: 3 }),
      pauseMs: fc.constantFrom(0, 0, 0, 10, 200),
      runMs: fc.integer({ min: 0, max: 30 }),
      afterMs: fc.integer({ min: 0, max: 60 }),
    });
    const limits = fc.record({
      concurrency: fc.integer({ min: 1, max: 4 }),
      maxHeld: fc.integer({ min: 0, max: 4 }),
    });
    vi.useFakeTimers();
    try {
      await fc.assert(fc.asyncProperty(fc.array(arrival, { maxLength: 40 }), limits, play), { numRuns: 400 });
    } finally {
      vi.useRealTimers();
    }
  });
});

interface Arrival extends LaneItem {
  readonly pauseMs: number;
  readonly runMs: number;
  readonly afterMs: number;
}

/** Plays arrivals on the fake clock and notes at every start which rule it breaks. */
async function play(
  arrivals: readonly Arrival[],
  limits: { readonly concurrency: number; readonly maxHeld: number },
): Promise<void> {
  const broken: string[] = [];
  const must = (rule: string, holds: boolean): void => {
    if (!holds) broken.push(rule);
  };
  /** What is in the lanes and was not started: by lane, the numbers. */
  const present = new Map(['a', 'b', 'c'].map((lane) => [lane, new Set<number>()]));
  const waitingIn = (lane: string): Set<number> => present.get(lane) as Set<number>;
  const running = new Map<string, number>();
  const rank = ({ order, place }: LaneItem): number => order * 10 + place;
  const lanes = createLanes<Arrival>({
    ...limits,
    async run(item) {
      must('one lane runs one at a time', !running.has(item.lane));
      must('no more run than may', running.size < limits.concurrency);
      must('none overtakes an earlier one that is present', Math.min(...waitingIn(item.lane)) === rank(item));
      running.set(item.lane, rank(item));
      waitingIn(item.lane).delete(rank(item));
      await new Promise((resolve) => setTimeout(resolve, item.runMs));
      running.delete(item.lane);
      return item.pauseMs;
    },
    onEvicted: (item) => must('only what waits is given back', waitingIn(item.lane).delete(rank(item))),
  });
  for (const item of arrivals) {
    const waited = waitingIn(item.lane).has(rank(item));
    const runs = running.get(item.lane) === rank(item);
    if (!runs) waitingIn(item.lane).add(rank(item));
    const { running: same, replaced } = lanes.add(item);
    must('a repeated delivery joins the one that runs', (same !== undefined) === runs);
    must('a repeated delivery replaces the one that waits', (replaced !== undefined) === waited);
    // oxlint-disable-next-line no-await-in-loop -- time passes between arrivals
    await vi.advanceTimersByTimeAsync(item.afterMs);
  }
  await vi.advanceTimersByTimeAsync(60_000);
  must(
    'nothing is forgotten',
    [...present.values()].every((orders) => orders.size === 0),
  );
  must('nothing runs for ever', lanes.active === 0);
  expect(broken).toEqual([]);
}
