import { replyHeaders } from '@innovatienetwerk/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replyOf, THING, THING_ID, VERSION } from './support/responder.ts';
import { expectProblem, startGatewayStage, type Answer, type GatewayStage } from './support/stage.ts';

const PATH = `/v1/things/${THING_ID}`;

let stage: GatewayStage;
let token: string;
beforeAll(async () => {
  stage = await startGatewayStage();
  token = await stage.token();
});
afterAll(() => stage.close());

type Parts = Readonly<Record<string, string>>;
const get = (path: string, headers: Parts = {}): Promise<Answer> =>
  stage.ask('GET', path, { token, headers });
const make = (body: object | string): Promise<Answer> =>
  stage.ask('POST', '/v1/things', { token, body, headers: { 'idempotency-key': crypto.randomUUID() } });
const change = (headers: Parts): Promise<Answer> =>
  stage.ask('PATCH', PATH, { token, headers, body: { title: 'Robot' } });

const faultsOf = ({ body }: Answer): string[] =>
  body.invalidParams.map((fault: { in: string; name: string; code: string }) =>
    [fault.in, fault.name, fault.code].join(' '),
  );

test('one answer names every fault in path, query, headers and body', async () => {
  const before = stage.things.asked.length;
  const answer = await stage.ask('PUT', '/v1/things/7?colour=red', {
    token,
    headers: { 'if-match': '*' },
    body: { title: '', size: 'big', weight: 3 },
  });
  expectProblem(answer, 400, 'request.invalid');
  const faults = faultsOf(answer);
  for (const fault of [
    'path thingId format.uuid',
    'query colour unknown',
    'header If-Match pattern',
    'body size type.integer',
    'body weight unknown',
    'body title minLength',
  ])
    expect(faults).toContain(fault);
  expect(stage.things.asked).toHaveLength(before);
});

test('a query key that the operation does not have is a fault', async () => {
  expect(faultsOf(await get('/v1/things?page=2'))).toEqual(['query page unknown']);
});

test('a new thing needs an Idempotency-Key, which reaches the service', async () => {
  const body = { title: 'Robot', size: 1 };
  const answer = await stage.ask('POST', '/v1/things', { token, body });
  expect(faultsOf(answer)).toEqual(['header Idempotency-Key required']);
  await stage.ask('POST', '/v1/things', { token, body, headers: { 'idempotency-key': 'my-key' } });
  expect(stage.things.lastAsked().headers['idempotency-key']).toBe('my-key');
});

test('moments reach the service in UTC, from the body and from the query', async () => {
  const local = '2026-03-29T02:30:00+05:30';
  await make({ title: 'Robot', size: 1, seenAt: local });
  expect(stage.things.lastAsked().input.body.seenAt).toBe('2026-03-28T21:00:00.000Z');
  await get(`/v1/things?changedAfter=${encodeURIComponent(local)}`);
  expect(stage.things.lastAsked().input.query.changedAfter).toBe('2026-03-28T21:00:00.000Z');
});

test.each([
  '{"title":"a","size":1,"__proto__":{"x":1}}',
  '{"title":"a","constructor":{"prototype":{}}}',
  '{"title":',
])('JSON that cannot be trusted or read is refused: %s', async (body) =>
  expectProblem(await make(body), 400, 'request.malformed-json'),
);

test('a change must name the version that it changes, and the service gets it without quotes', async () => {
  expectProblem(await change({}), 428, 'request.if-match-required');
  for (const tag of ['*', 'W/"v6"', 'v6'])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(faultsOf(await change({ 'if-match': tag }))).toEqual(['header If-Match pattern']);
  expect((await change({ 'if-match': '"v6"' })).status).toBe(200);
  expect(stage.things.lastAsked().headers['if-match']).toBe('v6');
});

test('who has this version already gets no body', async () => {
  expect((await get(PATH)).headers.get('etag')).toBe(`"${VERSION}"`);
  for (const tag of [`"${VERSION}"`, `W/"${VERSION}"`, `"v1", "${VERSION}"`, '*']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const answer = await get(PATH, { 'if-none-match': tag });
    expect([tag, answer.status, answer.text]).toEqual([tag, 304, '']);
  }
  expect((await get(PATH, { 'if-none-match': '"v6"' })).body).toEqual(THING);
});

test('HEAD answers as GET does, without the body', async () => {
  const [head, whole] = [await stage.ask('HEAD', PATH, { token }), await get(PATH)];
  expect([head.status, head.text]).toEqual([200, '']);
  for (const name of ['etag', 'content-type', 'content-length'])
    expect(head.headers.get(name)).toBe(whole.headers.get(name));
});

test('the link to the next page keeps the rest of the query', async () => {
  stage.things.answerNext('listThings', () => replyOf(200, { items: [] }, { [replyHeaders.next]: 'abc' }));
  const { headers } = await get('/v1/things?state=open&cursor=old&limit=2');
  expect(headers.get('link')).toBe('</v1/things?state=open&cursor=abc&limit=2>; rel="next"');
  expect((await get('/v1/things')).headers.get('link')).toBeNull();
});

test('a list that is open data can be had as a table, and as JSON by whoever does not ask for one', async () => {
  const table = await get('/v1/things', { accept: 'text/csv' });
  expect([table.status, table.headers.get('content-type')]).toEqual([
    200,
    'text/csv; charset=utf-8; header=present',
  ]);
  expect(table.text.split('\r\n')[0]).toBe('id,title,state,seenAt,startsOn');
  expect(table.text).toContain('Voorleesrobot');
  for (const accept of ['*/*', 'application/json, text/csv;q=0.5'])
    expect((await get('/v1/things', { accept })).headers.get('content-type')).toBe('application/json');
  expect((await get(PATH, { accept: 'text/csv' })).status).toBe(406);
});

test('the address of what was made starts with the version of the API', async () => {
  const { status, headers } = await make({ title: 'Robot', size: 1 });
  expect([status, headers.get('location')]).toEqual([201, PATH]);
});

test('a deprecated operation says so, beside the link to the next page [features 88]', async () => {
  stage.things.answerNext('listOldThings', () => replyOf(200, { items: [] }, { [replyHeaders.next]: 'abc' }));
  const { headers } = await get('/v1/old-things');
  expect(headers.get('deprecation')).toBe(`@${Date.UTC(2026, 8, 1) / 1000}`);
  expect(headers.get('sunset')).toBe('Mon, 01 Mar 2027 00:00:00 GMT');
  expect(headers.get('link')).toContain('</docs#/things/listThings>; rel="deprecation"');
  expect(headers.get('link')).toContain('</v1/old-things?cursor=abc>; rel="next"');
});

test('a refusal of the service gets its words here', async () => {
  const refusal = { code: 'thing.closed', parameters: { thingId: THING_ID } };
  stage.things.answerNext('changeThing', () => replyOf(409, refusal));
  const answer = await change({ 'if-match': '"v6"', 'accept-language': 'en' });
  expectProblem(answer, 409, 'thing.closed');
  expect(answer.body.detail).toBe(`The thing ${THING_ID} is closed.`);
});

test('what goes wrong inside the service stays inside', async () => {
  stage.things.answerNext('getThing', () =>
    replyOf(409, { code: 'secret.code', parameters: { a: 'hunter2' } }),
  );
  const unknown = await get(PATH);
  stage.things.answerNext('getThing', () => {
    throw new Error('the password is hunter2');
  });
  const thrown = await get(PATH);
  for (const answer of [unknown, thrown]) {
    expectProblem(answer, 500, 'platform.fault');
    expect(answer.text).not.toMatch(/secret|hunter2|password|things|stack/);
  }
});

test('when no service listens the answer comes at once, with when to try again', async () => {
  await stage.things.stop();
  try {
    const tookMs: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const startedAt = performance.now();
      const answer = await get(PATH);
      tookMs.push(performance.now() - startedAt);
      expectProblem(answer, 503, 'platform.unavailable');
      expect(answer.headers.get('retry-after')).toBe('1');
    }
    // The middle one: another suite may take the processor for a moment, a time-out would take it every time.
    expect(tookMs.toSorted((one, other) => one - other)[2]).toBeLessThan(100);
  } finally {
    await stage.things.start();
  }
  expect((await get(PATH)).status).toBe(200);
});

test('every answer says where the request stands in our trace, and nothing that others carry along goes on', async () => {
  const { headers } = await get(PATH, {
    traceparent: `00-${'4'.repeat(32)}-${'5'.repeat(16)}-01`,
    tracestate: 'vendor=iemand-anders',
    baggage: 'person=iemand-anders',
  });
  const [version, traceId, spanId, flags] = (headers.get('traceresponse') ?? '').split('-');
  expect([version, traceId]).toEqual(['00', headers.get('trace-id')]);
  expect(spanId).toMatch(/^[0-9a-f]{16}$/);
  expect(flags).toMatch(/^0[01]$/);
  const asked = stage.things.lastAsked().headers;
  expect(asked['traceparent']).toContain(`-${traceId}-`);
  expect(Object.keys(asked)).not.toContain('tracestate');
  expect(Object.keys(asked)).not.toContain('baggage');
  expect(JSON.stringify(asked)).not.toContain('iemand-anders');
});
