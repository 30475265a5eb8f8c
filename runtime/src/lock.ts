import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { isRunning, markProcess, type ProcessMark } from './processes.ts';

export interface Lock {
  release(): Promise<void>;
}

/** The process that holds the lock. */
export type LockHolder = ProcessMark;

async function holderOf(path: string): Promise<{ text: string; holder: LockHolder | undefined } | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    try {
      return { text, holder: JSON.parse(text) as LockHolder };
    } catch {
      return { text, holder: undefined };
    }
  } catch {
    return undefined;
  }
}

/** Moves a dead process's lock aside, and puts it back when it proves to be a newer one that came in between. */
async function clearStale(path: string, seen: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== seen) await link(aside, path);
  } catch {
    // Somebody else cleared it, or took the lock again; the next try sees which.
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * Takes a lock that lasts as long as this process, also when it is killed: a lock whose process is gone counts for
 * nothing.
 * @returns the lock, or the process that has it.
 */
export async function tryLock(path: string): Promise<Lock | LockHolder> {
  await mkdir(dirname(path), { recursive: true });
  const text = JSON.stringify(markProcess(process.pid));
  for (;;) {
    // Written in full before it gets its name, so that nobody ever reads half a lock.
    const draft = `${path}.${randomUUID()}`;
    const file = await open(draft, 'wx', 0o600);
    await file.writeFile(text);
    await file.close();
    try {
      await link(draft, path);
      return { release: () => rm(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await rm(draft, { force: true });
    }
    const found = await holderOf(path);
    if (found?.holder !== undefined && isRunning(found.holder)) return found.holder;
    if (found !== undefined) await clearStale(path, found.text);
  }
}

export const isLock = (outcome: Lock | LockHolder): outcome is Lock => 'release' in outcome;

/** Waits for a lock. `onWait` is called once, with the process that has it, when there is something to wait for. */
export async function waitForLock(path: string, onWait: (holder: LockHolder) => void): Promise<Lock> {
  for (let tries = 0; ; tries += 1) {
    const outcome = await tryLock(path);
    if (isLock(outcome)) return outcome;
    if (tries === 0) onWait(outcome);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
