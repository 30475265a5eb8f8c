import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startConnectStage, type ConnectProcess, type ConnectStage } from './connect-stage.ts';
import {
  eventOf,
  happen,
  MAKER,
  maker,
  objectsOf,
  startEndpoint,
  subscribe,
  type Endpoint,
} from './delivery-story.ts';

/** What takes three days between two attempts takes two seconds here. */
const SCALE = 0.000_01;
const AT_ONCE = 4;

let stage: ConnectStage;
let running: ConnectProcess;
const endpoints: Endpoint[] = [];

beforeAll(async () => {
  stage = await startConnectStage();
});
afterAll(() => stage?.close());
beforeEach(async () => {
  running = await stage.start(SCALE);
});
afterEach(async () => {
  await running.stop();
  for (const endpoint of endpoints.splice(0)) endpoint.close();
});
async function endpointThat(...answer: Parameters<typeof startEndpoint>): Promise<Endpoint> {
  const endpoint = await startEndpoint(...answer);
  endpoints.push(endpoint);
  return endpoint;
}

const subscriptionOf = async (subscriptionId: string) =>
  (await stage.ask('getSubscription', maker, { params: { subscriptionId } })).body;
const endOf = (subscriptionId: string) => stage.ask('endSubscription', maker, { params: { subscriptionId } });
/** What the platform said about a subscription, of one type. */
const toldAbout = async (subscriptionId: string, type: string): Promise<readonly object[]> =>
  (
    await stage.store.db
      .collection('log')
      .find({ 'event.aggregateId': subscriptionId, 'event.type': type })
      .toArray()
  ).map(({ event }) => (event as { readonly data: object }).data);
const within = { timeout: 20_000, interval: 50 };

test('an address that hangs has four connections of its own, and keeps no neighbour at its host waiting', async () => {
  let hanging = 0;
  let most = 0;
  const endpoint = await endpointThat((request, response) => {
    if (request.url === '/live') return void response.writeHead(204).end();
    hanging += 1;
    most = Math.max(most, hanging);
    response.on('close', () => (hanging -= 1));
  });
  const hangs = [1, 2, 3, 4].map((number) => `${endpoint.url}/hangs/${number}`);
  const ids = await Promise.all([...hangs, `${endpoint.url}/live`].map((sink) => subscribe(stage, sink)));
  const objects = objectsOf(40);
  const startedAt = performance.now();
  await happen(stage, objects, { from: 1, count: 1 });
  const live = (): number => endpoint.taken.filter(({ path }) => path === '/live').length;
  await vi.waitFor(() => expect(live()).toBe(objects.length), within);
  // The requests that hang have not had their time yet: nobody waited for one of them to end.
  expect(performance.now() - startedAt).toBeLessThan(15_000);
  await vi.waitFor(() => expect(hanging).toBe(hangs.length * AT_ONCE), within);
  expect(most).toBe(hangs.length * AT_ONCE);
  await Promise.all(ids.map(endOf));
});

test('an event that is given up is told once a day, and the rest goes on', async () => {
  const [bad, ...good] = objectsOf(6);
  const endpoint = await endpointThat((_, response) => {
    response.writeHead(endpoint.taken.at(-1)?.aggregateid === bad ? 400 : 204).end();
  });
  const id = await subscribe(stage, `${endpoint.url}/picky`);
  const feed = stage.store.feed();
  let sequence = 0;
  // Between two failures something arrives, so that it is the event that fails and not the endpoint.
  await vi.waitFor(
    async () => {
      sequence += 1;
      await Promise.all(good.map((object) => feed.arrive(eventOf(object, sequence))));
      if (sequence <= 2) await feed.arrive(eventOf(bad ?? '', sequence));
      const dead = await stage.store.db
        .collection('deliveries')
        .countDocuments({ subscriptionId: id, status: 'dead' });
      expect(dead).toBe(2);
    },
    { timeout: 25_000, interval: 20 },
  );
  await vi.waitFor(
    async () => expect(await toldAbout(id, 'subscription.deliveries-given-up.v1')).toHaveLength(1),
    within,
  );
  expect(await toldAbout(id, 'subscription.deliveries-given-up.v1')).toMatchObject([
    { subscriptionId: id, personIds: [MAKER] },
  ]);
  expect((await subscriptionOf(id)).status).toBe('active');
  await endOf(id);
});

test('where nothing arrives for too long the platform stops by itself, and tells it once', async () => {
  const endpoint = await endpointThat((_, response) => void response.writeHead(500).end());
  const id = await subscribe(stage, `${endpoint.url}/broken`);
  await happen(stage, objectsOf(3), { from: 1, count: 1 });
  await vi.waitFor(
    async () =>
      expect(await subscriptionOf(id)).toMatchObject({ status: 'stopped', stopReason: 'unreachable' }),
    within,
  );
  await vi.waitFor(
    async () =>
      expect(await toldAbout(id, 'subscription.stopped.v1')).toMatchObject([
        { reason: 'unreachable', personIds: [MAKER] },
      ]),
    within,
  );
  await endOf(id);
});
