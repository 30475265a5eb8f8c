import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { atExit } from '../at-exit.ts';
import { StartFailure } from '../failure.ts';
import { markProcess, type ProcessMark } from '../processes.ts';
import { lastLines, openLog } from '../servers/spawn.ts';
import type { Running } from './restart.ts';

export interface NodeProcess extends Running {
  /** Where it serves, when it is the gateway. */
  readonly port: number | undefined;
  readonly opsPort: number;
}

export interface NodeProcessOptions {
  readonly name: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Told as soon as the process exists, long before it is ready. */
  readonly onSpawned?: (mark: ProcessMark) => void;
  /** Gives up waiting for it, and kills it. */
  readonly signal?: AbortSignal;
}

/** A service that waits for its database says so only when it is ready. */
const READY_TIMEOUT_MS = 60_000;
const STOP_GRACE_MS = 10_000;
/**
 * The heap of one process, in megabytes. The young part is small, because many processes share one machine here. Under such
 * a limit the engine would let the old part grow by a third only before it marks it all again, several times a second
 * under load; it may grow to three times what is alive.
 */
export const NODE_FLAGS: readonly string[] = [
  '--max-old-space-size=256',
  '--max-semi-space-size=8',
  '--heap-growing-percent=200',
];

interface ReadyMessage {
  readonly type: 'ready';
  readonly port?: number;
  readonly opsPort: number;
}

const isReady = (message: unknown): message is ReadyMessage =>
  typeof message === 'object' && message !== null && (message as { type?: unknown }).type === 'ready';

/**
 * Starts one process of the platform and waits until it says that it is ready.
 * @throws {StartFailure} with its last words when it ends or stays silent instead
 */
export async function startNodeProcess(options: NodeProcessOptions): Promise<NodeProcess> {
  const { name, script, env, logFile } = options;
  const log = openLog(logFile);
  const child = spawn(process.execPath, [...NODE_FLAGS, script], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...process.env, ...env },
  });
  closeSync(log);
  let end: string | undefined;
  const ended = new Promise<void>((resolve) => {
    const finish = (how: string): void => {
      end ??= how;
      resolve();
    };
    child.once('error', (error) => finish(error.message));
    child.once('exit', (code, signal) => finish(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  const kill = (signal: NodeJS.Signals): void => {
    if (end === undefined) child.kill(signal);
  };
  const onExit = (): void => kill('SIGKILL');
  const takeBack = atExit(onExit);
  void ended.then(takeBack);

  const mark = markProcess(child.pid ?? 0);
  if (child.pid !== undefined) options.onSpawned?.(mark);

  const failure = (what: string): StartFailure =>
    new StartFailure(
      `${name} ${what}; its last words are in ${logFile}:\n${lastLines(logFile).replaceAll(/^/gm, '  ')}`,
    );
  const ready = await new Promise<ReadyMessage>((resolve, reject) => {
    const timer = setTimeout(() => {
      kill('SIGKILL');
      reject(failure('does not become ready'));
    }, READY_TIMEOUT_MS);
    const giveUp = (): void => kill('SIGKILL');
    options.signal?.addEventListener('abort', giveUp, { once: true });
    child.on('message', (message) => {
      if (!isReady(message)) return;
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', giveUp);
      resolve(message);
    });
    void ended.then(() => {
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', giveUp);
      reject(failure(`ended (${end})`));
    });
  });
  return {
    process: mark,
    port: ready.port,
    opsPort: ready.opsPort,
    ended,
    async stop() {
      kill('SIGTERM');
      // A process that was paused by a signal does not see SIGTERM until it may go on.
      kill('SIGCONT');
      const forced = setTimeout(() => kill('SIGKILL'), STOP_GRACE_MS);
      await ended;
      clearTimeout(forced);
    },
  };
}
