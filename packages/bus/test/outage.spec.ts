import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BusUnavailable, type Bus, type BusReply } from '../src/index.ts';
import { bytes, startBusStage, textOf, type BusStage } from './support/bus-stage.ts';
import { shelfMoved } from './support/contracts.ts';

const ECHO = 'rpc.shop.echo.v1';

let stage: BusStage;
let gateway: Bus;
let shop: Bus;
let hold = false;
let held = 0;

beforeEach(async () => {
  hold = false;
  held = 0;
  stage = await startBusStage();
  gateway = await stage.bus('gateway');
  shop = await stage.bus('shop');
  const responder = shop.respond({
    service: 'shop',
    version: '1.0.0',
    description: 'Test',
    queue: 'shop',
    endpoints: [{ name: 'echo', subject: ECHO }],
    maxInFlight: 256,
    handler: ({ payload }) => {
      if (!hold) return Promise.resolve({ headers: {}, payload });
      held += 1;
      return new Promise<BusReply>(() => {});
    },
  });
  await responder.ready();
});
afterEach(() => stage?.close());

const ask = (text: string, timeoutMs = 10_000): Promise<string> =>
  gateway.request(ECHO, bytes(text), { timeoutMs }).then(({ payload }) => textOf(payload));

it('a request that waits when the server dies is rejected at once, and nobody knows whether it was handled', async () => {
  hold = true;
  const waiting = Promise.allSettled(Array.from({ length: 20 }, () => ask('x')));
  await vi.waitFor(() => expect(held).toBe(20));
  const killedAt = performance.now();
  await stage.kill();
  const outcomes = await waiting;
  expect(performance.now() - killedAt).toBeLessThan(1_000);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { code: 'unavailable', outcome: 'unknown' },
    });
  }
});

it('a request while the server is gone fails within 100 ms', async () => {
  await stage.kill();
  await vi.waitFor(() => expect(gateway.status).toBe('disconnected'));
  for (let count = 0; count < 5; count += 1) {
    const startedAt = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- each is timed by itself
    await expect(ask('x')).rejects.toBeInstanceOf(BusUnavailable);
    expect(performance.now() - startedAt).toBeLessThan(100);
  }
});

it('everything works again after the server is back on the same port, without any action', async () => {
  await stage.kill();
  await vi.waitFor(() => expect([gateway.status, shop.status]).toEqual(['disconnected', 'disconnected']));
  await stage.restart();
  await vi.waitFor(async () => expect(await ask('again', 500)).toBe('again'), { timeout: 5_000 });
  const [outcome] = await shop.publishEvents([shelfMoved(crypto.randomUUID(), 1)]);
  expect(outcome?.ack?.streamSequence).toBe(1);
});

it('a request that was made during the outage is not sent afterwards', async () => {
  await stage.kill();
  await vi.waitFor(() => expect(gateway.status).toBe('disconnected'));
  await expect(ask('ghost')).rejects.toBeInstanceOf(BusUnavailable);
  hold = true;
  await stage.restart();
  await vi.waitFor(() => expect([gateway.status, shop.status]).toEqual(['connected', 'connected']), {
    timeout: 5_000,
  });
  hold = false;
  await vi.waitFor(async () => expect(await ask('real', 500)).toBe('real'), { timeout: 5_000 });
  expect(held).toBe(0);
});

it('an event that was acknowledged is in the stream after the server was killed', async () => {
  const shelfId = crypto.randomUUID();
  const acknowledged: string[] = [];
  let stopped = false;
  const writer = async (start: number): Promise<void> => {
    for (let sequence = start; !stopped; sequence += 8) {
      const event = shelfMoved(`${shelfId}-${start}`, sequence);
      // oxlint-disable-next-line no-await-in-loop -- one after another is what a writer does
      const [outcome] = await shop.publishEvents([event]);
      if (outcome?.ack === undefined) return;
      acknowledged.push(event.id);
    }
  };
  const writers = Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(writer));
  await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(100), { timeout: 10_000 });
  await stage.kill();
  stopped = true;
  await writers;
  await stage.restart();
  await vi.waitFor(() => expect(shop.status).toBe('connected'), { timeout: 5_000 });
  const stored = await shop.streamIdsAfter('shop', 0);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
});

it('a bus that starts before its server waits for it', async () => {
  await stage.kill();
  const connecting = stage.bus('ledger');
  let connected = false;
  void connecting.then(() => (connected = true));
  await expect(ask('x')).rejects.toBeInstanceOf(BusUnavailable);
  expect(connected).toBe(false);
  await stage.restart();
  expect((await connecting).status).toBe('connected');
});

it('a request that waits when the bus is closed is rejected', async () => {
  hold = true;
  const waiting = ask('x', 60_000);
  await vi.waitFor(() => expect(held).toBe(1));
  const closing = gateway.close();
  await expect(waiting).rejects.toBeInstanceOf(BusUnavailable);
  await closing;
});

it('a bus closes within its time while the server is gone', async () => {
  await stage.kill();
  await vi.waitFor(() => expect(gateway.status).toBe('disconnected'));
  const startedAt = performance.now();
  await gateway.close();
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  expect(gateway.status).toBe('closed');
  await expect(ask('x')).rejects.toBeInstanceOf(BusUnavailable);
});

it('a bus whose user the server no longer knows says that it is closed', async () => {
  const statuses: string[] = [];
  shop.onStatus((status) => statuses.push(status));
  await stage.kill();
  await stage.restart({ without: 'shop' });
  await vi.waitFor(() => expect(statuses).toEqual(['disconnected', 'closed']), { timeout: 5_000 });
  await vi.waitFor(() => expect(gateway.status).toBe('connected'), { timeout: 5_000 });
});
