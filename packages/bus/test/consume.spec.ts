import { headers as newHeaders } from '@nats-io/transport-node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Bus,
  type Consumption,
  type ConsumeOptions,
  type Delivery,
  type Settlement,
  type UndecodableMessage,
} from '../src/index.ts';
import { startBusStage, textOf, type BusStage } from './support/bus-stage.ts';
import { shelfMoved } from './support/contracts.ts';

const ACK: Settlement = { kind: 'ack' };
const ACK_WAIT_MS = 5_000;

let stage: BusStage;
let shop: Bus;
const consumptions: Consumption[] = [];

beforeEach(async () => {
  stage = await startBusStage();
  shop = await stage.bus('shop');
});
afterEach(async () => {
  await Promise.all(consumptions.splice(0).map((consumption) => consumption.close(0)));
  await stage?.close();
});

/** Listens as the ledger, on a connection of its own. */
async function listen(
  handler: (delivery: Delivery) => Promise<Settlement>,
  options: Partial<ConsumeOptions> = {},
): Promise<Consumption & { readonly bus: Bus }> {
  const bus = await stage.bus('ledger');
  const consumption = await bus.consume({
    stream: 'EVT_SHOP',
    durable: 'ledger',
    concurrency: 8,
    handler,
    onUndecodable: () => Promise.resolve(ACK),
    ...options,
  });
  consumptions.push(consumption);
  return Object.assign(consumption, { bus });
}

async function publish(...shelves: readonly (readonly [shelf: string, upTo: number])[]): Promise<void> {
  const events = shelves.flatMap(([shelf, upTo]) =>
    Array.from({ length: upTo }, (_, index) => shelfMoved(shelf, index + 1)),
  );
  const outcomes = await shop.publishEvents(events);
  expect(outcomes.every(({ ack }) => ack !== undefined)).toBe(true);
}

/** Nothing waits at the server and nothing is in progress. */
const settled = (bus: Bus, timeoutMs = 10_000): Promise<void> =>
  vi.waitFor(
    async () => expect(await bus.backlog('EVT_SHOP', 'ledger')).toEqual({ pending: 0, inProgress: 0 }),
    { timeout: timeoutMs, interval: 50 },
  );

const nameOf = ({ event }: Delivery): string => `${event.aggregateId}${event.sequence}`;

describe('a consumer', () => {
  it('gets each event once and settles it for good', async () => {
    const shelves = Array.from({ length: 100 }, (_, index) => [`s${index}-`, 10] as const);
    await publish(...shelves);
    const seen: string[] = [];
    const { bus } = await listen((delivery) => (seen.push(nameOf(delivery)), Promise.resolve(ACK)));
    await settled(bus);
    expect(seen.length).toBe(1_000);
    expect(new Set(seen).size).toBe(1_000);
  });

  it('gets what is published while it listens, at once', async () => {
    const seen: string[] = [];
    await listen((delivery) => (seen.push(nameOf(delivery)), Promise.resolve(ACK)));
    for (const shelf of ['a', 'b', 'c']) {
      const publishedAt = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- each is timed by itself
      await publish([shelf, 1]);
      // oxlint-disable-next-line no-await-in-loop
      await vi.waitFor(() => expect(seen).toContain(`${shelf}1`), { interval: 5 });
      expect(performance.now() - publishedAt).toBeLessThan(500);
    }
  });

  it('handles different aggregates together, and one aggregate one at a time in its order', async () => {
    await publish(['a', 20], ['b', 20], ['c', 20]);
    const running = new Set<string>();
    const order = new Map<string, number[]>();
    let together = 0;
    const { bus } = await listen(async ({ event }) => {
      expect(running.has(event.aggregateId)).toBe(false);
      running.add(event.aggregateId);
      together = Math.max(together, running.size);
      order.set(event.aggregateId, [...(order.get(event.aggregateId) ?? []), event.sequence]);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running.delete(event.aggregateId);
      return ACK;
    });
    await settled(bus);
    const inOrder = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(Object.fromEntries(order)).toEqual({ a: inOrder, b: inOrder, c: inOrder });
    expect(together).toBe(3);
  });

  it('gets an event again after the delay that it asked for, with a higher count', async () => {
    await publish(['a', 1]);
    const deliveries: { count: number; at: number }[] = [];
    const { bus } = await listen(({ deliveryCount }) => {
      deliveries.push({ count: deliveryCount, at: performance.now() });
      return Promise.resolve(deliveryCount < 3 ? { kind: 'retry', delayMs: 300 } : ACK);
    });
    await settled(bus);
    expect(deliveries.map(({ count }) => count)).toEqual([1, 2, 3]);
    const [first, second, third] = deliveries.map(({ at }) => at) as [number, number, number];
    for (const wait of [second - first, third - second]) {
      expect(wait).toBeGreaterThanOrEqual(295);
      expect(wait).toBeLessThan(1_000);
    }
  });

  it('gets the later events of an aggregate only after one that had to be tried again', async () => {
    await publish(['a', 6], ['b', 6]);
    const applied: string[] = [];
    const { bus } = await listen((delivery) => {
      if (delivery.event.aggregateId === 'a' && delivery.event.sequence === 2 && delivery.deliveryCount < 3) {
        return Promise.resolve({ kind: 'retry', delayMs: 150 });
      }
      applied.push(nameOf(delivery));
      return Promise.resolve(ACK);
    });
    await settled(bus);
    expect(applied.filter((name) => name.startsWith('a'))).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6']);
    // The other aggregate did not wait for it.
    expect(applied.indexOf('b6')).toBeLessThan(applied.indexOf('a2'));
  });

  it('tries again what its handler throws on, later each time', async () => {
    await publish(['a', 1]);
    const at: number[] = [];
    const { bus } = await listen(() => {
      at.push(performance.now());
      if (at.length < 3) throw new Error('not now');
      return Promise.resolve(ACK);
    });
    await settled(bus);
    const [first, second, third] = at as [number, number, number];
    expect(second - first).toBeGreaterThanOrEqual(95);
    expect(third - second).toBeGreaterThanOrEqual(195);
  });

  it('does not get an event again that it gave up', async () => {
    await publish(['a', 2]);
    const seen: string[] = [];
    const { bus } = await listen((delivery) => {
      seen.push(nameOf(delivery));
      return Promise.resolve(delivery.event.sequence === 1 ? { kind: 'term', reason: 'no good' } : ACK);
    });
    await settled(bus);
    expect(seen).toEqual(['a1', 'a2']);
  });

  it('keeps an event that takes longer than the server waits', async () => {
    await publish(['a', 1]);
    let count = 0;
    const { bus } = await listen(async () => {
      count += 1;
      await new Promise((resolve) => setTimeout(resolve, ACK_WAIT_MS * 1.5));
      return ACK;
    });
    await settled(bus, 15_000);
    expect(count).toBe(1);
  });

  it('hands messages that are no events to their own handler, and goes on', async () => {
    const raw = await stage.raw('shop');
    const subject = 'evt.shop.ut.shelf.moved.v1';
    raw.publish(subject, '{"name":"anna@example.nl"');
    const foreign = newHeaders();
    foreign.set('ce-type', 'com.example.other');
    raw.publish(subject, '{}', { headers: foreign });
    await raw.flush();
    await publish(['a', 1]);
    const undecodable: UndecodableMessage[] = [];
    const seen: string[] = [];
    const { bus } = await listen((delivery) => (seen.push(nameOf(delivery)), Promise.resolve(ACK)), {
      onUndecodable: (message) => (
        undecodable.push(message),
        Promise.resolve({ kind: 'term', reason: 'undecodable' })
      ),
    });
    await settled(bus);
    expect(seen).toEqual(['a1']);
    expect(new Set(undecodable.map(({ streamSequence }) => streamSequence))).toEqual(new Set([1, 2]));
    expect(undecodable.length).toBe(2);
    expect(undecodable.find(({ streamSequence }) => streamSequence === 2)?.problem).toMatch(
      /not of this platform/,
    );
    const [first] = undecodable.filter(({ streamSequence }) => streamSequence === 1);
    expect(textOf(first?.payload ?? new Uint8Array(0))).toContain('anna');
    expect(first?.problem).not.toContain('anna');
  });
});

describe('when a consumer goes', () => {
  it('and is closed, the backlog is given back at once and what runs is finished', async () => {
    await publish(...Array.from({ length: 30 }, (_, index) => [`s${index}-`, 1] as const));
    const first: string[] = [];
    let release = (): void => undefined;
    const open = new Promise<void>((resolve) => (release = resolve));
    const leaving = await listen(
      async (delivery) => {
        first.push(nameOf(delivery));
        await open;
        return ACK;
      },
      { concurrency: 2 },
    );
    await vi.waitFor(() => expect(leaving.inProcess).toBe(30));
    const second: string[] = [];
    const { bus } = await listen((delivery) => (second.push(nameOf(delivery)), Promise.resolve(ACK)));
    const closedAt = performance.now();
    const closing = leaving.close();
    await vi.waitFor(() => expect(second.length).toBe(28), { timeout: 3_000, interval: 10 });
    expect(performance.now() - closedAt).toBeLessThan(1_000);
    release();
    await closing;
    await settled(bus);
    expect(first.length).toBe(2);
    expect([...first, ...second].toSorted()).toEqual([...new Set([...first, ...second])].toSorted());
  });

  it('and is killed half-way, another takes its work over within the time that the server waits', async () => {
    await publish(...Array.from({ length: 20 }, (_, index) => [`s${index}-`, 2] as const));
    const started: string[] = [];
    const dying = await listen((delivery) => {
      started.push(nameOf(delivery));
      return new Promise<Settlement>(() => {});
    });
    await vi.waitFor(() => expect(started.length).toBe(8));
    // A process that was killed says nothing any more: no settlement, no sign of work, no goodbye.
    await dying.bus.close();
    const diedAt = performance.now();
    const applied: string[] = [];
    const { bus } = await listen((delivery) => (applied.push(nameOf(delivery)), Promise.resolve(ACK)));
    await vi.waitFor(() => expect(applied.length).toBe(40), { timeout: 20_000, interval: 50 });
    expect(performance.now() - diedAt).toBeLessThan(ACK_WAIT_MS + 2_500);
    await settled(bus);
    for (let shelf = 0; shelf < 20; shelf += 1) {
      expect(applied.filter((name) => name.startsWith(`s${shelf}-`))).toEqual([`s${shelf}-1`, `s${shelf}-2`]);
    }
  });

  it('and comes again, it goes on where it was', async () => {
    await publish(['a', 3]);
    const first: string[] = [];
    const leaving = await listen((delivery) => (first.push(nameOf(delivery)), Promise.resolve(ACK)));
    await settled(leaving.bus);
    await leaving.close();
    await publish(['b', 1]);
    const second: string[] = [];
    await listen((delivery) => (second.push(nameOf(delivery)), Promise.resolve(ACK)));
    await vi.waitFor(() => expect(second).toEqual(['b1']));
  });
});

describe('when the server goes', () => {
  it('and comes back, listening resumes by itself and no event is lost', async () => {
    const shelves = Array.from({ length: 60 }, (_, index) => [`s${index}-`, 3] as const);
    await publish(...shelves);
    const applied = new Map<string, number[]>();
    const { bus } = await listen(async ({ event }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const last = applied.get(event.aggregateId) ?? [];
      // As an inbox does: what was applied before is only settled again.
      if (!last.includes(event.sequence)) applied.set(event.aggregateId, [...last, event.sequence]);
      return ACK;
    });
    await vi.waitFor(() => expect(applied.size).toBeGreaterThan(10));
    await stage.kill();
    await stage.restart();
    await vi.waitFor(() => expect(bus.status).toBe('connected'), { timeout: 5_000 });
    await settled(bus, 20_000);
    expect([...applied.values()].filter((sequences) => sequences.join() !== '1,2,3')).toEqual([]);
    expect(applied.size).toBe(60);
    await vi.waitFor(() => expect(shop.status).toBe('connected'));
    await publish(['after', 1]);
    await vi.waitFor(() => expect(applied.get('after')).toEqual([1]), { timeout: 3_000 });
  });
});

describe('what the server gives up', () => {
  it('is told in an advisory that is kept until somebody heard it', async () => {
    await publish(['a', 1]);
    const manager = await import('@nats-io/jetstream').then(async ({ jetstreamManager }) =>
      jetstreamManager(await stage.raw('operator'), { checkAPI: false }),
    );
    const { config } = await manager.consumers.info('EVT_SHOP', 'ledger');
    await manager.consumers.update('EVT_SHOP', 'ledger', { ...config, max_deliver: 2 });
    const deliveries: { count: number; last: boolean }[] = [];
    const { bus, close } = await listen(({ deliveryCount, lastDelivery }) => {
      deliveries.push({ count: deliveryCount, last: lastDelivery });
      return Promise.resolve({ kind: 'retry', delayMs: 10 });
    });
    await vi.waitFor(() =>
      expect(deliveries).toEqual([
        { count: 1, last: false },
        { count: 2, last: true },
      ]),
    );
    await close();
    const advisories: unknown[] = [];
    let refusals = 1;
    consumptions.push(
      await bus.consumeAdvisories({
        service: 'ledger',
        handler: (advisory) => {
          if (refusals-- > 0) return Promise.resolve({ kind: 'retry', delayMs: 50 });
          advisories.push(advisory);
          return Promise.resolve(ACK);
        },
      }),
    );
    await vi.waitFor(
      () =>
        expect(advisories).toEqual([
          { stream: 'EVT_SHOP', consumer: 'ledger', streamSequence: 1, deliveries: 2 },
        ]),
      { timeout: 10_000 },
    );
    expect(await bus.getEvent('EVT_SHOP', 1)).toMatchObject({ aggregateId: 'a', sequence: 1 });
  });
});
