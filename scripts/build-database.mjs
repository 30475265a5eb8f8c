// Builds the faster embedded database from source into .runtime/rust, for benchmarks and large test data.
// The next start that makes new data finds it there by itself.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '0.5.3-beta.196';
const target = join(dirname(dirname(fileURLToPath(import.meta.url))), '.runtime', 'rust');

console.log(`Building secantusd-rs ${VERSION} into .runtime/rust (about four minutes) ...`);
const args = ['install', 'secantus-mdb', '--version', VERSION, '--ignore-rust-version', '--root', target];
const run = spawnSync('cargo', args, { stdio: 'inherit' });
if (run.error?.code === 'ENOENT') {
  console.error('Cargo is not on the PATH: install Rust (rustup) and run the same command again.');
} else if (run.status === 0) {
  console.log('Built. Data that another server wrote keeps that server; new data gets this one.');
}
process.exitCode = run.status ?? 1;
