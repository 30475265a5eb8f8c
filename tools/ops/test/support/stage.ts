import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busUsers, natsAccounts, OPERATOR_USER, provisionBus } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import {
  AUDIENCE,
  callApi,
  freePort,
  people,
  serviceAccounts,
  signIn,
  startDatabase,
  startIdentityProvider,
  startNats,
  startNodeProcess,
  webClient,
  type Answer,
  type NatsServer,
  type RunningServer,
} from '@innovatienetwerk/runtime';
import { openApi } from '../../src/ask.ts';
import { diagnose } from '../../src/diagnose.ts';
import { gather } from '../../src/gather.ts';
import { findTarget, type Target } from '../../src/target.ts';
import { tellStory, type Story } from '../../src/trace.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** The gateway and two services on real servers, seen as from another machine: by addresses and a token. */
export interface OpsStage {
  readonly dataDir: string;
  readonly natsUrl: string;
  readonly apiUrl: string;
  nats: NatsServer;
  database: RunningServer;
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
  restartDatabase(): Promise<void>;
  close(): Promise<void>;
}

/** @param folder in which the data is kept */
export async function startOpsStage(folder = tmpdir()): Promise<OpsStage> {
  const dataDir = await mkdtemp(join(folder, 'ops-'));
  const identityDir = join(dataDir, 'identity');
  const passwords = Object.fromEntries(busUsers(contracts).map(({ name }) => [name, `secret-of-${name}`]));
  const [nats, database, identity, port] = await Promise.all([
    startNats({ dataDir: join(dataDir, 'nats'), authConfig: natsAccounts(contracts, passwords) }),
    startDatabase({ dataDir: join(dataDir, 'database') }),
    startIdentityProvider({ dataDir: identityDir, audience: AUDIENCE, people, serviceAccounts, webClient }),
    freePort(),
  ]);
  await provisionBus(
    { servers: nats.url, user: OPERATOR_USER, password: passwords[OPERATOR_USER] },
    contracts,
  );
  const stops: (() => Promise<unknown>)[] = [];
  const opsUrls = new Map<string, string>();
  const apiUrl = `http://127.0.0.1:${port}`;
  const startProcess = async (name: string, dir: string, env: Record<string, string>): Promise<void> => {
    const running = await startNodeProcess({
      name,
      script: join(root, dir, 'src', 'main.ts'),
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
    opsUrls.set(name, `http://127.0.0.1:${running.opsPort}`);
  };
  // One after another: each has a minute to become ready, which three at once may not have on a busy machine.
  await startProcess('ideas', 'services/ideas', {});
  await startProcess('connect', 'services/connect', {
    CONNECT_KEYS: randomBytes(32).toString('base64url'),
    CONNECT_ALLOWED_HOSTS: '127.0.0.1',
  });
  await startProcess('gateway', 'gateway', {
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
    natsUrl: nats.url,
    apiUrl,
    nats,
    database,
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
    async restartDatabase() {
      stage.database = await startDatabase({
        dataDir: join(dataDir, 'database'),
        port: Number(new URL(database.url).port),
      });
    },
    async close() {
      // oxlint-disable-next-line no-await-in-loop -- processes before what they stand on
      for (const stop of stops) await stop();
      await Promise.allSettled([identity.stop(), stage.nats.stop(0), stage.database.stop(0)]);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return stage;
}
