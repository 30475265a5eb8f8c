// Runs before every npm script, on whatever Node the machine has (>= 20) and before node_modules exists: plain
// JavaScript, no imports from the project. It installs what package-lock.json asks for, once per lock file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.install-stamp');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');
const stamped = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '');

/** What a person may want to know; the output of the command that follows stays its own. */
const tell = (line) => process.stderr.write(`${line}\n`);

const lock = join(root, '.runtime', 'install.lock');

/** The process that installs at this moment; `undefined` when it is gone. */
function holder() {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/** Two commands that begin at the same time must not empty each other's node_modules. */
function takeLock() {
  mkdirSync(dirname(lock), { recursive: true });
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      const pid = holder();
      if (pid === undefined) rmSync(lock, { force: true });
      else if (tries === 0) tell(`Waiting for process ${pid}, which installs the dependencies ...`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

function install() {
  tell(
    stamped() === ''
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
    stdio: ['inherit', process.stderr, process.stderr],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path },
  });
  if (run.status === 0) return 0;
  tell('npm ci failed. Check the network connection to your npm registry, then run the same command again.');
  return run.status ?? 1;
}

if (process.argv[2] === '--stamp') {
  // The root's own postinstall: whichever npm command filled node_modules, it matches the lock file now.
  writeFileSync(stamp, wanted);
} else if (stamped() !== wanted) {
  takeLock();
  // Somebody else may have installed while this process waited.
  if (stamped() !== wanted) process.exitCode = install();
  rmSync(lock, { force: true });
}
