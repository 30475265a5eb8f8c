// Runs before every npm script, on whatever Node the machine has (>= 20) and before node_modules exists: plain
// JavaScript, no imports from the project. It installs what package-lock.json asks for, once per lock file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.install-stamp');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (process.argv[2] === '--stamp') {
  // The root's own postinstall: whichever npm command filled node_modules, it matches the lock file now.
  writeFileSync(stamp, wanted);
} else if (installed !== wanted) {
  console.log(
    installed === ''
      ? 'First run: installing the dependencies with npm ci (about 20 seconds) ...'
      : 'package-lock.json changed: installing the dependencies again with npm ci ...',
  );
  // Without our own node_modules/.bin on PATH: npm ci replaces the Node binary that lives there.
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes(`node_modules${sep}.bin`))
    .join(delimiter);
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  });
  if (run.status !== 0) {
    console.error(
      'npm ci failed. Check the network connection to your npm registry, then run the same command again.',
    );
    process.exit(run.status ?? 1);
  }
}
