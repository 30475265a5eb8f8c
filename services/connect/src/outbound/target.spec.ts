import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkUrl, targetRulesFrom, type TargetRefusal, type TargetRules } from './target.ts';

const production: TargetRules = { allowHosts: [] };
const development: TargetRules = {
  allowHosts: ['127.0.0.1:9000', 'localhost', '[::1]:9000', 'receiver:8080'],
};

const refusal = (sink: string, rules = production): TargetRefusal | undefined => {
  const target = checkUrl(sink, rules);
  return 'refused' in target ? target.refused : undefined;
};

describe('an address that may be called', () => {
  test.each([
    ['https://koppeling.example.nl/innovatienetwerk', 'https://koppeling.example.nl/innovatienetwerk'],
    ['https://koppeling.example.nl:443/a?b=c', 'https://koppeling.example.nl/a?b=c'],
    ['https://koppeling.example.nl:8443', 'https://koppeling.example.nl:8443/'],
    ['HTTPS://Koppeling.Example.NL/A', 'https://koppeling.example.nl/A'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://my_service.example.nl/', 'https://my_service.example.nl/'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
    ['https://[2a02:2308::1]/', 'https://[2a02:2308::1]/'],
  ])('%s is taken as %s', (sink, href) => {
    expect(checkUrl(sink, production)).toMatchObject({ ok: true, url: { href }, allowListed: false });
  });

  test('is not one that is longer than an address may be', () => {
    expect(refusal(`https://example.nl/${'a'.repeat(1_900)}`)).toBeUndefined();
    expect(refusal(`https://example.nl/${'a'.repeat(2_000)}`)).toBe('url');
  });

  test.each<[TargetRefusal, readonly string[]]>([
    [
      'url',
      ['', 'example.nl', '//example.nl', 'https://', 'https://[::1', 'https://a b.nl', 'https://1.2.3.4.5.6'],
    ],
    [
      'scheme',
      ['http://example.nl', 'ftp://example.nl', 'file:///etc/passwd', 'data:text/plain,a', 'javascript:1'],
    ],
    ['credentials', ['https://a:b@example.nl', 'https://a@example.nl', 'https://:b@example.nl']],
    ['fragment', ['https://example.nl/#a', 'https://example.nl/#']],
    [
      'port',
      ['https://example.nl:80', 'https://example.nl:22', 'https://example.nl:6379', 'https://example.nl:0'],
    ],
    [
      'host',
      ['https://intranet', 'https://localhost', 'https://example.nl.', 'https://a..nl', 'https://.nl'],
    ],
    ['address', ['https://127.0.0.1', 'https://0x7f.1', 'https://2130706433', 'https://[::ffff:7f00:1]']],
  ])('is refused with %s for %j', (reason, sinks) => {
    for (const sink of sinks) expect([sink, refusal(sink)]).toEqual([sink, reason]);
  });

  test.each([
    'localhost',
    'api.localhost',
    'printer.local',
    'metadata.google.internal',
    'db.prod.svc',
    'db.prod.svc.cluster.local',
    'nas.home.arpa',
    '1.0.0.127.in-addr.arpa',
    'router.lan',
    'server.corp',
  ])('is refused for the name %s, which means something only inside', (name) => {
    expect(refusal(`https://${name}/`)).toBe('host');
    expect(refusal(`https://${name.toUpperCase()}/`)).toBe('host');
    expect(refusal(`https://${name}./`)).toBe('host');
  });
});

describe('the hosts that an operator allows for development', () => {
  test('may be called without TLS, on the port that is named', () => {
    expect(checkUrl('http://127.0.0.1:9000/hook', development)).toMatchObject({
      ok: true,
      allowListed: true,
    });
    expect(checkUrl('http://[::1]:9000/', development)).toMatchObject({ ok: true, allowListed: true });
    expect(checkUrl('http://RECEIVER:8080/', development)).toMatchObject({ ok: true, allowListed: true });
    expect(refusal('http://127.0.0.1:9001/hook', development)).toBe('scheme');
    expect(refusal('https://127.0.0.1:9001/hook', development)).toBe('port');
    expect(refusal('https://127.0.0.1/hook', development)).toBe('address');
  });

  test('may be called on every port when none is named', () => {
    expect(refusal('http://localhost/', development)).toBeUndefined();
    expect(refusal('https://localhost:1234/', development)).toBeUndefined();
  });

  test('are these hosts only, and not what ends or begins in the same way', () => {
    for (const host of ['localhost.', 'a.localhost', 'localhost.nl', '127.0.0.11:9000', '127.0.0.1:90000']) {
      expect([host, refusal(`http://${host}/`, development)]).not.toEqual([host, undefined]);
    }
  });

  test('are compared as they are connected to', () => {
    expect(refusal('http://0x7f.1:9000/', development)).toBeUndefined();
    expect(checkUrl('http://127.0.0.1:80/', { allowHosts: ['127.0.0.1:80'] })).toMatchObject({ ok: true });
    expect(checkUrl('http://127.0.0.1/', { allowHosts: ['127.0.0.1:80'] })).toMatchObject({ ok: true });
  });

  test('still may have neither credentials nor a fragment, and no other scheme', () => {
    expect(refusal('http://a:b@localhost/', development)).toBe('credentials');
    expect(refusal('http://localhost/#a', development)).toBe('fragment');
    expect(refusal('ftp://localhost/', development)).toBe('scheme');
  });

  test('come from a list in the environment; without it there are none', () => {
    expect(targetRulesFrom(undefined)).toEqual({ allowHosts: [] });
    expect(targetRulesFrom(' 127.0.0.1:9000, localhost ,')).toEqual({
      allowHosts: ['127.0.0.1:9000', 'localhost'],
    });
    expect(() => targetRulesFrom('a b')).toThrow('CONNECT_ALLOWED_HOSTS');
    expect(() => targetRulesFrom('http://localhost')).toThrow('CONNECT_ALLOWED_HOSTS');
    expect(() => targetRulesFrom('*')).toThrow('CONNECT_ALLOWED_HOSTS');
  });
});

/** Addresses made of pieces that matter, so that many are nearly right and some are. */
const sinks = fc
  .tuple(
    fc.constantFrom('https://', 'HTTPS:', 'http://', 'https:/\\\\', 'ftp://', ''),
    fc.constantFrom('', 'a@', 'a:b@', ':@', '@'),
    fc.constantFrom(
      'example.nl',
      'ＥＸＡＭＰＬＥ.nl',
      'a.b.example.nl',
      '127.1',
      '8.8.8.8',
      '[::1]',
      'localhost',
      'x.local',
      '%65.nl',
    ),
    fc.constantFrom('', ':443', ':8443', ':80', ':0443', ':'),
    fc.constantFrom('', '/', '/a?b=c', '#', '/#a', '/../a', '?@127.0.0.1'),
  )
  .map((pieces) => pieces.join(''));

test('whatever text is given, what is taken has https, a public port, a full name and no credentials', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(sinks, fc.string()), (sink) => {
      const target = checkUrl(sink, production);
      if (!('ok' in target)) return;
      taken += 1;
      const { protocol, port, username, password, hostname } = target.url;
      expect([protocol, username, password]).toEqual(['https:', '', '']);
      expect(['', '8443']).toContain(port);
      expect(['example.nl', 'a.b.example.nl', '8.8.8.8', 'e.nl']).toContain(hostname);
      // Taken once, taken always: what is kept and read again is judged in the same way.
      expect(checkUrl(target.url.href, production)).toMatchObject({ ok: true });
    }),
    { numRuns: 1_000 },
  );
  expect(taken, 'some are taken').toBeGreaterThan(0);
});
