import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { callApi, freePort, readRunFile, startPlatform, type Platform } from '../src/index.ts';
import { isRunning } from '../src/processes.ts';
import { choosePorts } from '../src/supervisor/addresses.ts';

const RECOVERY_MS = 30_000;
const source = (name: string): string => join(import.meta.dirname, '..', 'src', name);

let dataDir = '';
let port = 0;
let platform: Platform;

/** Runs a program of the platform to its end. */
async function runProgram(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const outcome = promisify(execFile)(process.execPath, [source(name), ...args], {
    env: { ...process.env, DATA_DIR: dataDir, ...env },
  });
  return await outcome.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

const pidOf = (part: string): number => readRunFile(dataDir)?.parts[part]?.process?.pid ?? 0;

async function regionsAnswer(): Promise<void> {
  const { stdout } = await runProgram('token.ts', ['anna']);
  const answer = await callApi(platform.run.url, { method: 'GET', path: '/regions', token: stdout.trim() });
  expect(answer.status).toBe(200);
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'supervisor-'));
  port = await freePort();
  platform = await startPlatform({ dataDir, port, env: { LOG_LEVEL: 'warn' } });
}, 120_000);
afterAll(async () => {
  await platform.stop();
  await rm(dataDir, { recursive: true, force: true });
});

it.each(['gateway', 'triage', 'nats', 'database'])(
  '%s comes back on the same address when it is killed, and nothing else is started again',
  async (part) => {
    const before = structuredClone(readRunFile(dataDir));
    const killed = pidOf(part);
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(() => expect(pidOf(part)).not.toBe(killed), RECOVERY_MS);
    await vi.waitFor(regionsAnswer, RECOVERY_MS);
    const { parts, replacedAt, ...addresses } = readRunFile(dataDir) ?? {};
    const { parts: partsBefore, replacedAt: replacedBefore, ...addressesBefore } = before ?? {};
    expect(addresses).toEqual(addressesBefore);
    expect(replacedAt).toEqual({ ...replacedBefore, [part]: [expect.any(String)] });
    expect(parts?.[part]?.opsPort).toBe(partsBefore?.[part]?.opsPort);
    expect({ ...parts, [part]: undefined }).toEqual({ ...partsBefore, [part]: undefined });
  },
  60_000,
);

it('a second platform on the same data is refused in one sentence', async () => {
  const { code, stderr } = await runProgram('main.ts', [], { PORT: String(await freePort()) });
  expect(code).toBe(1);
  expect(stderr).toBe(
    `A platform already runs on ${dataDir} (process ${process.pid}): stop it, or set DATA_DIR to another folder.\n`,
  );
});

it('a port that is taken is told in one sentence', async () => {
  const other = await mkdtemp(join(tmpdir(), 'supervisor-'));
  const { code, stderr } = await runProgram('main.ts', [], { PORT: String(port), DATA_DIR: other });
  await rm(other, { recursive: true });
  expect(code).toBe(1);
  expect(stderr).toBe(`Port ${port} is taken: stop the program that uses it, or set PORT to another one.\n`);
});

it('a second platform runs beside it on other data and another port, and breaking off its start leaves nothing running', async () => {
  const other = await mkdtemp(join(tmpdir(), 'supervisor-'));
  const ports = await choosePorts(other, ['database', 'nats'], []);
  const starting = spawn(process.execPath, [source('main.ts')], {
    env: { ...process.env, DATA_DIR: other, PORT: String(await freePort()) },
    stdio: 'ignore',
  });
  const ended = once(starting, 'exit');
  const ourRun = () => readRunFile(other);
  await vi.waitFor(() => expect(ourRun()?.parts['database']).toBeDefined(), RECOVERY_MS);
  const run = ourRun();
  const marks = Object.values(run?.parts ?? {}).flatMap((part) => part.process ?? []);
  expect(marks.length).toBeGreaterThan(0);
  starting.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  expect(marks.filter(isRunning)).toEqual([]);
  for (const server of ['database', 'nats'] as const) {
    const probe = createServer().listen(ports[server], '127.0.0.1');
    await once(probe, 'listening');
    probe.close();
  }
  await rm(other, { recursive: true });
}, 60_000);

it('the token program prints a token and nothing else', async () => {
  const { code, stdout, stderr } = await runProgram('token.ts', ['poi-bisc']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
});

it('the token program lists everybody as JSON, also when no platform runs', async () => {
  const { stdout } = await runProgram('token.ts', ['--list'], { DATA_DIR: join(dataDir, 'nothing') });
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({
      name: 'anna',
      roles: ['staff'],
      organisation: 'de Bibliotheek Utrecht',
      regions: ['NL-UT'],
    }),
  );
});

it.each([
  [['nobody'], {}, /^There is no .* nobody\. Those that exist: npm run -s token -- --list\n$/],
  [
    ['anna'],
    { DATA_DIR: '/nowhere/at-all' },
    /^No platform runs on \/nowhere\/at-all: start it with npm start\.\n$/,
  ],
  [[], {}, /^Usage: /],
] as const)(
  'the token program with %j %j tells what is wrong, and prints no token',
  async (args, env, expected) => {
    const { code, stdout, stderr } = await runProgram('token.ts', args, env);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(expected);
  },
);

it('only the user of the machine can read the file with the addresses, and no password stands in it', async () => {
  const file = join(dataDir, 'run.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).not.toMatch(/password|secret/i);
});
