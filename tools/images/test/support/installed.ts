import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..', '..');
const main = join(root, 'tools', 'images', 'src', 'main.ts');

/** Not below the house: what a tree lacks would be found in the `node_modules` of the house, as in no image. */
export const trees = mkdtempSync(join(tmpdir(), 'innovatienetwerk-trees-'));

export const removeTrees = (): void => rmSync(trees, { recursive: true, force: true });

/** The tree of one program as an image gets it, anew. @returns its folder */
export function pruned(program: string, name = program): string {
  const tree = join(trees, name);
  rmSync(tree, { recursive: true, force: true });
  execFileSync(process.execPath, ['--no-warnings', '--experimental-vm-modules', main, program, tree]);
  return tree;
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // What lies in there stands in the lock file by itself.
    if (entry.name === 'node_modules') continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else link(source, target);
  }
}

/**
 * Installs what the lock file of the tree names and nothing else, out of the `node_modules` of the house, which hold the same
 * versions. It needs no registry and no second.
 */
export function install(tree: string): void {
  const { packages } = JSON.parse(readFileSync(join(tree, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { readonly link?: boolean; readonly resolved?: string }>>;
  };
  for (const [place, { link: isLink, resolved }] of Object.entries(packages)) {
    const target = join(tree, place);
    if (!place.includes('node_modules/')) continue;
    mkdirSync(dirname(target), { recursive: true });
    if (isLink === true) symlinkSync(relative(dirname(target), join(tree, resolved ?? '')), target);
    else linkFolder(join(root, place), target);
  }
}
