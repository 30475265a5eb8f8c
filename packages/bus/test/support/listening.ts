import { expect, vi } from 'vitest';
import type { Bus, Consumption, ConsumeOptions, Delivery, Settlement } from '../../src/index.ts';
import { startBusStage, type BusStage } from './bus-stage.ts';
import { shelfMoved } from './contracts.ts';

export const ACK: Settlement = { kind: 'ack' };

/** The shop publishes, and the ledger listens to it. */
export interface Listening {
  readonly stage: BusStage;
  readonly shop: Bus;
  /** Listens as the ledger, on a connection of its own. */
  listen(
    handler: (delivery: Delivery) => Promise<Settlement>,
    options?: Partial<ConsumeOptions>,
  ): Promise<Consumption & { readonly bus: Bus }>;
  /** Publishes the events of shelves, each from its first up to a number. */
  publish(...shelves: readonly (readonly [shelf: string, upTo: number])[]): Promise<void>;
  close(): Promise<void>;
}

export async function startListening(): Promise<Listening> {
  const stage = await startBusStage();
  const shop = await stage.bus('shop');
  const consumptions: Consumption[] = [];
  return {
    stage,
    shop,
    async listen(handler, options = {}) {
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
    },
    async publish(...shelves) {
      const events = shelves.flatMap(([shelf, upTo]) =>
        Array.from({ length: upTo }, (_, index) => shelfMoved(shelf, index + 1)),
      );
      const outcomes = await shop.publishEvents(events);
      expect(outcomes.every(({ ack }) => ack !== undefined)).toBe(true);
    },
    async close() {
      await Promise.all(consumptions.map((consumption) => consumption.close(0)));
      await stage.close();
    },
  };
}

/** Nothing waits at the server and nothing is in progress. */
export const settled = (bus: Bus, timeoutMs = 10_000): Promise<void> =>
  vi.waitFor(
    async () => expect(await bus.backlog('EVT_SHOP', 'ledger')).toMatchObject({ pending: 0, inProgress: 0 }),
    { timeout: timeoutMs, interval: 50 },
  );

export const nameOf = ({ event }: Delivery): string => `${event.aggregateId}${event.sequence}`;
