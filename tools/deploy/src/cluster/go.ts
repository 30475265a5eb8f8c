import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const CAUSE_LINES = 3;

/** Why there is no cluster to judge by. */
export class NoCluster extends Error {}

/** What a run of Go that failed left behind. */
export interface GoFailure {
  readonly code?: unknown;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** Why Go failed, on one line: for people who wonder why a check is skipped. */
export function reasonOf(args: readonly string[], { code, stdout = '', stderr = '' }: GoFailure): string {
  if (code === 'ENOENT') return 'Go, which fetches and builds it, is not on this machine';
  // With -json Go tells what is wrong in its answer, not beside it; else the cause stands at the end.
  const told = /"Error": ("(?:[^"\\]|\\.)+")/.exec(stdout)?.[1];
  const cause =
    told === undefined
      ? stderr.trim().split('\n').slice(-CAUSE_LINES).join(' ')
      : (JSON.parse(told) as string);
  return `go ${args.join(' ')} fails: ${cause}`;
}

/** @throws {NoCluster} with what Go says when it fails: no network, no space, a module that asks for a newer Go */
export async function go(args: readonly string[], cwd: string): Promise<string> {
  const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=mod -buildvcs=false' };
  try {
    return (await run('go', args, { cwd, env, maxBuffer: MAX_OUTPUT_BYTES })).stdout;
  } catch (error) {
    throw new NoCluster(reasonOf(args, error as GoFailure));
  }
}
