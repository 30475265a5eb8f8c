import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublic, isSameAddress, parseAddress } from './address.ts';

describe('an address of the public internet', () => {
  test.each([
    '8.8.8.8',
    '145.100.0.1',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.1.1',
    '100.63.255.255',
    '100.128.0.0',
    '223.255.255.255',
    '2001:4860:4860::8888',
    '2a02:2308::1',
    '[2a02:2308::1]',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
  ])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  test.each(
    [
      // A name, nothing, and what only looks like an address.
      [
        'example.nl',
        '',
        '127.1',
        '0177.0.0.1',
        '2130706433',
        '0x7f.0.0.1',
        '1.2.3.4.5',
        '[8.8.8.8',
        'fe80::1%eth0',
      ],
      // Unspecified, this machine, private, link-local, shared by a provider.
      ['0.0.0.0', '0.1.2.3', '127.0.0.1', '127.255.255.254', '10.0.0.1', '10.255.255.255', '172.16.0.1'],
      ['172.31.255.255', '192.168.0.1', '169.254.169.254', '169.254.0.1', '100.64.0.1', '100.127.255.255'],
      // For documentation, measuring, many receivers, later.
      [
        '192.0.0.1',
        '192.0.2.1',
        '198.51.100.1',
        '203.0.113.1',
        '198.18.0.1',
        '198.19.255.255',
        '192.88.99.1',
      ],
      ['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
      // The same for IPv6, and prefixes that nobody was given.
      [
        '::',
        '::1',
        'fc00::1',
        'fd00:ec2::254',
        'fe80::1',
        'fec0::1',
        'ff02::1',
        '2001:db8::1',
        '3fff::1',
        '100::1',
      ],
      ['4000::1', '8000::1', 'e000::1', '5f00::1'],
      // An IPv4 address in the clothes of an IPv6 address.
      ['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:a00:1', '::127.0.0.1', '::808:808', '::ffff:0:127.0.0.1'],
      ['64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::808:808', '2002:7f00:1::', '2002:808:808::1'],
      ['2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001::1'],
    ].flat(),
  )('%s is not', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  const privateAddress = fc.oneof(
    fc.tuple(fc.constant(10), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(127), fc.nat(255), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
  );
  const wrappings: readonly ((address: string) => string)[] = [
    (address) => address,
    (address) => `::ffff:${address}`,
    (address) => `::${address}`,
    (address) => `64:ff9b::${address}`,
    (address) => `::ffff:0:${address}`,
  ];

  test('is never a private one, however it is wrapped', () => {
    fc.assert(
      fc.property(privateAddress, fc.constantFrom(...wrappings), (bytes, wrap) => {
        expect(isPublic(wrap(bytes.join('.')))).toBe(false);
      }),
    );
  });

  test('is told of an IPv4 address in the same way with and without its IPv6 form', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublic(`::ffff:${address}`)).toBe(isPublic(address));
      }),
    );
  });

  test('is never told of what is no address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (parseAddress(text) === undefined) expect(isPublic(text)).toBe(false);
      }),
    );
  });
});

test('the same address is recognised in its other forms, and no other is', () => {
  expect(isSameAddress('127.0.0.1', '::ffff:127.0.0.1')).toBe(true);
  expect(isSameAddress('2A02:2308:0::1', '2a02:2308::1')).toBe(true);
  expect(isSameAddress('8.8.8.8', '8.8.4.4')).toBe(false);
  expect(isSameAddress('example.nl', 'example.nl')).toBe(false);
});
