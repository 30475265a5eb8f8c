import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { booksOf, changeOf, saved, startStoreStage, type StoreStage } from './support/store-stage.ts';

const DATABASE = 'abandoned';
const PROGRAM = join(import.meta.dirname, 'support', 'dies-in-transaction.ts');

let stage: StoreStage;
beforeAll(async () => {
  stage = await startStoreStage();
});
afterAll(() => stage?.close());

/** Another process begins a change of the book and is killed before it commits. */
async function beginAndDie(bookId: string): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, stage.server.url, DATABASE, bookId], { stdio: 'inherit' });
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
}

describe('a transaction of a process that died', () => {
  it('holds nothing any more when the service starts again, and had no effect', async () => {
    const first = await stage.open(DATABASE);
    const books = booksOf(first);
    await first.prepare();
    const stored = await saved(books, changeOf('1', null));
    await beginAndDie('1');

    const next = await stage.open(DATABASE);
    booksOf(next);
    await next.prepare();
    await next.transaction(async (session) => {
      const outcome = await booksOf(next).save(changeOf('1', stored), session);
      expect(outcome.outcome).toBe('saved');
    });
    expect((await books.load('1'))?.state.title).toBe('titel 2');
  });

  it('is ended by the replicas that live, without a start', async () => {
    const living = await stage.open(DATABASE);
    const books = booksOf(living);
    await living.prepare();
    const stored = await saved(books, changeOf('2', null));
    await beginAndDie('2');

    const change = () =>
      living.transaction(async (session) => (await books.save(changeOf('2', stored), session)).outcome);
    await expect.poll(() => change().catch(String), { timeout: 12_000 }).toBe('saved');
  });

  it('of a process that lives is left alone', async () => {
    const [one, two] = [await stage.open(DATABASE), await stage.open(DATABASE)];
    const books = booksOf(one);
    await one.prepare();
    const stored = await saved(books, changeOf('3', null));
    await one.transaction(async (session) => {
      await books.save(changeOf('3', stored), session);
      await two.prepare();
    });
    expect((await books.load('3'))?.state.title).toBe('titel 2');
  });
});
