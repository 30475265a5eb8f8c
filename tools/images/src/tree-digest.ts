import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every file and link below a folder, in order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** One number for a tree: names, what may be executed, and every byte; not when or by whom it was written. */
export function treeDigest(folder: string): string {
  const hash = createHash('sha256');
  for (const name of filesBelow(folder)) {
    const path = join(folder, name);
    const found = lstatSync(path);
    const content = found.isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
    const kind = found.isSymbolicLink() ? 'link' : (found.mode & 0o100) === 0 ? 'file' : 'program';
    hash.update(`${kind} ${name} ${createHash('sha256').update(content).digest('hex')}\n`);
  }
  return hash.digest('hex');
}
