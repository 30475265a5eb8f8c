import { expect, it } from 'vitest';
import { isSameIndex, named } from './indexes.ts';

const wanted = { name: 'pending_oldest', key: { pending: 1, updatedAt: 1 } } as const;

it('an index is the one that is asked for, whatever else a server tells of it', () => {
  expect(isSameIndex(named({ key: { a: 1, b: -1 } }), { v: 2, name: 'a_1_b_-1', key: { a: 1, b: -1 } })).toBe(
    true,
  );
  expect(isSameIndex({ ...wanted, unique: true }, { ...wanted, unique: true, sparse: false })).toBe(true);
});

it.each([
  ['another name', { ...wanted, name: 'pending' }],
  ['its fields in another order', { ...wanted, key: { updatedAt: 1, pending: 1 } }],
  ['another direction', { ...wanted, key: { pending: 1, updatedAt: -1 } }],
  ['one value once', { ...wanted, unique: true }],
  ['only documents that have the field', { ...wanted, sparse: true }],
  ['only some documents', { ...wanted, partialFilterExpression: { pending: true } }],
])('an index with %s is another index', (_, other) => {
  expect(isSameIndex(wanted, other)).toBe(false);
});
