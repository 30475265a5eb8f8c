import { afterEach, beforeEach, expect, it } from 'vitest';
import { startOpsServer, type OpsServer } from '../src/index.ts';

let state: Record<string, string>;
let fails: boolean;
let server: OpsServer;

beforeEach(async () => {
  state = { service: 'ok', bus: 'ok', database: 'ok' };
  fails = false;
  server = await startOpsServer({
    port: 0,
    host: '127.0.0.1',
    telemetry: { renderMetrics: () => Promise.resolve('up 1\n') },
    readiness: () => (fails ? Promise.reject(new Error('no')) : Promise.resolve(state)),
  });
});
afterEach(() => server.close());

const get = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

it('a process is ready when each of its parts is', async () => {
  const { status, text } = await get('/readyz');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({
    status: 'ready',
    parts: state,
    startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  });
});

it.each(['service', 'bus', 'database'])(
  'a process is not ready while its %s is not, and stays alive',
  async (part) => {
    state[part] = 'unreachable';
    const { status, text } = await get('/readyz?verbose');
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ status: 'not-ready', parts: { [part]: 'unreachable' } });
    expect((await get('/livez')).status).toBe(200);
  },
);

it('a process whose state cannot be told stays alive and is not ready', async () => {
  fails = true;
  expect((await get('/readyz')).status).toBe(500);
  expect((await get('/livez')).status).toBe(200);
});

it('metrics are given in the text format of Prometheus', async () => {
  expect(await get('/metrics')).toMatchObject({
    status: 200,
    type: expect.stringMatching(/^text\/plain; version=0\.0\.4/),
    text: 'up 1\n',
  });
});

it('another path is not found and tells which there are', async () => {
  expect(await get('/v1/ideas')).toMatchObject({ status: 404, text: expect.stringContaining('/readyz') });
});

it('a port that is taken is told to who starts the server', async () => {
  await expect(
    startOpsServer({
      port: server.port,
      host: '127.0.0.1',
      telemetry: { renderMetrics: () => Promise.resolve('') },
      readiness: () => Promise.resolve({}),
    }),
  ).rejects.toThrow(/EADDRINUSE/);
});
