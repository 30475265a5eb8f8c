import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { shareOf, SHARES } from '../src/delivery/share.ts';
import { startConnectStage, type ConnectProcess, type ConnectStage } from './connect-stage.ts';
import { happen, objectsOf, startEndpoint, subscribe, type Endpoint } from './delivery-story.ts';

/** Several processes deliver side by side, each for its own shares of the subscriptions. */

const SUBSCRIPTIONS = 24;
const OBJECTS = 5;
const EVENTS_EACH = 8;

let stage: ConnectStage;
let endpoint: Endpoint;

beforeAll(async () => {
  [stage, endpoint] = await Promise.all([startConnectStage(), startEndpoint()]);
});
afterAll(async () => {
  endpoint?.close();
  await stage?.close();
});

/** Which process has which share, by the names of the processes in the database. */
async function holders(): Promise<ReadonlyMap<string, number>> {
  const found = await stage.store.db
    .collection<{ _id: string; holder: string; until: Date }>('leases')
    .find({ _id: /^delivery\/share\//, until: { $gte: new Date() } })
    .toArray();
  const processOf = (holder: string): string => holder.slice(0, holder.lastIndexOf('/'));
  return new Map(
    [...Map.groupBy(found, ({ holder }) => processOf(holder))].map(([name, those]) => [name, those.length]),
  );
}
const divided = (...counts: readonly number[]): Promise<void> =>
  vi.waitFor(async () => expect([...(await holders()).values()]).toEqual(counts), {
    timeout: 20_000,
    interval: 100,
  });

const distinct = (): number =>
  new Set(endpoint.taken.map(({ subscription, id }) => `${subscription}/${id}`)).size;
const allTaken = (events: number): Promise<void> =>
  vi.waitFor(() => expect(distinct()).toBe(events * SUBSCRIPTIONS), { timeout: 25_000, interval: 50 });

/** The numbers of the events of one object as they came first to one subscription. */
function sequencesOf(subscription: string, object: string): readonly number[] {
  const own = endpoint.taken.filter((one) => one.subscription === subscription && one.aggregateid === object);
  return [...new Map(own.map(({ id, sequence }) => [id, Number(sequence)])).values()];
}

test('two processes each deliver their part, and the other takes over from one that is killed: nothing lost, in order', async () => {
  const first = await stage.start();
  await divided(SHARES);
  const subscriptions = await Promise.all(
    Array.from({ length: SUBSCRIPTIONS }, () => subscribe(stage, endpoint.url)),
  );
  const second = await stage.start();
  await divided(SHARES / 2, SHARES / 2);

  const objects = objectsOf(OBJECTS);
  await happen(stage, objects, { from: 1, count: EVENTS_EACH });
  await allTaken(OBJECTS * EVENTS_EACH);
  const parts = await Promise.all([first, second].map((one: ConnectProcess) => one.deliveries()));
  expect(new Set(subscriptions.map(shareOf)).size).toBeGreaterThan(SHARES / 2);
  expect(Math.min(...parts)).toBeGreaterThan(0);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(OBJECTS * EVENTS_EACH * SUBSCRIPTIONS);
  expect(endpoint.taken, 'nothing came twice').toHaveLength(distinct());

  const happening = happen(stage, objects, { from: 1 + EVENTS_EACH, count: EVENTS_EACH });
  await vi.waitFor(() => expect(distinct()).toBeGreaterThan(OBJECTS * EVENTS_EACH * SUBSCRIPTIONS));
  await first.kill();
  await happening;
  await divided(SHARES);
  await allTaken(OBJECTS * EVENTS_EACH * 2);
  const wanted = Array.from({ length: EVENTS_EACH * 2 }, (_, index) => index + 1);
  for (const subscription of subscriptions)
    for (const object of objects) expect(sequencesOf(subscription, object)).toEqual(wanted);

  // What is asked to stop gives up its shares at once: another need not wait until they run out.
  await second.stop();
  expect([...(await holders()).keys()]).toEqual([]);
}, 90_000);
