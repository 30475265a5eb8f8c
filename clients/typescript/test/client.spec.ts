import { describe, expect, expectTypeOf, test } from 'vitest';
import { ApiProblem, type components } from '../src/index.ts';
import { serve, type Asked, type Reply } from './support/serve.ts';

const ID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const DRAFT = { title: 'Leesleenapp', organisationId: ID, region: 'NL-UT' } as const;
const keys = (asked: readonly Asked[]) => asked.map(({ headers }) => headers['idempotency-key']);
const refusalOf = async (call: Promise<unknown>): Promise<unknown> =>
  await call.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a request', () => {
  test('says who asks and in which language', async () => {
    const { asked, client } = await serve({ status: 200, body: { items: [] } });
    await client({ language: 'en' }).GET('/ideas');
    await client().GET('/ideas');
    expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'accept-language': 'en' });
    expect(asked[1]?.headers['accept-language']).toBe('nl');
  });

  test('asks for the token anew at every attempt, so that it may have been renewed', async () => {
    const { asked, client } = await serve({ status: 503 }, { status: 200, body: { items: [] } });
    let count = 0;
    await client({ token: () => Promise.resolve(`token-${(count += 1)}`) }).GET('/ideas');
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  test('fills the path, the query, the body and the version', async () => {
    const { asked, client } = await serve({ status: 200, body: {} });
    await client().PATCH('/ideas/{ideaId}', {
      params: { path: { ideaId: ID } },
      ifMatch: '"3"',
      body: { goal: 'Meer lezen' },
    });
    await client().GET('/ideas', { params: { query: { region: 'NL-UT', limit: 2 } } });
    expect(asked[0]).toMatchObject({ method: 'PATCH', url: `/v1/ideas/${ID}`, body: { goal: 'Meer lezen' } });
    expect(asked[0]?.headers).toMatchObject({
      'if-match': '"3"',
      'content-type': 'application/merge-patch+json',
    });
    expect(asked[1]?.url).toBe('/v1/ideas?region=NL-UT&limit=2');
  });

  test('gives the body, the version, the trace and whether it was answered before', async () => {
    const { client } = await serve({
      status: 201,
      headers: { etag: '"1"', 'trace-id': 'abc', 'idempotency-replayed': 'true' },
      body: { id: ID },
    });
    const answer = await client().POST('/ideas', { body: DRAFT });
    expect(answer).toMatchObject({
      status: 201,
      data: { id: ID },
      etag: '"1"',
      traceId: 'abc',
      replayed: true,
    });
    expectTypeOf(answer.data).toEqualTypeOf<components['schemas']['Idea']>();
    expectTypeOf(answer.etag).toEqualTypeOf<string>();
  });

  test('of a change without the version that was read does not pass the type check', async () => {
    const { client } = await serve({ status: 428, body: { code: 'request.if-match-required' } });
    // @ts-expect-error -- `ifMatch` is required
    const refused = client().PATCH('/ideas/{ideaId}', { params: { path: { ideaId: ID } }, body: {} });
    expect(await refusalOf(refused)).toMatchObject({ status: 428 });
  });
});

describe('the key of a change', () => {
  test('is kept over its repetitions', async () => {
    const { asked, client } = await serve({ status: 503 }, 'cut', { status: 429 }, { status: 201, body: {} });
    await client().POST('/ideas', { body: DRAFT });
    expect(asked).toHaveLength(4);
    expect(new Set(keys(asked)).size).toBe(1);
    expect(keys(asked)[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(asked.map(({ body }) => JSON.stringify(body)))).toEqual(new Set([JSON.stringify(DRAFT)]));
  });

  test('is another one for another request', async () => {
    const { asked, client } = await serve({ status: 201, body: {} });
    await client().POST('/ideas', { body: DRAFT });
    await client().POST('/ideas', { body: DRAFT });
    expect(new Set(keys(asked)).size).toBe(2);
  });

  test('is the one that was given, so that it can outlive the process', async () => {
    const { asked, client } = await serve({ status: 201, body: {} });
    await client().POST('/ideas', { body: DRAFT, idempotencyKey: 'rij-42' });
    expect(keys(asked)).toEqual(['rij-42']);
  });

  test('is sent with a PATCH too, and not with a GET', async () => {
    const { asked, client } = await serve({ status: 200, body: { items: [] } });
    await client().PATCH('/ideas/{ideaId}', { params: { path: { ideaId: ID } }, ifMatch: '"1"', body: {} });
    await client().GET('/ideas');
    expect(keys(asked)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), undefined]);
  });
});

describe('a repetition', () => {
  test('does not come before the moment that the server asks for', async () => {
    const { asked, client } = await serve(
      { status: 429, headers: { 'retry-after': '1' } },
      { status: 200, body: { items: [] } },
    );
    await client().GET('/ideas');
    expect((asked[1]?.atMs ?? 0) - (asked[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(990);
  });

  test('is not made when the server asks for more patience than there is', async () => {
    const { asked, client } = await serve({
      status: 429,
      headers: { 'retry-after': '3600' },
      body: { code: 'request.rate-limited' },
    });
    const refusal = await refusalOf(client().GET('/ideas'));
    expect(refusal).toMatchObject({ status: 429, code: 'request.rate-limited', retryAfterMs: 3_600_000 });
    expect(asked).toHaveLength(1);
  });

  test('ends with the refusal after the last attempt', async () => {
    const { asked, client } = await serve({ status: 503, body: { code: 'platform.unavailable' } });
    const refusal = await refusalOf(client({ retry: { attempts: 3 } }).GET('/ideas'));
    expect(refusal).toMatchObject({ status: 503, code: 'platform.unavailable' });
    expect(asked).toHaveLength(3);
  });

  test('follows an attempt that got no answer in time', async () => {
    const { asked, client } = await serve('hang', { status: 200, body: { items: [] } });
    const { data } = await client({ retry: { timeoutMs: 100 } }).GET('/ideas');
    expect(data.items).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  test('is not made of what the API refuses for good', async () => {
    const { asked, client } = await serve({ status: 409, body: { code: 'idea.not-a-draft' } });
    expect(await refusalOf(client().POST('/ideas', { body: DRAFT }))).toMatchObject({ status: 409 });
    expect(asked).toHaveLength(1);
  });

  test('is not made after the caller gave up, also while waiting', async () => {
    const { asked, client } = await serve({ status: 503, headers: { 'retry-after': '30' } });
    const reason = new Error('No longer wanted');
    const controller = new AbortController();
    const refusal = refusalOf(client().GET('/ideas', { signal: controller.signal }));
    await expect.poll(() => asked.length).toBe(1);
    controller.abort(reason);
    expect(await refusal).toBe(reason);
    expect(asked).toHaveLength(1);
  });
});

describe('a refusal', () => {
  test('is thrown with its code, its texts, its faults and its trace', async () => {
    const invalidParams = [{ in: 'body', name: 'title', reason: 'is te kort', code: 'minLength' }];
    const { client } = await serve({
      status: 400,
      body: {
        type: 'https://api.example/docs/errors#request.invalid',
        code: 'request.invalid',
        title: 'Ongeldige invoer',
        detail: 'Herstel het.',
        traceId: 't',
        invalidParams,
      },
    });
    const refusal = await refusalOf(client().POST('/ideas', { body: DRAFT }));
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({
      status: 400,
      code: 'request.invalid',
      title: 'Ongeldige invoer',
      message: 'Ongeldige invoer: Herstel het.',
      traceId: 't',
      invalidParams,
    });
  });

  test('by something other than the API is one with an unknown code', async () => {
    const { client } = await serve({ status: 403, headers: { 'content-type': 'text/html' }, body: '<h1>' });
    expect(await refusalOf(client().GET('/ideas'))).toMatchObject({
      name: 'ApiProblem',
      status: 403,
      code: 'unknown',
      title: 'HTTP 403',
    });
  });
});

describe('a list', () => {
  const pageOf = (ids: readonly string[], link?: string): Reply => ({
    status: 200,
    ...(link === undefined ? {} : { headers: { link } }),
    body: { items: ids.map((id) => ({ id })) },
  });
  const next = (cursor: string): string => `</v1/ideas?region=NL-UT&limit=2&cursor=${cursor}>; rel="next"`;

  test('is walked page after page along its links, with its filters', async () => {
    const { asked, client } = await serve(
      pageOf(['1', '2'], next('a')),
      pageOf(['3', '4'], next('b')),
      pageOf(['5']),
    );
    const seen: string[][] = [];
    for await (const { data } of client().pages('/ideas', {
      params: { query: { region: 'NL-UT', limit: 2 } },
    }))
      seen.push(data.items.map(({ id }) => id));
    expect(seen).toEqual([['1', '2'], ['3', '4'], ['5']]);
    expect(asked.map(({ url }) => url)).toEqual([
      '/v1/ideas?region=NL-UT&limit=2',
      '/v1/ideas?region=NL-UT&limit=2&cursor=a',
      '/v1/ideas?region=NL-UT&limit=2&cursor=b',
    ]);
  });

  test('asks for no more pages than are looked at', async () => {
    const { asked, client } = await serve(pageOf(['1', '2'], next('a')));
    for await (const idea of client().items('/ideas')) if (idea.id === '2') break;
    expect(asked).toHaveLength(1);
  });

  test('never takes the token to another address', async () => {
    const { asked, client } = await serve(
      pageOf(['1'], '<https://elsewhere.invalid/v1/ideas?cursor=a>; rel="next"'),
      pageOf(['2']),
    );
    const seen: string[] = [];
    for await (const { id } of client().items('/ideas')) seen.push(id);
    expect(seen).toEqual(['1', '2']);
    expect(asked[1]?.url).toBe('/v1/ideas?cursor=a');
  });
});
