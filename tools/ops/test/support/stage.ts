import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { natsAccounts } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import {
  AUDIENCE,
  callApi,
  freePort,
  signIn,
  startDatabase,
  startNats,
  startNodeProcess,
  startOwnBus,
  startSampleIdentity,
  type Answer,
  type NatsServer,
  type NodeProcess,
  type RunningServer,
} from '@innovatienetwerk/runtime';
import { openApi } from '../../src/ask.ts';
import { diagnose } from '../../src/diagnose.ts';
import { gather } from '../../src/gather.ts';
import { readMetrics, type Sample } from '../../src/metrics.ts';
import { findTarget, type Target } from '../../src/target.ts';
import { tellStory, type Story } from '../../src/trace.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

type Server = 'nats' | 'database';

/** The gateway and two services on real servers, seen as from another machine: by addresses and a token. */
export interface OpsStage {
  readonly dataDir: string;
  /** The configuration of the bus is in it. */
  readonly busDir: string;
  readonly natsUrl: string;
  readonly apiUrl: string;
  passwordOf(user: string): string;
  opsUrl(name: string): string;
  post(handle: string, path: string, body: object): Promise<Answer>;
  /** The codes and subjects that the doctor finds. @param targets more ops ports, as `OPS_TARGETS` names them */
  codes(targets?: readonly string[]): Promise<readonly string[]>;
  story(traceId: string): Promise<Story>;
  /** Runs what an operator types. @returns how it ended and what it printed */
  run(...args: readonly string[]): Promise<{ readonly code: unknown; readonly output: string }>;
  /** What the ops port of a process says. */
  health(name: string): Promise<{
    readonly alive: number;
    readonly ready: number;
    readonly parts: Readonly<Record<string, string>>;
  }>;
  /** What a process tells on its ops port. @param at its name, or the address of that port */
  metrics(at: string): Promise<readonly Sample[]>;
  /** Starts one more process of a service, or the gateway; it is stopped with the stage at the latest. */
  startProcess(name: string, env?: Record<string, string>): Promise<NodeProcess>;
  kill(server: Server, signal: NodeJS.Signals): void;
  /** Waits until a server is gone by itself. */
  ended(server: Server): Promise<void>;
  /** Kills a server, and waits until it is gone. */
  end(server: Server): Promise<void>;
  /** Starts a server again that has ended, at its own address. */
  restart(server: Server): Promise<void>;
  close(): Promise<void>;
}

/** Where data is kept, when it is not the ordinary folder of this machine. */
export interface Folders {
  readonly database?: string | undefined;
  readonly bus?: string | undefined;
}

type Stops = (() => Promise<unknown>)[];

/** Ends what was started, the last first: processes before what they stand on. */
async function stopAll(stops: Stops): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- one after another
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
}

/** Starts the whole stage; what was started before a failure is stopped again. */
export async function startOpsStage(folders: Folders = {}): Promise<OpsStage> {
  const stops: Stops = [];
  try {
    return await build(folders, stops);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

async function build(folders: Folders, stops: Stops): Promise<OpsStage> {
  const folderIn = async (parent = tmpdir()): Promise<string> => {
    const folder = await mkdtemp(join(parent, 'ops-'));
    stops.push(() => rm(folder, { recursive: true, force: true }));
    return folder;
  };
  const dataDir = await folderIn();
  const [busDir, databaseDir] = [await folderIn(folders.bus), await folderIn(folders.database)];
  const identityDir = join(dataDir, 'identity');
  const servers: { nats?: NatsServer; database?: RunningServer } = {};
  stops.push(() => Promise.allSettled([servers.nats?.stop(0), servers.database?.stop(0)]));
  const { nats, passwords } = await startOwnBus({ dataDir: busDir, contracts });
  servers.nats = nats;
  const database = await startDatabase({ dataDir: databaseDir });
  servers.database = database;
  const identity = await startSampleIdentity({ dataDir: identityDir });
  stops.push(() => identity.stop());
  const port = await freePort();
  const opsUrls = new Map<string, string>();
  const apiUrl = `http://127.0.0.1:${port}`;
  const startProcess = async (name: string, env: Record<string, string> = {}): Promise<NodeProcess> => {
    const running = await startNodeProcess({
      name,
      script: join(root, name === 'gateway' ? name : join('services', name), 'src', 'main.ts'),
      logFile: join(dataDir, `${name}.log`),
      env: {
        NATS_URL: nats.url,
        NATS_USER: name,
        NATS_PASSWORD: passwords[name] ?? '',
        MONGODB_URL: database.url,
        PUBLIC_URL: apiUrl,
        LOG_LEVEL: 'warn',
        NODE_COMPILE_CACHE: join(root, '.runtime', 'compile-cache', 'ops-tests'),
        OPS_PORT: '0',
        ...env,
      },
    });
    stops.push(() => running.stop());
    return running;
  };
  const startOf = async (name: string, env: Record<string, string> = {}): Promise<void> => {
    const { opsPort } = await startProcess(name, env);
    opsUrls.set(name, `http://127.0.0.1:${opsPort}`);
  };
  // One after another: each has a minute to become ready, which three at once may not have on a busy machine.
  await startOf('ideas');
  await startOf('connect', {
    CONNECT_KEYS: randomBytes(32).toString('base64url'),
    CONNECT_ALLOWED_HOSTS: '127.0.0.1',
    // What takes hours at an endpoint that is dead takes seconds.
    CONNECT_TIME_SCALE: '0.001',
  });
  await startOf('gateway', {
    OIDC_ISSUER: identity.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    PORT: String(port),
    RATE_LIMIT_PER_MINUTE: '1000000',
  });

  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (handle: string): Promise<string> => {
    const token = tokens.get(handle) ?? signIn({ issuer: identity.issuer, identityDir, handle });
    tokens.set(handle, token);
    return token;
  };
  const operatorToken = await tokenOf('quinten');
  const environment = (more: readonly string[] = []): Readonly<Record<string, string>> => ({
    OPS_URL: apiUrl,
    OPS_TOKEN: operatorToken,
    OPS_TARGETS: [...[...opsUrls].map(([name, url]) => `NL-UT/${name}=${url}`), ...more].join(','),
    ...(nats.monitorUrl === undefined ? {} : { OPS_NATS_MONITOR_URL: nats.monitorUrl }),
  });
  const targetWith = (more: readonly string[]): Target => findTarget({ dataDir, env: environment(more) });
  const opsUrl = (name: string): string => opsUrls.get(name) ?? '';

  const stage: OpsStage = {
    dataDir,
    busDir,
    natsUrl: nats.url,
    apiUrl,
    passwordOf: (user) => passwords[user] ?? '',
    opsUrl,
    post: async (handle, path, body) =>
      await callApi(apiUrl, { method: 'POST', path, token: await tokenOf(handle), body, patienceMs: 0 }),
    async codes(more = []) {
      const target = targetWith(more);
      const findings = diagnose(await gather(target, await openApi(target, 'nl')));
      return findings.map(({ code, subject }) => `${code}: ${subject}`);
    },
    async story(traceId) {
      const target = targetWith([]);
      return await tellStory(target, await openApi(target, 'nl'), traceId);
    },
    run: (...args) =>
      new Promise((resolve) => {
        const main = join(root, 'tools', 'ops', 'src', 'main.ts');
        const env = { ...process.env, ...environment() };
        execFile(process.execPath, [main, ...args], { env }, (error, output) =>
          resolve({ code: error === null ? 0 : error.code, output }),
        );
      }),
    async health(name) {
      const [alive, ready] = [await fetch(`${opsUrl(name)}/livez`), await fetch(`${opsUrl(name)}/readyz`)];
      const { parts } = (await ready.json()) as { parts: Record<string, string> };
      return { alive: alive.status, ready: ready.status, parts };
    },
    async metrics(at) {
      return readMetrics(await (await fetch(`${opsUrls.get(at) ?? at}/metrics`)).text());
    },
    startProcess,
    kill(server, signal) {
      servers[server]?.kill(signal);
    },
    async ended(server) {
      await servers[server]?.ended;
    },
    async end(server) {
      servers[server]?.kill('SIGKILL');
      await servers[server]?.ended;
    },
    async restart(server) {
      if (server === 'database')
        servers.database = await startDatabase({
          dataDir: databaseDir,
          port: Number(new URL(database.url).port),
        });
      else
        servers.nats = await startNats({
          dataDir: busDir,
          authConfig: natsAccounts(contracts, passwords),
          port: Number(new URL(nats.url).port),
          ...(nats.monitorUrl === undefined ? {} : { monitorPort: Number(new URL(nats.monitorUrl).port) }),
        });
    },
    close: () => stopAll(stops),
  };
  return stage;
}
