import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contracts } from '@innovatienetwerk/catalogue';
import { generatedFiles } from './files.ts';
import { readFixtures } from './fixtures/read.ts';
import { staleFiles, writeFiles } from './reconcile.ts';

/** `npm run generate` writes what follows from the contracts; with `--check` it only says what differs. */
const root = join(import.meta.dirname, '..', '..', '..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const recorded = readFixtures(
  root,
  contracts.map(({ name }) => name),
);
const files = await generatedFiles(recorded);
const stale = staleFiles(root, files);
const list = stale.map(({ path }) => `  ${path}\n`).join('');

if (!values.check) {
  writeFiles(root, stale);
  process.stdout.write(
    `${stale.length} files written, ${files.length - stale.length} were right already.\n${list}`,
  );
} else if (stale.length > 0) {
  process.stderr.write(
    `These files are not what the contracts say. Run npm run generate, and commit what it writes:\n${list}`,
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`${files.length} files are what the contracts say.\n`);
}
