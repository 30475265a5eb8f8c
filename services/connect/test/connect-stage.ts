import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBus, inboxPrefixOf } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { replyHeaders, requestHeaders, rpcSubject, type Actor } from '@innovatienetwerk/contract';
import { startDatabase, startOwnBus } from '@innovatienetwerk/runtime';
import { connectStore, type Store } from '@innovatienetwerk/store';

/** One process of the service, as it runs in production. */
export interface ConnectProcess {
  /** How many deliveries it made. */
  deliveries(): Promise<number>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** The bus and the database as they are in production, and processes of this service on them. */
export interface ConnectStage {
  readonly store: Store;
  /** @param scale of the waits, see `CONNECT_TIME_SCALE` */
  start(scale?: number): Promise<ConnectProcess>;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the operation answers
  ask(
    operationId: string,
    actor: Actor,
    asked: object,
  ): Promise<{ readonly status: number; readonly body: any }>;
  close(): Promise<void>;
}

/** The sum of what a histogram counted, from the page of metrics of a process. */
const deliveriesIn = (page: string): number =>
  Number(/^innovatienetwerk_webhook_delay\w*_count\S* (\d+)/m.exec(page)?.[1] ?? 0);

async function forkConnect(env: NodeJS.ProcessEnv): Promise<ConnectProcess> {
  const child: ChildProcess = fork(join(import.meta.dirname, '..', 'src', 'main.ts'), [], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const ended = once(child, 'exit');
  const ready = once(child, 'message') as Promise<[{ readonly opsPort: number }]>;
  const [{ opsPort }] = await Promise.race([
    ready,
    ended.then(([code]) => Promise.reject(new Error(`connect ended with ${code} instead of being ready`))),
  ]);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    deliveries: async () => deliveriesIn(await (await fetch(`http://127.0.0.1:${opsPort}/metrics`)).text()),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

export async function startConnectStage(): Promise<ConnectStage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'connect-'));
  const [{ nats, passwords }, database] = await Promise.all([
    startOwnBus({ dataDir: join(dataDir, 'nats'), contracts }),
    startDatabase({ dataDir: join(dataDir, 'db') }),
  ]);
  const gateway = await connectBus({
    servers: nats.url,
    name: 'gateway',
    user: 'gateway',
    password: passwords['gateway'],
    inboxPrefix: inboxPrefixOf('gateway'),
  });
  const store = await connectStore({ url: database.url, database: 'connect', context: 'connect' });
  const keys = randomBytes(32).toString('base64url');
  const processes: ConnectProcess[] = [];
  return {
    store,
    async start(scale = 1) {
      const one = await forkConnect({
        NATS_URL: nats.url,
        NATS_USER: 'connect',
        NATS_PASSWORD: passwords['connect'] ?? '',
        MONGODB_URL: database.url,
        CONNECT_KEYS: keys,
        CONNECT_ALLOWED_HOSTS: '127.0.0.1',
        CONNECT_TIME_SCALE: String(scale),
      });
      processes.push(one);
      return one;
    },
    async ask(operationId, actor, asked) {
      const reply = await gateway.request(
        rpcSubject('connect', operationId),
        Buffer.from(JSON.stringify({ params: {}, query: {}, body: {}, ...asked })),
        {
          timeoutMs: 10_000,
          headers: {
            [requestHeaders.actor]: JSON.stringify(actor),
            [requestHeaders.idempotencyKey]: crypto.randomUUID(),
          },
        },
      );
      const text = Buffer.from(reply.payload).toString();
      return {
        status: Number(reply.headers[replyHeaders.status]),
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
    async close() {
      await Promise.all(processes.map((one) => one.kill()));
      await gateway.close();
      await store.close();
      await Promise.all([nats.stop(0), database.stop(0)]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
