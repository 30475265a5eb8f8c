import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isRunning, markProcess } from '../src/processes.ts';
import { choosePorts } from '../src/supervisor/addresses.ts';
import { keepRunning, type Running } from '../src/supervisor/restart.ts';
import { endLeftovers } from '../src/supervisor/run-file.ts';

let dataDir = '';
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'restart-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** A process that lives until it is told to end. */
async function sleeper(): Promise<Running & { readonly pid: number }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  children.push(child);
  await once(child, 'spawn');
  const ended = once(child, 'exit').then(() => undefined);
  const mark = markProcess(child.pid ?? 0);
  return {
    process: mark,
    pid: mark.pid,
    ended,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

const silent = { name: 'sleeper', report: () => {}, onStarted: () => {} };

it('a process that is killed, also twice, is replaced', async () => {
  const kept = await keepRunning({ ...silent, start: sleeper });
  const first = kept.current.pid;
  process.kill(first, 'SIGKILL');
  await vi.waitFor(() => expect(kept.current.pid).not.toBe(first), 5_000);
  const second = kept.current.pid;
  process.kill(second, 'SIGKILL');
  await vi.waitFor(() => expect(kept.current.pid).not.toBe(second), 5_000);
  await kept.stop();
});

it('a process that cannot start again is tried until it can, and each failure is told', async () => {
  const told: string[] = [];
  let starts = 0;
  const kept = await keepRunning({
    ...silent,
    report: (line) => told.push(line),
    start: async () => {
      starts += 1;
      if (starts === 2 || starts === 3) throw new Error('no room');
      return await sleeper();
    },
  });
  process.kill(kept.current.pid, 'SIGKILL');
  await vi.waitFor(() => expect(told).toContain('sleeper runs again.'), 5_000);
  expect(told.filter((line) => line === 'sleeper does not start: no room')).toHaveLength(2);
  await kept.stop();
});

it('a process that comes back while everything stops does not stay', async () => {
  const gate = Promise.withResolvers<void>();
  const marks: Running[] = [];
  let starts = 0;
  const kept = await keepRunning({
    ...silent,
    start: async () => {
      starts += 1;
      if (starts > 1) await gate.promise;
      const running = await sleeper();
      marks.push(running);
      return running;
    },
  });
  process.kill(kept.current.pid, 'SIGKILL');
  await vi.waitFor(() => expect(starts).toBe(2));
  const stopped = kept.stop();
  gate.resolve();
  await stopped;
  expect(marks).toHaveLength(2);
  for (const { process: mark } of marks) expect(mark !== undefined && isRunning(mark)).toBe(false);
});

it('what a killed supervisor left behind is ended, also what was not ready yet; a stranger with the number is not', async () => {
  const ready = await sleeper();
  const unready = await sleeper();
  const stranger = await sleeper();
  const run = {
    parts: {
      ready: { process: ready.process },
      stranger: { process: { pid: stranger.pid, stamp: 'of an earlier process' } },
    },
    starting: { unready: unready.process },
  };
  await writeFile(join(dataDir, 'run.json'), JSON.stringify(run));
  expect(await endLeftovers(dataDir)).toBe(2);
  await Promise.all([ready.ended, unready.ended]);
  expect(stranger.process !== undefined && isRunning(stranger.process)).toBe(true);
});

it('ports are the same at the next start, unless somebody took one', async () => {
  const first = await choosePorts(dataDir, ['database', 'nats'], ['ideas']);
  expect(await choosePorts(dataDir, ['database', 'nats'], ['ideas'])).toEqual(first);
  const stranger = createServer();
  stranger.listen(first.nats, '127.0.0.1');
  await once(stranger, 'listening');
  const second = await choosePorts(dataDir, ['database', 'nats'], ['ideas']);
  stranger.close();
  expect(second.nats).not.toBe(first.nats);
  expect({ ...second, nats: first.nats }).toEqual(first);
});
