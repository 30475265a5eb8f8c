import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_LEASE_TTL_MS, type Store } from '../src/index.ts';
import { startStoreStage, type StoreStage } from './support/store-stage.ts';

let stage: StoreStage;
let stores: readonly [Store, Store];
let nowMs = Date.parse('2026-11-24T10:00:00Z');

beforeAll(async () => {
  stage = await startStoreStage();
  const clock = (): Date => new Date(nowMs);
  stores = [await stage.open('leases', { clock }), await stage.open('leases', { clock })];
});
afterAll(() => stage?.close());

describe('a lease', () => {
  it('is for one of twenty that ask at once', async () => {
    const name = crypto.randomUUID();
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (stores[index % 2] ?? stores[0]).leases.acquire(name, { ttlMs: 60_000, holder: `holder ${index}` }),
      ),
    );
    expect(asked.filter((lease) => lease !== null)).toHaveLength(1);
  });

  it('can be taken by another when its time is over, who gets a higher token', async () => {
    const name = crypto.randomUUID();
    const first = await stores[0].leases.acquire(name, { ttlMs: 1_000, holder: 'one' });
    expect(await stores[1].leases.acquire(name, { ttlMs: 1_000, holder: 'two' })).toBeNull();
    nowMs += 1_001;
    const second = await stores[1].leases.acquire(name, { ttlMs: 1_000, holder: 'two' });
    expect(second?.token).toBe((first?.token ?? 0) + 1);
    expect(first === null ? true : await stores[0].leases.renew(first, 1_000)).toBe(false);
  });

  it('is named among those that run for as long as somebody has it, and with no other beginning', async () => {
    const prefix = `${crypto.randomUUID()}/`;
    const own = { ttlMs: 1_000, holder: 'one' };
    const kept = await stores[0].leases.acquire(`${prefix}a`, own);
    await stores[1].leases.acquire(`${prefix}b`, { ...own, ttlMs: 5_000 });
    await stores[0].leases.acquire(`other/${prefix}c`, own);
    expect(await stores[1].leases.running(prefix)).toEqual([`${prefix}a`, `${prefix}b`]);
    nowMs += 1_001;
    expect(await stores[1].leases.running(prefix)).toEqual([`${prefix}b`]);
    expect(kept?.name).toBe(`${prefix}a`);
  });

  it('that was given back is free at once', async () => {
    const name = crypto.randomUUID();
    const lease = await stores[0].leases.acquire(name, { ttlMs: 60_000, holder: 'one' });
    if (lease !== null) await stores[0].leases.release(lease);
    expect(await stores[1].leases.acquire(name, { ttlMs: 60_000, holder: 'two' })).not.toBeNull();
  });

  it('lets work run once, keeps it while that lasts, and is free afterwards', async () => {
    const name = crypto.randomUUID();
    const others: unknown[] = [];
    const result = await stores[0].leases.once(name, async (_, lease) => {
      others.push(await stores[1].leases.once(name, () => Promise.resolve('too')));
      // Renewed in the meantime: it runs longer than it was asked for.
      const askedUntil = performance.now() + DEFAULT_LEASE_TTL_MS;
      await vi.waitFor(() => expect(performance.now()).toBeGreaterThan(askedUntil), {
        timeout: DEFAULT_LEASE_TTL_MS * 2,
      });
      return lease.isHeld();
    });
    expect(result).toBe(true);
    expect(others).toEqual([null]);
    expect(await stores[1].leases.once(name, () => Promise.resolve('next'))).toBe('next');
  });

  it('is held by one at a time, and passes on when the work of the first is ended', async () => {
    const name = crypto.randomUUID();
    const at: string[] = [];
    const stops = [new AbortController(), new AbortController()];
    const hold = (index: 0 | 1) =>
      stores[index].leases.hold(
        name,
        { ttlMs: 2_000, renewMs: 100, signal: stops[index]?.signal as AbortSignal },
        async (signal) => {
          at.push(`${index} begins`);
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
          at.push(`${index} ends`);
        },
      );
    const first = hold(0);
    await vi.waitFor(() => expect(at).toEqual(['0 begins']));
    const second = hold(1);
    stops[0]?.abort();
    await first;
    await vi.waitFor(() => expect(at).toEqual(['0 begins', '0 ends', '1 begins']), { timeout: 5_000 });
    stops[1]?.abort();
    await second;
    expect(at).toHaveLength(4);
  });
});
