import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_PENDING_EVENTS, ownWork, StoreBusy, type Aggregates, type Store } from '../src/index.ts';
import {
  booksOf,
  changeOf,
  saved,
  startStoreStage,
  type BookState,
  type StoreStage,
} from './support/store-stage.ts';

let stage: StoreStage;
let store: Store;
let books: Aggregates<BookState>;
const newId = (): string => crypto.randomUUID();

beforeAll(async () => {
  stage = await startStoreStage();
  store = await stage.open('aggregates');
  books = booksOf(store);
  await store.prepare();
});
afterAll(() => stage?.close());

const receipt = (key: string) => ({ key, fingerprint: 'f', status: 201, at: new Date() });

describe('a save', () => {
  it('writes state, version and events together, and a load gives them back', async () => {
    const id = newId();
    const first = await saved(books, changeOf(id, null, { eventCount: 2 }));
    expect(first).toMatchObject({ version: 1, sequence: 2, state: { title: 'titel 2' } });
    expect(await books.load(id)).toEqual(first);
    const second = await saved(books, changeOf(id, first));
    expect(await books.load(id)).toMatchObject({ version: 2, sequence: 3 });
    expect(second.createdAt).toEqual(first.createdAt);
  });

  it('is stale when somebody else was first, and changes nothing', async () => {
    const id = newId();
    const first = await saved(books, changeOf(id, null));
    await saved(books, changeOf(id, first, { state: { title: 'van een ander' } }));
    expect(await books.save(changeOf(id, first))).toEqual({ outcome: 'stale' });
    expect((await books.load(id))?.state.title).toBe('van een ander');
  });

  it('of 32 that race from one version, one wins', async () => {
    const id = newId();
    const first = await saved(books, changeOf(id, null));
    const outcomes = await Promise.all(Array.from({ length: 32 }, () => books.save(changeOf(id, first))));
    expect(outcomes.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
    expect(await books.load(id)).toMatchObject({ version: 2, sequence: 2 });
  });

  it('of an id that is taken says so', async () => {
    const id = newId();
    await saved(books, changeOf(id, null));
    expect(await books.save(changeOf(id, null))).toEqual({ outcome: 'exists' });
  });

  it('with a key that was used gives the first answer, also for another object', async () => {
    const [id, other, key] = [newId(), newId(), newId()];
    await saved(books, changeOf(id, null, { receipt: receipt(key) }));
    const again = await books.save(changeOf(other, null, { receipt: receipt(key) }));
    expect(again).toMatchObject({ outcome: 'receipt-exists', id, receipt: { key } });
    expect(await books.load(other)).toBeNull();
    expect(await books.findReceipt(key)).toMatchObject({ id });
  });

  it('of 20 that race with one key, one wins and the others find its receipt', async () => {
    const key = newId();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => books.save(changeOf(newId(), null, { receipt: receipt(key) }))),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'receipt-exists')).toHaveLength(19);
  });

  it('is refused while too many events wait to be published', async () => {
    const id = newId();
    const full = await saved(books, changeOf(id, null, { eventCount: MAX_PENDING_EVENTS }));
    await expect(books.save(changeOf(id, full))).rejects.toBeInstanceOf(StoreBusy);
    expect(await books.load(id)).toMatchObject({ version: 1 });
  });
});

describe('a transaction', () => {
  it('changes two objects or none', async () => {
    const [one, two] = [newId(), newId()];
    await saved(books, changeOf(two, null));
    const outcome = await store.transaction(async (session) => {
      await books.save(changeOf(one, null), session);
      return await books.save(changeOf(two, null), session);
    });
    expect(outcome).toEqual({ outcome: 'exists' });
    expect(await books.load(one)).toBeNull();
  });

  it('is repeated when it loses a race, so that none is lost', async () => {
    const id = newId();
    await saved(books, changeOf(id, null));
    const add = () =>
      store.transaction(async (session) => {
        const stored = await books.load(id);
        if (stored === null) throw new Error('gone');
        const { outcome } = await books.save(changeOf(id, stored), session);
        return outcome;
      });
    const outcomes = await Promise.all(Array.from({ length: 8 }, add));
    const wins = outcomes.filter((outcome) => outcome === 'saved').length;
    expect(wins).toBeGreaterThan(0);
    expect(await books.load(id)).toMatchObject({ version: 1 + wins, sequence: 1 + wins });
  });
});

describe('a list', () => {
  let prefix: string;
  beforeEach(async () => {
    prefix = newId();
    for (const index of [1, 2, 3, 4, 5])
      await saved(
        books,
        changeOf(`${prefix}/${index}`, null, {
          state: { title: prefix },
          now: new Date(Date.UTC(2026, 0, index === 3 ? 2 : index)),
        }),
      );
  });

  it.each([
    [1, 1],
    [1, 2],
    [1, 3],
    [-1, 1],
    [-1, 2],
    [-1, 3],
  ] as const)(
    'gives every object once over its pages, also those of one moment, in direction %i by %i',
    async (direction, limit) => {
      const ids: string[] = [];
      let after: { readonly value: unknown; readonly id: string } | undefined;
      do {
        const page = await books.list({
          filter: { 'state.title': prefix },
          reach: ownWork,
          sort: { field: 'createdAt', direction },
          limit,
          ...(after === undefined ? {} : { after }),
        });
        ids.push(...page.items.map(({ id }) => id.slice(prefix.length + 1)));
        after = page.next;
      } while (after !== undefined);
      expect(ids).toEqual(direction === 1 ? ['1', '2', '3', '4', '5'] : ['5', '4', '3', '2', '1']);
    },
  );

  it('counts no further than it is asked', async () => {
    expect(await books.count({ 'state.title': prefix }, ownWork, 3)).toBe(3);
    expect(await books.count({ 'state.title': prefix }, ownWork, 100)).toBe(5);
  });
});
