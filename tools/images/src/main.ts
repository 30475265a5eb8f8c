import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prune } from './prune.ts';
import { treeDigest } from './tree-digest.ts';

/** `node --experimental-vm-modules tools/images/src/main.ts NAME FOLDER`: what one program needs, in an empty folder. */
const [name, target] = process.argv.slice(2);

if (name === undefined || target === undefined) {
  process.stderr.write('Say which program and where to: main.ts NAME FOLDER\n');
  process.exit(2);
}
mkdirSync(target, { recursive: true });
if (readdirSync(target).length > 0) {
  process.stderr.write(`${target} is not empty: what lies there would go into the image.\n`);
  process.exit(2);
}
try {
  const { files, dependencies } = prune(join(import.meta.dirname, '..', '..', '..'), name, target);
  process.stdout.write(
    `${name}: ${files.length} files of ${dependencies.size} workspaces, sha256:${treeDigest(target)}\n`,
  );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
