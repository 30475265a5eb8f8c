import { describe, expect, test } from 'vitest';
import { nameServersFrom, resolveHost, thisMachine, type Lookup } from './resolve.ts';

const answering =
  (...addresses: readonly string[]): Lookup =>
  async () =>
    addresses;
const never: Lookup = () => new Promise(() => undefined);
const failing: Lookup = () => Promise.reject(new Error('queryA ESERVFAIL koppeling.example.nl'));

const resolve = (lookup: Lookup, allowPrivate = false, host = 'koppeling.example.nl') =>
  resolveHost(host, { lookup, allowPrivate, timeoutMs: 50 });

describe('a host', () => {
  test('is its addresses, of both kinds and in their order', async () => {
    const addresses = ['8.8.8.8', '2a02:2308::1'];
    expect(await resolve(answering(...addresses))).toEqual({ ok: true, addresses });
  });

  test('of which one address is not public is refused, wherever that one stands', async () => {
    expect(await resolve(answering('8.8.8.8', '10.0.0.1'))).toEqual({ refused: 'address' });
    expect(await resolve(answering('::1', '8.8.8.8'))).toEqual({ refused: 'address' });
    expect(await resolve(answering('not-an-address'))).toEqual({ refused: 'address' });
  });

  test('may have private addresses where that is allowed', async () => {
    expect(await resolve(answering('10.0.0.1'), true)).toEqual({ ok: true, addresses: ['10.0.0.1'] });
  });

  test('of which nothing can be found out in time is not resolved, and neither is one without an address', async () => {
    for (const lookup of [never, failing, answering()]) {
      expect(await resolve(lookup)).toEqual({ refused: 'unresolvable' });
    }
  });

  test('that is an address itself is asked of nobody, and judged in the same way', async () => {
    expect(await resolve(never, false, '8.8.8.8')).toEqual({ ok: true, addresses: ['8.8.8.8'] });
    expect(await resolve(never, false, '[2a02:2308::1]')).toEqual({ ok: true, addresses: ['2a02:2308::1'] });
    expect(await resolve(never, false, '[::1]')).toEqual({ refused: 'address' });
    expect(await resolve(never, true, '[::1]')).toEqual({ ok: true, addresses: ['::1'] });
  });

  test('that only this machine knows is found by its own means', async () => {
    expect(await resolveHost('localhost', { lookup: thisMachine, allowPrivate: false })).toEqual({
      refused: 'address',
    });
    expect(await resolveHost('localhost', { lookup: thisMachine, allowPrivate: true })).toMatchObject({
      ok: true,
    });
  });
});

test('name servers of our own must be addresses', () => {
  expect(() => nameServersFrom('10.0.0.53, 127.0.0.1:5353')).not.toThrow();
  expect(() => nameServersFrom(' ')).not.toThrow();
  expect(() => nameServersFrom('ns.example.nl')).toThrow(TypeError);
});
