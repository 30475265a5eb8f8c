import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, statSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectDir, serversDir } from '../paths.ts';

const run = promisify(execFile);
const DAY_MS = 24 * 60 * 60 * 1_000;
const WARM_UP_TIMEOUT_MS = 60_000;
const cachesDir = join(serversDir, 'compile-cache');

/** What the processes of the platform are made of: a change of any file, or of how it is compiled, is another cache. */
function fingerprint(flags: readonly string[]): string {
  const files = globSync('{gateway,services/*,packages/*}/{src,contract}/**/*.ts', { cwd: projectDir });
  const hash = createHash('sha256').update([process.version, ...flags].join('\n'));
  for (const file of files.toSorted()) {
    const { mtimeMs, size } = statSync(join(projectDir, file));
    hash.update(`\n${file} ${mtimeMs} ${size}`);
  }
  return hash.digest('hex').slice(0, 16);
}

async function removeOld(): Promise<void> {
  for (const name of await readdir(cachesDir)) {
    const path = join(cachesDir, name);
    if (Date.now() - (await stat(path)).mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Compiles the code of the platform once for all of its processes. Without it each of them strips the types and compiles by
 * itself, which costs each a good second of processor time and 25 megabytes that it keeps for as long as it runs.
 * @returns the folder of the cache
 */
export async function prepareCompileCache(
  services: readonly string[],
  flags: readonly string[],
): Promise<string> {
  const dir = join(cachesDir, fingerprint(flags));
  const done = join(dir, 'complete');
  if (existsSync(done)) return dir;
  await mkdir(dir, { recursive: true });
  const modules = [...services.map((name) => `services/${name}/src/main.ts`), 'gateway/src/main.ts'];
  const warmUp = join(import.meta.dirname, 'warm-up.ts');
  await run(process.execPath, [...flags, warmUp, ...modules.map((path) => join(projectDir, path))], {
    env: { ...process.env, NODE_COMPILE_CACHE: dir },
    timeout: WARM_UP_TIMEOUT_MS,
  });
  await writeFile(done, '');
  await removeOld();
  return dir;
}
