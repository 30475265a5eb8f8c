import { jetstreamManager } from '@nats-io/jetstream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settlement } from '../src/index.ts';
import { ACK, nameOf, settled, startListening, type Listening } from './support/listening.ts';

const ACK_WAIT_MS = 5_000;

let ledger: Listening;
beforeEach(async () => {
  ledger = await startListening();
});
afterEach(() => ledger?.close());

describe('when a consumer goes', () => {
  it('and is closed, the backlog is given back at once and what runs is finished', async () => {
    await ledger.publish(...Array.from({ length: 30 }, (_, index) => [`s${index}-`, 1] as const));
    const first: string[] = [];
    let release = (): void => undefined;
    const open = new Promise<void>((resolve) => (release = resolve));
    const leaving = await ledger.listen(
      async (delivery) => {
        first.push(nameOf(delivery));
        await open;
        return ACK;
      },
      { concurrency: 2 },
    );
    await vi.waitFor(() => expect(leaving.inProcess).toBe(30));
    const second: string[] = [];
    const { bus } = await ledger.listen((delivery) => (second.push(nameOf(delivery)), Promise.resolve(ACK)));
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
    await ledger.publish(...Array.from({ length: 20 }, (_, index) => [`s${index}-`, 2] as const));
    const started: string[] = [];
    const dying = await ledger.listen((delivery) => {
      started.push(nameOf(delivery));
      return new Promise<Settlement>(() => {});
    });
    await vi.waitFor(() => expect(started.length).toBe(8));
    // A process that was killed says nothing any more: no settlement, no sign of work, no goodbye.
    await dying.bus.close();
    const diedAt = performance.now();
    const applied: string[] = [];
    const { bus } = await ledger.listen((delivery) => (applied.push(nameOf(delivery)), Promise.resolve(ACK)));
    await vi.waitFor(() => expect(applied.length).toBe(40), { timeout: 20_000, interval: 50 });
    expect(performance.now() - diedAt).toBeLessThan(ACK_WAIT_MS + 2_500);
    await settled(bus);
    for (let shelf = 0; shelf < 20; shelf += 1) {
      expect(applied.filter((name) => name.startsWith(`s${shelf}-`))).toEqual([`s${shelf}-1`, `s${shelf}-2`]);
    }
  });

  it('and comes again, it goes on where it was', async () => {
    await ledger.publish(['a', 3]);
    const first: string[] = [];
    const leaving = await ledger.listen((delivery) => (first.push(nameOf(delivery)), Promise.resolve(ACK)));
    await settled(leaving.bus);
    await leaving.close();
    await ledger.publish(['b', 1]);
    const second: string[] = [];
    await ledger.listen((delivery) => (second.push(nameOf(delivery)), Promise.resolve(ACK)));
    await vi.waitFor(() => expect(second).toEqual(['b1']));
  });
});

describe('when the server goes', () => {
  it('and comes back, listening resumes by itself and no event is lost', async () => {
    const shelves = Array.from({ length: 60 }, (_, index) => [`s${index}-`, 3] as const);
    await ledger.publish(...shelves);
    const applied = new Map<string, number[]>();
    const { bus } = await ledger.listen(async ({ event }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const last = applied.get(event.aggregateId) ?? [];
      // As an inbox does: what was applied before is only settled again.
      if (!last.includes(event.sequence)) applied.set(event.aggregateId, [...last, event.sequence]);
      return ACK;
    });
    await vi.waitFor(() => expect(applied.size).toBeGreaterThan(10));
    await ledger.stage.kill();
    await ledger.stage.restart();
    await vi.waitFor(() => expect(bus.status).toBe('connected'), { timeout: 5_000 });
    await settled(bus, 20_000);
    expect([...applied.values()].filter((sequences) => sequences.join() !== '1,2,3')).toEqual([]);
    expect(applied.size).toBe(60);
    await vi.waitFor(() => expect(ledger.shop.status).toBe('connected'));
    await ledger.publish(['after', 1]);
    await vi.waitFor(() => expect(applied.get('after')).toEqual([1]), { timeout: 3_000 });
  });
});

describe('what the server gives up', () => {
  it('is told in an advisory that is kept until somebody heard it', async () => {
    await ledger.publish(['a', 1]);
    const manager = await jetstreamManager(await ledger.stage.raw('operator'), { checkAPI: false });
    const { config } = await manager.consumers.info('EVT_SHOP', 'ledger');
    await manager.consumers.update('EVT_SHOP', 'ledger', { ...config, max_deliver: 2 });
    const deliveries: { count: number; last: boolean }[] = [];
    const { bus, close } = await ledger.listen(({ deliveryCount, lastDelivery }) => {
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
    const sweeping = await bus.consumeAdvisories({
      service: 'ledger',
      handler: (advisory) => {
        if (refusals-- > 0) return Promise.resolve({ kind: 'retry', delayMs: 50 });
        advisories.push(advisory);
        return Promise.resolve(ACK);
      },
    });
    await vi.waitFor(
      () =>
        expect(advisories).toEqual([
          { stream: 'EVT_SHOP', consumer: 'ledger', streamSequence: 1, deliveries: 2 },
        ]),
      { timeout: 10_000 },
    );
    expect(await bus.getEvent('EVT_SHOP', 1)).toMatchObject({ aggregateId: 'a', sequence: 1 });
    await sweeping.close();
  });
});
