import { posix } from 'node:path';
import type { Dependencies, House, Manifest } from './house.ts';

/** What one program needs of the repository, and of every workspace no more than that. */
export interface Closure {
  /** The folder of the workspace that is started. */
  readonly entry: string;
  /** Every file that is loaded, from the root of the repository, in order. */
  readonly files: readonly string[];
  /** By folder of a workspace: the packages that it needs there. */
  readonly dependencies: ReadonlyMap<string, Dependencies>;
}

/** The name of a package and what is asked of it: `@a/b/contract` is `./contract` of `@a/b`. */
function partsOf(specifier: string): { readonly name: string; readonly path: string } {
  const tokens = specifier.split('/');
  const name = tokens.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return { name, path: `.${specifier.slice(name.length)}` };
}

const sorted = (entries: Iterable<readonly [string, string]>): Dependencies =>
  Object.fromEntries([...entries].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/**
 * Follows the imports from the main module of a workspace through all others. A workspace of which only the contract is
 * imported gives only its contract, and asks only for what the contract imports.
 * @param importsOf the specifiers in a file, by its path from the root
 * @throws {Error} naming the file and the import that lead nowhere
 */
export function closureOf(
  house: House,
  entry: string,
  importsOf: (file: string) => readonly string[],
): Closure {
  const folders = [...house.workspaces.keys()];
  const folderOf = new Map([...house.workspaces].map(([folder, { name }]) => [name, folder]));
  const ownerOf = (file: string): string => folders.find((folder) => file.startsWith(`${folder}/`)) ?? '';
  const manifestOf = (folder: string): Manifest => house.workspaces.get(folder) as Manifest;
  const files = new Set<string>();
  const needed = new Map<string, Map<string, string>>();

  const need = (folder: string, name: string, file: string): void => {
    const version = manifestOf(folder).dependencies?.[name];
    if (version === undefined)
      throw new Error(`${file} imports ${name}, which is no dependency in ${folder}/package.json.`);
    needed.get(folder)?.set(name, version);
  };
  const follow = (specifier: string, from: string): string | undefined => {
    if (specifier.startsWith('node:')) return undefined;
    if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
    const { name, path } = partsOf(specifier);
    need(ownerOf(from), name, from);
    const folder = folderOf.get(name);
    if (folder === undefined) return undefined;
    const exported = manifestOf(folder).exports?.[path];
    if (exported === undefined)
      throw new Error(`${from} imports ${specifier}, which ${name} does not export.`);
    return posix.join(folder, exported);
  };
  const waiting = [posix.join(entry, 'src', 'main.ts')];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const owner = ownerOf(file);
    if (owner === '') throw new Error(`${file} lies in no workspace.`);
    if (!needed.has(owner)) needed.set(owner, new Map());
    for (const specifier of importsOf(file)) {
      const found = follow(specifier, file);
      if (found !== undefined) waiting.push(found);
    }
  }
  // The program itself may also find a package in another way than by an import, such as the pages of the documentation.
  for (const [name, version] of Object.entries(manifestOf(entry).dependencies ?? {}))
    if (!folderOf.has(name)) needed.get(entry)?.set(name, version);
  return {
    entry,
    files: [...files].toSorted(),
    dependencies: new Map(
      [...needed.keys()].toSorted().map((folder) => [folder, sorted(needed.get(folder) ?? [])]),
    ),
  };
}
