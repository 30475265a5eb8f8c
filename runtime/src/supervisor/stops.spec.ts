import { expect, it } from 'vitest';
import { orderedStops } from './stops.ts';

it('what was started last stops first, each after the one before it has stopped', async () => {
  const order: string[] = [];
  const stops = orderedStops();
  const part = (name: string) => async (): Promise<void> => {
    order.push(`${name} stops`);
    await Promise.resolve();
    order.push(`${name} stopped`);
  };
  await stops.add(part('database'));
  await stops.add(part('gateway'));
  await stops.run();
  expect(order).toEqual(['gateway stops', 'gateway stopped', 'database stops', 'database stopped']);
});

it('a part that does not stop keeps no other part running, and is named', async () => {
  const stopped: string[] = [];
  const stops = orderedStops();
  await stops.add(async () => void stopped.push('database'));
  await stops.add(() => Promise.reject(new Error('ideas hangs')));
  await stops.add(async () => void stopped.push('gateway'));
  await expect(stops.run()).rejects.toThrow('ideas hangs');
  expect(stopped).toEqual(['gateway', 'database']);
});

it('a part that comes up after everything stopped is stopped at once', async () => {
  const stopped: string[] = [];
  const stops = orderedStops();
  await stops.run();
  await stops.add(async () => void stopped.push('late'));
  expect(stopped).toEqual(['late']);
});

it('stopping twice stops each part once', async () => {
  let times = 0;
  const stops = orderedStops();
  await stops.add(async () => void (times += 1));
  await Promise.all([stops.run(), stops.run()]);
  expect(times).toBe(1);
});
