import { join } from 'node:path';
import { busUsers, GATEWAY_USER, natsAccounts, OPERATOR_USER, provisionBus } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { serviceAccounts } from '../../sample/clients.ts';
import { StartFailure } from '../failure.ts';
import { AUDIENCE, startSampleIdentity } from '../identity/sample.ts';
import { startMailSink } from '../mail/sink.ts';
import { projectDir } from '../paths.ts';
import type { ProcessMark } from '../processes.ts';
import { startDatabase } from '../servers/database.ts';
import { startNats } from '../servers/nats.ts';
import { isPortFree } from '../servers/ports.ts';
import { choosePorts } from './addresses.ts';
import { prepareCompileCache } from './compile-cache.ts';
import { NODE_FLAGS, startNodeProcess } from './node-process.ts';
import { ensurePasswords } from './passwords.ts';
import { serviceKeys } from './secrets.ts';
import { keepRunning, type Kept, type Running } from './restart.ts';
import { createRecord, removeRunFile, type RunFile } from './run-file.ts';
import { orderedStops, type Stops } from './stops.ts';
import { takeData } from './take-data.ts';

export interface PlatformOptions {
  readonly dataDir: string;
  /** Where the gateway listens. */
  readonly port: number;
  /** Added to the environment of the gateway and every service. */
  readonly env?: Readonly<Record<string, string>>;
  /** One line for each thing that takes time or goes wrong. */
  readonly report?: (line: string) => void;
  /** Breaks a start off: what was started is stopped again. */
  readonly signal?: AbortSignal;
}

export interface Platform {
  readonly run: RunFile;
  /** How the servers were found, in words. */
  readonly servers: Readonly<Record<'database' | 'nats', string>>;
  /** Stops everything in order: first who takes requests, last who keeps the data. */
  stop(): Promise<void>;
}

const services = contracts.filter((contract) => contract.local !== true).map((contract) => contract.name);
const serverPorts = ['database', 'nats', 'nats-monitor', 'identity', 'mail', 'smtp'] as const;

/** @throws {StartFailure} when another platform runs on this data, or another program has the port */
async function takePlace(dataDir: string, port: number, report: (line: string) => void) {
  const lock = await takeData(dataDir, report);
  if (!(await isPortFree(port, process.env['HOST'] ?? '127.0.0.1'))) {
    await lock.release();
    throw new StartFailure(
      `Port ${port} is taken: stop the program that uses it, or set PORT to another one.`,
    );
  }
  return lock;
}

/** For each person and application; ten times what production begins with, because here one person plays them all. */
const REQUESTS_PER_MINUTE = '12000';

/** Never resolves; rejects when the start is broken off. */
const brokenOff = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    const refuse = (): void => reject(new StartFailure('Stopped before everything ran.'));
    if (signal?.aborted === true) refuse();
    signal?.addEventListener('abort', refuse, { once: true });
  });

/**
 * Starts the whole platform on this machine: servers, services and gateway, each under watch.
 * @throws {StartFailure} with the fix, when something cannot start; then all is stopped again
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { dataDir, port } = options;
  const report = options.report ?? (() => {});
  const lock = await takePlace(dataDir, port, report);
  const stops = orderedStops();
  await stops.add(() => lock.release());
  await stops.add(() => removeRunFile(dataDir));
  const ending = new AbortController();
  try {
    return await Promise.race([startParts(options, report, stops, ending), brokenOff(options.signal)]);
  } catch (error) {
    ending.abort();
    // The reason for which nothing runs matters more than what went wrong while it was stopped.
    await stops.run().catch(() => undefined);
    throw error;
  }
}

async function startParts(
  { dataDir, port, env = {} }: PlatformOptions,
  report: (line: string) => void,
  stops: Stops,
  ending: AbortController,
): Promise<Platform> {
  const logFile = (name: string): string => join(dataDir, 'logs', `${name}.log`);
  const folder = (name: string): string => join(dataDir, name);
  const ports = await choosePorts(dataDir, serverPorts, [...services, 'gateway']);
  const keys = await serviceKeys(dataDir);
  const passwords = await ensurePasswords(
    dataDir,
    busUsers(contracts).map((user) => user.name),
  );
  const record = createRecord(dataDir, port);
  record.update();
  /** Starts a part, keeps it running, writes down where it is, and stops it when its turn has come. */
  const keep = async <T extends Running>(
    name: string,
    start: (shared: {
      readonly logFile: string;
      readonly onSpawned: (mark: ProcessMark) => void;
      readonly signal: AbortSignal;
    }) => Promise<T>,
  ): Promise<Kept<T>> => {
    const kept = await keepRunning({
      name,
      report,
      signal: ending.signal,
      start: (signal) =>
        start({ logFile: logFile(name), signal, onSpawned: (mark) => record.begun(name, mark) }),
      onStarted: (running) => record.started(name, running),
    });
    await stops.add(() => kept.stop());
    return kept;
  };

  report('Starting the database and the bus ...');
  const authConfig = natsAccounts(contracts, passwords);
  const [database, nats, compileCache] = await Promise.all([
    keep('database', (shared) =>
      startDatabase({ ...shared, dataDir: folder('database'), port: ports.database, progress: report }),
    ),
    keep('nats', (shared) =>
      startNats({
        ...shared,
        dataDir: folder('nats'),
        port: ports.nats,
        monitorPort: ports['nats-monitor'],
        authConfig,
        progress: report,
      }),
    ),
    prepareCompileCache(services, NODE_FLAGS),
  ]);
  const identity = await startSampleIdentity({ dataDir: folder('identity'), port: ports.identity });
  await stops.add(() => identity.stop());
  const mail = await startMailSink({ dataDir: folder('mail'), port: ports.mail, smtpPort: ports.smtp });
  await stops.add(() => mail.stop());
  const natsUrl = nats.current.url;
  const mongodbUrl = database.current.url;
  record.update({
    natsUrl,
    natsMonitorUrl: nats.current.monitorUrl,
    mongodbUrl,
    issuer: identity.issuer,
    mailUrl: mail.url,
  });
  await provisionBus(
    { servers: natsUrl, user: OPERATOR_USER, password: passwords[OPERATOR_USER] },
    contracts,
  );

  report(`Starting ${services.length} services and the gateway ...`);
  const common = {
    TRUSTED_TRACE_CLIENTS: serviceAccounts.map((account) => account.handle).join(','),
    NATS_URL: natsUrl,
    NODE_COMPILE_CACHE: compileCache,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info',
    RATE_LIMIT_PER_MINUTE: process.env['RATE_LIMIT_PER_MINUTE'] ?? REQUESTS_PER_MINUTE,
    ...env,
  };
  const keepNode = (name: string, dir: string, own: Readonly<Record<string, string>>) =>
    keep(name, (shared) =>
      startNodeProcess({
        ...shared,
        name,
        script: join(projectDir, dir, 'src', 'main.ts'),
        env: { ...common, OPS_PORT: String(ports[name] ?? 0), ...own },
      }),
    );
  const publicUrl = `http://localhost:${port}`;
  /** What one service needs and no other may know. */
  const ownOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    accountability: { ACCOUNTABILITY_KEY: keys.ACCOUNTABILITY_KEY },
    notify: { UNSUBSCRIBE_KEY: keys.UNSUBSCRIBE_KEY },
    connect: {
      CONNECT_KEYS: keys.CONNECT_KEYS,
      // An endpoint on the developer's own machine; in production nothing is allowed that is not public.
      CONNECT_ALLOWED_HOSTS: process.env['CONNECT_ALLOWED_HOSTS'] ?? 'localhost,127.0.0.1',
    },
  };
  await Promise.all(
    services.map((name) =>
      keepNode(name, join('services', name), {
        NATS_USER: name,
        NATS_PASSWORD: passwords[name] ?? '',
        MONGODB_URL: mongodbUrl,
        SMTP_URL: process.env['SMTP_URL'] ?? mail.smtpUrl,
        PUBLIC_URL: publicUrl,
        ...ownOf[name],
      }),
    ),
  );
  await keepNode('gateway', 'gateway', {
    NATS_USER: GATEWAY_USER,
    NATS_PASSWORD: passwords[GATEWAY_USER] ?? '',
    OIDC_ISSUER: identity.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
  });
  record.update({ ready: true });
  return {
    get run() {
      return record.run;
    },
    servers: { database: database.current.kind, nats: nats.current.kind },
    stop: () => stops.run(),
  };
}
