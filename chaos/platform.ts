import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lastLines, readPasswords, readRunFile, signIn, type RunFile } from '@innovatienetwerk/runtime';

/** The platform as users start it, in processes of its own that can be killed. */
export interface VictimPlatform {
  /** Where its data is. */
  readonly dataDir: string;
  run(): RunFile;
  token(handle: string): Promise<string>;
  operatorPassword(): string;
  /** Kills a part at once, and waits until another process has taken its place. @returns how long that took, in milliseconds */
  kill(part: string): Promise<number>;
  /** Ends a part in good order, and waits until another process has taken its place. */
  restart(part: string): Promise<void>;
  /** Kills a part and keeps the supervisor from starting it again, until `resume`. */
  holdDown(part: string): Promise<void>;
  resume(): void;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 120_000;
const RECOVERY_LIMIT_MS = 30_000;
const POLL_MS = 20;
const LAST_LINES = 25;

async function until<T>(what: string, limitMs: number, look: () => T | undefined): Promise<T> {
  const giveUpAt = Date.now() + limitMs;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > giveUpAt) throw new Error(`${what}: not within ${limitMs} ms`);
    await delay(POLL_MS);
  }
}

/**
 * @param port where the gateway listens
 * @param folder in which the data is kept
 * @param known data that is there already, in that folder
 */
export async function startVictim(
  port: number,
  env: Readonly<Record<string, string>>,
  folder = tmpdir(),
  known?: string,
): Promise<VictimPlatform> {
  const dataDir = known ?? (await mkdtemp(join(folder, 'innovatienetwerk-chaos-')));
  const output: string[] = [];
  const main = join(import.meta.dirname, '..', 'runtime', 'src', 'main.ts');
  const supervisor = spawn(process.execPath, [main], {
    env: { ...process.env, ...env, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let ended = false;
  supervisor.once('exit', () => {
    ended = true;
  });
  for (const stream of [supervisor.stdout, supervisor.stderr])
    stream.on('data', (text: Buffer) => output.push(text.toString()));
  await until('the platform is ready', START_LIMIT_MS, () => {
    if (ended) throw new Error(`The platform did not start:\n${output.join('')}`);
    return /^ready /m.test(output.join('')) ? true : undefined;
  });

  const run = (): RunFile => {
    const found = readRunFile(dataDir);
    if (found === undefined) throw new Error(`The platform is gone:\n${output.join('')}`);
    return found;
  };
  const replaced = async (part: string, signal: NodeJS.Signals): Promise<number> => {
    const pid = run().parts[part]?.process?.pid;
    if (pid === undefined) throw new Error(`There is no process of ${part}`);
    const endedAt = Date.now();
    try {
      process.kill(pid, signal);
    } catch (error) {
      // It died by itself in the same moment; what takes its place is waited for all the same.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    await until(`${part} is back`, RECOVERY_LIMIT_MS, () => {
      const now = run().parts[part]?.process?.pid;
      return now !== undefined && now !== pid ? true : undefined;
    }).catch((error: unknown) => {
      const told = output.join('').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
      const logged = lastLines(join(dataDir, 'logs', `${part}.log`), LAST_LINES);
      throw new Error(`${part} stays away; what was said last:\n${told}\n${logged}`, { cause: error });
    });
    return Date.now() - endedAt;
  };
  return {
    dataDir,
    run,
    token: (handle) => signIn({ issuer: run().issuer, identityDir: run().identityDir, handle }),
    operatorPassword: () => readPasswords(dataDir)['operator'] ?? '',
    kill: (part) => replaced(part, 'SIGKILL'),
    async restart(part) {
      await replaced(part, 'SIGTERM');
    },
    async holdDown(part) {
      const pid = run().parts[part]?.process?.pid;
      if (pid === undefined) throw new Error(`There is no process of ${part}`);
      supervisor.kill('SIGSTOP');
      process.kill(pid, 'SIGKILL');
      // Its sockets are closed by the system some time after the signal.
      await delay(200);
    },
    resume: () => {
      supervisor.kill('SIGCONT');
    },
    async stop() {
      supervisor.kill('SIGCONT');
      supervisor.kill('SIGTERM');
      await until('the platform stops', RECOVERY_LIMIT_MS, () => (ended ? true : undefined));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
