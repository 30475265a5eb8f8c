import { posix } from 'node:path';
import type { Closure } from './closure.ts';
import type { Dependencies } from './house.ts';

/** One place in `package-lock.json`; what is not named here is kept as it is. */
export interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Dependencies;
  readonly optionalDependencies?: Dependencies;
  readonly peerDependencies?: Dependencies;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

export interface Lock {
  readonly name: string;
  readonly version: string;
  readonly lockfileVersion: number;
  readonly requires?: boolean;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

type Packages = Lock['packages'];

/** Where Node finds a package from a place: in its own `node_modules`, else in that of a folder above. */
function placeOf(packages: Packages, name: string, from: string): string | undefined {
  for (let folder = from; ; folder = posix.dirname(folder)) {
    const place = posix.join(folder === '.' ? '' : folder, 'node_modules', name);
    if (packages[place] !== undefined) return place;
    if (folder === '.' || folder === '') return undefined;
  }
}

/** What a package cannot do without, and what it takes when it is there. */
function wantedBy(entry: LockedPackage): { readonly name: string; readonly required: boolean }[] {
  const peers = Object.keys(entry.peerDependencies ?? {}).filter(
    (name) => entry.peerDependenciesMeta?.[name]?.optional !== true,
  );
  const required = [...Object.keys(entry.dependencies ?? {}), ...peers];
  return [
    ...required.map((name) => ({ name, required: true })),
    ...Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ name, required: false })),
  ];
}

/**
 * The lock file of one program: the same packages in the same versions at the same places, without those that it never loads.
 * @throws {Error} when the lock file lacks a package that is needed: then it is older than the manifests
 */
export function prunedLock(lock: Lock, closure: Closure, root: LockedPackage): Lock {
  const { packages } = lock;
  const kept = new Map<string, LockedPackage>([['', root]]);
  const waiting: string[] = [];
  const take = (place: string, entry: LockedPackage): void => {
    if (kept.has(place)) return;
    kept.set(place, entry);
    waiting.push(place);
  };
  for (const [folder, dependencies] of closure.dependencies) {
    const { name, version } = packages[folder] ?? {};
    if (name === undefined || version === undefined)
      throw new Error(`package-lock.json does not know ${folder}: run npm install.`);
    take(folder, { name, version, dependencies });
    take(posix.join('node_modules', name), { resolved: folder, link: true });
  }
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const from = place;
    for (const { name, required } of wantedBy(kept.get(from) ?? {})) {
      const found = placeOf(packages, name, from);
      if (found !== undefined) {
        const { dev: _dev, devOptional: _devOptional, ...entry } = packages[found] ?? {};
        if (entry.link !== true) take(found, entry);
      } else if (required) {
        throw new Error(`package-lock.json lacks ${name}, which ${from} needs: run npm install.`);
      }
    }
  }
  const places = [...kept.keys()].toSorted();
  return {
    ...lock,
    packages: Object.fromEntries(places.map((place) => [place, kept.get(place) as LockedPackage])),
  };
}
