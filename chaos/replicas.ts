import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GATEWAY_USER } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import {
  AUDIENCE,
  freePorts,
  NODE_FLAGS,
  prepareCompileCache,
  serviceKeys,
  startDatabase,
  startMailSink,
  startNodeProcess,
  startOwnBus,
  startSampleIdentity,
} from '@innovatienetwerk/runtime';
import { startBalancer } from './balancer.ts';
import { partOf, type Part } from './part.ts';
import { stopAll, type Stops } from './seat-buses.ts';

/** Several processes of each service and of the gateway, over one bus and one database, with a balancer in front. */
export interface Replicas {
  /** Of the balancer, without `/v1`. */
  readonly url: string;
  readonly parts: readonly Part[];
  readonly identity: { readonly issuer: string; readonly identityDir: string };
  stop(): Promise<void>;
}

export interface ReplicasOptions {
  readonly services: readonly string[];
  /** Processes of each. */
  readonly count: number;
  /** How long a gateway goes on after it was told to stop, in milliseconds. */
  readonly drainMs: number;
}

const root = join(import.meta.dirname, '..');

async function startServers(dataDir: string, stops: Stops) {
  const database = await startDatabase({ dataDir: join(dataDir, 'database') });
  stops.push(() => database.stop());
  const { nats, passwords } = await startOwnBus({ dataDir: join(dataDir, 'nats'), contracts });
  stops.push(() => nats.stop());
  const identity = await startSampleIdentity({ dataDir: join(dataDir, 'identity') });
  stops.push(() => identity.stop());
  const mail = await startMailSink({ dataDir: join(dataDir, 'mail') });
  stops.push(() => mail.stop());
  return { passwords, database, nats, identity, mail };
}

async function build(options: ReplicasOptions, dataDir: string, stops: Stops): Promise<Replicas> {
  const { passwords, database, nats, identity, mail } = await startServers(dataDir, stops);
  const all = contracts.filter(({ local }) => local !== true).map(({ name }) => name);
  const common = {
    NATS_URL: nats.url,
    MONGODB_URL: database.url,
    SMTP_URL: mail.smtpUrl,
    OIDC_ISSUER: identity.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    ...(await serviceKeys(dataDir)),
    RATE_LIMIT_PER_MINUTE: '10000000',
    LOG_LEVEL: 'warn',
    DRAIN_MS: String(options.drainMs),
    NODE_COMPILE_CACHE: await prepareCompileCache(all, NODE_FLAGS),
  };
  const start = async (
    name: string,
    index: number,
    folder: string,
    own: Readonly<Record<string, string>>,
  ): Promise<Part> => {
    const part = await partOf(`${name} ${index + 1}`, () =>
      startNodeProcess({
        name,
        script: join(root, folder, 'src', 'main.ts'),
        logFile: join(dataDir, `${name}-${index + 1}.log`),
        env: { ...common, NATS_USER: name, NATS_PASSWORD: passwords[name] ?? '', OPS_PORT: '0', ...own },
      }),
    );
    stops.push(() => part.end());
    return part;
  };
  const each = Array.from({ length: options.count }, (_, index) => index);
  const parts: Part[] = [];
  // One service after another: all at once would be slower on a small machine, and some would not be ready in time.
  for (const name of options.services)
    parts.push(...(await Promise.all(each.map((index) => start(name, index, join('services', name), {})))));
  const ports = await freePorts(2 * options.count);
  const backends = each.map((index) => ({ port: ports[2 * index] ?? 0, opsPort: ports[2 * index + 1] ?? 0 }));
  const balancer = await startBalancer(backends);
  stops.push(() => balancer.close());
  const url = `http://127.0.0.1:${balancer.port}`;
  for (const [index, { port, opsPort }] of backends.entries())
    parts.push(
      await start(GATEWAY_USER, index, 'gateway', {
        PORT: String(port),
        OPS_PORT: String(opsPort),
        PUBLIC_URL: url,
      }),
    );
  return {
    url,
    parts,
    identity: { issuer: identity.issuer, identityDir: join(dataDir, 'identity') },
    stop: () => stopAll(stops),
  };
}

/** What was started before a failure is stopped again. */
export async function startReplicas(options: ReplicasOptions): Promise<Replicas> {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-replicas-'));
  const stops: Stops = [() => rm(dataDir, { recursive: true, force: true })];
  try {
    return await build(options, dataDir, stops);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}
