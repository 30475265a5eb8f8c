import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '@innovatienetwerk/catalogue';
import { completed } from './env-file.ts';
import { secretNames } from './secrets.ts';

/**
 * `npm run compose -- up`: makes the secrets that are missing, builds the images, starts everything and waits until it is healthy.
 * `-- secrets` only makes the secrets; anything else goes to docker compose as it is: `-- ps`, `-- logs gateway`, `-- down`.
 */
const folder = join(import.meta.dirname, '..', '..', '..', 'deploy', 'compose');
const envFile = join(folder, '.env');

function makeSecrets(): void {
  const present = existsSync(envFile) ? readFileSync(envFile, 'utf8') : '';
  const { text, added } = completed(present, secretNames(contracts));
  if (added.length === 0) return;
  // Whoever can read it can open everything.
  writeFileSync(envFile, text, { mode: 0o600 });
  process.stderr.write(`${envFile}: ${added.length} values added; fill in what is empty.\n`);
}

function compose(args: readonly string[]): number {
  const { status, error } = spawnSync(
    'docker',
    ['compose', '--file', join(folder, 'compose.yaml'), ...args],
    { stdio: 'inherit' },
  );
  if (error === undefined) return status ?? 1;
  process.stderr.write('Docker is not there: install Docker with its compose plugin (2.24 or newer).\n');
  return 1;
}

const [command, ...rest] = process.argv.slice(2);
if (command === undefined) {
  process.stderr.write('Say what to do: npm run compose -- up | secrets | ps | logs gateway | down\n');
  process.exitCode = 2;
} else {
  makeSecrets();
  if (command !== 'secrets')
    process.exitCode = compose(
      command === 'up' ? ['up', '--detach', '--build', '--wait', ...rest] : [command, ...rest],
    );
}
