import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { busUsers } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { findNats, freePort } from '@innovatienetwerk/runtime';
import { startDaemon, type Daemon } from '../../src/cluster/process.ts';

const manifests = join(import.meta.dirname, '..', '..', '..', '..', 'deploy', 'kubernetes');

/** The files of the bus by their names, each from where the manifests have it. */
export type BusFiles = Readonly<Record<string, string>>;

const plain: BusFiles = {
  'nats.conf': 'base/bus/nats.conf',
  'cluster.conf': 'overlays/dev/cluster.conf',
  'tls.conf': 'base/bus/tls.conf',
  'leafnodes.conf': 'base/bus/leafnodes.conf',
  'accounts.conf': 'overlays/dev/accounts.conf',
};
const secured: BusFiles = {
  ...plain,
  'cluster.conf': 'components/tls/cluster.conf',
  'tls.conf': 'components/tls/tls.conf',
};

export const development = plain;
export const hub: BusFiles = {
  ...secured,
  'leafnodes.conf': 'components/hub/leafnodes.conf',
  'accounts.conf': 'overlays/national/accounts.conf',
};
/** A region with one server, so that it is one process less: its cluster is as that of the hub. */
export const region: BusFiles = {
  ...secured,
  'cluster.conf': 'overlays/dev/cluster.conf',
  'leafnodes.conf': 'components/leaf-region/leafnodes.conf',
  'accounts.conf': 'overlays/groningen/accounts.conf',
};

export interface Ports {
  readonly client: number;
  readonly monitor: number;
  readonly cluster: number;
  readonly leafnodes: number;
}

export const choosePorts = async (): Promise<Ports> => ({
  client: await freePort(),
  monitor: await freePort(),
  cluster: await freePort(),
  leafnodes: await freePort(),
});

/** As an operator makes them: a letter first, because the server would take digits for a number. */
export const passwordOf = (user: string): string => `p0123456789-${user}`;

const variableOf = (user: string): string => `BUS_PASSWORD_${user.toUpperCase().replaceAll('-', '_')}`;
const regions = ['region-gr', 'region-ze'];
const passwords = Object.fromEntries(
  [...busUsers(contracts).map(({ name }) => name), ...regions].map((user) => [
    variableOf(user),
    passwordOf(user),
  ]),
);

export interface BusServerOptions {
  readonly name: string;
  readonly files: BusFiles;
  readonly dir: string;
  readonly ports: Ports;
  /** Of all servers of its cluster, in their order. */
  readonly peers?: readonly Ports[];
  readonly domain: string;
  readonly certificates?: string;
  readonly hubUrl?: string;
}

export interface BusServer extends Daemon {
  /** What it tells about itself at this path of its monitoring port. */
  ask(path: string): Promise<unknown>;
}

/** The text of a file as it is on one machine: other folders, and ports of our own instead of hosts of their own. */
function localised(text: string, options: BusServerOptions): string {
  const { dir, ports, peers = [], certificates = '' } = options;
  const addresses = { 4222: ports.client, 6222: ports.cluster, 7422: ports.leafnodes, 8222: ports.monitor };
  const onLoopback = Object.entries(addresses).reduce(
    (result, [port, own]) => result.replaceAll(`"0.0.0.0:${port}"`, `"127.0.0.1:${own}"`),
    text,
  );
  return onLoopback
    .replaceAll(
      /nats-(\d)\.nats-headless:6222/g,
      (_, index: string) => `localhost:${peers[Number(index)]?.cluster}`,
    )
    .replaceAll('"/data"', JSON.stringify(join(dir, 'data')))
    .replaceAll('/run/nats/', `${dir}/`)
    .replaceAll(/\/etc\/nats-(?:tls|hub)\//g, `${certificates}/`);
}

/** Starts a server with the configuration that the manifests give it, and the environment that a cluster would. */
export async function startBusServer(options: BusServerOptions): Promise<BusServer> {
  const { name, files, dir, ports, domain, hubUrl } = options;
  await mkdir(dir, { recursive: true });
  for (const [file, path] of Object.entries(files)) {
    // oxlint-disable-next-line no-await-in-loop -- few
    await writeFile(join(dir, file), localised(readFileSync(join(manifests, path), 'utf8'), options));
  }
  const { command } = await findNats(() => {});
  const ask = async (path: string): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${ports.monitor}${path}`);
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return await response.json();
  };
  const daemon = await startDaemon({
    command,
    args: ['--config', join(dir, 'nats.conf')],
    env: {
      POD_NAME: name,
      JETSTREAM_DOMAIN: domain,
      CLUSTER_NAME: domain,
      ...passwords,
      ...(hubUrl === undefined ? {} : { HUB_URL: hubUrl }),
    },
    logFile: join(dir, 'nats.log'),
    isReady: async () => {
      await ask('/healthz?js-enabled-only=true');
      return true;
    },
  });
  return { ...daemon, ask };
}

/** Makes the streams as the job of a release does: in a process of its own, which knows the authority by its environment. */
export async function provision(env: Readonly<Record<string, string>>): Promise<void> {
  const script = join(import.meta.dirname, 'provision.ts');
  const child = spawn(process.execPath, [script], { env: { ...process.env, ...env }, stdio: 'pipe' });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(said);
}
