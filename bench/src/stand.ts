import { createServer } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GATEWAY_USER } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import {
  AUDIENCE,
  freePort,
  serviceKeys,
  signIn,
  startDatabase,
  startMailSink,
  startNodeProcess,
  startOwnBus,
  startSampleIdentity,
} from '@innovatienetwerk/runtime';
import { MongoClient } from 'mongodb';
import { echoContract } from './platform/echo.ts';

/** Everything that is measured, side by side on one machine and one database server. */
export interface Stand {
  readonly bareUrl: string;
  readonly peerUrl: string;
  readonly platformUrl: string;
  readonly token: string;
  readonly opsToken: string;
  readonly servers: string;
  stop(): Promise<void>;
}

const all = [...contracts, echoContract];
const here = import.meta.dirname;

/** Takes what tracing sends and forgets it, so that exporting costs what it costs. */
export async function startCollector(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end('{}'));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

export async function buildStand(): Promise<Stand> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-bench-'));
  const stops: (() => unknown)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const collector = await startCollector();
  const database = await startDatabase({ dataDir: join(dataDir, 'database') });
  const { nats, passwords } = await startOwnBus({ dataDir: join(dataDir, 'nats'), contracts: all });
  const identity = await startSampleIdentity({ dataDir: join(dataDir, 'identity') });
  const mail = await startMailSink({ dataDir: join(dataDir, 'mail') });
  stops.push(
    () => collector.close(),
    () => database.stop(),
    () => nats.stop(),
    () => identity.stop(),
    () => mail.stop(),
  );
  const shared = {
    NATS_URL: nats.url,
    MONGODB_URL: database.url,
    SMTP_URL: mail.smtpUrl,
    ...(await serviceKeys(dataDir)),
    OIDC_ISSUER: identity.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    LOG_LEVEL: 'error',
    TRACE_SAMPLE_RATIO: '0.1',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  };
  const start = async (name: string, script: string, env: Readonly<Record<string, string>> = {}) => {
    const port = await freePort();
    const child = await startNodeProcess({
      name,
      script,
      logFile: join(dataDir, `${name}.log`),
      env: { ...shared, NATS_USER: name, NATS_PASSWORD: passwords[name] ?? '', PORT: String(port), ...env },
    });
    stops.push(() => child.stop());
    return `http://127.0.0.1:${port}`;
  };
  for (const { name } of contracts)
    await start(name, join(here, '..', '..', 'services', name, 'src', 'main.ts'));
  await start('echo', join(here, 'platform', 'echo-service.ts'));
  const platformUrl = await start(GATEWAY_USER, join(here, 'platform', 'gateway.ts'));
  const mongo = await MongoClient.connect(database.url);
  const indexes = await mongo.db('ideas').collection('ideas').indexes();
  await mongo.close();
  const wanted = indexes.map(({ key, name, unique, sparse, partialFilterExpression }) => ({
    key: key as unknown,
    name,
    unique,
    sparse,
    partialFilterExpression: partialFilterExpression as unknown,
  }));
  const peerUrl = await start('peer', join(here, 'peers', 'one-process.ts'), {
    PEER_INDEXES: JSON.stringify(wanted),
    JWKS_URI: identity.jwksUri,
  });
  const bareUrl = await start('bare', join(here, 'peers', 'bare.ts'));
  const tokenOf = (handle: string) =>
    signIn({ issuer: identity.issuer, identityDir: join(dataDir, 'identity'), handle });
  return {
    bareUrl,
    peerUrl,
    platformUrl,
    token: await tokenOf('anna'),
    opsToken: await tokenOf('quinten'),
    servers: `${database.kind}; ${nats.kind}`,
    async stop() {
      for (const each of stops.toReversed()) await each();
    },
  };
}
