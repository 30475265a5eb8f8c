import { describe, expect, it } from 'vitest';
import type { Fields } from '../objects.ts';
import { afterEvent, bookOf, countsOf, type PodEvent } from './pod-book.ts';

const pod = (uid: string, isReady = true, more: object = {}): Fields => ({
  metadata: { uid, labels: { 'app.kubernetes.io/name': 'ideas' }, ...more },
  status: { conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False' }] },
});

const NEEDED = new Map([
  ['ideas', 2],
  ['triage', 1],
]);
const hadAfter = (...events: readonly PodEvent[]): number | undefined => {
  let book = bookOf([pod('1'), pod('2'), pod('3', false)]);
  for (const event of events) book = afterEvent(book, event);
  return countsOf(book, NEEDED).find(({ name }) => name === 'ideas')?.had;
};

describe('the pods that are healthy', () => {
  it('are those that are ready, and a process without any has none', () => {
    expect(countsOf(bookOf([pod('1'), pod('2', false)]), NEEDED)).toEqual([
      { name: 'ideas', had: 1, needed: 2 },
      { name: 'triage', had: 0, needed: 1 },
    ]);
  });

  it('are more when one becomes ready or comes ready', () => {
    expect(hadAfter({ type: 'MODIFIED', object: pod('3') })).toBe(3);
    expect(hadAfter({ type: 'ADDED', object: pod('4') })).toBe(3);
  });

  it('are fewer when one is told to go, long before it is gone, and not once more when it is', () => {
    const leaving = pod('1', true, { deletionTimestamp: '2026-11-25T22:00:00Z' });
    expect(hadAfter({ type: 'MODIFIED', object: leaving })).toBe(1);
    expect(hadAfter({ type: 'MODIFIED', object: leaving }, { type: 'DELETED', object: leaving })).toBe(1);
  });

  it('are not known any more when the server stops telling', () => {
    expect(() => hadAfter({ type: 'ERROR', object: { code: 410 } })).toThrow('410');
  });
});
