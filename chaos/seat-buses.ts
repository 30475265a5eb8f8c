import { join } from 'node:path';
import { busUsers, natsAccounts, OPERATOR_USER, provisionBus, regionUser } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { seatFrom, type Seat, type ServiceContract } from '@innovatienetwerk/contract';
import { freePorts, startSeatServer, type SeatServerOptions } from '@innovatienetwerk/runtime';
import { startLine, type Line } from './line.ts';
import { partOf, type Part } from './part.ts';

/** What is to be stopped, in the order in which it was started. */
export type Stops = (() => Promise<unknown>)[];

export async function stopAll(stops: Stops): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
}

/** The bus of one seat, with its streams and consumers. */
export interface SeatBus {
  readonly seat: Seat;
  /** Of all its servers. */
  readonly natsUrl: string;
  readonly servers: readonly Part[];
  readonly passwords: Readonly<Record<string, string>>;
}

export interface RegionBus extends SeatBus {
  /** From the region to every server of the hub. */
  readonly line: Line;
}

const HUB_SERVERS = 3;

const passwordsAt = (seat: Seat): Record<string, string> =>
  Object.fromEntries(busUsers(contracts, seat).map(({ name }) => [name, crypto.randomUUID()]));

/**
 * Starts a hub of three servers and a leaf for every region, by the templates that operators use.
 * @param provisioned the services for which streams and consumers are made; fewer are faster
 */
export async function startSeatBuses(
  dataDir: string,
  stops: Stops,
  regions: string,
  provisioned: readonly ServiceContract[],
): Promise<{ readonly hub: SeatBus; readonly regions: readonly RegionBus[] }> {
  const start = async (server: Pick<SeatServerOptions, 'name' | 'accounts' | 'place'>) => {
    const [port = 0, monitorPort = 0] = await freePorts(2);
    const part = await partOf(server.name, () =>
      startSeatServer({ ...server, dataDir: join(dataDir, server.name), port, monitorPort }),
    );
    stops.push(() => part.end());
    return { part, url: `nats://127.0.0.1:${port}` };
  };
  const settle = async (
    seat: Seat,
    passwords: Readonly<Record<string, string>>,
    started: readonly { readonly part: Part; readonly url: string }[],
  ): Promise<SeatBus> => {
    const natsUrl = started.map(({ url }) => url).join(',');
    const operator = { servers: natsUrl, user: OPERATOR_USER, password: passwords[OPERATOR_USER] };
    await provisionBus(operator, provisioned, { seat, replicas: started.length });
    return { seat, natsUrl, servers: started.map(({ part }) => part), passwords };
  };

  const seat = seatFrom({ REGIONS: regions });
  const passwords = passwordsAt(seat);
  const ports = await freePorts(2 * HUB_SERVERS);
  const [clusterPorts, leafPorts] = [ports.slice(0, HUB_SERVERS), ports.slice(HUB_SERVERS)];
  const accounts = natsAccounts(contracts, passwords, seat);
  const started = await Promise.all(
    clusterPorts.map((clusterPort, index) =>
      start({
        name: `hub-${index + 1}`,
        accounts,
        place: { kind: 'hub', clusterPort, clusterPorts, leafPort: leafPorts[index] ?? 0 },
      }),
    ),
  );
  const hub = await settle(seat, passwords, started);

  const startRegion = async (name: string): Promise<RegionBus> => {
    const line = await startLine(leafPorts);
    stops.push(() => line.close());
    const own = seatFrom({ REGIONS: regions, REGION: name });
    const ownPasswords = passwordsAt(own);
    const user = regionUser(name);
    const leaf = await start({
      name,
      accounts: natsAccounts(contracts, ownPasswords, own),
      place: { kind: 'leaf', domain: name, user, password: passwords[user] ?? '', hubPorts: line.ports },
    });
    return { ...(await settle(own, ownPasswords, [leaf])), line };
  };
  const settled: RegionBus[] = [];
  for (const { name } of seat.division) settled.push(await startRegion(name));
  return { hub, regions: settled };
}
