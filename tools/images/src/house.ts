import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Names of packages with their versions. */
export type Dependencies = Readonly<Record<string, string>>;

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly type?: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Dependencies;
}

interface RootManifest extends Manifest {
  readonly workspaces: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
}

/** The repository as npm sees it: the manifest at the root and those of the workspaces by their folder. */
export interface House {
  readonly root: RootManifest;
  readonly workspaces: ReadonlyMap<string, Manifest>;
}

const manifestIn = (folder: string): unknown =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** @param root the folder of the repository */
export function readHouse(root: string): House {
  const manifest = manifestIn(root) as RootManifest;
  const folders = manifest.workspaces
    .flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: root }))
    .map((file) => dirname(file))
    .toSorted();
  return {
    root: manifest,
    workspaces: new Map(folders.map((folder) => [folder, manifestIn(join(root, folder)) as Manifest])),
  };
}

/** What an image can be made of: the workspaces that are a process of production, by their short names. */
export function programsOf(root: string, house: House): ReadonlyMap<string, string> {
  const folders = [...house.workspaces.keys()].filter(
    (folder) =>
      (folder === 'gateway' || folder.startsWith('services/') || folder === 'tools/provision') &&
      existsSync(join(root, folder, 'src', 'main.ts')),
  );
  return new Map(folders.map((folder) => [basename(folder), folder]));
}
