import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../src/index.ts';
import { bookEvent, startStoreStage, type StoreStage } from './support/store-stage.ts';

let stage: StoreStage;
let store: Store;
let nowMs = Date.parse('2026-11-24T10:00:00Z');

beforeAll(async () => {
  stage = await startStoreStage();
  store = await stage.open('deadletters', { clock: () => new Date((nowMs += 1_000)) });
  await store.prepare();
});
afterAll(() => stage?.close());

const letter = (streamSequence: number) => ({
  stream: 'EVT_LIBRARY',
  streamSequence,
  reason: 'retries-exhausted' as const,
  error: 'TypeError',
  deliveries: 10,
  event: bookEvent(`b${streamSequence}`, 1),
});

describe('a dead letter', () => {
  it('is kept once, however often the message is set aside', async () => {
    const message = letter(1);
    await Promise.all(Array.from({ length: 5 }, () => store.deadLetters.setAside(message)));
    const { items } = await store.deadLetters.list({ limit: 10 });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ status: 'open', eventId: message.event.id, eventType: 'book.moved.v1' });
    expect(await store.deadLetters.get(items[0]?.id ?? '')).toMatchObject({ event: message.event });
  });

  it('is listed with the newest first, page after page', async () => {
    for (const place of [2, 3, 4]) await store.deadLetters.setAside(letter(place));
    const first = await store.deadLetters.list({ limit: 2 });
    expect(first.items.map(({ streamSequence }) => streamSequence)).toEqual([4, 3]);
    const second = await store.deadLetters.list({
      limit: 2,
      ...(first.next === undefined ? {} : { after: first.next }),
    });
    expect(second.items.map(({ streamSequence }) => streamSequence)).toEqual([2, 1]);
    expect(second.next).toBeUndefined();
  });

  it('is open until it was replayed, and the first time counts', async () => {
    const open = await store.deadLetters.countOpen();
    const { items } = await store.deadLetters.list({ limit: 1, status: 'open' });
    const id = items[0]?.id ?? '';
    const first = await store.deadLetters.markReplayed(id, new Date('2026-11-25T00:00:00Z'));
    const second = await store.deadLetters.markReplayed(id, new Date('2026-11-26T00:00:00Z'));
    expect(second).toEqual(first);
    expect(await store.deadLetters.countOpen()).toBe(open - 1);
  });
});
