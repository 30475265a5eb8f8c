import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/**
 * npm lays everything that any workspace needs where all of them can import it. So a workspace that forgets to name what it
 * imports works here, and fails in an image that holds only what it named.
 */
const root = join(import.meta.dirname, '..', '..', '..');

interface Manifest {
  readonly name: string;
  readonly workspaces: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const house = manifestIn(root);
const workspaces = globSync(
  house.workspaces.map((pattern) => `${pattern}/package.json`),
  { cwd: root },
).map((file) => join(root, dirname(file)));

/** At the beginning of a line, where a statement begins or its list of names ends: texts may say `from` too. */
const IMPORT = /(?:^(?:import|export)\b[^'\n]*from|^\} from|\bimport\()\s*'([^'.#][^']*)'/gm;

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => !specifier.startsWith('node:'))
    .map(packageOf);
}

test.each(workspaces.map((folder) => [relative(root, folder), folder] as const))(
  '%s names everything that it imports',
  (_, folder) => {
    const { name, dependencies, devDependencies } = manifestIn(folder);
    const named = new Set([
      name,
      ...Object.keys({ ...house.devDependencies, ...dependencies, ...devDependencies }),
    ]);
    const files = globSync('**/*.ts', { cwd: folder, exclude: (path) => path.includes('node_modules') });
    const missing = files.flatMap((file) =>
      importsOf(join(folder, file))
        .filter((imported) => !named.has(imported))
        .map((imported) => `${imported} (${file})`),
    );
    expect(missing).toEqual([]);
  },
);
