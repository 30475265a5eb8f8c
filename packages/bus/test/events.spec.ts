import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BusForbidden, BusPayloadTooLarge, BusRejected, BusUnavailable, type Bus } from '../src/index.ts';
import { startBusStage, type BusStage } from './support/bus-stage.ts';
import { shelfMoved } from './support/contracts.ts';

let stage: BusStage;
let shop: Bus;

beforeAll(async () => {
  stage = await startBusStage();
  shop = await stage.bus('shop');
});
afterAll(() => stage?.close());

const newShelf = (): string => crypto.randomUUID();

describe('events that are published', () => {
  it('are stored as they are, with every attribute', async () => {
    const event = shelfMoved(newShelf(), 1, {
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
      causationId: crypto.randomUUID(),
      actorId: crypto.randomUUID(),
    });
    const [outcome] = await shop.publishEvents([event]);
    const place = outcome?.ack?.streamSequence ?? 0;
    expect(await shop.getEvent('EVT_SHOP', place)).toEqual(event);
    expect(await shop.lastSequence('shop')).toBe(place);
  });

  it('are stored once when they are published twice, also when both are on their way together', async () => {
    const event = shelfMoved(newShelf(), 1);
    const before = await shop.lastSequence('shop');
    const outcomes = await Promise.all([shop.publishEvents([event]), shop.publishEvents([event])]);
    const again = await shop.publishEvents([event]);
    const acks = [...outcomes.flat(), ...again].map(({ ack }) => ack);
    expect(new Set(acks.map((ack) => ack?.streamSequence))).toEqual(new Set([before + 1]));
    expect(acks.filter((ack) => ack?.duplicate === false).length).toBe(1);
    expect(await shop.lastSequence('shop')).toBe(before + 1);
  });

  it('have one outcome each, in the order in which they were given', async () => {
    const events = Array.from({ length: 50 }, (_, index) => shelfMoved(`shelf-${index % 7}`, index + 1));
    const outcomes = await shop.publishEvents(events);
    expect(outcomes.map(({ event }) => event)).toEqual(events);
    expect(outcomes.every(({ ack }) => ack !== undefined)).toBe(true);
  });

  it('of one aggregate are stored in their order, whatever else is on its way', async () => {
    const shelves = Array.from({ length: 20 }, newShelf);
    const events = Array.from({ length: 10 }, (_, index) =>
      shelves.map((shelf) => shelfMoved(shelf, index + 1)),
    ).flat();
    const outcomes = await shop.publishEvents(events);
    for (const shelf of shelves) {
      const places = outcomes
        .filter(({ event }) => event.aggregateId === shelf)
        .map(({ ack }) => ack?.streamSequence ?? 0);
      expect(places).toEqual(places.toSorted((left, right) => left - right));
    }
  });

  it('wait for their predecessor: after one that failed, the later ones of its aggregate are not tried', async () => {
    const [good, bad] = [newShelf(), newShelf()];
    const large = shelfMoved(bad, 2, { data: { text: 'x'.repeat(1024 * 1024) } });
    const events = [shelfMoved(bad, 1), shelfMoved(good, 1), large, shelfMoved(bad, 3), shelfMoved(good, 2)];
    const before = await shop.lastSequence('shop');
    const outcomes = await shop.publishEvents(events);
    expect(outcomes.map(({ ack }) => ack !== undefined)).toEqual([true, true, false, false, true]);
    expect(outcomes[2]?.error).toBeInstanceOf(BusPayloadTooLarge);
    expect(outcomes[3]?.error).toBe(outcomes[2]?.error);
    expect(await shop.lastSequence('shop')).toBe(before + 3);
  });

  it('that cannot be written down have an outcome too, and hold up no other', async () => {
    const broken = shelfMoved(newShelf(), 1, { actorId: 'two\r\nlines' });
    const outcomes = await shop.publishEvents([broken, shelfMoved(newShelf(), 1)]);
    expect(outcomes[0]?.error).toBeInstanceOf(BusRejected);
    expect(outcomes[0]?.error?.retryable).toBe(false);
    expect(outcomes[1]?.ack).toBeDefined();
  });

  it('of another service are refused at once', async () => {
    const ledger = await stage.bus('ledger');
    const [outcome] = await ledger.publishEvents([shelfMoved(newShelf(), 1)]);
    expect(outcome?.error).toBeInstanceOf(BusForbidden);
  });

  it('go through the function around them, which may add to them', async () => {
    const event = shelfMoved(newShelf(), 1);
    const traceparent = `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01`;
    const [outcome] = await shop.publishEvents([event], {
      around: (inner, publish) => publish({ ...inner, traceparent }),
    });
    expect(outcome?.event).toBe(event);
    expect(await shop.getEvent('EVT_SHOP', outcome?.ack?.streamSequence ?? 0)).toEqual({
      ...event,
      traceparent,
    });
  });

  it('have no more publishes in flight than asked', async () => {
    let inFlight = 0;
    let most = 0;
    const events = Array.from({ length: 40 }, () => shelfMoved(newShelf(), 1));
    await shop.publishEvents(events, {
      maxInFlight: 3,
      around: async (event, publish) => {
        most = Math.max(most, (inFlight += 1));
        const ack = await publish(event);
        inFlight -= 1;
        return ack;
      },
    });
    expect(most).toBe(3);
  });
});

describe('the reader of a stream', () => {
  it('tells the ids of exactly the events after a place', async () => {
    const start = await shop.lastSequence('shop');
    const events = Array.from({ length: 300 }, () => shelfMoved(newShelf(), 1));
    const outcomes = await shop.publishEvents(events);
    const later = outcomes
      .filter(({ ack }) => (ack?.streamSequence ?? 0) > start + 100)
      .map(({ event }) => event.id);
    expect(await shop.streamIdsAfter('shop', start + 100)).toEqual(new Set(later));
    expect(await shop.streamIdsAfter('shop', start + 300)).toEqual(new Set());
  });

  it('gives null for a place where nothing is', async () => {
    expect(await shop.getEvent('EVT_SHOP', 1_000_000)).toBeNull();
  });

  it('says that it cannot tell when the server is gone', async () => {
    const own = await startBusStage();
    try {
      const bus = await own.bus('shop');
      await own.kill();
      await expect(bus.streamIdsAfter('shop', 0)).rejects.toBeInstanceOf(BusUnavailable);
      const [outcome] = await bus.publishEvents([shelfMoved(newShelf(), 1)]);
      expect(outcome?.error).toBeInstanceOf(BusUnavailable);
    } finally {
      await own.close();
    }
  });
});
