import { Agent, request, type IncomingMessage } from 'node:http';
import { contracts } from '@innovatienetwerk/catalogue';
import { organisations, people } from '@innovatienetwerk/runtime';
import { tokenFor, until } from '@innovatienetwerk/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ASKED_EVERY_MS } from './balancer.ts';
import { startReplicas, type Replicas } from './replicas.ts';

/** The full run (`npm run check:rolling`) restarts every service and asks at least fifty thousand times. */
const FULL = process.env['ROLLING'] === 'full';
const REQUESTS = FULL ? 50_000 : 3_000;
const every = contracts.filter(({ local }) => local !== true).map(({ name }) => name);
const services = FULL ? every : ['network', 'ideas', 'triage'];
const CLIENTS = 16;
const BETWEEN_RESTARTS = 100;
const STEP_LIMIT_MS = 120_000;
const START_LIMIT_MS = 400_000;
const TEST_LIMIT_MS = FULL ? 580_000 : 240_000;

let replicas: Replicas;
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

beforeAll(async () => {
  replicas = await startReplicas({ services, count: 2, drainMs: 10 * ASKED_EVERY_MS });
}, START_LIMIT_MS);

afterAll(async () => {
  agent.destroy();
  await replicas?.stop();
});

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly body: Record<string, unknown>;
}

/** One request over a connection that is used again and again. It is never repeated: a failure is a failure. */
function ask(
  token: string,
  method: string,
  path: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const read = (response: IncomingMessage): void => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('error', reject)
        .on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            etag: response.headers.etag ?? '',
            body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>,
          }),
        );
    };
    const sent = request(
      `${replicas.url}/v1${path}`,
      {
        agent,
        method,
        timeout: 30_000,
        headers: {
          authorization: `Bearer ${token}`,
          ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
          ...(text === undefined
            ? {}
            : {
                'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
                'content-length': String(Buffer.byteLength(text)),
              }),
          ...headers,
        },
      },
      read,
    );
    sent.on('timeout', () => sent.destroy(new Error('no answer in time'))).on('error', reject);
    sent.end(text);
  });
}

test(
  'every process is restarted, one after another, and no request fails',
  { timeout: TEST_LIMIT_MS },
  async () => {
    const { id: organisationId, regions } = organisations.utrecht;
    const staff = await tokenFor(replicas.identity, {
      grants: [{ role: 'staff', organisationId, regions }],
    });
    const ops = await tokenFor(replicas.identity, {
      grants: (people.find(({ handle }) => handle === 'quinten') ?? people[0])?.grants ?? [],
    });
    const failures: string[] = [];
    let underWay = 'nothing';
    let answered = 0;
    let stopping = false;

    const step = async (
      expected: number,
      ...[token, method, path, body, headers]: Parameters<typeof ask>
    ): Promise<Answer | undefined> => {
      try {
        const answer = await ask(token, method, path, body, headers);
        answered += 1;
        if (answer.status === expected) return answer;
        failures.push(`${method} ${path}: ${answer.status} while ${underWay} restarted`);
      } catch (error) {
        answered += 1;
        failures.push(`${method} ${path}: ${(error as Error).message} while ${underWay} restarted`);
      }
      return undefined;
    };
    const client = async (number: number): Promise<void> => {
      for (let round = number; !stopping; round += 1) {
        const drafted = await step(201, staff, 'POST', '/ideas', { title: `Idee ${round} van ${number}` });
        if (drafted === undefined) continue;
        const path = `/ideas/${String(drafted.body['id'])}`;
        await step(200, staff, 'GET', path);
        await step(200, staff, 'PATCH', path, { goal: 'Dat niets misgaat' }, { 'if-match': drafted.etag });
        await step(200, ops, 'GET', `/services/${services[round % services.length]}/dead-letters`);
        await step(200, staff, 'GET', '/challenges');
      }
    };
    const clients = Array.from({ length: CLIENTS }, (_, number) => client(number));
    const more = (count: number): Promise<unknown> => {
      const goal = answered + count;
      return until(
        `${count} more answers`,
        () => Promise.resolve(answered >= goal || undefined),
        STEP_LIMIT_MS,
      );
    };

    await more(BETWEEN_RESTARTS);
    const startedAt = Date.now();
    for (const part of replicas.parts) {
      underWay = part.name;
      await part.end('SIGTERM');
      await part.start();
      await more(BETWEEN_RESTARTS);
    }
    underWay = 'nothing';
    await until('enough requests', () => Promise.resolve(answered >= REQUESTS || undefined), TEST_LIMIT_MS);
    stopping = true;
    await Promise.all(clients);
    console.log(
      `${answered} requests while ${replicas.parts.length} processes were restarted one after another in ` +
        `${Math.round((Date.now() - startedAt) / 1_000)} s: ${failures.length} failed`,
    );
    expect(failures).toEqual([]);
  },
);
