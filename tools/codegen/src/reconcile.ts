import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './generated-file.ts';

/**
 * The files that are not in the repository as they should be.
 * @param root of the repository
 */
export const staleFiles = (root: string, files: readonly GeneratedFile[]): readonly GeneratedFile[] =>
  files.filter(({ path, content, once = false }) => {
    const file = join(root, path);
    return !existsSync(file) || (!once && readFileSync(file, 'utf8') !== content);
  });

export function writeFiles(root: string, files: readonly GeneratedFile[]): void {
  for (const { path, content } of files) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
