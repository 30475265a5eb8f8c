import {
  isWithinReach,
  provinceCodes,
  reaches,
  reachQuery,
  regionCodes,
  roleNames,
  type Actor,
  type Scope,
} from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Aggregates, Store } from '../src/index.ts';
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

const personIds = ['p1', 'p2', 'p3'];
const organisationIds = ['o1', 'o2'];
const places = regionCodes.slice(0, 4);

/** Every kind of object there can be, once. */
const scopes: readonly Scope[] = places.flatMap((region) =>
  [undefined, ...organisationIds].flatMap((organisationId) =>
    [[], ['p1'], ['p1', 'p2']].flatMap((persons) =>
      [true, false].map((isPrivate) => ({
        region,
        personIds: persons,
        private: isPrivate,
        ...(organisationId === undefined ? {} : { organisationId }),
      })),
    ),
  ),
);

beforeAll(async () => {
  stage = await startStoreStage();
  store = await stage.open('reach');
  books = booksOf(store);
  await store.prepare();
  await Promise.all(
    scopes.map((scope, index) => saved(books, changeOf(String(index), null, { scope, eventCount: 0 }))),
  );
});
afterAll(() => stage?.close());

const role = fc.constantFrom(...roleNames);
const grant = fc.record({
  role,
  organisationId: fc.constantFrom(...organisationIds),
  regions: fc.subarray([...provinceCodes].slice(0, 4)),
});
const actor = fc.record({
  subjectId: fc.constantFrom(...personIds),
  grants: fc.array(grant, { maxLength: 3 }),
});
const allow = fc.dictionary(role, fc.constantFrom(...reaches), { maxKeys: 4 });

it('a list holds exactly what may be read one by one, for whatever rule, person and object', async () => {
  await fc.assert(
    fc.asyncProperty(allow, actor, async (rule, person) => {
      const somebody = person as unknown as Actor;
      const { items } = await books.list({
        filter: {},
        reach: reachQuery(rule, somebody),
        sort: { field: '_id', direction: 1 },
        limit: scopes.length,
      });
      const wanted = scopes.flatMap((scope, index) =>
        isWithinReach(rule, somebody, scope) ? [String(index)] : [],
      );
      expect(items.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
      expect(await books.count({}, reachQuery(rule, somebody), scopes.length)).toBe(wanted.length);
    }),
    { numRuns: 150 },
  );
});
