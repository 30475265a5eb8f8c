import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '../failure.ts';
import { watchWriting } from './database-watch.ts';
import { chooseEngine, recordEngine, type DatabaseProgram, type Engine } from './database-engine.ts';
import { answersHello } from './database-wire.ts';
import { tryContainer } from './docker.ts';
import type { ProcessMark } from '../processes.ts';
import { freePort, isPortFree } from './ports.ts';
import { becomeReplicaSet } from './replica-set.ts';
import { givenServer, PortTaken, spawnServer, type RunningServer } from './spawn.ts';

export interface DatabaseOptions {
  readonly dataDir: string;
  /** @default a free port */
  readonly port?: number;
  readonly logFile?: string;
  readonly progress?: (line: string) => void;
  readonly onSpawned?: (mark: ProcessMark) => void;
  readonly signal?: AbortSignal;
}

const replicaSet = 'innovatienetwerk';

/**
 * The address of one server that is a whole replica set by itself. The server of the wheel remembers every write that a driver may repeat, and goes
 * through all that it remembers at each next one: after a minute of work it does a sixth of what it did. Services know by their receipts what they
 * wrote, so there the driver leaves the repeating to them.
 */
const addressOf = (port: number, engine?: Engine): string =>
  `mongodb://127.0.0.1:${port}/?directConnection=true${engine === 'secantus-python' ? '&retryWrites=false' : ''}`;

/** How much memory the storage engine may take: `DATABASE_CACHE_SIZE` in megabytes, for large test data. */
const cacheMegabytes = (): number => Number(process.env['DATABASE_CACHE_SIZE'] ?? 128);

async function serverArgs(
  program: DatabaseProgram,
  dataDir: string,
  port: number,
): Promise<readonly string[]> {
  const files = join(dataDir, 'files');
  await mkdir(files, { recursive: true });
  if (program.engine === 'mongod') {
    // MongoDB takes no less than a quarter of a gigabyte.
    const cache = Math.max(0.25, cacheMegabytes() / 1024);
    const place = [
      '--replSet',
      replicaSet,
      '--bind_ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--dbpath',
      files,
    ];
    return [...place, '--wiredTigerCacheSizeGB', String(cache)];
  }
  // An empty configuration of our own: without one the server looks for a file in the home directory.
  const config = join(dataDir, 'secantusd.toml');
  await writeFile(config, '');
  const place = ['--config', config, '--host', '127.0.0.1', '--port', String(port), '--storage-path', files];
  // Without --sync-on-commit an acknowledged write can be lost when the process is killed.
  return [...place, '--sync-on-commit', '--cache-size', `${cacheMegabytes()}M`, '--log-level', 'WARNING'];
}

async function spawnDatabase(
  program: DatabaseProgram,
  options: DatabaseOptions,
  port: number,
): Promise<RunningServer> {
  // Asked beforehand, because otherwise the stranger on the port would answer for the server that failed to start.
  if (!(await isPortFree(port))) throw new PortTaken(addressOf(port));
  const isMongod = program.engine === 'mongod';
  return await spawnServer({
    url: addressOf(port, program.engine),
    kind: program.kind,
    command: program.command,
    args: [...program.args, ...(await serverArgs(program, options.dataDir, port))],
    env: program.env,
    logFile: options.logFile ?? join(options.dataDir, 'database.log'),
    onSpawned: options.onSpawned,
    signal: options.signal,
    isReady: () => (isMongod ? becomeReplicaSet(port, replicaSet) : answersHello(port)),
  });
}

async function databaseContainer(options: DatabaseOptions, otherwise: StartFailure): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const files = join(options.dataDir, 'files');
  await mkdir(files, { recursive: true });
  const server = await tryContainer(
    {
      image: 'mongo:8.0',
      url: addressOf(port),
      ports: { [port]: port },
      volumes: { '/data/db': files },
      files: {},
      command: [
        '--replSet',
        replicaSet,
        '--bind_ip_all',
        '--port',
        String(port),
        '--wiredTigerCacheSizeGB',
        '0.25',
      ],
      readyLine: /Waiting for connections/,
    },
    otherwise,
  );
  const deadline = Date.now() + 30_000;
  while (!(await becomeReplicaSet(port, replicaSet))) {
    if (Date.now() > deadline)
      throw new StartFailure('The database container does not become primary: see its log.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return server;
}

/**
 * Starts the database as a replica set of one, in the first way that this machine offers: the address in
 * `MONGODB_URL`, `mongod` on the PATH, `secantusd-rs`, the pinned wheel, a container.
 * @throws {StartFailure} with the fix, when no way works.
 */
export async function startDatabase(options: DatabaseOptions): Promise<RunningServer> {
  const given = process.env['MONGODB_URL'];
  if (given !== undefined && given !== '') return givenServer(given, 'the address in MONGODB_URL');
  const { program, otherwise } = await chooseEngine(options.dataDir, options.progress ?? (() => {}));
  const server = await startProgram(program, options, otherwise);
  // Nothing has been acknowledged yet, so no data can come to lie here without its engine written down.
  await recordEngine(options.dataDir, program.engine);
  if (program.engine.startsWith('secantus')) watchWriting(server, options.dataDir);
  return server;
}

async function startProgram(
  program: DatabaseProgram,
  options: DatabaseOptions,
  otherwise: StartFailure | undefined,
): Promise<RunningServer> {
  if (program.engine === 'mongod-container') {
    const reason =
      otherwise ?? new StartFailure(`The data in ${options.dataDir} needs Docker: start Docker.`);
    return await databaseContainer(options, reason);
  }
  for (let tries = 0; ; tries += 1) {
    const port = options.port ?? (await freePort());
    try {
      return await spawnDatabase(program, options, port);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
      if (options.port === undefined && tries < 5) continue;
      throw new StartFailure(`The database cannot listen on port ${port}: stop the program that uses it.`);
    }
  }
}
