import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@innovatienetwerk/runtime';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startVictim, type VictimPlatform } from './platform.ts';
import { readStream } from './stream.ts';

/** What a client meets while a part is away, and that all is well when it is back. */
let platform: VictimPlatform;
let token: string;

beforeAll(async () => {
  platform = await startVictim(await freePort(), { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' });
  token = await platform.token('anna');
});
afterEach(() => platform.resume());
afterAll(() => platform?.stop());

interface Timed {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfter: string | null;
  readonly tookMs: number;
  readonly id: string | undefined;
}

async function ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Timed> {
  const startedAt = performance.now();
  const response = await fetch(`${platform.run().url}/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(method === 'POST'
        ? { 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' }
        : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { code?: string; id?: string };
  return {
    status: response.status,
    code: answer.code,
    retryAfter: response.headers.get('retry-after'),
    tookMs: performance.now() - startedAt,
    id: answer.id,
  };
}

const draft = (title: string) => ask('POST', '/ideas', { title });

async function untilAnswered(): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  while ((await ask('GET', '/ideas')).status !== 200) {
    if (Date.now() > giveUpAt) throw new Error('The platform does not answer again');
    await delay(50);
  }
}

/** Asks once to wake everything up, then a few times, of which the slowest counts. */
async function slowest(times: number): Promise<Timed> {
  const answers: Timed[] = [];
  for (let count = 0; count < times; count += 1) answers.push(await ask('GET', '/ideas'));
  for (const answer of answers) expect([answer.status, answer.code]).toEqual([503, 'platform.unavailable']);
  return answers.reduce((one, other) => (one.tookMs > other.tookMs ? one : other));
}

describe('while a part is away', () => {
  test('a service: 503 with Retry-After within 100 ms, and the other services answer', async () => {
    await platform.holdDown('ideas');
    const answer = await slowest(5);
    expect(answer.tookMs).toBeLessThan(100);
    expect(Number(answer.retryAfter)).toBeGreaterThan(0);
    expect((await ask('GET', '/organisations')).status).toBe(200);
    platform.resume();
    await untilAnswered();
  });

  test('the bus: 503 within 100 ms, and what was acknowledged before is published once when it is back', async () => {
    const before = await draft('Vlak voor de storing');
    expect(before.status).toBe(201);
    await platform.holdDown('nats');
    const answer = await slowest(5);
    expect(answer.tookMs).toBeLessThan(100);
    expect(Number(answer.retryAfter)).toBeGreaterThan(0);
    platform.resume();
    await untilAnswered();
    const giveUpAt = Date.now() + 15_000;
    for (;;) {
      const events = await readStream(platform.run().natsUrl, platform.operatorPassword(), 'ideas');
      const own = events.filter(({ aggregateId }) => aggregateId === before.id);
      if (own.length > 0) {
        expect(own).toHaveLength(1);
        break;
      }
      expect(Date.now()).toBeLessThan(giveUpAt);
      await delay(100);
    }
  });

  test('the database: 503, at once when it is known to be away, and all is well when it returns, with no restart', async () => {
    const pidOf = () => platform.run().parts['ideas']?.process?.pid;
    const pid = pidOf();
    const before = await draft('Vlak voor de databasestoring');
    await platform.holdDown('database');
    // The first request may find out that the database is gone.
    const first = await ask('GET', '/ideas');
    expect([first.status, first.code]).toEqual([503, 'platform.unavailable']);
    expect(first.tookMs).toBeLessThan(2_000);
    expect((await slowest(5)).tookMs).toBeLessThan(1_200);
    const refused = await draft('Tijdens de storing');
    expect(refused.status).toBe(503);
    platform.resume();
    await untilAnswered();
    expect(pidOf()).toBe(pid);
    expect((await ask('GET', `/ideas/${before.id}`)).status).toBe(200);
    expect((await draft('Na de storing')).status).toBe(201);
  });
});
