import { expect, test } from 'vitest';
import { retryAfterMs } from './send.ts';

const asking = (retryAfter: string): Response =>
  new Response(null, { status: 503, headers: { 'retry-after': retryAfter } });
const now = Date.parse('2026-03-02T09:30:00Z');

test.each([
  ['7', 7_000],
  ['0', 0],
  ['Mon, 02 Mar 2026 09:30:05 GMT', 5_000],
  ['Mon, 02 Mar 2026 09:29:00 GMT', 0],
  ['soon', 0],
])('Retry-After: %s asks for %d ms', (header, waitMs) => {
  expect(retryAfterMs(asking(header), now)).toBe(waitMs);
});

test('an answer without Retry-After asks for no wait', () => {
  expect(retryAfterMs(new Response(), now)).toBe(0);
});
