import { describe, expect, it } from 'vitest';
import type { Closure } from './closure.ts';
import { prunedLock, type Lock } from './lock.ts';

const lock: Lock = {
  name: 'house',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: {
    '': { name: 'house', version: '1.0.0' },
    'packages/kit': { name: '@house/kit', version: '1.0.0', dependencies: { log: '1.0.0', mail: '1.0.0' } },
    'packages/kit/node_modules/log': { version: '1.0.0', dependencies: { deep: '1.0.0' } },
    'node_modules/@house/kit': { resolved: 'packages/kit', link: true },
    'node_modules/log': { version: '2.0.0' },
    'node_modules/deep': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { fast: '1.0.0', absent: '1.0.0' },
      peerDependencies: { peer: '1.0.0', spare: '1.0.0' },
      peerDependenciesMeta: { spare: { optional: true } },
    },
    'node_modules/fast': { version: '1.0.0', optional: true },
    'node_modules/peer': { version: '1.0.0' },
    'node_modules/spare': { version: '1.0.0' },
    'node_modules/mail': { version: '1.0.0' },
  },
};
const closureWith = (dependencies: Readonly<Record<string, string>>): Closure => ({
  entry: 'packages/kit',
  files: [],
  dependencies: new Map([['packages/kit', dependencies]]),
});
const root = { name: 'house', version: '1.0.0' };

describe('the lock file of one program', () => {
  const { packages } = prunedLock(lock, closureWith({ log: '1.0.0' }), root);

  it('keeps what is needed, with what that needs, at the places where it was', () => {
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/@house/kit',
      'node_modules/deep',
      'node_modules/fast',
      'node_modules/peer',
      'packages/kit',
      'packages/kit/node_modules/log',
    ]);
  });

  it('asks of a workspace only what the program uses of it', () => {
    expect(packages['packages/kit']).toEqual({
      name: '@house/kit',
      version: '1.0.0',
      dependencies: { log: '1.0.0' },
    });
  });

  it('takes what production needs for no development dependency, although the house does', () => {
    expect(packages['node_modules/deep']?.dev).toBeUndefined();
  });

  it('is refused when it lacks a package: then it is older than the manifests', () => {
    expect(() => prunedLock(lock, closureWith({ missing: '1.0.0' }), root)).toThrow(
      'package-lock.json lacks missing, which packages/kit needs: run npm install.',
    );
  });
});
