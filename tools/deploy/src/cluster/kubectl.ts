import { spawn } from 'node:child_process';

export interface Answer {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export type Kubectl = (args: readonly string[], input?: string) => Promise<Answer>;

const TIMEOUT_MS = 300_000;

/** Runs kubectl with these settings before the arguments. It never throws for what kubectl refuses: the caller judges. */
export const kubectlWith =
  (command: string, settings: readonly string[]): Kubectl =>
  (args, input = '') =>
    new Promise((resolve, reject) => {
      const child = spawn(command, [...settings, ...args]);
      // Not the option `timeout`: its timer goes on when there is no such command, which closes without an exit, and holds this process for as long.
      const timer = setTimeout(() => child.kill(), TIMEOUT_MS);
      const output = { stdout: '', stderr: '' };
      for (const name of ['stdout', 'stderr'] as const) {
        child[name].setEncoding('utf8');
        child[name].on('data', (text: string) => {
          output[name] += text;
        });
      }
      child.once('error', reject);
      child.once('close', (code) => {
        clearTimeout(timer);
        resolve({ ok: code === 0, ...output });
      });
      child.stdin.end(input);
    });

/** @throws {Error} with what kubectl says */
export async function must(answer: Promise<Answer>): Promise<string> {
  const { ok, stdout, stderr } = await answer;
  if (!ok) throw new Error(stderr.trim());
  return stdout;
}
