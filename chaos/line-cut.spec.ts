import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBus, inboxPrefixOf, OPERATOR_USER, type Bus } from '@innovatienetwerk/bus';
import type { EventEnvelope, RegionCode } from '@innovatienetwerk/contract';
import { until } from '@innovatienetwerk/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chosen } from './country.ts';
import { streamFaults } from './invariants.ts';
import { chanceFrom } from './random.ts';
import { startSeatBuses, stopAll, type RegionBus, type SeatBus, type Stops } from './seat-buses.ts';
import { readStream } from './stream.ts';

const SEED = Number(process.env['CHAOS_SEED'] ?? 20_261_125);
const LIMIT_MS = 240_000;
const AT_ONCE = 20;

const stops: Stops = [];
let hub: SeatBus;
let region: RegionBus;

beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-line-'));
  stops.push(() => rm(dataDir, { recursive: true, force: true }));
  const buses = await startSeatBuses(dataDir, stops, 'gr:NL-GR,NL-DR', chosen);
  hub = buses.hub;
  region = buses.regions[0] as RegionBus;
}, LIMIT_MS);
afterAll(() => stopAll(stops));

async function busOf({ natsUrl, passwords }: SeatBus, user: string): Promise<Bus> {
  const bus = await connectBus({
    servers: natsUrl,
    name: user,
    user,
    password: passwords[user],
    inboxPrefix: inboxPrefixOf(user),
  });
  stops.push(() => bus.close());
  return bus;
}

/** Publishes events of two objects as the relay does: until each has been stored. @returns their ids */
function publisher(bus: Bus, context: string, aggregate: string, regions: readonly RegionCode[]) {
  const objects = regions.map((of) => ({ of, id: crypto.randomUUID(), sequence: 0 }));
  const ids: string[] = [];
  return {
    ids,
    async more(): Promise<void> {
      const events = objects.flatMap((object) =>
        Array.from({ length: AT_ONCE }, (): EventEnvelope => ({
          id: crypto.randomUUID(),
          type: `${aggregate}.changed.v1`,
          context,
          aggregate,
          aggregateId: object.id,
          sequence: ++object.sequence,
          region: object.of,
          time: new Date().toISOString(),
          traceparent: undefined,
          data: {},
        })),
      );
      ids.push(...events.map(({ id }) => id));
      let waiting: readonly EventEnvelope[] = events;
      await until(
        'the events are stored',
        async () => {
          const outcomes = await bus.publishEvents(waiting);
          waiting = outcomes.filter(({ ack }) => ack === undefined).map(({ event }) => event);
          return waiting.length === 0 ? true : undefined;
        },
        LIMIT_MS,
      );
    },
  };
}

/** A stream without a leader for a moment is asked again. */
const eventsAt = (bus: SeatBus, context: string): Promise<readonly EventEnvelope[]> =>
  until(
    `the stream of ${context} at ${bus.seat.name} can be read`,
    () => readStream(bus.natsUrl, bus.passwords[OPERATOR_USER] ?? '', context).catch(() => undefined),
    LIMIT_MS,
  );

/** Waits until a seat has all of these events, and proves that it has each of them once, in the order of its object. */
async function hasOnce(bus: SeatBus, context: string, ids: readonly string[]): Promise<void> {
  const events = await until(
    `${ids.length} events of ${context} at ${bus.seat.name}`,
    async () => {
      const found = await eventsAt(bus, context);
      return found.length >= ids.length ? found : undefined;
    },
    LIMIT_MS,
  );
  expect(streamFaults(events)).toEqual([]);
  expect(events.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
}

test(
  `what happens on either side of a line that is cut is told once when it heals, also when a server of the hub dies (seed ${SEED})`,
  { timeout: 3 * LIMIT_MS },
  async () => {
    const chance = chanceFrom(SEED);
    const [atHub, atRegion] = [await busOf(hub, 'triage'), await busOf(region, 'ideas')];
    const national = publisher(atHub, 'triage', 'candidate', ['NL', 'NL-DR']);
    const regional = publisher(atRegion, 'ideas', 'idea', ['NL-GR', 'NL-DR']);
    await Promise.all([national.more(), regional.more()]);
    await hasOnce(hub, 'ideas', regional.ids);
    await hasOnce(region, 'triage', national.ids);

    for (const how of ['loud', 'silent'] as const) {
      region.line.cut(how);
      const told = (await eventsAt(hub, 'ideas')).length;
      await Promise.all([national.more(), regional.more()]);
      expect((await eventsAt(hub, 'ideas')).length).toBe(told);
      const victim = hub.servers[chance.below(hub.servers.length)];
      await victim?.end('SIGKILL');
      await national.more();
      await victim?.start();
      region.line.heal();
      const healedAt = Date.now();
      await regional.more();
      await hasOnce(hub, 'ideas', regional.ids);
      await hasOnce(region, 'triage', national.ids);
      console.log(`${how} cut: both sides caught up ${Date.now() - healedAt} ms after it healed`);
    }
  },
);
