import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { THING_ID, VERSION } from './support/responder.ts';
import { ALLOWED_ORIGIN, PUBLIC_URL, startGatewayStage, type GatewayStage } from './support/stage.ts';

const PATH = `/v1/things/${THING_ID}`;
const STRANGER = 'https://stranger.example.org';

let stage: GatewayStage;
let token: string;
beforeAll(async () => {
  stage = await startGatewayStage();
  token = await stage.token();
});
afterAll(() => stage.close());

test('scripts of an allowed origin may read the answer and its headers; others may not', async () => {
  const allowed = await stage.ask('GET', PATH, { token, headers: { origin: ALLOWED_ORIGIN } });
  expect(allowed.headers.get('access-control-allow-origin')).toBe(ALLOWED_ORIGIN);
  for (const name of ['ETag', 'Location', 'Link', 'Trace-Id', 'RateLimit-Remaining', 'Retry-After'])
    expect(allowed.headers.get('access-control-expose-headers')?.split(', ')).toContain(name);
  const other = await stage.ask('GET', PATH, { token, headers: { origin: STRANGER } });
  expect(other.headers.get('access-control-allow-origin')).toBe(PUBLIC_URL);
  expect(other.headers.get('access-control-expose-headers')).toBeNull();
  for (const { headers } of [allowed, other]) expect(headers.get('vary')).toContain('Origin');
});

test('a preflight tells an allowed origin what it may send, without a token', async () => {
  const preflight = (origin: string) =>
    stage.ask('OPTIONS', PATH, { headers: { origin, 'access-control-request-method': 'PATCH' } });
  const { status, headers } = await preflight(ALLOWED_ORIGIN);
  expect(status).toBe(204);
  expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, PUT, PATCH, DELETE, OPTIONS');
  for (const name of ['Authorization', 'If-Match', 'Idempotency-Key'])
    expect(headers.get('access-control-allow-headers')).toContain(name);
  const other = await preflight(STRANGER);
  expect(other.headers.get('access-control-allow-origin')).toBe(PUBLIC_URL);
  expect(other.headers.get('access-control-allow-methods')).toBeNull();
});

test('the description of the API is open to everybody', async () => {
  const answer = await stage.ask('GET', '/v1/openapi.json', { headers: { origin: STRANGER } });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
  expect(answer.body.paths).toHaveProperty(['/things/{thingId}']);
});

const SECURITY: Readonly<Record<string, string>> = {
  'api-version': '1.2.3',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};

function expectSecurity(headers: Headers): void {
  const found = Object.fromEntries(Object.keys(SECURITY).map((name) => [name, headers.get(name)]));
  expect(found).toEqual(SECURITY);
  expect(headers.get('trace-id')).toMatch(/^[0-9a-f]{32}$/);
}

test.each([
  { status: 200, method: 'GET', path: PATH, headers: {} },
  { status: 304, method: 'GET', path: PATH, headers: { 'if-none-match': `"${VERSION}"` } },
  { status: 204, method: 'DELETE', path: PATH, headers: { 'if-match': '"v6"' } },
  { status: 204, method: 'OPTIONS', path: PATH, headers: {} },
  { status: 400, method: 'GET', path: '/v1/things/7', headers: {} },
  { status: 400, method: 'GET', path: '/v1/%zz', headers: {} },
  { status: 401, method: 'GET', path: PATH, headers: { authorization: 'Bearer no' } },
  { status: 404, method: 'GET', path: '/v1/nothing', headers: {} },
  { status: 406, method: 'GET', path: PATH, headers: { accept: 'text/html' } },
  { status: 415, method: 'POST', path: '/v1/things', headers: { 'content-type': 'text/xml' } },
  { status: 428, method: 'DELETE', path: PATH, headers: {} },
])('an answer $status to $method $path has the security headers', async (asked) => {
  const answer = await stage.ask(asked.method, asked.path, { token, headers: asked.headers });
  expect(answer.status).toBe(asked.status);
  expectSecurity(answer.headers);
});

test('a method that a path does not know is told which it does', async () => {
  const answer = await stage.ask('POST', PATH, { token });
  expect([answer.status, answer.headers.get('allow')]).toEqual([
    405,
    'GET, HEAD, PUT, PATCH, DELETE, OPTIONS',
  ]);
  expectSecurity(answer.headers);
});

/** Sends bytes as they are and gives all that comes back. */
const send = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let got = '';
    const socket = connect(stage.port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (part: string) => (got += part));
    socket.on('end', () => resolve(got)).on('error', reject);
  });

test.each(['this is not HTTP\r\n\r\n', 'GET /v1/things HTTP/1.1\r\n\r\n'])(
  'bytes that are no good HTTP are answered in the form of all refusals: %j',
  async (bytes) => {
    const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n');
    const [start = '', ...lines] = head.split('\r\n');
    expect(start).toBe('HTTP/1.1 400 Bad Request');
    const headers = new Headers(lines.map((line) => line.split(': ', 2) as [string, string]));
    expectSecurity(headers);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(JSON.parse(body).code).toBe('request.malformed');
  },
);
