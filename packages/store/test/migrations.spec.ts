import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStoreStage, type StoreStage } from './support/store-stage.ts';

let stage: StoreStage;
beforeAll(async () => {
  stage = await startStoreStage();
});
afterAll(() => stage?.close());

it('migrations run once each, in order of number, when four replicas start at once', async () => {
  const ran: number[] = [];
  const migrations = [3, 1, 2].map((number) => ({
    number,
    name: `stap ${number}`,
    run: () => {
      ran.push(number);
      return Promise.resolve();
    },
  }));
  const stores = await Promise.all(Array.from({ length: 4 }, () => stage.open('migrations', { migrations })));
  await Promise.all(stores.map((store) => store.prepare()));
  expect(ran).toEqual([1, 2, 3]);
});

it('a migration that failed is tried again at the next start, and those before it are not', async () => {
  const ran: string[] = [];
  let broken = true;
  const migrations = [
    { number: 1, name: 'goed', run: () => Promise.resolve(void ran.push('goed')) },
    {
      number: 2,
      name: 'stuk',
      run: () => {
        ran.push('stuk');
        return broken ? Promise.reject(new Error('kapot')) : Promise.resolve();
      },
    },
  ];
  const first = await stage.open('failing', { migrations });
  await expect(first.prepare()).rejects.toThrow();
  broken = false;
  const second = await stage.open('failing', { migrations });
  await second.prepare();
  expect(ran).toEqual(['goed', 'stuk', 'stuk']);
});
