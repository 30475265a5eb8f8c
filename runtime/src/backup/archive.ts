import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '../failure.ts';
import { readRunFile, type RunFile } from '../supervisor/run-file.ts';
import { RUN_FILES, takeData } from '../supervisor/take-data.ts';
import { COPY_FOLDER, copyRunning, loadCopy } from './copy.ts';

/** Runs the `tar` that every Linux and macOS has. @throws {StartFailure} with its own words */
function tar(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('tar', args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      words += text;
    });
    child.once('error', (error) => reject(new StartFailure(`tar does not start: ${error.message}`)));
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new StartFailure(`tar failed: ${words.trim()}`)),
    );
  });
}

/** What lies in the folder of a platform; nothing when the folder does not exist. */
const contentsOf = async (dataDir: string): Promise<readonly string[]> =>
  existsSync(dataDir) ? await readdir(dataDir) : [];

type Report = (line: string) => void;

/** Packs what lies in a folder. The archive gets its name when it is whole, so that half of one is never taken for one. */
async function pack(folder: string, names: readonly string[], file: string): Promise<void> {
  const draft = `${file}.part`;
  try {
    await tar(['-czf', draft, '-C', folder, ...names]);
    await tar(['-tzf', draft]);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The files themselves, of a platform that is stopped. */
async function backUpStopped(dataDir: string, file: string, report: Report): Promise<void> {
  const kept = (await contentsOf(dataDir)).filter((name) => !RUN_FILES.some((own) => own === name));
  if (kept.length === 0)
    throw new StartFailure(`There is no data in ${dataDir}: set DATA_DIR to where it is.`);
  const lock = await takeData(dataDir, report);
  try {
    await pack(dataDir, kept, file);
  } finally {
    await lock.release();
  }
}

/** What the servers of a running platform tell, while they go on. */
async function backUpRunning(dataDir: string, run: RunFile, file: string, report: Report): Promise<void> {
  const gathered = await mkdtemp(`${file}.gathered-`);
  try {
    await copyRunning(dataDir, run, gathered, report);
    await pack(gathered, await readdir(gathered), file);
  } finally {
    await rm(gathered, { recursive: true, force: true });
  }
}

/**
 * Writes all that a platform on this machine keeps into one archive: databases, streams, mails, keys and passwords, of
 * one moment: then every outbox, log, stream and inbox fit each other. It may run meanwhile.
 * @throws {StartFailure} when there is no data, a platform is just starting, or the file exists
 */
export async function backUp(dataDir: string, file: string, report: Report = () => {}): Promise<void> {
  if (existsSync(file)) throw new StartFailure(`${file} exists: name another file.`);
  const run = readRunFile(dataDir);
  if (run === undefined) await backUpStopped(dataDir, file, report);
  else if (run.ready) await backUpRunning(dataDir, run, file, report);
  else
    throw new StartFailure(
      `The platform on ${dataDir} is starting: try again when it says that it is ready.`,
    );
}

/**
 * Puts an archive back into a folder that holds nothing yet.
 * @throws {StartFailure} when the folder is in use or the file is no archive; then the folder is left empty
 */
export async function restore(dataDir: string, file: string, report: Report = () => {}): Promise<void> {
  if (!existsSync(file)) throw new StartFailure(`${file} does not exist: name a file that a backup wrote.`);
  if ((await contentsOf(dataDir)).length > 0)
    throw new StartFailure(`${dataDir} holds data already: move it away, or set DATA_DIR to another folder.`);
  await mkdir(dataDir, { recursive: true });
  // It takes its place when it is whole: a restore that was broken off leaves nothing that would start.
  const draft = await mkdtemp(`${dataDir}.restoring-`);
  try {
    await tar(['-xzf', file, '-C', draft]);
    if (existsSync(join(draft, COPY_FOLDER))) {
      await loadCopy(draft, report);
      await rm(join(draft, COPY_FOLDER), { recursive: true });
    }
    await rename(draft, dataDir);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
