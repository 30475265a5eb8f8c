import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectDir } from '../paths.ts';
import { answersHealthy, findNats } from './nats.ts';
import { freePort } from './ports.ts';
import { spawnServer, type RunningServer } from './spawn.ts';

/** A server of the bus in a country that is divided, by one of the templates that operators use (`deploy/nats`). */
export interface SeatServerOptions {
  readonly name: string;
  /** A folder of its own: its configuration and, below it, its streams. */
  readonly dataDir: string;
  /** The `accounts` block of its seat. */
  readonly accounts: string;
  readonly port: number;
  readonly monitorPort: number;
  readonly place: HubPlace | LeafPlace;
}

export interface HubPlace {
  readonly kind: 'hub';
  readonly clusterPort: number;
  /** Of all servers of the hub, this one too. */
  readonly clusterPorts: readonly number[];
  /** Where regions connect. */
  readonly leafPort: number;
}

export interface LeafPlace {
  readonly kind: 'leaf';
  readonly domain: string;
  readonly user: string;
  readonly password: string;
  /** Where the servers of the hub are reached. */
  readonly hubPorts: readonly number[];
}

const address = (port: number): string => `"127.0.0.1:${port}"`;

const environmentOf = (place: HubPlace | LeafPlace): Readonly<Record<string, string>> =>
  place.kind === 'hub'
    ? {
        NATS_CLUSTER_LISTEN: address(place.clusterPort),
        NATS_ROUTES: JSON.stringify(place.clusterPorts.map((port) => `nats-route://127.0.0.1:${port}`)),
        NATS_LEAF_LISTEN: address(place.leafPort),
      }
    : {
        NATS_DOMAIN: JSON.stringify(place.domain),
        NATS_HUB_URLS: JSON.stringify(
          place.hubPorts.map((port) => `nats-leaf://${place.user}:${place.password}@127.0.0.1:${port}`),
        ),
      };

/**
 * Starts a server of the hub or of a region on this machine. One of a cluster is ready when it has caught up with the others.
 * @throws {StartFailure} when it ends or stays silent instead
 */
export async function startSeatServer(options: SeatServerOptions): Promise<RunningServer> {
  const { name, dataDir, port, monitorPort, place } = options;
  await mkdir(dataDir, { recursive: true });
  const config = join(dataDir, 'nats.conf');
  await copyFile(join(projectDir, 'deploy', 'nats', `${place.kind}.conf`), config);
  await writeFile(join(dirname(config), 'accounts.conf'), options.accounts, { mode: 0o600 });
  const { command, kind } = await findNats(() => undefined);
  return await spawnServer({
    url: `nats://127.0.0.1:${port}`,
    kind,
    command,
    args: ['--config', config],
    env: {
      // As in `startNats`: on a small machine its threads would take from the services what they need.
      GOMEMLIMIT: '128MiB',
      GOMAXPROCS: '1',
      NATS_SERVER_NAME: JSON.stringify(name),
      NATS_LISTEN: address(port),
      NATS_MONITOR: address(monitorPort),
      NATS_STORE: JSON.stringify(dataDir),
      ...environmentOf(place),
    },
    logFile: join(dataDir, 'nats.log'),
    isReady: () => answersHealthy(`http://127.0.0.1:${monitorPort}`),
  });
}

/** So many free ports, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}
