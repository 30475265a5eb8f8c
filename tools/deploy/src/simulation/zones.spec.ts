import { describe, expect, it } from 'vitest';
import { isEven, unevenOver } from './zones.ts';

const counts = (of: Readonly<Record<string, number>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(of));

describe('pods over zones', () => {
  it.each([
    [{ a: 1, b: 1, c: 1 }, ['a', 'b', 'c'], true],
    [{ a: 2, b: 1, c: 1 }, ['a', 'b', 'c'], true],
    [{ a: 3, b: 1, c: 1 }, ['a', 'b', 'c'], false],
    [{ a: 2, b: 1 }, ['a', 'b', 'c'], false],
    [{ b: 2, c: 1 }, ['b', 'c'], true],
    [{ a: 1, b: 1, c: 1 }, ['b', 'c'], false],
    [{ nowhere: 1, b: 1, c: 1 }, ['b', 'c'], false],
  ])('%j over %j are even: %s', (of, zones, expected) => {
    expect(isEven(counts(of), zones)).toBe(expected);
  });

  it('that lie unevenly are named with where they are', () => {
    const processes = new Map([
      ['ideas', counts({ a: 3 })],
      ['triage', counts({ a: 1, b: 1, c: 1 })],
    ]);
    expect(unevenOver(processes, ['a', 'b', 'c'])).toEqual(['ideas lies unevenly: {"a":3}']);
  });
});
