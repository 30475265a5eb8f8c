import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATOR_USER, servicesAt } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { HUB } from '@innovatienetwerk/contract';
import {
  AUDIENCE,
  freePort,
  NODE_FLAGS,
  prepareCompileCache,
  startDatabase,
  startSampleIdentity,
  startNodeProcess,
} from '@innovatienetwerk/runtime';
import type { Line } from './line.ts';
import { partOf, type Part } from './part.ts';
import { startSeatBuses, stopAll, type SeatBus, type Stops } from './seat-buses.ts';

/** A country of a hub and two regions, small enough for one machine: three services at the hub, one in each region. */
export const REGIONS = 'gr:NL-GR,NL-DR;fr:NL-FR';
export const chosen = contracts.filter(({ name }) => ['network', 'ideas', 'triage'].includes(name));
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

interface Ground {
  readonly dataDir: string;
  readonly stops: Stops;
  readonly issuer: string;
  readonly compileCache: string;
}

/** The database, the services and the gateway of a seat. */
async function settle(
  { dataDir, stops, issuer, compileCache }: Ground,
  { seat, natsUrl, servers, passwords }: SeatBus,
): Promise<SeatAtWork> {
  const database = await startDatabase({ dataDir: join(dataDir, `database-${seat.name}`) });
  stops.push(() => database.stop());
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
          REGION: seat.name === HUB ? '' : seat.name,
          LOG_LEVEL: 'warn',
          NODE_COMPILE_CACHE: compileCache,
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
    OIDC_ISSUER: issuer,
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
    bus: servers,
    processes: [...ofServices, gateway],
  };
}

async function build(dataDir: string, stops: Stops): Promise<Country> {
  const identity = await startSampleIdentity({ dataDir: join(dataDir, 'identity') });
  stops.push(() => identity.stop());
  // Of all services: the cache is shared with whoever starts the whole platform.
  const compileCache = await prepareCompileCache(
    contracts.filter(({ local }) => local !== true).map(({ name }) => name),
    NODE_FLAGS,
  );
  const ground: Ground = { dataDir, stops, issuer: identity.issuer, compileCache };
  const buses = await startSeatBuses(dataDir, stops, REGIONS, chosen);
  const hub = await settle(ground, buses.hub);
  const regions: SeatAtWork[] = [];
  for (const bus of buses.regions) regions.push(await settle(ground, bus));
  return {
    hub,
    regions,
    lineOf(region) {
      const found = buses.regions.find(({ seat }) => seat.name === region);
      if (found === undefined) throw new Error(`There is no region ${region}`);
      return found.line;
    },
    identity: { issuer: identity.issuer, identityDir: join(dataDir, 'identity') },
    stop: () => stopAll(stops),
  };
}

/** Starts the whole country; what was started before a failure is stopped again. */
export async function startCountry(): Promise<Country> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-country-'));
  const stops: Stops = [() => rm(dataDir, { recursive: true, force: true })];
  try {
    return await build(dataDir, stops);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}
