import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Finds a program on the PATH, as a shell would. */
export function findProgram(name: string, path = process.env['PATH'] ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/** Whether a file can be run. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The version that a program tells with the given arguments; `undefined` when it tells none. */
export async function programVersion(
  program: string,
  ...args: readonly string[]
): Promise<Version | undefined> {
  try {
    const { stdout, stderr } = await run(program, args, { timeout: 10_000 });
    return parseVersion(stdout + stderr);
  } catch {
    return undefined;
  }
}

/** The leading numbers of a version: 2.15.1 → [2, 15, 1]. */
export type Version = readonly [major: number, minor: number, patch: number];

/** Reads the first version in a text. */
export function parseVersion(text: string): Version | undefined {
  const found = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text);
  return found === null ? undefined : [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
}

/** Whether a version is at least the wanted one. */
export function isAtLeast(version: Version, wanted: Version): boolean {
  for (const [index, part] of version.entries()) {
    const other = wanted[index] ?? 0;
    if (part !== other) return part > other;
  }
  return true;
}
