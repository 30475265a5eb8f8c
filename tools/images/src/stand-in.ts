import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/**
 * A machine that reaches no registry of images, but one of Debian's packages, can make the base image by itself: the same system,
 * the same version of Node from its npm package, and npm. It is for checking the steps of the Dockerfile and never for a release.
 */
const MINUTE_MS = 60_000;

function run(command: string, args: readonly string[], limitMs: number): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: limitMs });
  if (status !== 0)
    throw new Error(`${command} failed: ${error?.message ?? stderr.split('\n').slice(-5).join('\n')}`);
}

const isThere = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).error === undefined;

/** Why this machine cannot make one; `undefined` when it can. */
export function whyNoStandIn(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root can make a Debian system';
  if (!isThere('debootstrap', '--version')) return 'debootstrap is not installed';
  return undefined;
}

/** Where npm itself lies: the program on the PATH is a link into it. */
function npmFolder(): string {
  const program = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'npm'))
    .find((file) => existsSync(file));
  if (program === undefined) throw new Error('npm is not on the PATH.');
  return dirname(dirname(realpathSync(program)));
}

/**
 * Makes the image under the name of the official one.
 * @param mirror of Debian's packages; @default that of debootstrap
 */
export function makeStandIn(image: string, mirror: string | undefined): void {
  const [, release = 'bookworm'] = /-([a-z]+)-slim$/.exec(image) ?? [];
  const tree = mkdtempSync(join(tmpdir(), 'innovatienetwerk-base-'));
  try {
    run(
      'debootstrap',
      ['--variant=minbase', release, tree, ...(mirror === undefined ? [] : [mirror])],
      10 * MINUTE_MS,
    );
    const bin = join(tree, 'usr', 'local', 'bin');
    const modules = join(tree, 'usr', 'local', 'lib', 'node_modules');
    cpSync(realpathSync(process.execPath), join(bin, 'node'));
    cpSync(npmFolder(), join(modules, 'npm'), { recursive: true, verbatimSymlinks: true });
    symlinkSync(join('..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'), join(bin, 'npm'));
    chmodSync(tree, 0o755);
    const archive = join(dirname(tree), `${tree.split('/').at(-1)}.tar`);
    run(
      'tar',
      ['--create', '--file', archive, '--directory', tree, '--exclude=./var/cache', '.'],
      5 * MINUTE_MS,
    );
    run('docker', ['import', archive, image], 5 * MINUTE_MS);
    rmSync(archive);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}
