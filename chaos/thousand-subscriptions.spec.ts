import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { fieldlabUnderWay, freePort, organisations } from '@innovatienetwerk/runtime';
import { clientAs, type Client } from '@innovatienetwerk/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { somebody, type Somebody } from './cast.ts';
import { isOnWheel } from './engine.ts';
import { startVictim, type VictimPlatform } from './platform.ts';

/**
 * Of all systems one in ten is dead: half of those hang, and at the addresses of the others nobody listens any more. Each follows one object; so each
 * event concerns two of them. As many events of each object are written, so fast.
 */
interface Size {
  readonly subscriptions: number;
  readonly risks: number;
  readonly rounds: number;
  readonly eventsPerSecond: number;
}
const SIZE: Size = { subscriptions: 1_000, risks: 500, rounds: 12, eventsPerSecond: 200 };
/** Its database does one thing at a time, and is busy with a thousand endpoints alone. */
const SIZE_ON_WHEEL: Size = { subscriptions: 100, risks: 50, rounds: 4, eventsPerSecond: 8 };
/** Whatever else the machine does can only make it slower: the best of so many is what the platform can do. */
const ATTEMPTS = 3;
const MEDIAN_WITHIN_MS = 1_000;
const WRITERS = 24;
const AT_ONCE = 16;

let platform: VictimPlatform;
let bisc: Client;
let coordinator: Somebody;
let fieldlabId: string;
let live: Server;
let hanging: Server;
let closed: Server;
const delays: number[] = [];

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Agrees to everything; what comes to `/hangs` is never answered. */
async function startEndpoints(): Promise<Server> {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'OPTIONS') {
        response.writeHead(200, { 'WebHook-Allowed-Origin': '*' }).end();
        return;
      }
      if (request.url?.startsWith('/hangs') === true) return;
      delays.push(Date.now() - Date.parse((JSON.parse(body) as { readonly time: string }).time));
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

beforeAll(async () => {
  platform = await startVictim(await freePort(), { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' });
  [live, hanging, closed] = await Promise.all([startEndpoints(), startEndpoints(), startEndpoints()]);
  ({ id: fieldlabId } = await fieldlabUnderWay(platform.run()));
  bisc = await clientAs(platform.run(), 'poi-bisc');
  coordinator = await somebody(platform, 'coordinator', 'bisc');
});

afterAll(async () => {
  for (const server of [live, hanging]) {
    server?.closeAllConnections();
    server?.close();
  }
  closed?.close();
  await platform?.stop();
});

interface Risk {
  readonly id: string;
  etag: string;
  turn: number;
}

async function reportRisk(): Promise<Risk> {
  const { status, body, etag } = await coordinator.client.post(`/fieldlabs/${fieldlabId}/risks`, {
    body: {
      description: 'Te weinig tijd.',
      likelihood: 1,
      impact: 3,
      ownerId: coordinator.id,
      mitigation: 'Samen plannen.',
    },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: body.id, etag, turn: 1 };
}

const sinkOf = (index: number, { subscriptions }: Size): string => {
  if (index < subscriptions / 20) return `http://127.0.0.1:${portOf(hanging)}/hangs/${index}`;
  if (index < subscriptions / 10) return `http://127.0.0.1:${portOf(closed)}/closed/${index}`;
  return `http://127.0.0.1:${portOf(live)}/live/${index}`;
};

async function subscribe(index: number, size: Size, risk: Risk): Promise<void> {
  const { status, body } = await bisc.post('/subscriptions', {
    body: {
      organisationId: organisations.bisc.id,
      sink: sinkOf(index, size),
      types: ['nl.bibliotheken.innovatie.risk.changed.v1'],
      filters: [{ exact: { aggregateid: risk.id } }],
    },
  });
  expect(status, JSON.stringify(body)).toBe(201);
}

/** Does the work so often, so many at a time. */
async function each(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      // oxlint-disable-next-line no-await-in-loop -- so many at a time
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

interface Heard {
  readonly eventsPerSecond: number;
  readonly deliveries: number;
  readonly expected: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** Writes events at this rate for a while, and waits until they were heard. */
async function write(risks: readonly Risk[], size: Size): Promise<Heard> {
  const { subscriptions, rounds, eventsPerSecond } = size;
  delays.length = 0;
  const startedAt = performance.now();
  let written = 0;
  await each(rounds * risks.length, WRITERS, async (index) => {
    const risk = risks[index % risks.length];
    if (risk === undefined) return;
    // Not faster than asked: what is measured is how soon they hear, not how much can be written.
    await delay(Math.max(0, (index / eventsPerSecond) * 1_000 - (performance.now() - startedAt)));
    const { status, etag } = await coordinator.client.patch(`/risks/${risk.id}`, {
      ifMatch: risk.etag,
      body: { likelihood: 1 + (risk.turn % 5) },
    });
    if (status !== 200) return;
    risk.etag = etag;
    risk.turn += 1;
    written += 1;
  });
  const seconds = (performance.now() - startedAt) / 1_000;
  // One in ten of those whom an event concerns is dead.
  const expected = written * (subscriptions / risks.length) * 0.9;
  const giveUpAt = Date.now() + 60_000;
  while (delays.length < expected * 0.99 && Date.now() < giveUpAt) await delay(200);
  const sorted = delays.toSorted((one, other) => one - other);
  return {
    eventsPerSecond: Math.round(written / seconds),
    deliveries: delays.length,
    expected: Math.round(expected),
    medianMs: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    p99Ms: quantile(sorted, 0.99),
  };
}

test('a thousand systems, of which a hundred are dead: the others hear within a second [features 67]', async () => {
  const size = isOnWheel(platform) ? SIZE_ON_WHEEL : SIZE;
  const risks: Risk[] = [];
  await each(size.risks, AT_ONCE, async () => {
    risks.push(await reportRisk());
  });
  await each(size.subscriptions, AT_ONCE, async (index) => {
    const risk = risks[index % size.risks];
    if (risk !== undefined) await subscribe(index, size, risk);
  });
  closed.closeAllConnections();
  closed.close();
  await delay(1_000);

  let heard = await write(risks, size);
  for (let attempt = 1; attempt < ATTEMPTS && heard.medianMs >= MEDIAN_WITHIN_MS; attempt += 1) {
    console.log(`Again, because the machine was busy: ${JSON.stringify(heard)}`);
    heard = await write(risks, size);
  }
  console.log(JSON.stringify({ ...size, ...heard }));
  expect(heard.deliveries).toBeGreaterThan(heard.expected * 0.99);
  expect(heard.medianMs).toBeLessThan(MEDIAN_WITHIN_MS);
}, 600_000);
