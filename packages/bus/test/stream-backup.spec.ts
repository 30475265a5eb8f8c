import { Readable } from 'node:stream';
import { ACCOUNT_STREAM } from '@innovatienetwerk/contract';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStreamBackups, type Bus, type SavedStream } from '../src/index.ts';
import { startBusStage, type BusStage } from './support/bus-stage.ts';
import { shelfMoved, testContracts } from './support/contracts.ts';

const STREAM = 'EVT_SHOP';

let stage: BusStage;
let publisher: Bus;

beforeEach(async () => {
  stage = await startBusStage();
  publisher = await stage.bus('shop');
});
afterEach(() => stage?.close());

const operator = () => ({ servers: stage.url, user: 'operator', password: 'secret-of-operator' });

/** Listens as the ledger until so many came. */
async function take(count: number): Promise<readonly string[]> {
  const taken: string[] = [];
  const bus = await stage.bus('ledger');
  const consumption = await bus.consume({
    stream: STREAM,
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

async function save(): Promise<{ saved: SavedStream; chunks: readonly Uint8Array[] }> {
  const backups = await openStreamBackups(operator(), testContracts);
  const chunks: Uint8Array[] = [];
  const saved = await backups.save(STREAM, (chunk) => {
    chunks.push(Uint8Array.from(chunk));
    return Promise.resolve();
  });
  await backups.close();
  return { saved, chunks };
}

async function load(saved: SavedStream, chunks: readonly Uint8Array[]): Promise<void> {
  const backups = await openStreamBackups(operator(), testContracts);
  try {
    await backups.load(
      saved,
      (async function* parts() {
        yield* chunks;
      })(),
    );
  } finally {
    await backups.close();
  }
}

it('a stream comes back with its events and with its consumers where they were, and goes on from there', async () => {
  await publisher.publishEvents(['a', 'b', 'c'].map((id) => shelfMoved(id, 1)));
  await take(3);
  await publisher.publishEvents(['d', 'e'].map((id) => shelfMoved(id, 1)));
  const { saved, chunks } = await save();
  expect(saved).toMatchObject({ name: STREAM, state: { last_seq: 5 }, floors: { ledger: 3 } });
  await publisher.publishEvents([shelfMoved('lost', 1)]);

  const manager = await jetstreamManager(await stage.raw('operator'), { checkAPI: false });
  await manager.streams.delete(STREAM);
  await load(saved, chunks);
  await stage.provision();
  expect(await publisher.lastSequence('shop')).toBe(5);
  expect(await take(2)).toEqual(['d', 'e']);
  // The same event as before the restore is new to the restored stream.
  await publisher.publishEvents([shelfMoved('lost', 1)]);
  expect(await take(1)).toEqual(['lost']);
});

it('the stream of accounts comes back with what was not kept yet, also when some was', async () => {
  const keeping = testContracts.map((contract) =>
    contract.name === 'ledger' ? { ...contract, keepsAccounts: true } : contract,
  );
  const own = await startBusStage(keeping);
  try {
    const shop = await own.bus('shop');
    const hand = (id: string) => shop.publishAccounts('shop', { id, saved: false, accounts: [] });
    const keep = async (count: number): Promise<readonly string[]> => {
      const kept: string[] = [];
      const consumption = await (
        await own.bus('ledger')
      ).consumeAccounts({
        service: 'ledger',
        concurrency: 1,
        handler: ({ id }) => {
          kept.push(id);
          return Promise.resolve({ kind: 'ack' });
        },
      });
      await vi.waitFor(() => expect(kept.length).toBe(count), { timeout: 5_000 });
      await consumption.close();
      return kept;
    };
    await hand('kept');
    await keep(1);
    await hand('waits');
    const connection = { ...operator(), servers: own.url };
    const backups = await openStreamBackups(connection, keeping);
    const chunks: Uint8Array[] = [];
    const saved = await backups.save(ACCOUNT_STREAM, (chunk) => {
      chunks.push(Uint8Array.from(chunk));
      return Promise.resolve();
    });
    expect(saved.floors).toEqual({ ledger: 1 });
    const manager = await jetstreamManager(await own.raw('operator'), { checkAPI: false });
    await manager.streams.delete(ACCOUNT_STREAM);
    await backups.load(saved, Readable.from(chunks));
    await backups.close();
    await own.provision();
    expect(await keep(1)).toEqual(['waits']);
  } finally {
    await own.close();
  }
});

it('a stream that exists is not replaced', async () => {
  await publisher.publishEvents([shelfMoved('a', 1)]);
  const { saved, chunks } = await save();
  await publisher.publishEvents([shelfMoved('b', 1)]);
  await expect(load(saved, chunks)).rejects.toThrow(/in use/);
  expect(await publisher.lastSequence('shop')).toBe(2);
});

it('what is larger than one chunk comes whole', async () => {
  const ids = Array.from({ length: 3_000 }, () => crypto.randomUUID());
  await publisher.publishEvents(ids.map((id) => shelfMoved(id, 1)));
  const { saved, chunks } = await save();
  expect(chunks.length).toBeGreaterThan(1);
  const manager = await jetstreamManager(await stage.raw('operator'), { checkAPI: false });
  await manager.streams.delete(STREAM);
  await load(saved, chunks);
  expect((await publisher.streamIdsAfter('shop', 0)).size).toBe(3_000);
});
