import {
  replyHeaders,
  requestHeaders,
  rpcSubject,
  type Actor,
  type Role,
  type RegionCode,
} from '@innovatienetwerk/contract';
import {
  busUsers,
  connectBus,
  inboxPrefixOf,
  natsAccounts,
  provisionBus,
  type Bus,
} from '@innovatienetwerk/bus';
import { startDatabase, startNats, type NatsServer, type RunningServer } from '@innovatienetwerk/runtime';
import { mkdtemp, rm } from 'node:fs/promises';
import { MongoClient, type Db } from 'mongodb';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startService,
  type RunningService,
  type ServiceConfig,
  type ServiceDefinition,
} from '../../src/index.ts';
import { lendingContracts as libraryContracts } from './contracts.ts';
import { clerkContract } from './clerk.ts';
import { exhibitsContract } from './exhibits.ts';
import { shelvesContract } from './shelves.ts';

const lendingContracts = [...libraryContracts, shelvesContract, exhibitsContract, clerkContract] as const;

process.env['LOG_LEVEL'] ??= 'silent';

export interface Answer {
  readonly status: number;
  /** The body of an answer, or a refusal with its `code`. */
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the operation answers
  readonly body: any;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly params?: object;
  readonly query?: object;
  readonly body?: object;
  readonly key?: string;
  readonly ifMatch?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** NATS and the database as they are in production, and services on them. */
export interface LendingStage {
  readonly natsUrl: string;
  readonly mongodbUrl: string;
  readonly gateway: Bus;
  /** A look into a database from outside. */
  db(name: string): Db;
  configOf(service: string): ServiceConfig;
  // oxlint-disable-next-line typescript/no-explicit-any -- a service of whatever contract
  start(definition: ServiceDefinition<any>, config?: Partial<ServiceConfig>): Promise<RunningService>;
  /** A connection as this user, for what no part of the platform would do. */
  bus(user: string): Promise<Bus>;
  ask(operation: `${string}.${string}`, actor: Actor, asked?: Asked): Promise<Answer>;
  killDatabase(): Promise<void>;
  /** Lets it stand still, with its connections open; or lets it go on. */
  freezeDatabase(frozen: boolean): void;
  restartDatabase(): Promise<void>;
  killNats(): Promise<void>;
  /** On the same port; `without` is a user that it is to know no longer. */
  restartNats(options?: { readonly without: string }): Promise<void>;
  close(): Promise<void>;
}

export const passwordOf = (user: string): string => `secret-of-${user}`;
export const ORGANISATION = '019a2b3c-0000-7000-8000-000000000001';

export const actorOf = (
  role: Role,
  extra: Partial<Actor> & { regions?: readonly RegionCode[]; organisationId?: string } = {},
): Actor => {
  const { regions = ['NL-UT'], organisationId = ORGANISATION, ...rest } = extra;
  return {
    subjectId: crypto.randomUUID(),
    clientId: 'test',
    grants: [{ role, organisationId, regions }],
    ...rest,
  };
};

const portOf = (url: string): number => Number(new URL(url).port);

export async function startLendingStage(): Promise<LendingStage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'service-'));
  const passwords = Object.fromEntries(
    busUsers(lendingContracts).map(({ name }) => [name, passwordOf(name)]),
  );
  const bootNats = (port?: number, known = passwords): Promise<NatsServer> =>
    startNats({
      dataDir: join(dataDir, 'nats'),
      authConfig: natsAccounts(lendingContracts, known),
      ...(port === undefined ? {} : { port }),
    });
  const bootDatabase = (port?: number): Promise<RunningServer> =>
    startDatabase({ dataDir: join(dataDir, 'db'), ...(port === undefined ? {} : { port }) });
  let [nats, database] = await Promise.all([bootNats(), bootDatabase()]);
  const [natsUrl, mongodbUrl] = [nats.url, database.url];
  await provisionBus(
    { servers: natsUrl, user: 'operator', password: passwordOf('operator') },
    lendingContracts,
  );

  const closing: (() => Promise<unknown>)[] = [];
  const bus = async (user: string): Promise<Bus> => {
    const connection = await connectBus({
      servers: natsUrl,
      name: user,
      user,
      password: passwordOf(user),
      inboxPrefix: inboxPrefixOf(user),
    });
    closing.push(() => connection.close());
    return connection;
  };
  const gateway = await bus('gateway');
  const client = new MongoClient(mongodbUrl, { serverSelectionTimeoutMS: 2_000 });
  closing.push(() => client.close());

  const configOf = (service: string): ServiceConfig => ({
    version: '1.0.0',
    natsUrl,
    natsUser: service,
    natsPassword: passwordOf(service),
    mongodbUrl,
    mongodbDatabase: service,
    opsPort: 0,
    maxInFlight: 256,
    eventConcurrency: 32,
  });

  return {
    natsUrl,
    mongodbUrl,
    gateway,
    bus,
    configOf,
    db: (name) => client.db(name),
    async start(definition, config = {}) {
      const service = await startService(definition, {
        ...configOf(definition.contract.name),
        ...config,
      });
      let stopped: Promise<void> | undefined;
      const stop = (): Promise<void> => (stopped ??= service.stop());
      closing.unshift(stop);
      return { ...service, stop };
    },
    async ask(
      operation,
      actor,
      { params = {}, query = {}, body = {}, key, ifMatch, headers = {}, timeoutMs } = {},
    ) {
      const [service = '', operationId = ''] = operation.split('.');
      const reply = await gateway.request(
        rpcSubject(service, operationId),
        Buffer.from(JSON.stringify({ params, query, body })),
        {
          timeoutMs: timeoutMs ?? 10_000,
          headers: {
            [requestHeaders.actor]: JSON.stringify(actor),
            [requestHeaders.idempotencyKey]: key ?? crypto.randomUUID(),
            ...(ifMatch === undefined ? {} : { [requestHeaders.ifMatch]: ifMatch }),
            ...headers,
          },
        },
      );
      const text = Buffer.from(reply.payload).toString();
      return {
        status: Number(reply.headers[replyHeaders.status]),
        body: text === '' ? undefined : JSON.parse(text),
        headers: reply.headers,
      };
    },
    async killDatabase() {
      database.kill('SIGKILL');
      await database.ended;
    },
    freezeDatabase(frozen) {
      database.kill(frozen ? 'SIGSTOP' : 'SIGCONT');
    },
    async restartDatabase() {
      database = await bootDatabase(portOf(mongodbUrl));
    },
    async killNats() {
      nats.kill('SIGKILL');
      await nats.ended;
    },
    async restartNats({ without } = { without: '' }) {
      const known = without === '' ? passwords : { ...passwords, [without]: crypto.randomUUID() };
      nats = await bootNats(portOf(natsUrl), known);
    },
    async close() {
      for (const close of closing) {
        // oxlint-disable-next-line no-await-in-loop -- services before what they stand on
        await close().catch(() => undefined);
      }
      await Promise.all([nats.stop(0), database.stop(0)]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
