import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '../failure.ts';
import { RUN_FILES, takeData } from '../supervisor/take-data.ts';

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

/**
 * Writes all that a platform on this machine keeps into one archive: databases, streams, mails, keys and passwords. It
 * must be stopped, so that all of it is of one moment: then every outbox, log, stream and inbox fit each other.
 * @throws {StartFailure} when it runs, has no data, or the file exists
 */
export async function backUp(
  dataDir: string,
  file: string,
  report: (line: string) => void = () => {},
): Promise<void> {
  if (existsSync(file)) throw new StartFailure(`${file} exists: name another file.`);
  const kept = (await contentsOf(dataDir)).filter((name) => !RUN_FILES.some((own) => own === name));
  if (kept.length === 0)
    throw new StartFailure(`There is no data in ${dataDir}: set DATA_DIR to where it is.`);
  const lock = await takeData(dataDir, report);
  // It gets its name when it is whole, so that half an archive is never taken for one.
  const draft = `${file}.part`;
  try {
    await tar(['-czf', draft, '-C', dataDir, ...kept]);
    await tar(['-tzf', draft]);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
    await lock.release();
  }
}

/**
 * Puts an archive back into a folder that holds nothing yet.
 * @throws {StartFailure} when the folder is in use or the file is no archive; then the folder is left empty
 */
export async function restore(dataDir: string, file: string): Promise<void> {
  if (!existsSync(file)) throw new StartFailure(`${file} does not exist: name a file that a backup wrote.`);
  if ((await contentsOf(dataDir)).length > 0)
    throw new StartFailure(`${dataDir} holds data already: move it away, or set DATA_DIR to another folder.`);
  await mkdir(dataDir, { recursive: true });
  try {
    await tar(['-xzf', file, '-C', dataDir]);
  } catch (error) {
    const partial = await contentsOf(dataDir);
    await Promise.all(partial.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
    throw error;
  }
}
