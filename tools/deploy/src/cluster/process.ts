import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export interface Daemon {
  stop(): Promise<void>;
}

const READY_TIMEOUT_MS = 180_000;
const POLL_MS = 250;
const STOP_GRACE_MS = 10_000;
const LAST_LINES = 15;

const lastWords = (logFile: string): string =>
  readFileSync(logFile, 'utf8').trim().split('\n').slice(-LAST_LINES).join('\n');

/**
 * Starts a program of the cluster and waits until it answers.
 * @throws {Error} with its last words when it ends or stays silent instead
 */
export async function startDaemon(options: {
  readonly command: string;
  readonly args: readonly string[];
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly isReady: () => Promise<boolean>;
}): Promise<Daemon> {
  const { command, args, env, logFile, isReady } = options;
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, { stdio: ['ignore', log, log], env: { ...process.env, ...env } });
  closeSync(log);
  let isEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      isEnded = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const onExit = (): void => void child.kill('SIGKILL');
  process.once('exit', onExit);
  void ended.then(() => process.off('exit', onExit));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
    await ended;
    clearTimeout(forced);
  };
  const deadline = Date.now() + READY_TIMEOUT_MS;
  // oxlint-disable-next-line no-await-in-loop -- it is asked until it answers
  while (!(await isReady().catch(() => false))) {
    if (isEnded || Date.now() > deadline) {
      // oxlint-disable-next-line no-await-in-loop
      await stop();
      throw new Error(`${command} does not start; its last words:\n${lastWords(logFile)}`);
    }
    // oxlint-disable-next-line no-await-in-loop
    await delay(POLL_MS);
  }
  return { stop };
}
