import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What a command printed, and how it ended. */
export interface Outcome {
  readonly succeeded: boolean;
  readonly output: string;
}

const BUILD_LIMIT_MS = 15 * 60_000;

/** Runs a command of the container engine; BuildKit, because the Dockerfile needs its secrets. */
export function docker(args: readonly string[], limitMs = 60_000): Outcome {
  const { status, stdout, stderr, error } = spawnSync('docker', args, {
    encoding: 'utf8',
    timeout: limitMs,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, DOCKER_BUILDKIT: '1', BUILDKIT_PROGRESS: 'plain' },
  });
  return { succeeded: status === 0, output: `${stdout}${stderr}${error?.message ?? ''}`.trim() };
}

/** @throws {Error} with the last words of a command that failed */
export function mustDocker(args: readonly string[], limitMs?: number): string {
  const { succeeded, output } = docker(args, limitMs);
  if (!succeeded)
    throw new Error(`docker ${args[0] ?? ''} failed:\n${output.split('\n').slice(-15).join('\n')}`);
  return output;
}

export const hasEngine = (): boolean => docker(['version', '--format', '{{.Server.Version}}']).succeeded;

/** The image on which all others are built, as the Dockerfile names it. */
export function baseImage(dockerfile: string): string {
  const [, tag] = /^ARG NODE_TAG=(\S+)$/m.exec(dockerfile) ?? [];
  if (tag === undefined) throw new Error('The Dockerfile names no version of Node: ARG NODE_TAG=...');
  return `node:${tag}`;
}

/** What npm needs on this machine to install is lent to the build; nothing of it stays in the image. */
function secrets(): readonly string[] {
  const lent = {
    npmrc: process.env['NPM_CONFIG_USERCONFIG'] ?? join(homedir(), '.npmrc'),
    certificates: process.env['NODE_EXTRA_CA_CERTS'] ?? '',
  };
  return Object.entries(lent)
    .filter(([, file]) => existsSync(file))
    .flatMap(([id, file]) => ['--secret', `id=${id},src=${file}`]);
}

export interface BuildOptions {
  readonly root: string;
  readonly service: string;
  readonly tag: string;
  /** @default false */
  readonly anew?: boolean;
}

/** Builds one image as a release does. @throws {Error} with the last lines of a build that fails */
export function buildImage({ root, service, tag, anew = false }: BuildOptions): void {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const args = [`SERVICE=${service}`, `VERSION=${version}`, 'SOURCE_DATE_EPOCH=1767225600'];
  mustDocker(
    [
      'build',
      '--network=host',
      ...secrets(),
      ...(anew ? ['--no-cache'] : []),
      ...args.flatMap((arg) => ['--build-arg', arg]),
      '--tag',
      tag,
      '--file',
      join(root, 'deploy', 'images', 'Dockerfile'),
      root,
    ],
    BUILD_LIMIT_MS,
  );
}
