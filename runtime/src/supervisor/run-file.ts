import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endProcess, isRunning, type ProcessMark } from '../processes.ts';

/** One process of a running platform. */
export interface RunningPart {
  readonly process: ProcessMark | undefined;
  /** Where `/livez`, `/readyz` and `/metrics` answer. */
  readonly opsPort?: number;
}

/** What a running platform tells other programs on this machine. */
export interface RunFile {
  readonly supervisor: ProcessMark;
  /** Of the API, without `/v1`. */
  readonly url: string;
  readonly issuer: string;
  readonly identityDir: string;
  readonly natsUrl: string;
  readonly mongodbUrl: string;
  /** Where the mails of the mail sink can be read. */
  readonly mailUrl: string;
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, RunningPart>>;
}

const fileOf = (dataDir: string): string => join(dataDir, 'run.json');

export function writeRunFile(dataDir: string, run: RunFile): void {
  const draft = `${fileOf(dataDir)}.draft`;
  writeFileSync(draft, `${JSON.stringify(run, undefined, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileOf(dataDir));
}

function readAny(dataDir: string): RunFile | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as RunFile;
  } catch {
    return undefined;
  }
}

/** The platform that runs on this data; `undefined` when none does. */
export function readRunFile(dataDir: string): RunFile | undefined {
  const run = readAny(dataDir);
  return run !== undefined && isRunning(run.supervisor) ? run : undefined;
}

export const removeRunFile = (dataDir: string): Promise<void> => rm(fileOf(dataDir), { force: true });

/** Ends what a supervisor left behind that was killed; otherwise two servers would write the same files. */
export async function endLeftovers(dataDir: string): Promise<number> {
  const marks = Object.values(readAny(dataDir)?.parts ?? {}).flatMap((part) => part.process ?? []);
  const left = marks.filter(isRunning);
  await Promise.all(left.map((mark) => endProcess(mark)));
  return left.length;
}
