import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GATEWAY_USER } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import {
  AUDIENCE,
  freePort,
  signIn,
  startDatabase,
  startNodeProcess,
  startOwnBus,
  startSampleIdentity,
} from '@innovatienetwerk/runtime';
import { echoContract } from './platform/echo.ts';
import { startCollector } from './stand.ts';

/** The same gateway and service several times over, each with another share of its traces exported. */
export interface TracingStand {
  /** The address of the API, by the share; 0 is no tracing at all. */
  readonly urls: ReadonlyMap<number, string>;
  readonly token: string;
  stop(): Promise<void>;
}

const all = [...contracts, echoContract];
const here = import.meta.dirname;

export async function buildTracingStand(shares: readonly number[]): Promise<TracingStand> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-bench-'));
  const stops: (() => unknown)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const [collector, database, identity] = await Promise.all([
    startCollector(),
    startDatabase({ dataDir: join(dataDir, 'database') }),
    startSampleIdentity({ dataDir: join(dataDir, 'identity') }),
  ]);
  stops.push(
    () => collector.close(),
    () => database.stop(),
    () => identity.stop(),
  );

  /** A bus of its own for each, so that none answers for another. */
  const start = async (share: number): Promise<string> => {
    const { nats, passwords } = await startOwnBus({
      dataDir: join(dataDir, `nats-${share}`),
      contracts: all,
    });
    stops.push(() => nats.stop());
    const startProcess = async (name: string, script: string) => {
      const port = await freePort();
      const child = await startNodeProcess({
        name,
        script,
        logFile: join(dataDir, `${name}-${share}.log`),
        env: {
          NATS_URL: nats.url,
          NATS_USER: name,
          NATS_PASSWORD: passwords[name] ?? '',
          MONGODB_URL: database.url,
          MONGODB_DATABASE: `${name}-${share * 100}`,
          OIDC_ISSUER: identity.issuer,
          OIDC_AUDIENCE: AUDIENCE,
          LOG_LEVEL: 'error',
          TRACE_SAMPLE_RATIO: String(share),
          OTEL_EXPORTER_OTLP_ENDPOINT: share === 0 ? '' : collector.url,
          PORT: String(port),
        },
      });
      stops.push(() => child.stop());
      return `http://127.0.0.1:${port}`;
    };
    await startProcess('ideas', join(here, '..', '..', 'services', 'ideas', 'src', 'main.ts'));
    return await startProcess(GATEWAY_USER, join(here, 'platform', 'gateway.ts'));
  };

  const urls = new Map<number, string>();
  for (const share of shares) urls.set(share, await start(share));
  return {
    urls,
    token: await signIn({
      issuer: identity.issuer,
      identityDir: join(dataDir, 'identity'),
      handle: 'anna',
    }),
    async stop() {
      for (const each of stops.toReversed()) await each();
    },
  };
}
