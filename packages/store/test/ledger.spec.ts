import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger, Store } from '../src/index.ts';
import { startStoreStage, type StoreStage } from './support/store-stage.ts';

interface Note {
  readonly text: string;
  readonly about?: readonly string[];
}

const DAY_MS = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');
const retention = (kind: string): number | undefined => (kind === 'short' ? 30 : undefined);

let stage: StoreStage;
let store: Store;
let other: Store;
let ledger: Ledger<Note>;
let twin: Ledger<Note>;
let nowMs = START;
let count = 0;

beforeAll(async () => {
  stage = await startStoreStage();
  const clock = (): Date => new Date(nowMs);
  [store, other] = [await stage.open('ledger', { clock }), await stage.open('ledger', { clock })];
});
afterAll(() => stage?.close());

beforeEach(async () => {
  nowMs = START;
  const options = {
    collection: `notes-${(count += 1)}`,
    indexes: [{ key: { 'content.about': 1, _id: -1 } as const }],
  };
  [ledger, twin] = [store.ledger<Note>(options), other.ledger<Note>(options)];
  await store.prepare();
});

const note = (recordId: string, kind = 'for-good', about: readonly string[] = []) => ({
  recordId,
  kind,
  content: { text: `note ${recordId}`, about },
});
const entries = () => store.db.collection<{ _id: number; recordId: string }>(`notes-${count}`);

describe('a ledger', () => {
  it('enters each record once, however often and from however many replicas it comes', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `record ${index}`);
    await Promise.all(
      [...ids, ...ids].map((id, index) => (index % 3 === 0 ? twin : ledger).append(note(id))),
    );
    await ledger.append(note('record 7'));
    const found = await entries().find().sort({ _id: 1 }).toArray();
    expect(found.map(({ _id: position }) => position)).toEqual(ids.map((_, index) => index + 1));
    expect(new Set(found.map(({ recordId }) => recordId))).toEqual(new Set(ids));
    expect(await twin.verify(retention)).toEqual({ verified: 60, intact: true });
  });

  it('shows its newest entries first, and of a filter only those', async () => {
    await ledger.append(note('a', 'short', ['anna']));
    await ledger.append(note('b', 'short', ['bo']));
    await ledger.append(note('c', 'short', ['anna', 'bo']));
    const shown = await ledger.newest({ filter: { 'content.about': 'anna' }, limit: 10 });
    expect(shown.map(({ recordId }) => recordId)).toEqual(['c', 'a']);
    const before = await ledger.newest({ filter: {}, before: 3, limit: 1 });
    expect(before.map(({ recordId }) => recordId)).toEqual(['b']);
  });

  it('may be verified in parts: each goes on where the one before ended', async () => {
    for (const id of ['a', 'b', 'c']) await ledger.append(note(id));
    expect(await ledger.verify(retention, { after: 2 })).toEqual({ verified: 1, intact: true });
    expect(await ledger.verify(retention, { after: 4 })).toMatchObject({ intact: false });
  });
});

describe('tampering with a ledger is found', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b', 'c']) await ledger.append(note(id, id === 'b' ? 'short' : 'for-good'));
  });

  it.each([
    ['a changed word', { _id: 2 }, { $set: { 'content.text': 'nothing happened' } }],
    ['a person who is left out', { _id: 2 }, { $set: { 'content.about': ['nobody'] } }],
    ['another moment', { _id: 2 }, { $set: { at: '2025-01-01T00:00:00.000Z' } }],
    ['content that is gone too early', { _id: 2 }, { $unset: { content: '' } }],
  ])('%s', async (_, filter, change) => {
    await entries().updateOne(filter, change as object);
    expect(await ledger.verify(retention)).toEqual({ verified: 1, intact: false, brokenAt: 2 });
  });

  it('an entry that was taken out', async () => {
    await entries().deleteOne({ _id: 2 });
    expect(await ledger.verify(retention)).toEqual({ verified: 1, intact: false, brokenAt: 2 });
  });

  it('an end that was taken off', async () => {
    await entries().deleteOne({ _id: 3 });
    expect(await ledger.verify(retention)).toEqual({ verified: 2, intact: false, brokenAt: 3 });
  });
});

describe('content that was kept long enough', () => {
  it('goes, its seal stays, and the chain is as verifiable as before', async () => {
    await ledger.append(note('a', 'short', ['anna']));
    nowMs += 20 * DAY_MS;
    await ledger.append(note('b', 'short', ['bo']));
    await ledger.append(note('c', 'for-good', ['anna']));
    expect(await ledger.expire('short', 30)).toBe(0);
    nowMs += 15 * DAY_MS;
    expect(await ledger.expire('short', 30)).toBe(1);
    expect(await entries().findOne({ _id: 1 })).not.toHaveProperty('content');
    expect((await ledger.newest({ filter: {}, limit: 10 })).map(({ recordId }) => recordId)).toEqual([
      'c',
      'b',
    ]);
    expect(await ledger.verify(retention)).toEqual({ verified: 3, intact: true });
    // Nor does it come in again when it is handed over once more.
    await ledger.append(note('a', 'short', ['anna']));
    expect(await entries().countDocuments()).toBe(3);
  });
});
