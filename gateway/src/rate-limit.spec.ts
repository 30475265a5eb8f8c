import { expect, test } from 'vitest';
import type { FastifyRequest } from 'fastify';
import { createLimiter, networkOf } from './rate-limit.ts';

const request = (rateKey: string | undefined, receivedAt: number, ip = '192.0.2.1'): FastifyRequest =>
  ({
    ip,
    exchange: { receivedAt, identity: rateKey === undefined ? undefined : { rateKey } },
  }) as unknown as FastifyRequest;

test('a client may use up its minute, and gets a new one when that is over', () => {
  const limiter = createLimiter(2);
  const asked = [0, 10, 20].map((at) => limiter.countClient(request('anna', at)));
  expect(asked.map(({ exceeded }) => exceeded)).toEqual([false, false, true]);
  expect(asked.map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['1', '0', '0']);
  expect(asked[2]?.resetSeconds).toBe(60);
  expect(limiter.countClient(request('anna', 59_999)).exceeded).toBe(true);
  expect(limiter.countClient(request('anna', 60_000)).exceeded).toBe(false);
});

test('one client does not use up the minute of another, nor that of an address', () => {
  const limiter = createLimiter(1);
  expect(limiter.countClient(request('192.0.2.1', 0)).exceeded).toBe(false);
  expect(limiter.countClient(request('bram', 0)).exceeded).toBe(false);
  expect(limiter.countAddress(request(undefined, 0)).exceeded).toBe(false);
  expect(limiter.countAddress(request(undefined, 0)).exceeded).toBe(true);
});

test('all IPv6 addresses of one house count as one', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb:cccc:dddd:eeee'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
});
