import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  busUsers,
  natsAccounts,
  OPERATOR_USER,
  provisionBus,
  regionUser,
  servicesAt,
} from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { seatFrom, type Seat } from '@innovatienetwerk/contract';
import {
  AUDIENCE,
  freePorts,
  freePort,
  NODE_FLAGS,
  people,
  prepareCompileCache,
  serviceAccounts,
  startDatabase,
  startIdentityProvider,
  startNodeProcess,
  startSeatServer,
  type SeatServerOptions,
  webClient,
} from '@innovatienetwerk/runtime';
import { startLine, type Line } from './line.ts';
import { partOf, type Part } from './part.ts';

/** A country of a hub and two regions, small enough for one machine: three services at the hub, one in each region. */
export const REGIONS = 'gr:NL-GR,NL-DR;fr:NL-FR';
const chosen = contracts.filter(({ name }) => ['network', 'ideas', 'triage'].includes(name));
const HUB_SERVERS = 3;
const root = join(import.meta.dirname, '..');

export interface SeatAtWork {
  readonly name: string;
  /** Of its gateway, without `/v1`. */
  readonly url: string;
  readonly natsUrl: string;
  readonly mongodbUrl: string;
  readonly operatorPassword: string;
  readonly services: readonly string[];
  readonly bus: readonly Part[];
  /** The services and then the gateway. */
  readonly processes: readonly Part[];
}

export interface Country {
  readonly hub: SeatAtWork;
  readonly regions: readonly SeatAtWork[];
  /** The line of a region to the hub. */
  lineOf(region: string): Line;
  readonly identity: { readonly issuer: string; readonly identityDir: string };
  stop(): Promise<void>;
}

type Stops = (() => Promise<unknown>)[];

interface Ground {
  readonly dataDir: string;
  readonly stops: Stops;
  readonly issuer: string;
  readonly compileCache: string;
}

type Server = Pick<SeatServerOptions, 'name' | 'accounts' | 'place'>;

async function startBusServer({ dataDir, stops }: Ground, server: Server) {
  const [port = 0, monitorPort = 0] = await freePorts(2);
  const part = await partOf(server.name, () =>
    startSeatServer({ ...server, dataDir: join(dataDir, server.name), port, monitorPort }),
  );
  stops.push(() => part.end());
  return { part, url: `nats://127.0.0.1:${port}` };
}

async function startHubBus(ground: Ground, accounts: string) {
  const ports = await freePorts(2 * HUB_SERVERS);
  const [clusterPorts, leafPorts] = [ports.slice(0, HUB_SERVERS), ports.slice(HUB_SERVERS)];
  const servers = await Promise.all(
    clusterPorts.map((clusterPort, index) =>
      startBusServer(ground, {
        name: `hub-${index + 1}`,
        accounts,
        place: { kind: 'hub', clusterPort, clusterPorts, leafPort: leafPorts[index] ?? 0 },
      }),
    ),
  );
  return { servers, leafPorts };
}

/** The database, the services and the gateway of a seat, on a bus that runs already. */
async function settle(
  ground: Ground,
  seat: Seat,
  passwords: Readonly<Record<string, string>>,
  servers: readonly { readonly part: Part; readonly url: string }[],
): Promise<SeatAtWork> {
  const { dataDir, stops } = ground;
  const natsUrl = servers.map(({ url }) => url).join(',');
  const database = await startDatabase({ dataDir: join(dataDir, `database-${seat.name}`) });
  stops.push(() => database.stop());
  await provisionBus({ servers: natsUrl, user: OPERATOR_USER, password: passwords[OPERATOR_USER] }, chosen, {
    seat,
    replicas: servers.length,
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = async (
    name: string,
    folder: string,
    own: Readonly<Record<string, string>>,
  ): Promise<Part> => {
    const part = await partOf(`${name} of ${seat.name}`, () =>
      startNodeProcess({
        name,
        script: join(root, folder, 'src', 'main.ts'),
        logFile: join(dataDir, `${name}-${seat.name}.log`),
        env: {
          NATS_URL: natsUrl,
          NATS_USER: name,
          NATS_PASSWORD: passwords[name] ?? '',
          REGIONS,
          REGION: seat.division.some((region) => region.name === seat.name) ? seat.name : '',
          LOG_LEVEL: 'warn',
          NODE_COMPILE_CACHE: ground.compileCache,
          OPS_PORT: '0',
          ...own,
        },
      }),
    );
    stops.push(() => part.end());
    return part;
  };
  const services = servicesAt(chosen, seat).map(({ name }) => name);
  const ofServices = await Promise.all(
    services.map((name) => start(name, join('services', name), { MONGODB_URL: database.url })),
  );
  const gateway = await start('gateway', 'gateway', {
    PORT: String(port),
    PUBLIC_URL: url,
    OIDC_ISSUER: ground.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    RATE_LIMIT_PER_MINUTE: '1000000',
  });
  return {
    name: seat.name,
    url,
    natsUrl,
    mongodbUrl: database.url,
    operatorPassword: passwords[OPERATOR_USER] ?? '',
    services,
    bus: servers.map(({ part }) => part),
    processes: [...ofServices, gateway],
  };
}

const passwordsAt = (seat: Seat): Record<string, string> =>
  Object.fromEntries(busUsers(contracts, seat).map(({ name }) => [name, crypto.randomUUID()]));

async function build(dataDir: string, stops: Stops): Promise<Country> {
  const identity = await startIdentityProvider({
    dataDir: join(dataDir, 'identity'),
    audience: AUDIENCE,
    people,
    serviceAccounts,
    webClient,
  });
  stops.push(() => identity.stop());
  // Of all services: the cache is shared with whoever starts the whole platform.
  const compileCache = await prepareCompileCache(
    contracts.filter(({ local }) => local !== true).map(({ name }) => name),
    NODE_FLAGS,
  );
  const ground: Ground = { dataDir, stops, issuer: identity.issuer, compileCache };
  const hubSeat = seatFrom({ REGIONS });
  const hubPasswords = passwordsAt(hubSeat);
  const hubBus = await startHubBus(ground, natsAccounts(contracts, hubPasswords, hubSeat));
  const lines = new Map<string, Line>();

  const settleRegion = async (region: string): Promise<SeatAtWork> => {
    const line = await startLine(hubBus.leafPorts);
    stops.push(() => line.close());
    lines.set(region, line);
    const seat = seatFrom({ REGIONS, REGION: region });
    const passwords = passwordsAt(seat);
    const user = regionUser(region);
    const leaf = await startBusServer(ground, {
      name: region,
      accounts: natsAccounts(contracts, passwords, seat),
      place: {
        kind: 'leaf',
        domain: region,
        user,
        password: hubPasswords[user] ?? '',
        hubPorts: line.ports,
      },
    });
    return await settle(ground, seat, passwords, [leaf]);
  };
  const hub = await settle(ground, hubSeat, hubPasswords, hubBus.servers);
  const regions: SeatAtWork[] = [];
  for (const { name } of hubSeat.division) regions.push(await settleRegion(name));
  return {
    hub,
    regions,
    lineOf(region) {
      const line = lines.get(region);
      if (line === undefined) throw new Error(`There is no region ${region}`);
      return line;
    },
    identity: { issuer: identity.issuer, identityDir: join(dataDir, 'identity') },
    stop: () => stopAll(stops),
  };
}

async function stopAll(stops: Stops): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
}

/** Starts the whole country; what was started before a failure is stopped again. */
export async function startCountry(): Promise<Country> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-country-'));
  const keep = process.env['CHAOS_KEEP'] !== undefined;
  const stops: Stops = [() => (keep ? Promise.resolve() : rm(dataDir, { recursive: true, force: true }))];
  try {
    return await build(dataDir, stops);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}
