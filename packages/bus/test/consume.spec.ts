import { headers as newHeaders } from '@nats-io/transport-node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UndecodableMessage } from '../src/index.ts';
import { textOf } from './support/bus-stage.ts';
import { ACK, nameOf, settled, startListening, type Listening } from './support/listening.ts';

const ACK_WAIT_MS = 5_000;

let ledger: Listening;
beforeEach(async () => {
  ledger = await startListening();
});
afterEach(() => ledger?.close());

describe('a consumer', () => {
  it('gets each event once and settles it for good', async () => {
    const shelves = Array.from({ length: 100 }, (_, index) => [`s${index}-`, 10] as const);
    await ledger.publish(...shelves);
    const seen: string[] = [];
    const { bus } = await ledger.listen((delivery) => (seen.push(nameOf(delivery)), Promise.resolve(ACK)));
    await settled(bus);
    expect(seen.length).toBe(1_000);
    expect(new Set(seen).size).toBe(1_000);
  });

  it('gets what is published while it listens, at once', async () => {
    const seen: string[] = [];
    await ledger.listen((delivery) => (seen.push(nameOf(delivery)), Promise.resolve(ACK)));
    for (const shelf of ['a', 'b', 'c']) {
      const publishedAt = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- each is timed by itself
      await ledger.publish([shelf, 1]);
      // oxlint-disable-next-line no-await-in-loop
      await vi.waitFor(() => expect(seen).toContain(`${shelf}1`), { interval: 5 });
      expect(performance.now() - publishedAt).toBeLessThan(500);
    }
  });

  it('handles different aggregates together, and one aggregate one at a time in its order', async () => {
    await ledger.publish(['a', 20], ['b', 20], ['c', 20]);
    const running = new Set<string>();
    const order = new Map<string, number[]>();
    let together = 0;
    const { bus } = await ledger.listen(async ({ event }) => {
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
    await ledger.publish(['a', 1]);
    const deliveries: { count: number; at: number }[] = [];
    const { bus } = await ledger.listen(({ deliveryCount }) => {
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
    await ledger.publish(['a', 6], ['b', 6]);
    const applied: string[] = [];
    const { bus } = await ledger.listen((delivery) => {
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
    await ledger.publish(['a', 1]);
    const at: number[] = [];
    const { bus } = await ledger.listen(() => {
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
    await ledger.publish(['a', 2]);
    const seen: string[] = [];
    const { bus } = await ledger.listen((delivery) => {
      seen.push(nameOf(delivery));
      return Promise.resolve(delivery.event.sequence === 1 ? { kind: 'term', reason: 'no good' } : ACK);
    });
    await settled(bus);
    expect(seen).toEqual(['a1', 'a2']);
  });

  it('keeps an event that takes longer than the server waits', async () => {
    await ledger.publish(['a', 1]);
    let count = 0;
    const { bus } = await ledger.listen(async () => {
      count += 1;
      await new Promise((resolve) => setTimeout(resolve, ACK_WAIT_MS * 1.5));
      return ACK;
    });
    await settled(bus, 15_000);
    expect(count).toBe(1);
  });

  it('hands messages that are no events to their own handler, and goes on', async () => {
    const raw = await ledger.stage.raw('shop');
    const subject = 'evt.shop.ut.shelf.moved.v1';
    raw.publish(subject, '{"name":"anna@example.nl"');
    const foreign = newHeaders();
    foreign.set('ce-type', 'com.example.other');
    raw.publish(subject, '{}', { headers: foreign });
    await raw.flush();
    await ledger.publish(['a', 1]);
    const undecodable: UndecodableMessage[] = [];
    const seen: string[] = [];
    const { bus } = await ledger.listen((delivery) => (seen.push(nameOf(delivery)), Promise.resolve(ACK)), {
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
