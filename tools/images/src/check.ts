import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { callApi } from '@innovatienetwerk/runtime';
import { baseImage, buildImage, docker, hasEngine, mustDocker } from './engine.ts';
import { programsOf, readHouse } from './house.ts';
import { startStand, type Stand } from './stand.ts';
import { makeStandIn, whyNoStandIn } from './stand-in.ts';

/**
 * `npm run check:images`: builds every image with the engine of this machine, the last one twice, and runs them all: the bus is
 * prepared, every service becomes healthy and the gateway answers a request, none of them as root or on a writable disk.
 * `-- network gateway` builds only these, and runs none. `DEBIAN_MIRROR` is where a stand-in for the base image comes from.
 */
const root = join(import.meta.dirname, '..', '..', '..');
const READY_LIMIT_MS = 90_000;
const STOP_LIMIT_S = 10;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const tagOf = (program: string): string => `innovatienetwerk/${program}:check`;

/** @returns why it cannot be had */
function haveBaseImage(image: string): string | undefined {
  if (docker(['image', 'inspect', image]).succeeded) return undefined;
  say(`Fetching ${image} ...`);
  if (docker(['pull', '--quiet', image], 300_000).succeeded) return undefined;
  const reason = whyNoStandIn();
  if (reason !== undefined) return `${image} cannot be fetched, and no stand-in be made: ${reason}`;
  say('No registry of images answers: making a stand-in from Debian packages (about two minutes) ...');
  makeStandIn(image, process.env['DEBIAN_MIRROR']);
  return undefined;
}

const layersOf = (tag: string): string =>
  mustDocker(['image', 'inspect', '--format', '{{json .RootFS.Layers}}', tag]);

interface Container {
  readonly id: string;
  readonly env: Readonly<Record<string, string>>;
}

/** As an orchestrator runs it that trusts nothing: no rights, nothing to write on. */
function start(program: string, env: Readonly<Record<string, string>>): Container {
  const id = mustDocker([
    'run',
    '--detach',
    '--network=host',
    '--read-only',
    '--cap-drop=ALL',
    '--security-opt=no-new-privileges',
    '--memory=384m',
    '--health-interval=1s',
    ...Object.entries({ ...env, HOST: '127.0.0.1' }).flatMap(([name, value]) => [
      '--env',
      `${name}=${value}`,
    ]),
    tagOf(program),
  ]);
  return { id, env };
}

const lastWords = (id: string): string => docker(['logs', '--tail', '15', id]).output;
const stateOf = (id: string): string =>
  mustDocker(['inspect', '--format', '{{.State.Status}} {{.State.ExitCode}} {{.State.Health.Status}}', id]);

async function until(id: string, wanted: RegExp): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  for (;;) {
    const state = stateOf(id);
    if (wanted.test(state)) return;
    if (Date.now() > deadline || (state.startsWith('exited') && !wanted.test(state)))
      throw new Error(`The container is ${state}; its last words:\n${lastWords(id)}`);
    await delay(250);
  }
}

function refusesWritesAndRoot(program: string): void {
  const probe =
    "try { require('node:fs').writeFileSync('/app/probe', ''); process.exit(3) } catch {} process.exit(process.getuid() === 65532 ? 0 : 4)";
  mustDocker(['run', '--rm', '--read-only', '--entrypoint=/usr/local/bin/node', tagOf(program), '-e', probe]);
  if (docker(['run', '--rm', '--entrypoint=/bin/sh', tagOf(program), '-c', 'true']).succeeded)
    throw new Error(`The image of ${program} has a shell.`);
}

function stopInOrder({ id }: Container): void {
  mustDocker(['stop', '--time', String(STOP_LIMIT_S), id], 30_000);
  const [status, code] = stateOf(id).split(' ');
  if (status !== 'exited' || code !== '0')
    throw new Error(`It did not stop in order (${status} ${code}):\n${lastWords(id)}`);
}

async function tryThem(stand: Stand): Promise<void> {
  const containers: Container[] = [];
  try {
    const begin = async (program: string): Promise<Container> => {
      const container = start(program, await stand.envOf(program));
      containers.push(container);
      return container;
    };
    await until((await begin('provision')).id, /^exited 0/);
    say('provision: streams and consumers made, ended with 0');
    const services = [...programsOf(root, readHouse(root)).keys()].filter(
      (program) => program !== 'provision' && program !== 'gateway',
    );
    const started: Container[] = [];
    for (const service of services) started.push(await begin(service));
    const gateway = await begin('gateway');
    started.push(gateway);
    for (const { id } of started) await until(id, /healthy$/);
    const url = `http://127.0.0.1:${gateway.env['PORT']}`;
    const token = await stand.tokenOf('anna');
    const answer = await callApi(url, { method: 'GET', path: '/regions', token });
    if (answer.status !== 200) throw new Error(`GET /v1/regions answered ${answer.status}.`);
    say('gateway and every service: healthy, read-only, without rights, GET /v1/regions 200');
    for (const container of started.toReversed()) stopInOrder(container);
    say('gateway and every service: stopped in order on SIGTERM');
  } finally {
    for (const { id } of containers) docker(['rm', '--force', id]);
  }
}

async function check(asked: readonly string[]): Promise<void> {
  const programs = asked.length > 0 ? asked : [...programsOf(root, readHouse(root)).keys()];
  for (const program of programs) {
    buildImage({ root, service: program, tag: tagOf(program) });
    const megabytes = Number(mustDocker(['image', 'inspect', '--format', '{{.Size}}', tagOf(program)])) / 1e6;
    refusesWritesAndRoot(program);
    say(`${program}: built, ${megabytes.toFixed(0)} MB, not root, no shell`);
  }
  const last = programs.at(-1) ?? '';
  const before = layersOf(tagOf(last));
  buildImage({ root, service: last, tag: tagOf(last), anew: true });
  if (layersOf(tagOf(last)) !== before) throw new Error(`${last}: two builds of the same sources differ.`);
  say(`${last}: built anew without any cache, the same layers to the byte`);
  if (asked.length > 0) return;
  const stand = await startStand();
  try {
    await tryThem(stand);
  } finally {
    await stand.stop();
  }
}

const { positionals } = parseArgs({ allowPositionals: true });
const dockerfile = readFileSync(join(root, 'deploy', 'images', 'Dockerfile'), 'utf8');
const missing = hasEngine()
  ? haveBaseImage(baseImage(dockerfile))
  : 'no container engine answers here (start Docker)';
if (missing === undefined) {
  try {
    await check(positionals);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
} else {
  say(`skipped: images, ${missing}`);
}
