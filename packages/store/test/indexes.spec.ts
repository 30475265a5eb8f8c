import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StoreFailed } from '../src/index.ts';
import { startStoreStage, type StoreStage } from './support/store-stage.ts';

let stage: StoreStage;
let client: MongoClient;
beforeAll(async () => {
  stage = await startStoreStage();
  client = await MongoClient.connect(stage.server.url);
});
afterAll(async () => {
  await client?.close();
  await stage?.close();
});

/** Starts a replica that asks for these indexes. @returns the collections whose indexes it made */
async function start(
  database: string,
  key: Readonly<Record<string, 1 | -1>>,
  unique = false,
): Promise<string[]> {
  const made: string[] = [];
  const store = await stage.open(database, {
    observe: {
      onOperation: ({ operation, collection }) => {
        if (operation === 'createIndexes') made.push(collection);
      },
    },
  });
  store.indexes('books', [{ key, unique }]);
  store.indexes('shelves', [{ key: { place: 1 } }]);
  await store.prepare();
  return made;
}

const indexesOf = async (database: string): Promise<readonly unknown[]> =>
  (await client.db(database).collection('books').indexes()).map(({ key }) => key);

it('a start after the first makes no index, so that it is soon back under load', async () => {
  expect(await start('known', { title: 1 })).toEqual(expect.arrayContaining(['books', 'shelves']));
  expect(await start('known', { title: 1 })).toEqual([]);
});

it('a start makes the index that is missing, and touches no other collection', async () => {
  await start('lost', { title: 1 });
  await client.db('lost').collection('books').dropIndex('title_1');
  expect(await start('lost', { title: 1 })).toEqual(['books']);
  expect(await indexesOf('lost')).toContainEqual({ title: 1 });
});

it('a start makes the index that a new version asks for', async () => {
  await start('newer', { title: 1 });
  expect(await start('newer', { author: 1 })).toEqual(['books']);
  expect(await indexesOf('newer')).toEqual(expect.arrayContaining([{ title: 1 }, { author: 1 }]));
});

it('an index that exists and means something else is told, not passed over', async () => {
  await start('changed', { title: 1 });
  await expect(start('changed', { title: 1 }, true)).rejects.toBeInstanceOf(StoreFailed);
});
