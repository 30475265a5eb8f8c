import { describe, expect, test } from 'vitest';
import { ApiProblem, createClient, pages } from './index.ts';

/** Answers in turn, and remembers what was asked. */
function answering(...answers: readonly (() => Response)[]) {
  const asked: Request[] = [];
  return {
    asked,
    fetch: (request: Request): Promise<Response> => {
      asked.push(request);
      const answer = answers[Math.min(asked.length, answers.length) - 1];
      return Promise.resolve((answer ?? (() => Response.error()))());
    },
  };
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (): Response =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
    });

const clientFor = (fetch: (request: Request) => Promise<Response>) =>
  createClient({ baseUrl: 'http://api.example/v1', token: 'secret', language: 'en', fetch });

const draft = { body: { title: 'Leesleenapp' } } as never;

describe('the client', () => {
  test('says who asks and in which language', async () => {
    const { asked, fetch } = answering(json(200, { items: [] }));
    await clientFor(fetch).GET('/ideas');
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer secret');
    expect(asked[0]?.headers.get('accept-language')).toBe('en');
  });

  test('keeps the key of a POST over its repetitions, and waits as the server asks', async () => {
    const { asked, fetch } = answering(
      json(503, {}, { 'retry-after': '0' }),
      json(503, {}, { 'retry-after': '0' }),
      json(201, { id: 'x' }),
    );
    await clientFor(fetch).POST('/ideas', draft);
    const keys = asked.map((request) => request.headers.get('idempotency-key'));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('gives another POST another key', async () => {
    const { asked, fetch } = answering(json(201, { id: 'x' }));
    const client = clientFor(fetch);
    await client.POST('/ideas', draft);
    await client.POST('/ideas', draft);
    expect(new Set(asked.map((request) => request.headers.get('idempotency-key'))).size).toBe(2);
  });

  test('repeats a read after a lost connection', async () => {
    const { asked, fetch } = answering(
      () => {
        throw new TypeError('connection reset');
      },
      json(200, { items: [] }),
    );
    await clientFor(fetch).GET('/ideas');
    expect(asked).toHaveLength(2);
  });

  test('throws a refusal with its code, its faults and its trace', async () => {
    const problem = {
      code: 'request.invalid',
      title: 'Invalid input',
      detail: 'Mend it.',
      traceId: 't',
      invalidParams: [{ in: 'body', name: 'title', reason: 'is too short', code: 'minLength' }],
    };
    const { fetch } = answering(json(400, problem));
    const refusal = await clientFor(fetch)
      .POST('/ideas', draft)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({
      status: 400,
      code: 'request.invalid',
      traceId: 't',
      invalidParams: problem.invalidParams,
    });
  });

  test('does not repeat what the API refuses for good', async () => {
    const { asked, fetch } = answering(json(409, { code: 'idea.not-a-draft' }));
    await clientFor(fetch)
      .POST('/ideas', draft)
      .catch(() => undefined);
    expect(asked).toHaveLength(1);
  });

  test('walks through all pages of a list', async () => {
    const { asked, fetch } = answering(json(200, { items: [1, 2], next: 'c' }), json(200, { items: [3] }));
    const client = clientFor(fetch);
    const seen: unknown[] = [];
    for await (const item of pages<unknown>((cursor) =>
      client.GET('/ideas', { params: { query: cursor === undefined ? {} : { cursor } } }),
    ))
      seen.push(item);
    expect(seen).toEqual([1, 2, 3]);
    expect(asked[1]?.url).toContain('cursor=c');
  });
});
