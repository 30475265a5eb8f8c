import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endProcess, isRunning, markProcess, type ProcessMark } from '../processes.ts';

/** One process of a running platform. */
export interface RunningPart {
  readonly process: ProcessMark | undefined;
  /** Where `/livez`, `/readyz` and `/metrics` answer. */
  readonly opsPort?: number;
  /** Since when this process is ready. */
  readonly startedAt: string;
}

/** More than these say nothing new about a part that keeps ending. */
const REPLACEMENTS_KEPT = 10;

/** What a running platform tells other programs on this machine. */
export interface RunFile {
  readonly supervisor: ProcessMark;
  /** Of the API, without `/v1`. */
  readonly url: string;
  readonly issuer: string;
  readonly identityDir: string;
  readonly natsUrl: string;
  /** Where NATS tells about itself; absent for a server that is not ours. */
  readonly natsMonitorUrl?: string | undefined;
  readonly mongodbUrl: string;
  /** Where the mails of the mail sink can be read. */
  readonly mailUrl: string;
  readonly ready: boolean;
  /** The processes that exist but are not ready yet. */
  readonly starting: Readonly<Record<string, ProcessMark>>;
  readonly parts: Readonly<Record<string, RunningPart>>;
  /** When another process was begun in the place of one that had ended, by part; the latest ten. */
  readonly replacedAt: Readonly<Record<string, readonly string[]>>;
}

const fileOf = (dataDir: string): string => join(dataDir, 'run.json');

function writeRunFile(dataDir: string, run: RunFile): void {
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
  const { parts = {}, starting = {} }: Partial<RunFile> = readAny(dataDir) ?? {};
  const marks = [...Object.values(parts).flatMap((part) => part.process ?? []), ...Object.values(starting)];
  const left = marks.filter(isRunning);
  await Promise.all(left.map((mark) => endProcess(mark)));
  return left.length;
}

/** Keeps the run file of a platform up to date. */
export function createRecord(dataDir: string, port: number) {
  const parts: Record<string, RunningPart> = {};
  const starting: Record<string, ProcessMark> = {};
  const replacedAt: Record<string, readonly string[]> = {};
  let run: RunFile = {
    supervisor: markProcess(process.pid),
    url: `http://localhost:${port}`,
    issuer: '',
    identityDir: join(dataDir, 'identity'),
    natsUrl: '',
    mongodbUrl: '',
    mailUrl: '',
    ready: false,
    starting,
    parts,
    replacedAt,
  };
  const update = (more: Partial<RunFile> = {}): void => {
    run = { ...run, ...more };
    writeRunFile(dataDir, run);
  };
  return {
    get run() {
      return run;
    },
    update,
    /** Written down before it is ready, so that it is found when the supervisor is killed in between. */
    begun(name: string, mark: ProcessMark): void {
      if (name in starting || name in parts)
        replacedAt[name] = [...(replacedAt[name] ?? []), new Date().toISOString()].slice(-REPLACEMENTS_KEPT);
      starting[name] = mark;
      update();
    },
    started(name: string, running: Pick<RunningPart, 'process' | 'opsPort'>): void {
      delete starting[name];
      const { process: mark, opsPort } = running;
      parts[name] = {
        process: mark,
        ...(opsPort === undefined ? {} : { opsPort }),
        startedAt: new Date().toISOString(),
      };
      update();
    },
  };
}
