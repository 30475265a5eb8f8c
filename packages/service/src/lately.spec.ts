import { expect, it } from 'vitest';
import { latelyTraceOf, traceOf } from './lately.ts';

const TRACEPARENT = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
const updatedAt = new Date('2026-03-02T10:00:00Z');
const after = (ms: number): Date => new Date(updatedAt.getTime() + ms);

it('what follows from a change within a minute belongs to its trace', () => {
  const stored = { traceparent: TRACEPARENT, updatedAt };
  expect(latelyTraceOf(stored, after(59_999))?.traceId).toBe('a'.repeat(32));
  expect(latelyTraceOf(stored, after(60_000))).toBeUndefined();
});

it('what follows later can still point to it', () => {
  expect(traceOf({ traceparent: TRACEPARENT })?.spanId).toBe('b'.repeat(16));
});

it('an object that was changed before its trace was kept belongs to none', () => {
  expect(latelyTraceOf({ updatedAt }, after(0))).toBeUndefined();
  expect(traceOf({})).toBeUndefined();
});
