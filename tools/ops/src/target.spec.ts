import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { findTarget, NoTarget, readTargets } from './target.ts';

const nowhere = `${tmpdir()}/no-platform-here`;

it('ops ports are named with or without a region', () => {
  expect(readTargets('NL-UT/ideas=http://10.0.0.1:9464/, gateway=https://ops.example.org')).toEqual([
    { region: 'NL-UT', name: 'ideas', url: 'http://10.0.0.1:9464' },
    { name: 'gateway', url: 'https://ops.example.org' },
  ]);
});

it.each(['ideas', 'ideas=10.0.0.1', '=http://10.0.0.1', 'a/b/c=http://10.0.0.1'])(
  'an ops port like %j is refused, and shown how it is written',
  (value) => {
    expect(() => readTargets(value)).toThrow(/NL-UT\/ideas=http/);
  },
);

it('without a platform and without a name, it says how to give one', () => {
  expect(() => findTarget({ dataDir: nowhere, env: {} })).toThrow(NoTarget);
});

it('what is named goes before what runs here, with or without the version in its address', async () => {
  const env = { OPS_URL: 'https://api.example.org/v1/', OPS_TOKEN: 'abc' };
  const target = findTarget({ dataDir: nowhere, env });
  expect(target).toMatchObject({ apiUrl: 'https://api.example.org', processes: [], local: undefined });
  expect(await target.token()).toBe('abc');
});
