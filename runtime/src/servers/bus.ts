import { busUsers, natsAccounts, OPERATOR_USER, provisionBus } from '@innovatienetwerk/bus';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { startNats, type NatsServer } from './nats.ts';

/** A bus of its own for a test or a measurement, with the permissions of production. */
export interface OwnBus {
  readonly nats: NatsServer;
  /** By user. */
  readonly passwords: Readonly<Record<string, string>>;
}

export interface OwnBusOptions {
  readonly dataDir: string;
  /** Who speaks on it, and with which streams and consumers. */
  readonly contracts: readonly ServiceContract[];
  /** Whether the streams and consumers are made, as a platform does when it starts. @default true */
  readonly provisioned?: boolean;
}

export async function startOwnBus({
  dataDir,
  contracts,
  provisioned = true,
}: OwnBusOptions): Promise<OwnBus> {
  const passwords = Object.fromEntries(busUsers(contracts).map(({ name }) => [name, crypto.randomUUID()]));
  const nats = await startNats({ dataDir, authConfig: natsAccounts(contracts, passwords) });
  const operator = { servers: nats.url, user: OPERATOR_USER, password: passwords[OPERATOR_USER] };
  try {
    if (provisioned) await provisionBus(operator, contracts);
  } catch (error) {
    await nats.stop();
    throw error;
  }
  return { nats, passwords };
}
