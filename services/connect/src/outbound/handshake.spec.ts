import { describe, expect, test } from 'vitest';
import { failureReasons } from './failure.ts';
import { judgeHandshake } from './handshake.ts';
import type { Answered } from './send.ts';

const origin = 'api.innovatienetwerk.example';
const answer = (headers: Answered['headers'], status = 200): Answered => ({
  kind: 'answered',
  status,
  headers,
});
const judge = (headers: Answered['headers'], status = 200) => judgeHandshake(answer(headers, status), origin);

describe('an endpoint', () => {
  test.each([origin, origin.toUpperCase(), ` ${origin} `, '*'])(
    'that allows %j wants our events',
    (allowed) => {
      expect(judge({ 'webhook-allowed-origin': allowed })).toEqual({ kind: 'accepted' });
    },
  );

  test('may answer with any status of success', () => {
    for (const status of [200, 202, 204]) {
      expect(judge({ 'webhook-allowed-origin': '*' }, status)).toEqual({ kind: 'accepted' });
    }
  });

  test('tells how many requests a minute it takes; without that, or with a star, it sets no limit', () => {
    const allowed = { 'webhook-allowed-origin': origin };
    expect(judge({ ...allowed, 'webhook-allowed-rate': '120' })).toEqual({
      kind: 'accepted',
      perMinute: 120,
    });
    expect(judge({ ...allowed, 'webhook-allowed-rate': '*' })).toEqual({ kind: 'accepted' });
  });

  test.each(['0', '-1', '1.5', 'many', '1e3', '', '9'.repeat(12)])(
    'whose limit is %j cannot be understood, and gets nothing',
    (rate) => {
      expect(judge({ 'webhook-allowed-origin': origin, 'webhook-allowed-rate': rate })).toEqual({
        kind: 'refused',
        reason: 'rate',
      });
    },
  );

  test.each([
    [{}, 'origin-missing'],
    [{ 'webhook-allowed-origin': '' }, 'origin-missing'],
    [{ 'webhook-allowed-origin': 'other.example' }, 'origin-other'],
    [{ 'webhook-allowed-origin': `sub.${origin}` }, 'origin-other'],
    [{ 'webhook-allowed-origin': `${origin}, *` }, 'origin-other'],
  ] as const)('that answers with %j does not want our events', (headers, reason) => {
    expect(judge(headers)).toEqual({ kind: 'refused', reason });
  });

  test.each([400, 401, 404, 405, 410, 500, 503])(
    'that answers with %d does not, whatever it allows',
    (status) => {
      expect(judge({ 'webhook-allowed-origin': '*' }, status)).toEqual({ kind: 'refused', reason: 'status' });
    },
  );

  test('that gives no answer does not, for the reason of that', () => {
    for (const reason of failureReasons) {
      expect(judgeHandshake({ kind: 'failed', reason }, origin)).toEqual({ kind: 'refused', reason });
    }
    expect(judgeHandshake({ kind: 'aborted' }, origin)).toEqual({ kind: 'refused', reason: 'aborted' });
  });
});
