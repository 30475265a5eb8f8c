import { MAX_BODY_BYTES } from '@innovatienetwerk/contract';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { THING_ID } from './support/responder.ts';
import { expectProblem, startGatewayStage, type Answer, type GatewayStage } from './support/stage.ts';

const PATH = `/v1/things/${THING_ID}`;
const PER_MINUTE = 3;

let stage: GatewayStage;
beforeAll(async () => {
  stage = await startGatewayStage();
});
afterAll(() => stage.close());

const rateOf = ({ headers }: Answer): (string | null)[] =>
  ['limit', 'remaining'].map((name) => headers.get(`ratelimit-${name}`));

test('every answer tells the rate and what is left of it; after the last one comes a refusal [features 88]', async () => {
  const door = await stage.open({ rateLimitPerMinute: PER_MINUTE });
  const token = await stage.token();
  const read = (language: string): Promise<Answer> =>
    door.ask('GET', PATH, { token, headers: { 'accept-language': language } });
  const [first, wrong] = [await read('nl'), await door.ask('GET', '/v1/things?limit=x', { token })];
  const last = await read('nl');
  expect([first, wrong, last].map(({ status }) => status)).toEqual([200, 400, 200]);
  expect([first, wrong, last].map(rateOf)).toEqual([
    ['3', '2'],
    ['3', '1'],
    ['3', '0'],
  ]);
  const [dutch, english] = [await read('nl'), await read('en')];
  for (const refused of [dutch, english]) {
    expectProblem(refused, 429, 'request.rate-limited');
    expect(rateOf(refused)).toEqual(['3', '0']);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.headers.get('ratelimit-reset')).toBe(String(wait));
  }
  expect([dutch.body.title, dutch.headers.get('content-language')]).toEqual(['Te veel aanvragen', 'nl']);
  expect([english.body.title, english.headers.get('content-language')]).toEqual(['Too many requests', 'en']);

  const other = await door.ask('GET', PATH, { token: await stage.token() });
  expect([other.status, ...rateOf(other)]).toEqual([200, '3', '2']);
});

test('requests without a good token count by address, whatever they ask', async () => {
  const door = await stage.open({ rateLimitPerMinute: PER_MINUTE });
  const answers = [
    await door.ask('GET', PATH),
    await door.ask('GET', PATH, { token: 'not-a-token' }),
    await door.ask('GET', '/v1/nothing'),
    await door.ask('GET', PATH, { token: 'another-bad-token' }),
    await door.ask('GET', '/v1/nothing'),
    await door.ask('GET', '/v1/openapi.json'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 404, 429, 429, 429]);
  expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual([
    '2',
    '1',
    '0',
    '0',
    '0',
    '0',
  ]);
  expect((await door.ask('GET', PATH, { token: await stage.token() })).status).toBe(200);
});

test('a refusal before it is known who asks counts by address too', async () => {
  const door = await stage.open({ rateLimitPerMinute: 2 });
  const token = await stage.token();
  const answers = [
    await door.ask('GET', PATH, { token, headers: { accept: 'text/html' } }),
    await door.ask('GET', '/v1/things/a%2Fb', { token }),
    await door.ask('GET', PATH, { token, headers: { accept: 'text/html' } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([406, 404, 429]);
  expect(answers.map(rateOf)).toEqual([
    ['2', '1'],
    ['2', '0'],
    ['2', '0'],
  ]);
});

/** A body that says what the service takes, filled up with blanks to this size. */
const bodyOf = (size: number): string => JSON.stringify({ title: 'Robot', size: 1 }).padEnd(size, ' ');

/** Sends a body with its length or in chunks; what the gateway answers early counts, even when it reads no further. */
async function post(body: string, chunked: boolean): Promise<{ status: number; code: string | undefined }> {
  const token = await stage.token();
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      port: stage.port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/v1/things',
      agent: false,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(body.length) }),
      },
    });
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, code: JSON.parse(text).code });
        request.destroy();
      });
    });
    request.on('error', (error) => {
      if (!answered) reject(error);
    });
    request.end(body);
  });
}

test.each([
  { way: 'with its length', chunked: false },
  { way: 'in chunks', chunked: true },
])('a body of 256 KiB that comes $way is taken, and one byte more is not', async ({ chunked }) => {
  expect((await post(bodyOf(MAX_BODY_BYTES), chunked)).status).toBe(201);
  const before = stage.things.asked.length;
  expect(await post(bodyOf(MAX_BODY_BYTES + 1), chunked)).toEqual({ status: 413, code: 'request.too-large' });
  expect(stage.things.asked).toHaveLength(before);
});
