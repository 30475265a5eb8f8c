import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '../failure.ts';
import { serversDir } from '../paths.ts';
import { findProgram, isAtLeast, isProgram, programVersion } from './programs.ts';
import { pythonServers } from './python.ts';

/** The programs that can serve the data, from the best to the one that every machine can have. */
export const engines = ['mongod', 'secantus-rust', 'secantus-python', 'mongod-container'] as const;
export type Engine = (typeof engines)[number];

export interface DatabaseProgram {
  readonly engine: Engine;
  readonly kind: string;
  readonly command: string;
  /** Arguments that come before those of the server itself. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const isEngine = (name: string): name is Engine => (engines as readonly string[]).includes(name);
const engineFile = (dataDir: string): string => join(dataDir, 'engine');

/** Where `npm run build:database` puts the faster server. */
export const builtDatabase = join(serversDir, 'rust', 'bin', 'secantusd-rs');

/** The engine that wrote the data; `undefined` for a new directory. */
function recordedEngine(dataDir: string): Engine | undefined {
  try {
    const name = readFileSync(engineFile(dataDir), 'utf8').trim();
    return isEngine(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the data of a folder is kept by the embedded server, whose snapshots are those of its transactions. */
export const isEmbedded = (dataDir: string): boolean =>
  recordedEngine(dataDir)?.startsWith('secantus') === true;

/** Writes down which engine the data belongs to. */
export async function recordEngine(dataDir: string, engine: Engine): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  await writeFile(engineFile(dataDir), `${engine}\n`);
}

async function mongodOnPath(): Promise<DatabaseProgram | undefined> {
  const command = findProgram('mongod');
  if (command === undefined) return undefined;
  const version = await programVersion(command, '--version');
  if (version === undefined || !isAtLeast(version, [8, 0, 0])) return undefined;
  return {
    engine: 'mongod',
    kind: `mongod ${version.join('.')} on the PATH (${command})`,
    command,
    args: [],
    env: {},
  };
}

function rustServer(): DatabaseProgram | undefined {
  const onPath = findProgram('secantusd-rs');
  const command = onPath ?? (isProgram(builtDatabase) ? builtDatabase : undefined);
  if (command === undefined) return undefined;
  const where = onPath === undefined ? '.runtime/rust' : `the PATH (${onPath})`;
  return { engine: 'secantus-rust', kind: `secantusd-rs from ${where}`, command, args: [], env: {} };
}

async function pythonServer(progress: (line: string) => void): Promise<DatabaseProgram> {
  const servers = await pythonServers({ progress });
  return {
    engine: 'secantus-python',
    kind: 'SecantusDB of the pinned wheel (.runtime/python)',
    command: servers.database,
    args: servers.databaseArgs,
    env: servers.env,
  };
}

const asContainer = {
  engine: 'mongod-container',
  kind: 'a container',
  command: '',
  args: [],
  env: {},
} as const satisfies DatabaseProgram;

/** The engine that is asked for by name. @throws {StartFailure} when the name is none. */
function askedEngine(): Engine | undefined {
  const name = process.env['DATABASE_ENGINE'];
  if (name === undefined || name === '') return undefined;
  if (isEngine(name)) return name;
  throw new StartFailure(`DATABASE_ENGINE=${name} is no engine: use one of ${engines.join(', ')}.`);
}

/** Finds the program of one engine; `undefined` when this machine has none. */
async function findEngine(
  engine: Engine,
  progress: (line: string) => void,
): Promise<DatabaseProgram | undefined> {
  switch (engine) {
    case 'mongod':
      return mongodOnPath();
    case 'secantus-rust':
      return rustServer();
    case 'secantus-python':
      return pythonServer(progress);
    case 'mongod-container':
      return asContainer;
  }
}

/**
 * Chooses the database program. Data stays with the engine that wrote it: that two of them read each other's files in
 * every case is not proved, so a directory never changes hands by itself when a better engine appears.
 * @throws {StartFailure} with the fix.
 */
export async function chooseEngine(
  dataDir: string,
  progress: (line: string) => void,
): Promise<{ readonly program: DatabaseProgram; readonly otherwise: StartFailure | undefined }> {
  const recorded = recordedEngine(dataDir);
  const asked = askedEngine();
  if (recorded !== undefined && asked !== undefined && asked !== recorded) {
    throw new StartFailure(
      `The data in ${dataDir} belongs to ${recorded}, not to ${asked}: unset DATABASE_ENGINE or choose another DATA_DIR.`,
    );
  }
  const fixed = recorded ?? asked;
  if (fixed !== undefined) {
    const program = await findEngine(fixed, progress);
    if (program !== undefined) return { program, otherwise: undefined };
    throw new StartFailure(
      `The data in ${dataDir} needs ${fixed}, which is not on this machine: install it${fixed === 'secantus-rust' ? ' (npm run build:database)' : ''} or choose another DATA_DIR.`,
    );
  }
  try {
    const program = (await mongodOnPath()) ?? rustServer() ?? (await pythonServer(progress));
    return { program, otherwise: undefined };
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    return { program: asContainer, otherwise: error };
  }
}
