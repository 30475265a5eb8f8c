import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServiceConfig } from '../../src/index.ts';

export interface ServiceProcess {
  readonly opsPort: number;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop. @returns its exit code */
  stop(): Promise<number | null>;
}

/** Starts a service in a process of its own and waits until it is ready. */
export async function forkService(name: 'loans' | 'fines', config: ServiceConfig): Promise<ServiceProcess> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./main.ts', import.meta.url)), [name], {
    env: {
      PATH: process.env['PATH'],
      LOG_LEVEL: 'silent',
      NATS_URL: config.natsUrl,
      NATS_USER: config.natsUser,
      NATS_PASSWORD: config.natsPassword,
      MONGODB_URL: config.mongodbUrl,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const ready = once(child, 'message') as Promise<[{ opsPort: number }]>;
  const [message] = await Promise.race([
    ready,
    ended.then(([code]) => Promise.reject(new Error(`${name} ended with ${code} instead of being ready`))),
  ]);
  return {
    opsPort: message.opsPort,
    ended: ended.then(([code]) => code),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}
