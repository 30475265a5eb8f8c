import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bus } from '../src/index.ts';
import { startBusStage, type BusStage } from './support/bus-stage.ts';
import { ledger, shelfMoved, shop } from './support/contracts.ts';

let stage: BusStage;
let manager: JetStreamManager;
let publisher: Bus;

beforeEach(async () => {
  stage = await startBusStage();
  manager = await jetstreamManager(await stage.raw('operator'), { checkAPI: false });
  publisher = await stage.bus('shop');
});
afterEach(() => stage?.close());

const wider: ServiceContract = { ...ledger, consumes: [...ledger.consumes, shop.events.sold.type] };
const consumer = () => manager.consumers.info('EVT_SHOP', 'ledger');

const sold = (bookId: string) => ({
  ...shelfMoved(bookId, 1),
  type: shop.events.sold.type,
  aggregate: 'book',
  data: {},
});

/** Takes what the ledger is given, until as many came as expected. */
async function take(count: number): Promise<readonly string[]> {
  const taken: string[] = [];
  const bus = await stage.bus('ledger');
  const consumption = await bus.consume({
    stream: 'EVT_SHOP',
    durable: 'ledger',
    concurrency: 1,
    handler: ({ event }) => {
      taken.push(event.aggregateId);
      return Promise.resolve({ kind: 'ack' });
    },
    onUndecodable: () => Promise.resolve({ kind: 'ack' }),
  });
  await vi.waitFor(() => expect(taken.length).toBe(count), { timeout: 5_000 });
  await consumption.close();
  return taken;
}

it('provisioning again changes nothing', async () => {
  await publisher.publishEvents([shelfMoved('a', 1)]);
  await take(1);
  const before = [await manager.streams.info('EVT_SHOP'), await consumer()] as const;
  await stage.provision();
  const [stream, durable] = [await manager.streams.info('EVT_SHOP'), await consumer()];
  expect(stream).toMatchObject({
    config: before[0].config,
    state: { messages: 1 },
    created: before[0].created,
  });
  expect(durable).toMatchObject({ config: before[1].config, created: before[1].created, num_pending: 0 });
  expect(durable.ack_floor).toMatchObject({ stream_seq: 1 });
});

it('a setting that changed is brought up to date, and the place of the consumer stays', async () => {
  await publisher.publishEvents([shelfMoved('a', 1)]);
  await take(1);
  await manager.consumers.update('EVT_SHOP', 'ledger', { ...(await consumer()).config, max_ack_pending: 7 });
  await stage.provision();
  const { config, ack_floor: floor } = await consumer();
  expect(config.max_ack_pending).toBeGreaterThan(7);
  expect(floor.stream_seq).toBe(1);
});

it('a consumer that starts to listen to a further aggregate begins again at the first event', async () => {
  await publisher.publishEvents([sold('book'), shelfMoved('shelf', 1)]);
  expect(await take(1)).toEqual(['shelf']);
  await stage.provision([shop, wider]);
  expect((await take(2)).toSorted()).toEqual(['book', 'shelf']);
});

it('a consumer that listens to fewer aggregates keeps no others', async () => {
  await stage.provision([shop, wider]);
  expect((await consumer()).config.filter_subjects?.length).toBe(2);
  await stage.provision();
  const { filter_subjects: several, filter_subject: one } = (await consumer()).config;
  expect(several ?? [one]).toEqual(['evt.shop.*.shelf.>']);
});

it('several that provision at the same time all succeed', async () => {
  const results = await Promise.allSettled(Array.from({ length: 4 }, () => stage.provision([shop, wider])));
  expect(results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))).toEqual(
    [],
  );
  expect((await consumer()).config.filter_subjects?.length).toBe(2);
});
