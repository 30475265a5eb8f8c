import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFiles } from './files.ts';

/** `npm run generate` writes what follows from the contracts; with `--check` it only says what differs. */
const root = join(import.meta.dirname, '..', '..', '..');
const { values } = parseArgs({ options: { check: { type: 'boolean' } } });

const stale: string[] = [];
const files = await generatedFiles();
for (const { path, content, once = false } of files) {
  const file = join(root, path);
  const exists = existsSync(file);
  if (exists && (once || readFileSync(file, 'utf8') === content)) continue;
  stale.push(path);
  if (values.check === true) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

if (values.check !== true) {
  process.stdout.write(`${files.length} files follow from the contracts; ${stale.length} written.\n`);
} else if (stale.length === 0) {
  process.stdout.write(`${files.length} files are what the contracts say.\n`);
} else {
  process.stderr.write(
    `These files are not what the contracts say; run npm run generate and commit them:\n${stale.map((path) => `  ${path}\n`).join('')}`,
  );
  process.exitCode = 1;
}
