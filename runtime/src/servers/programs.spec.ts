import { expect, it } from 'vitest';
import { findProgram, isAtLeast, parseVersion } from './programs.ts';

it('reads the version out of what servers say', () => {
  expect(parseVersion('nats-server: v2.15.1')).toEqual([2, 15, 1]);
  expect(parseVersion('db version v8.0.4\nBuild Info: {}')).toEqual([8, 0, 4]);
  expect(parseVersion('Python 3.14')).toEqual([3, 14, 0]);
  expect(parseVersion('no number here')).toBeUndefined();
});

it('compares versions by number, part by part', () => {
  expect(isAtLeast([2, 15, 0], [2, 15, 0])).toBe(true);
  expect(isAtLeast([2, 9, 9], [2, 15, 0])).toBe(false);
  expect(isAtLeast([3, 0, 0], [2, 15, 9])).toBe(true);
  expect(isAtLeast([3, 9, 20], [3, 10, 0])).toBe(false);
});

it('finds a program only where the path says and only when it can be run', () => {
  expect(findProgram('sh', '/nowhere:/bin')).toBe('/bin/sh');
  expect(findProgram('passwd', '/etc')).toBeUndefined();
  expect(findProgram('sh', '')).toBeUndefined();
});
