import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closureOf, type Closure } from './closure.ts';
import { programsOf, readHouse, type House } from './house.ts';
import { readScript, renamed, scriptName, type Script } from './imports.ts';
import { prunedLock, type Lock } from './lock.ts';

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

function write(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode: 0o644 });
}

const rootManifest = ({ root }: House, closure: Closure) => ({
  name: root.name,
  version: root.version,
  private: true,
  license: root.license,
  type: root.type,
  workspaces: [...closure.dependencies.keys()],
  engines: root.engines,
});

/** The files of a closure: manifests that ask only for what is used, the lock file cut to them, and the code. */
export function prunedFiles(house: House, lock: Lock, closure: Closure): ReadonlyMap<string, string> {
  const root = rootManifest(house, closure);
  const { private: _private, type: _type, ...lockedRoot } = root;
  const files = new Map([
    ['package.json', json(root)],
    ['package-lock.json', json(prunedLock(lock, closure, lockedRoot))],
  ]);
  for (const [folder, dependencies] of closure.dependencies) {
    const { name, version, license, type, exports = {} } = house.workspaces.get(folder) ?? {};
    const scripts = Object.fromEntries(
      Object.entries(exports).map(([path, file]) => [path, scriptName(file)]),
    );
    files.set(
      `${folder}/package.json`,
      json({ name, version, private: true, license, type, exports: scripts, dependencies }),
    );
  }
  return files;
}

/** Where every image finds the module with which it starts. */
const MAIN = 'main.js';

/**
 * Writes into an empty folder what one program needs and nothing else; `npm ci --omit=dev` there makes it complete. Types are
 * gone: removing them at each start costs a second of a processor, and memory for as long as the process runs.
 * @param name of a service, `gateway` or `provision`
 * @throws {Error} when there is no such program, or when it imports what is not there
 */
export function prune(root: string, name: string, target: string): Closure {
  const house = readHouse(root);
  const programs = programsOf(root, house);
  const entry = programs.get(name);
  if (entry === undefined)
    throw new Error(`No program is called ${name}: choose from ${[...programs.keys()].join(', ')}.`);
  const scripts = new Map<string, Script>();
  const closure = closureOf(house, entry, (file) => {
    const script = readScript(join(root, file));
    scripts.set(file, script);
    return script.imports;
  });
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  for (const [file, content] of prunedFiles(house, lock, closure)) write(join(target, file), content);
  for (const [file, script] of scripts) write(join(target, scriptName(file)), renamed(script));
  symlinkSync(join(entry, 'src', MAIN), join(target, MAIN));
  return closure;
}
