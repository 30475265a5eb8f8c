import { expect, test } from 'vitest';
import { createLanes } from './lanes.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('work for one key runs one after another, in the order in which it came', async () => {
  const lanes = createLanes();
  let running = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      lanes.run('call/1', async () => {
        running += 1;
        expect(running).toBe(1);
        await turn();
        order.push(index);
        running -= 1;
      }),
    ),
  );
  expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index));
});

test('work for another key does not wait', async () => {
  const lanes = createLanes();
  const held = Promise.withResolvers<void>();
  const first = lanes.run('call/1', () => held.promise);
  await expect(lanes.run('call/2', async () => 'done')).resolves.toBe('done');
  held.resolve();
  await first;
});

test('work that fails lets the next have its turn, and nothing is remembered afterwards', async () => {
  const lanes = createLanes();
  const failing = lanes.run('call/1', async () => {
    throw new Error('no');
  });
  const next = lanes.run('call/1', async () => 'next');
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('next');
  expect(lanes.size).toBe(0);
});
