import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { atExit } from '../at-exit.ts';
import { StartFailure } from '../failure.ts';
import { markProcess, type ProcessMark } from '../processes.ts';

/** A server that answers. */
export interface RunningServer {
  readonly url: string;
  /** The process, when it is one of ours on this machine. */
  readonly process: ProcessMark | undefined;
  readonly pid: number | undefined;
  /** How the server was found, in words for the person who starts the platform. */
  readonly kind: string;
  /** Resolves when the process has ended, by whatever cause. Never, for a server that is not ours. */
  readonly ended: Promise<void>;
  /** Stops the server in order and waits for it; after `graceMs` (default 4 s) it is killed. */
  stop(graceMs?: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

export interface SpawnOptions {
  readonly url: string;
  readonly kind: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Told as soon as the process exists, long before it answers: whoever writes it down can end it if need be. */
  readonly onSpawned?: ((mark: ProcessMark) => void) | undefined;
  /** Gives up waiting for it, and kills it. */
  readonly signal?: AbortSignal | undefined;
  /** Asks the server whether it serves. */
  readonly isReady: () => Promise<boolean>;
  /** @default 30 seconds: a database may have to recover first. */
  readonly readyTimeoutMs?: number;
}

const logLimitBytes = 10_000_000;

/** Opens a log for appending. One earlier log is kept when it has grown large. */
export function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > logLimitBytes) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** The last lines of a log, for the explanation of a failure. */
export function lastLines(path: string, count = 5): string {
  if (!existsSync(path)) return '';
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** A server that could not listen because another program has its port. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts a server and waits until it answers. It gets a process group of its own, so that Ctrl-C in a terminal
 * reaches only the supervisor, which then stops everything in order.
 * @throws {PortTaken} @throws {StartFailure} when it ends or stays silent instead.
 */
export async function spawnServer(options: SpawnOptions): Promise<RunningServer> {
  const log = openLog(options.logFile);
  const child = spawn(options.command, options.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, ...options.env },
  });
  closeSync(log);
  let end: string | undefined;
  const ended = new Promise<void>((resolve) => {
    const finish = (how: string) => {
      end ??= how;
      resolve();
    };
    child.once('error', (error) => finish(error.message));
    child.once('exit', (code, signal) => finish(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  const kill = (signal: NodeJS.Signals): void => {
    if (end === undefined) child.kill(signal);
  };
  // A program that ends without stopping its servers (a test that fails half-way) must not leave them behind.
  const onExit = (): void => kill('SIGKILL');
  const takeBack = atExit(onExit);
  void ended.then(takeBack);

  const mark = markProcess(child.pid ?? 0);
  if (child.pid !== undefined) options.onSpawned?.(mark);

  const deadline = Date.now() + (options.readyTimeoutMs ?? 30_000);
  while (!(await options.isReady())) {
    if (end !== undefined) throw startFailure(options, `ended (${end})`);
    if (options.signal?.aborted === true) {
      kill('SIGKILL');
      throw startFailure(options, 'was stopped while it started');
    }
    if (Date.now() > deadline) {
      kill('SIGKILL');
      throw startFailure(options, 'does not answer');
    }
    await pause(25);
  }
  // What answers may be a stranger on the same port, while ours has ended.
  if (end !== undefined) throw startFailure(options, `ended (${end})`);
  child.unref();
  return {
    url: options.url,
    process: mark,
    pid: mark.pid,
    kind: options.kind,
    ended,
    kill,
    stop: async (graceMs = 4_000) => {
      child.ref();
      kill('SIGTERM');
      // A process that was paused by a signal does not see SIGTERM until it may go on.
      kill('SIGCONT');
      const forced = setTimeout(() => kill('SIGKILL'), graceMs);
      await ended;
      clearTimeout(forced);
    },
  };
}

function startFailure(options: SpawnOptions, what: string): Error {
  const tail = lastLines(options.logFile);
  if (/address already in use|address in use|EADDRINUSE/i.test(tail)) return new PortTaken(options.url);
  return new StartFailure(
    `${options.command} ${what}; its last words are in ${options.logFile}:\n${tail.replaceAll(/^/gm, '  ')}`,
  );
}

/** A server that somebody else runs, at the address that was given. */
export const givenServer = (url: string, kind: string): RunningServer => ({
  url,
  process: undefined,
  pid: undefined,
  kind,
  ended: new Promise(() => {}),
  stop: async () => {},
  kill: () => {},
});
