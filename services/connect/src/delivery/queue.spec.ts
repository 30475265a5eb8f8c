import type { EventEnvelope } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQueue, type Item, type Queue } from './queue.ts';

const event = (aggregateId: string, sequence: number): EventEnvelope => ({
  id: `${aggregateId}-${sequence}`,
  type: 'idea.changed.v1',
  context: 'ideas',
  aggregate: 'idea',
  aggregateId,
  sequence,
  region: 'NL-UT',
  time: '2026-03-02T09:30:00.000Z',
  data: {},
});
const item = (position: number, object = 'a', more: Partial<Item> = {}): Item => ({
  position,
  event: event(object, position),
  arrivedAt: new Date(0),
  attempts: [],
  attemptCount: 0,
  strikes: 0,
  nextAt: 0,
  isKept: false,
  ...more,
});
const holding = (...items: readonly Item[]): Queue => {
  const queue = createQueue();
  for (const one of items) queue.add(one);
  return queue;
};
const positionsTaken = (queue: Queue, now = 0): readonly number[] => {
  const taken: number[] = [];
  for (let next = queue.take(now); next !== undefined; next = queue.take(now)) taken.push(next.position);
  return taken;
};

describe('what waits for an endpoint', () => {
  test('goes one after another for one object, and side by side for others', () => {
    const queue = holding(item(1), item(2), item(3, 'b'));
    expect(positionsTaken(queue)).toEqual([1, 3]);
    queue.settle(item(1));
    expect(positionsTaken(queue)).toEqual([2]);
  });

  test('holds up its own object alone when it does not arrive', () => {
    const queue = holding(item(1), item(2), item(3, 'b'), item(4, 'b'));
    positionsTaken(queue);
    queue.putBack(item(1, 'a', { nextAt: 1_000, isKept: true }));
    queue.settle(item(3, 'b'));
    expect(positionsTaken(queue)).toEqual([4]);
    expect(queue.nextAt()).toBe(1_000);
    expect(positionsTaken(queue, 1_000)).toEqual([1]);
  });

  test('is hurried when the endpoint is back', () => {
    const queue = holding(item(1, 'a', { nextAt: 9_000 }), item(2, 'b', { nextAt: 5 }));
    queue.hurry(10);
    expect(positionsTaken(queue, 10)).toEqual([1, 2]);
  });

  test('tells how far all is settled or kept', () => {
    const queue = holding(item(5), item(6), item(7, 'b'));
    expect(queue.safePosition(10)).toBe(4);
    queue.putBack(item(5, 'a', { isKept: true }));
    expect(queue.safePosition(10), 'what stands behind it is not kept yet').toBe(5);
    expect(queue.keepBlocked().map(({ position }) => position)).toEqual([6]);
    expect(queue.safePosition(10)).toBe(6);
    queue.settle(item(7, 'b'));
    expect(queue.safePosition(10)).toBe(10);
  });

  test('takes an event once, and in its place', () => {
    const queue = holding(item(3), item(1), item(3), item(2));
    expect(queue.items().map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(queue.size).toBe(3);
  });
});

describe('whatever arrives and fails', () => {
  const step = fc.record({ object: fc.constantFrom('a', 'b', 'c'), fails: fc.integer({ min: 0, max: 3 }) });

  test('every event is settled once, in order per object, and nothing is called safe before it is', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.infiniteStream(fc.nat(5)), (steps, choices) => {
        const queue = createQueue();
        const settled: Item[] = [];
        const failures = new Map<number, number>();
        let now = 0;
        for (const [index, { object, fails }] of steps.entries()) {
          queue.add(item(index + 1, object));
          failures.set(index + 1, fails);
        }
        while (queue.size > 0) {
          now += 1;
          const underWay = Array.from({ length: 1 + (choices.next().value as number) }, () =>
            queue.take(now),
          ).filter((one) => one !== undefined);
          for (const one of underWay) {
            const left = failures.get(one.position) ?? 0;
            failures.set(one.position, left - 1);
            if (left > 0) queue.putBack({ ...one, nextAt: now + 1, isKept: true });
            else {
              queue.settle(one);
              settled.push(one);
            }
          }
          const open = queue.items().filter(({ isKept }) => !isKept);
          const safe = queue.safePosition(steps.length);
          expect(open.every(({ position }) => position > safe)).toBe(true);
        }
        expect(settled.map(({ position }) => position).toSorted((one, other) => one - other)).toEqual(
          steps.map((_, index) => index + 1),
        );
        for (const lane of Map.groupBy(settled, ({ event: { aggregateId } }) => aggregateId).values()) {
          const order = lane.map(({ position }) => position);
          expect(order).toEqual(order.toSorted((one, other) => one - other));
        }
      }),
    );
  });
});
