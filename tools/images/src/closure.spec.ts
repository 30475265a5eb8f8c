import { describe, expect, it } from 'vitest';
import { closureOf } from './closure.ts';
import type { House, Manifest } from './house.ts';

const workspace = (
  name: string,
  exports: Readonly<Record<string, string>>,
  dependencies: Readonly<Record<string, string>>,
): Manifest => ({ name: `@house/${name}`, version: '1.0.0', exports, dependencies });

const house: House = {
  root: { name: 'house', version: '1.0.0', workspaces: ['services/*', 'packages/*'] },
  workspaces: new Map([
    ['packages/kit', workspace('kit', { '.': './src/index.ts' }, { pino: '10.0.0', unused: '1.0.0' })],
    [
      'services/ideas',
      workspace('ideas', { './contract': './contract/index.ts' }, { typebox: '1.0.0', mail: '1.0.0' }),
    ],
    [
      'services/triage',
      workspace(
        'triage',
        {},
        { '@house/ideas': '1.0.0', '@house/kit': '1.0.0', '@house/spare': '1.0.0', pages: '2.0.0' },
      ),
    ],
    ['packages/spare', workspace('spare', { '.': './src/index.ts' }, {})],
  ]),
};

const files: Readonly<Record<string, readonly string[]>> = {
  'services/triage/src/main.ts': ['node:path', './service.ts', '@house/kit'],
  'services/triage/src/service.ts': ['@house/ideas/contract', './service.ts'],
  'services/ideas/contract/index.ts': ['./model.ts'],
  'services/ideas/contract/model.ts': ['typebox'],
  'packages/kit/src/index.ts': ['pino', 'node:fs'],
};

const closure = (more: typeof files = {}) =>
  closureOf(house, 'services/triage', (file) => ({ ...files, ...more })[file] ?? []);

describe('what a program needs', () => {
  it('is every file that its main module leads to, and no other', () => {
    expect(closure().files).toEqual(Object.keys(files).toSorted());
  });

  it('is of a service whose contract is imported only the contract and what that imports', () => {
    expect(closure().dependencies.get('services/ideas')).toEqual({ typebox: '1.0.0' });
  });

  it('is of a package only what is imported there', () => {
    expect(closure().dependencies.get('packages/kit')).toEqual({ pino: '10.0.0' });
  });

  it('is of the program itself every package that it names, but no workspace that it does not import', () => {
    expect(closure().dependencies.get('services/triage')).toEqual({
      '@house/ideas': '1.0.0',
      '@house/kit': '1.0.0',
      pages: '2.0.0',
    });
    expect(closure().dependencies.has('packages/spare')).toBe(false);
  });
});

describe('an import that leads nowhere', () => {
  it('is refused with its file when the package is not named as a dependency', () => {
    expect(() => closure({ 'packages/kit/src/index.ts': ['left-pad'] })).toThrow(
      'packages/kit/src/index.ts imports left-pad, which is no dependency in packages/kit/package.json.',
    );
  });

  it('is refused when the workspace does not export it', () => {
    expect(() =>
      closure({
        'services/ideas/contract/model.ts': ['typebox'],
        'services/triage/src/service.ts': ['@house/ideas'],
      }),
    ).toThrow('services/triage/src/service.ts imports @house/ideas, which @house/ideas does not export.');
  });
});
