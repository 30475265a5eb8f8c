import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '../failure.ts';
import type { ProcessMark } from '../processes.ts';
import { tryContainer } from './docker.ts';
import { freePort } from './ports.ts';
import { watchStreams } from './nats-watch.ts';
import { findProgram, isAtLeast, programVersion } from './programs.ts';
import { pythonServers } from './python.ts';
import { givenServer, PortTaken, spawnServer, type RunningServer } from './spawn.ts';

export interface NatsOptions {
  /** Where the streams are kept. */
  readonly dataDir: string;
  /** @default a free port */
  readonly port?: number;
  /** Where the server tells about itself over HTTP. @default a free port */
  readonly monitorPort?: number;
  /** The `accounts` or `authorization` block: who may connect and on which subjects. @default everybody, everything */
  readonly authConfig?: string;
  readonly logFile?: string;
  readonly progress?: (line: string) => void;
  readonly onSpawned?: (mark: ProcessMark) => void;
  readonly signal?: AbortSignal;
}

export interface NatsServer extends RunningServer {
  /** Where the server tells about itself over HTTP; `undefined` for a server that is not ours. */
  readonly monitorUrl: string | undefined;
}

/** The smallest version with everything that the bus leans on. */
const minimum = [2, 15, 0] as const;

/** What is written in the configuration, apart from the addresses and who may connect. */
export function natsConfig(options: {
  readonly host: string;
  readonly port: number;
  readonly monitorPort: number;
  /** The streams go into its folder `jetstream`. */
  readonly storeDir: string;
  readonly authConfig?: string | undefined;
}): string {
  return `server_name: innovatienetwerk
listen: "${options.host}:${options.port}"
http: "${options.host}:${options.monitorPort}"
max_payload: 1MB
max_pending: 16MB
jetstream {
  store_dir: ${JSON.stringify(options.storeDir)}
  # An acknowledged message is on disk: a power cut loses nothing.
  sync_interval: always
  max_memory_store: 64MB
  max_file_store: 20GB
}
${options.authConfig ?? ''}
`;
}

interface Program {
  readonly command: string;
  readonly kind: string;
}

/**
 * In order: what stands on the PATH when it is new enough, else the pinned wheel.
 * @throws {StartFailure} when this machine offers neither
 */
export async function findNats(progress: (line: string) => void): Promise<Program> {
  const onPath = findProgram('nats-server');
  if (onPath !== undefined) {
    const version = await programVersion(onPath, '--version');
    if (version !== undefined && isAtLeast(version, minimum)) {
      return { command: onPath, kind: `nats-server ${version.join('.')} on the PATH (${onPath})` };
    }
    progress(`Passing over ${onPath}: NATS ${minimum.join('.')} or newer is needed.`);
  }
  const servers = await pythonServers({ progress });
  return { command: servers.natsServer, kind: 'nats-server of the pinned wheel (.runtime/python)' };
}

/** Whether a server says at its monitoring address that it serves. */
export async function answersHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function spawnNats(
  options: NatsOptions,
  program: Program,
  port: number,
  monitorPort: number,
): Promise<NatsServer> {
  const configFile = join(options.dataDir, 'nats.conf');
  const { authConfig } = options;
  const text = natsConfig({
    host: '127.0.0.1',
    port,
    monitorPort,
    storeDir: options.dataDir,
    authConfig,
  });
  // It holds the passwords of the services.
  await writeFile(configFile, text, { mode: 0o600 });
  const monitorUrl = `http://127.0.0.1:${monitorPort}`;
  const server = await spawnServer({
    url: `nats://127.0.0.1:${port}`,
    kind: program.kind,
    command: program.command,
    args: ['--config', configFile],
    // Go gives memory back late unless it is told how much there is.
    // On a small machine its threads would wake each other and take from the services what they need: one is faster.
    env: { GOMEMLIMIT: '128MiB', GOGC: '400', GOMAXPROCS: '1' },
    logFile: options.logFile ?? join(options.dataDir, 'nats.log'),
    onSpawned: options.onSpawned,
    signal: options.signal,
    isReady: () => answersHealthy(monitorUrl),
  });
  watchStreams(server, monitorUrl, options.dataDir);
  return { ...server, monitorUrl };
}

/**
 * Starts NATS with JetStream, in the first way that this machine offers: the address in `NATS_URL`, `nats-server`
 * on the PATH, the pinned wheel, a container.
 * @throws {StartFailure} with the fix, when no way works.
 */
export async function startNats(options: NatsOptions): Promise<NatsServer> {
  const progress = options.progress ?? (() => {});
  const given = process.env['NATS_URL'];
  if (given !== undefined && given !== '') {
    return { ...givenServer(given, 'the address in NATS_URL'), monitorUrl: undefined };
  }
  await mkdir(options.dataDir, { recursive: true });
  if (process.env['NATS_ENGINE'] === 'container') {
    return await natsContainer(
      options,
      new StartFailure('NATS_ENGINE=container needs Docker: start Docker.'),
    );
  }
  let program: Program;
  try {
    program = await findNats(progress);
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    return await natsContainer(options, error);
  }
  for (let tries = 0; ; tries += 1) {
    const port = options.port ?? (await freePort());
    try {
      // Only at the first try: it may be the monitoring port that somebody took, and nobody depends on that one.
      const monitorPort = tries === 0 ? options.monitorPort : undefined;
      return await spawnNats(options, program, port, monitorPort ?? (await freePort()));
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      if (tries < 5) continue;
      throw new StartFailure(`NATS cannot listen on port ${port}: stop the program that uses it.`);
    }
  }
}

async function natsContainer(options: NatsOptions, otherwise: StartFailure): Promise<NatsServer> {
  const port = options.port ?? (await freePort());
  const monitorPort = await freePort();
  const storeDir = options.dataDir;
  await mkdir(storeDir, { recursive: true });
  const { authConfig } = options;
  const text = natsConfig({ host: '0.0.0.0', port: 4222, monitorPort: 8222, storeDir: '/data', authConfig });
  const server = await tryContainer(
    {
      image: 'nats:2.15.1',
      url: `nats://127.0.0.1:${port}`,
      ports: { 4222: port, 8222: monitorPort },
      volumes: { '/data': storeDir },
      files: { '/etc/nats/nats.conf': text },
      command: ['--config', '/etc/nats/nats.conf'],
      readyLine: /Server is ready/,
    },
    otherwise,
  );
  return { ...server, monitorUrl: `http://127.0.0.1:${monitorPort}` };
}
