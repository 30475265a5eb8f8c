import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StartFailure } from '../failure.ts';
import { isLock, tryLock, type Lock } from '../lock.ts';
import { endLeftovers } from './run-file.ts';

/** What belongs to a run and not to the data. */
export const RUN_FILES = ['lock', 'run.json', 'logs'] as const;

/**
 * Makes this process the only one that works on the data, and ends what a killed one left running.
 * @throws {StartFailure} when a platform runs on it
 */
export async function takeData(dataDir: string, report: (line: string) => void): Promise<Lock> {
  await mkdir(dataDir, { recursive: true });
  const lock = await tryLock(join(dataDir, 'lock'));
  if (!isLock(lock)) {
    throw new StartFailure(
      `A platform already runs on ${dataDir} (process ${lock.pid}): stop it, or set DATA_DIR to another folder.`,
    );
  }
  const left = await endLeftovers(dataDir);
  if (left > 0) report(`Ended ${left} processes that an earlier run had left behind.`);
  return lock;
}
