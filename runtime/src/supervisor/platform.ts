import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { busUsers, GATEWAY_USER, natsAccounts, OPERATOR_USER, provisionBus } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { serviceAccounts, webClient } from '../../sample/clients.ts';
import { people } from '../../sample/people.ts';
import { StartFailure } from '../failure.ts';
import { startIdentityProvider } from '../identity/provider.ts';
import { isLock, tryLock } from '../lock.ts';
import { startMailSink } from '../mail/sink.ts';
import { projectDir } from '../paths.ts';
import { markProcess } from '../processes.ts';
import { startDatabase } from '../servers/database.ts';
import { startNats } from '../servers/nats.ts';
import { isPortFree } from '../servers/ports.ts';
import { choosePorts } from './addresses.ts';
import { startNodeProcess, type NodeProcess } from './node-process.ts';
import { ensurePasswords } from './passwords.ts';
import { keepRunning, type Kept, type Running } from './restart.ts';
import { endLeftovers, removeRunFile, writeRunFile, type RunFile, type RunningPart } from './run-file.ts';

export interface PlatformOptions {
  readonly dataDir: string;
  /** Where the gateway listens. */
  readonly port: number;
  /** Added to the environment of the gateway and every service. */
  readonly env?: Readonly<Record<string, string>>;
  /** One line for each thing that takes time or goes wrong. */
  readonly report?: (line: string) => void;
}

export interface Platform {
  readonly run: RunFile;
  /** How the servers were found, in words. */
  readonly servers: Readonly<Record<'database' | 'nats', string>>;
  /** Stops everything in order: first who takes requests, last who keeps the data. */
  stop(): Promise<void>;
}

/** The audience of access tokens: this API, under whatever address it runs. */
export const AUDIENCE = 'urn:innovatienetwerk:api';

/** @throws {StartFailure} when another platform runs on this data, or another program has the port */
async function takePlace(dataDir: string, port: number, report: (line: string) => void) {
  await mkdir(dataDir, { recursive: true });
  const lock = await tryLock(join(dataDir, 'lock'));
  if (!isLock(lock)) {
    throw new StartFailure(
      `A platform already runs on ${dataDir} (process ${lock.pid}): stop it, or set DATA_DIR to another folder.`,
    );
  }
  const left = await endLeftovers(dataDir);
  if (left > 0) report(`Ended ${left} processes that an earlier run had left behind.`);
  if (!(await isPortFree(port))) {
    await lock.release();
    throw new StartFailure(
      `Port ${port} is taken: stop the program that uses it, or set PORT to another one.`,
    );
  }
  return lock;
}

/**
 * Starts the whole platform on this machine: servers, services and gateway, each under watch.
 * @throws {StartFailure} with the fix, when something cannot start; then all is stopped again
 */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { dataDir, port } = options;
  const report = options.report ?? (() => {});
  const lock = await takePlace(dataDir, port, report);
  const stops: (() => Promise<unknown>)[] = [() => lock.release(), () => removeRunFile(dataDir)];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).toReversed()) await each();
  };
  try {
    return await startParts(options, report, stops, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  { dataDir, port, env = {} }: PlatformOptions,
  report: (line: string) => void,
  stops: (() => Promise<unknown>)[],
  stop: () => Promise<void>,
): Promise<Platform> {
  const logFile = (name: string): string => join(dataDir, 'logs', `${name}.log`);
  const folder = (name: string): string => join(dataDir, name);
  const ports = await choosePorts(dataDir);
  const passwords = await ensurePasswords(
    dataDir,
    busUsers(contracts).map((user) => user.name),
  );
  const parts: Record<string, RunningPart> = {};
  let run: RunFile = {
    supervisor: markProcess(process.pid),
    url: `http://localhost:${port}`,
    issuer: '',
    identityDir: folder('identity'),
    natsUrl: '',
    mongodbUrl: '',
    mailUrl: '',
    ready: false,
    parts,
  };
  const update = (more: Partial<RunFile>): void => {
    run = { ...run, ...more };
    writeRunFile(dataDir, run);
  };
  /** Starts a part, keeps it running, writes down where it is, and stops it when its turn has come. */
  const keep = async <T extends Running>(name: string, start: () => Promise<T>): Promise<Kept<T>> => {
    const kept = await keepRunning({
      name,
      start,
      report,
      onStarted: (running) => {
        const { opsPort } = running as Partial<NodeProcess>;
        parts[name] = { process: running.process, ...(opsPort === undefined ? {} : { opsPort }) };
        update({});
      },
    });
    stops.push(() => kept.stop());
    return kept;
  };

  report('Starting the database and the bus ...');
  const progress = report;
  const authConfig = natsAccounts(contracts, passwords);
  const [database, nats, identity, mail] = await Promise.all([
    keep('database', () =>
      startDatabase({
        dataDir: folder('database'),
        port: ports.database,
        logFile: logFile('database'),
        progress,
      }),
    ),
    keep('nats', () =>
      startNats({
        dataDir: folder('nats'),
        port: ports.nats,
        logFile: logFile('nats'),
        authConfig,
        progress,
      }),
    ),
    startIdentityProvider({
      dataDir: folder('identity'),
      port: ports.identity,
      audience: AUDIENCE,
      people,
      serviceAccounts,
      webClient,
    }),
    startMailSink({ dataDir: folder('mail'), port: ports.mail, smtpPort: ports.smtp }),
  ]);
  stops.push(
    () => identity.stop(),
    () => mail.stop(),
  );
  const natsUrl = nats.current.url;
  const mongodbUrl = database.current.url;
  update({ natsUrl, mongodbUrl, issuer: identity.issuer, mailUrl: mail.url });
  await provisionBus(
    { servers: natsUrl, user: OPERATOR_USER, password: passwords[OPERATOR_USER] },
    contracts,
  );

  report('Starting the services and the gateway ...');
  const shared = { NATS_URL: natsUrl, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'info', ...env };
  const startService = (name: string) =>
    keep(name, () =>
      startNodeProcess({
        name,
        script: join(projectDir, 'services', name, 'src', 'main.ts'),
        logFile: logFile(name),
        env: {
          ...shared,
          NATS_USER: name,
          NATS_PASSWORD: passwords[name] ?? '',
          MONGODB_URL: mongodbUrl,
          OPS_PORT: String(parts[name]?.opsPort ?? 0),
          SMTP_URL: process.env['SMTP_URL'] ?? mail.smtpUrl,
        },
      }),
    );
  await Promise.all(contracts.map((contract) => startService(contract.name)));
  await keep('gateway', () =>
    startNodeProcess({
      name: 'gateway',
      script: join(projectDir, 'gateway', 'src', 'main.ts'),
      logFile: logFile('gateway'),
      env: {
        TRUSTED_TRACE_CLIENTS: serviceAccounts.map((account) => account.handle).join(','),
        ...shared,
        NATS_USER: GATEWAY_USER,
        NATS_PASSWORD: passwords[GATEWAY_USER] ?? '',
        OIDC_ISSUER: identity.issuer,
        OIDC_AUDIENCE: AUDIENCE,
        PORT: String(port),
        OPS_PORT: String(parts['gateway']?.opsPort ?? 0),
        PUBLIC_URL: `http://localhost:${port}`,
      },
    }),
  );
  update({ ready: true });
  return {
    get run() {
      return run;
    },
    servers: { database: database.current.kind, nats: nats.current.kind },
    stop,
  };
}
