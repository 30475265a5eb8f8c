import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What tells a process apart from a later one with the same number: the moment at which it started. It survives a
 * change of its title, which a command line does not.
 * @returns `undefined` when no such process runs.
 */
export function processStamp(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStamp(pid);
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    return started === '' ? undefined : started;
  } catch {
    return undefined;
  }
}

function linuxStamp(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in parentheses and may hold spaces, so fields are counted after it:
    // the first is the state (Z is a process that ended and only waits to be noticed), the twentieth the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** A process as it is written down, to be recognised later. */
export interface ProcessMark {
  readonly pid: number;
  readonly stamp: string;
}

/** The mark of a running process; one that is already gone gets a stamp that nothing matches. */
export const markProcess = (pid: number): ProcessMark => ({ pid, stamp: processStamp(pid) ?? 'gone' });

/** Whether the very process that was marked still runs. */
export const isRunning = (mark: ProcessMark): boolean => processStamp(mark.pid) === mark.stamp;

/** Sends a signal; a process that is gone already is no error. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until the process is gone. @returns whether it went within the time. */
export async function waitUntilGone(mark: ProcessMark, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isRunning(mark)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/** Ends a process that we started, politely at first. Used for those that a killed supervisor left behind. */
export async function endProcess(mark: ProcessMark, graceMs = 5_000): Promise<void> {
  if (!isRunning(mark)) return;
  signalProcess(mark.pid, 'SIGTERM');
  if (await waitUntilGone(mark, graceMs)) return;
  signalProcess(mark.pid, 'SIGKILL');
  await waitUntilGone(mark, 2_000);
}
