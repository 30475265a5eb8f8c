import type { ServiceContract } from '@innovatienetwerk/contract';
import { startNats, type NatsServer } from '@innovatienetwerk/runtime';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  busUsers,
  connectBus,
  inboxPrefixOf,
  natsAccounts,
  provisionBus,
  type Bus,
  type BusOptions,
} from '../../src/index.ts';
import { testContracts } from './contracts.ts';

/** A real server with the accounts of the contracts, and connections of its users. */
export interface BusStage {
  readonly url: string;
  readonly server: NatsServer;
  /** A bus as a service, the gateway or the operator has it. It is closed with the stage. */
  bus(user: string, options?: Partial<BusOptions>): Promise<Bus>;
  /** A connection without the bus around it, to try what the server lets a user do. */
  raw(user: string): Promise<NatsConnection>;
  provision(contracts?: readonly ServiceContract[]): Promise<void>;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port with the same streams; `without` is a user that it is to know no longer. */
  restart(options?: { readonly without: string }): Promise<void>;
  close(): Promise<void>;
}

const passwordOf = (user: string): string => `secret-of-${user}`;

export async function startBusStage(
  contracts: readonly ServiceContract[] = testContracts,
): Promise<BusStage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bus-'));
  const passwords = Object.fromEntries(busUsers(contracts).map(({ name }) => [name, passwordOf(name)]));
  const start = (port?: number, known = passwords): Promise<NatsServer> =>
    startNats({
      dataDir,
      authConfig: natsAccounts(contracts, known),
      ...(port === undefined ? {} : { port }),
    });
  let server = await start();
  const { url } = server;
  const open: { close(): Promise<void> }[] = [];
  const keep = <C extends { close(): Promise<void> }>(connection: C): C => {
    open.push(connection);
    return connection;
  };
  const stage: BusStage = {
    url,
    get server() {
      return server;
    },
    async bus(user, options = {}) {
      const inboxPrefix = inboxPrefixOf(user);
      const own = { servers: url, name: user, user, password: passwordOf(user), inboxPrefix };
      return keep(await connectBus({ ...own, ...options }));
    },
    async raw(user) {
      return keep(
        await connect({ servers: url, user, pass: passwordOf(user), inboxPrefix: inboxPrefixOf(user) }),
      );
    },
    provision: (wanted = contracts) =>
      provisionBus({ servers: url, user: 'operator', password: passwordOf('operator') }, wanted),
    async kill() {
      server.kill('SIGKILL');
      await server.ended;
    },
    async restart({ without } = { without: '' }) {
      const known = without === '' ? passwords : { ...passwords, [without]: crypto.randomUUID() };
      server = await start(Number(new URL(url).port), known);
    },
    async close() {
      await Promise.allSettled(open.map((connection) => connection.close()));
      await server.stop(0);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  await stage.provision();
  return stage;
}

export const bytes = (text: string): Uint8Array => Buffer.from(text);
export const textOf = (payload: Uint8Array): string => Buffer.from(payload).toString();
