import { expect, it } from 'vitest';
import { isSealedAfter, sealAfter, type LedgerEntry } from './ledger-chain.ts';
import type { LogHead } from './chain.ts';

const enteredAt = new Date('2026-01-01T00:00:00.000Z');
const soon = new Date('2026-01-02T00:00:00.000Z');
const late = new Date('2026-03-01T00:00:00.000Z');
const retention = (kind: string): number | undefined => (kind === 'short' ? 30 : undefined);

const entries = sealAfter<object>(
  { position: 0 },
  [
    { recordId: 'a', kind: 'short', content: { subjects: ['x'] } },
    { recordId: 'b', kind: 'for-good', content: { subjects: ['y'] } },
  ],
  enteredAt,
);
const [first, second] = entries as unknown as [LedgerEntry<object>, LedgerEntry<object>];
const start: LogHead = { position: 0 };
const without = ({ content: _, ...entry }: LedgerEntry<object>): LedgerEntry<object> => entry;

it('each entry follows the one before it, and no other', () => {
  expect(isSealedAfter(start, first, retention, soon)).toBe(true);
  expect(isSealedAfter({ position: 1, hash: first.hash }, second, retention, soon)).toBe(true);
  expect(isSealedAfter(start, second, retention, soon)).toBe(false);
});

it.each([
  ['content', { content: { subjects: ['z'] } }],
  ['kind', { kind: 'for-good' }],
  ['moment', { at: '2025-01-01T00:00:00.000Z' }],
  ['id', { recordId: 'c' }],
  ['hash', { hash: '0'.repeat(64) }],
])('an entry with another %s is seen', (_, change) => {
  expect(isSealedAfter(start, { ...first, ...change }, retention, soon)).toBe(false);
});

it('content may be gone when it was kept as long as its kind may be, and the seal still proves its place', () => {
  expect(isSealedAfter(start, without(first), retention, late)).toBe(true);
});

it('content that is gone too early, or of a kind that is kept for good, is seen', () => {
  expect(isSealedAfter(start, without(first), retention, soon)).toBe(false);
  expect(isSealedAfter({ position: 1, hash: first.hash }, without(second), retention, late)).toBe(false);
});
