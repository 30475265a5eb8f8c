import type { NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Bus } from '../src/index.ts';
import { bytes, startBusStage, type BusStage } from './support/bus-stage.ts';

interface EndpointAnswer {
  readonly name: string;
  readonly subject: string;
  readonly queue_group: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly num_requests: number;
  readonly num_errors: number;
  readonly last_error: string;
  readonly processing_time: number;
  readonly average_processing_time: number;
}
interface Answer {
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly metadata: object;
  readonly description: string;
  readonly started: string;
  readonly endpoints: readonly EndpointAnswer[];
}

let stage: BusStage;
let operator: NatsConnection;
let gateway: Bus;

beforeAll(async () => {
  stage = await startBusStage();
  operator = await stage.raw('operator');
  gateway = await stage.bus('gateway');
  for (let instance = 0; instance < 2; instance += 1) {
    // oxlint-disable-next-line no-await-in-loop -- two instances, one after the other
    const bus = await stage.bus('shop');
    const responder = bus.respond({
      service: 'shop',
      version: '1.2.3',
      description: 'Sells',
      queue: 'shop',
      endpoints: [{ name: 'echo', subject: 'rpc.shop.echo.v1', metadata: { kind: 'test' } }],
      maxInFlight: 10,
      handler: async ({ payload }) => {
        if (payload.length > 0) throw new TypeError('anna@example.nl');
        await new Promise((resolve) => setTimeout(resolve, 10));
        return { headers: { status: '200' }, payload };
      },
    });
    // oxlint-disable-next-line no-await-in-loop
    await responder.ready();
  }
});
afterAll(() => stage?.close());

const ask = async (subject: string): Promise<Answer> =>
  (await operator.request(subject, '', { timeout: 1_000 })).json();

/** The answers of all instances. */
async function askAll(subject: string, count: number): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const inbox = `_INBOX.operator.${crypto.randomUUID()}`;
  const subscription = operator.subscribe(inbox, {
    callback: (_, message) => void answers.push(message.json()),
  });
  operator.publish(subject, '', { reply: inbox });
  await vi.waitFor(() => expect(answers.length).toBe(count));
  subscription.unsubscribe();
  return answers;
}

it.each(['$SRV.PING', '$SRV.PING.shop'])('every instance answers %s with who it is', async (subject) => {
  const answers = await askAll(subject, 2);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(2);
  for (const { id, ...rest } of answers) {
    expect(id).not.toBe('');
    expect(rest).toEqual({
      type: 'io.nats.micro.v1.ping_response',
      name: 'shop',
      version: '1.2.3',
      metadata: {},
    });
  }
});

it('one instance answers when it is asked by its id', async () => {
  const { id } = await ask('$SRV.PING.shop');
  expect((await ask(`$SRV.INFO.shop.${id}`)).id).toBe(id);
});

it('INFO tells the description and the endpoints', async () => {
  expect(await ask('$SRV.INFO.shop')).toMatchObject({
    type: 'io.nats.micro.v1.info_response',
    name: 'shop',
    version: '1.2.3',
    description: 'Sells',
    metadata: {},
    endpoints: [
      { name: 'echo', subject: 'rpc.shop.echo.v1', queue_group: 'shop', metadata: { kind: 'test' } },
    ],
  });
});

it('STATS counts requests, failures and the whole time of the handlers, and tells no message of an error', async () => {
  await Promise.all(
    Array.from({ length: 6 }, () => gateway.request('rpc.shop.echo.v1', bytes(''), { timeoutMs: 1_000 })),
  );
  await gateway.request('rpc.shop.echo.v1', bytes('fail'), { timeoutMs: 1_000 }).catch(() => undefined);
  const answers = await askAll('$SRV.STATS.shop', 2);
  const endpoints = answers.flatMap((answer) => answer.endpoints);
  const total = (key: 'num_requests' | 'num_errors' | 'processing_time'): number =>
    endpoints.reduce((sum, endpoint) => sum + endpoint[key], 0);
  expect(total('num_requests')).toBe(7);
  expect(total('num_errors')).toBe(1);
  expect(total('processing_time')).toBeGreaterThan(6 * 9e6);
  expect(endpoints.map((endpoint) => endpoint.last_error).toSorted()).toEqual(['', 'TypeError']);
  for (const {
    num_requests: requests,
    processing_time: time,
    average_processing_time: average,
  } of endpoints) {
    expect(average).toBe(requests === 0 ? 0 : Math.round(time / requests));
  }
  for (const { type, started } of answers) {
    expect(type).toBe('io.nats.micro.v1.stats_response');
    expect(Date.parse(started)).toBeLessThanOrEqual(Date.now());
  }
});
