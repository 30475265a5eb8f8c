import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface WarningsOptions {
  /** The folder with the logs. */
  readonly folder: string;
  readonly report: (line: string) => void;
  /** The same warning of the same process is shown once in this time, with how often it came. @default 10 seconds */
  readonly quietMs?: number;
  /** @default 500 */
  readonly pollMs?: number;
}

const LOUD: ReadonlySet<unknown> = new Set(['warn', 'error', 'fatal']);
/** More than this at a time is a storm, of which the end says enough. */
const MAX_READ_BYTES = 256 * 1024;
/** What every line has, or what only a machine needs. */
const UNSHOWN = new Set(['level', 'time', 'service', 'version', 'pid', 'event', 'msg', 'span_id', 'err']);

interface Seen {
  readonly shownAt: number;
  repeats: number;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? '?'));

/** A line of a log as a person reads it; `undefined` when it is no warning. */
export function readWarning(line: string): { readonly kind: string; readonly text: string } | undefined {
  let entry: Readonly<Record<string, unknown>>;
  try {
    entry = JSON.parse(line) as typeof entry;
  } catch {
    return undefined;
  }
  if (entry === null || !LOUD.has(entry['level'])) return undefined;
  const what = shown(entry['event'] ?? entry['msg']);
  const error = (entry['err'] as { readonly type?: unknown } | undefined)?.type;
  const details = Object.entries({ ...entry, ...(error === undefined ? {} : { error }) })
    .filter(([name]) => !UNSHOWN.has(name))
    .map(([name, value]) => `${name}=${shown(value)}`);
  const kind = `${shown(entry['service'])} ${what}`;
  return { kind, text: [`${shown(entry['level'])}: ${kind}`, ...details].join(' ').slice(0, 300) };
}

/** What was added to a file since last time; a file that became shorter was begun anew. */
function addedTo(path: string, from: number): { readonly text: string; readonly upTo: number } {
  const { size } = statSync(path);
  const start = size < from ? 0 : Math.max(from, size - MAX_READ_BYTES);
  if (size === start) return { text: '', upTo: start };
  const bytes = Buffer.alloc(size - start);
  const file = openSync(path, 'r');
  const read = readSync(file, bytes, 0, bytes.length, start);
  closeSync(file);
  // Half a line is left for the next time.
  const whole = bytes.subarray(0, read).lastIndexOf(0x0a) + 1;
  return { text: bytes.toString('utf8', 0, whole), upTo: start + whole };
}

/**
 * Shows the warnings of all processes. They write to files, so that none of them loses a line or stands still when
 * nobody reads; here the files are read along. @returns how to end it
 */
export function followWarnings(options: WarningsOptions): () => void {
  const { folder, report, quietMs = 10_000, pollMs = 500 } = options;
  const offsets = new Map<string, number>();
  const seen = new Map<string, Seen>();
  const logs = (): readonly string[] =>
    existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.log')) : [];

  const show = (line: string): void => {
    const warning = readWarning(line);
    if (warning === undefined) return;
    const { kind, text } = warning;
    const before = seen.get(kind);
    const now = Date.now();
    if (before !== undefined && now - before.shownAt < quietMs) {
      before.repeats += 1;
      return;
    }
    const repeated =
      before === undefined || before.repeats === 0 ? '' : ` (${before.repeats} more before it)`;
    seen.set(kind, { shownAt: now, repeats: 0 });
    report(`${text}${repeated}`);
  };
  const look = (): void => {
    for (const name of logs()) {
      const { text, upTo } = addedTo(join(folder, name), offsets.get(name) ?? 0);
      offsets.set(name, upTo);
      for (const line of text.split('\n')) if (line !== '') show(line);
    }
  };

  // What earlier runs wrote is not news.
  for (const name of logs()) offsets.set(name, statSync(join(folder, name)).size);
  const timer = setInterval(look, pollMs).unref();
  return () => clearInterval(timer);
}
