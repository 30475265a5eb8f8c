import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followWarnings, readWarning } from './warnings.ts';

let folder = '';
let stop = (): void => {};
const shown: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logs-'));
  shown.length = 0;
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

const entry = (level: string, event: string, more: object = {}): string =>
  `${JSON.stringify({ level, time: '2026-11-24T09:43:13.912Z', service: 'ideas', pid: 7, event, ...more })}\n`;
const follow = (): void => {
  stop = followWarnings({ folder, report: (line) => shown.push(line), pollMs: 5 });
};

it.each(['warn', 'error', 'fatal'])('a line of level %s is for people', (level) => {
  expect(readWarning(entry(level, 'task_failed', { task: 'relay' }))).toEqual({
    kind: 'ideas task_failed',
    text: `${level}: ideas task_failed task=relay`,
  });
});

it.each([entry('info', 'service_ready'), 'Error: no JSON at all', 'null', '7', ''])(
  '%j is not for people',
  (line) => {
    expect(readWarning(line)).toBeUndefined();
  },
);

it('what earlier runs wrote is not shown again, and what comes is', async () => {
  writeFileSync(join(folder, 'ideas.log'), entry('warn', 'old'));
  follow();
  appendFileSync(join(folder, 'ideas.log'), entry('info', 'calm') + entry('warn', 'new'));
  await vi.waitFor(() => expect(shown).toEqual(['warn: ideas new']));
});

it('a line that is half written is shown once it is whole', async () => {
  follow();
  const line = entry('error', 'broken');
  writeFileSync(join(folder, 'ideas.log'), line.slice(0, 20));
  appendFileSync(join(folder, 'other.log'), entry('warn', 'first'));
  await vi.waitFor(() => expect(shown).toEqual(['warn: ideas first']));
  appendFileSync(join(folder, 'ideas.log'), line.slice(20));
  await vi.waitFor(() => expect(shown).toContain('error: ideas broken'));
});

it('a storm of the same warning is one line', async () => {
  follow();
  appendFileSync(join(folder, 'ideas.log'), entry('warn', 'storm').repeat(1_000) + entry('warn', 'after'));
  await vi.waitFor(() => expect(shown).toContain('warn: ideas after'));
  expect(shown).toEqual(['warn: ideas storm', 'warn: ideas after']);
});

it('a log that was begun anew is read from its beginning', async () => {
  writeFileSync(join(folder, 'ideas.log'), entry('info', 'long').repeat(50));
  follow();
  writeFileSync(join(folder, 'ideas.log'), entry('warn', 'fresh'));
  await vi.waitFor(() => expect(shown).toEqual(['warn: ideas fresh']));
});
