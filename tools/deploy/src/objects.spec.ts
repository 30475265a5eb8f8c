import { describe, expect, it } from 'vitest';
import { bytesOf, parseObjects, podOwners, selects } from './objects.ts';

describe('objects of manifests', () => {
  it('are read from a file with several, and what is only a comment is none', () => {
    const text = '# nothing\n---\nkind: Service\nmetadata: {name: a}\n---\nkind: Pod\nmetadata: {name: b}\n';
    expect(parseObjects(text).map(({ kind }) => kind)).toEqual(['Service', 'Pod']);
  });

  it('are refused when they are no YAML', () => {
    expect(() => parseObjects('kind: [Service')).toThrow();
  });

  it.each([
    ['384Mi', 384 * 1024 ** 2],
    ['1Gi', 1024 ** 3],
    ['820MiB', 820 * 1024 ** 2],
    ['1.5Gi', 1.5 * 1024 ** 3],
    ['100', 100],
  ])('say %s for an amount of memory', (amount, bytes) => {
    expect(bytesOf(amount)).toBe(bytes);
  });

  it.each(['', '1Zi', 'much'])('do not say %j', (amount) => {
    expect(() => bytesOf(amount)).toThrow(RangeError);
  });

  it('select pods by all the labels they name, and without any all pods', () => {
    expect(selects({ matchLabels: { a: '1', b: '2' } }, { a: '1', b: '2', c: '3' })).toBe(true);
    expect(selects({ matchLabels: { a: '1', b: '2' } }, { a: '1' })).toBe(false);
    expect(selects({}, { a: '1' })).toBe(true);
    expect(selects(undefined, { a: '1' })).toBe(false);
  });

  it('own pods with all their containers, those that only begin too', () => {
    const [owner] = podOwners([
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'a' },
        spec: { template: { spec: { initContainers: [{ name: 'first' }], containers: [{ name: 'then' }] } } },
      },
    ]);
    expect(owner?.containers.map(({ name }) => name)).toEqual(['first', 'then']);
  });
});
