import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  BusForbidden,
  BusHandlerFailed,
  BusOverloaded,
  BusPayloadTooLarge,
  BusTimeout,
  BusUnavailable,
  type Bus,
  type BusReply,
  type BusRequest,
  type Responder,
} from '../src/index.ts';
import { bytes, startBusStage, textOf, type BusStage } from './support/bus-stage.ts';

const ECHO = 'rpc.shop.echo.v1';

let stage: BusStage;
let gateway: Bus;
let shop: Bus;
let lateReplies = 0;
const responders: Responder[] = [];

beforeAll(async () => {
  stage = await startBusStage();
  gateway = await stage.bus('gateway', { observer: { onLateReply: () => (lateReplies += 1) } });
  shop = await stage.bus('shop');
});
afterEach(async () => {
  await Promise.all(responders.splice(0).map((responder) => responder.stop(0)));
  lateReplies = 0;
});
afterAll(() => stage?.close());

async function answer(
  handler: (request: BusRequest) => Promise<BusReply>,
  options: { bus?: Bus; maxInFlight?: number } = {},
): Promise<Responder> {
  const responder = (options.bus ?? shop).respond({
    service: 'shop',
    version: '1.2.3',
    description: 'Test',
    queue: 'shop',
    endpoints: [{ name: 'echo', subject: ECHO }],
    maxInFlight: options.maxInFlight ?? 256,
    handler,
  });
  responders.push(responder);
  await responder.ready();
  return responder;
}

const echo = async ({ headers, payload }: BusRequest): Promise<BusReply> => ({
  headers: { status: '200', seen: headers['trace'] ?? '' },
  payload,
});

/** How long a call took and how it ended. */
async function outcomeOf(call: Promise<unknown>): Promise<{ error: unknown; tookMs: number }> {
  const startedAt = performance.now();
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { error, tookMs: performance.now() - startedAt };
}

/** A handler that answers when the test lets it. */
function held() {
  const waiting: (() => void)[] = [];
  return {
    get count() {
      return waiting.length;
    },
    handler: async (request: BusRequest): Promise<BusReply> => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return await echo(request);
    },
    release(): void {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

describe('a request', () => {
  it('is answered with the payload and the headers of the reply', async () => {
    await answer(echo);
    const reply = await gateway.request(ECHO, bytes('hallo'), {
      timeoutMs: 1_000,
      headers: { trace: 'abc' },
    });
    expect(textOf(reply.payload)).toBe('hallo');
    expect(reply.headers).toMatchObject({ status: '200', seen: 'abc' });
  });

  it('gets its own answer when a thousand are on their way', async () => {
    await answer(
      async (request) => {
        // The later ones are answered first.
        await new Promise((resolve) => setTimeout(resolve, 20 - Number(textOf(request.payload)) / 50));
        return await echo(request);
      },
      { maxInFlight: 2_000 },
    );
    const numbers = Array.from({ length: 1_000 }, (_, index) => String(index));
    const replies = await Promise.all(
      numbers.map((number) => gateway.request(ECHO, bytes(number), { timeoutMs: 5_000 })),
    );
    expect(replies.map(({ payload }) => textOf(payload))).toEqual(numbers);
  });

  it('fails at once when nobody listens', async () => {
    const { error, tookMs } = await outcomeOf(gateway.request(ECHO, bytes(''), { timeoutMs: 5_000 }));
    expect(error).toBeInstanceOf(BusUnavailable);
    expect(error).toMatchObject({ outcome: 'not-handled', retryable: true });
    expect(tookMs).toBeLessThan(100);
  });

  it('ends at its time, and the answer that comes afterwards is counted and goes nowhere', async () => {
    const handling = held();
    await answer(handling.handler);
    const { error, tookMs } = await outcomeOf(gateway.request(ECHO, bytes('late'), { timeoutMs: 200 }));
    expect(error).toBeInstanceOf(BusTimeout);
    expect(error).toMatchObject({ outcome: 'unknown' });
    expect(tookMs).toBeGreaterThanOrEqual(199);
    expect(tookMs).toBeLessThan(300);
    expect(lateReplies).toBe(0);
    handling.release();
    await vi.waitFor(() => expect(lateReplies).toBe(1));
    expect(textOf((await gatewayAfter(handling)).payload)).toBe('next');
  });

  it('learns that the handler failed, but not why', async () => {
    await answer(() => Promise.reject(new Error('anna@example.nl is no member')));
    const { error } = await outcomeOf(gateway.request(ECHO, bytes(''), { timeoutMs: 1_000 }));
    expect(error).toBeInstanceOf(BusHandlerFailed);
    expect(String(error)).not.toContain('anna');
  });

  it('that is too large is refused before it is sent', async () => {
    await answer(echo);
    const large = new Uint8Array(1024 * 1024);
    const { error, tookMs } = await outcomeOf(
      gateway.request(ECHO, large, { timeoutMs: 5_000, headers: { trace: 'x' } }),
    );
    expect(error).toBeInstanceOf(BusPayloadTooLarge);
    expect(error).toMatchObject({ limitBytes: 1024 * 1024, retryable: false });
    expect(tookMs).toBeLessThan(100);
    expect(gateway.status).toBe('connected');
  });

  it('whose answer is too large does not wait for its time', async () => {
    await answer(async () => ({ headers: {}, payload: new Uint8Array(2 * 1024 * 1024) }));
    const { error, tookMs } = await outcomeOf(gateway.request(ECHO, bytes(''), { timeoutMs: 5_000 }));
    expect(error).toBeInstanceOf(BusHandlerFailed);
    expect(tookMs).toBeLessThan(500);
  });

  it('of a user that may not ask fails at once', async () => {
    await answer(echo);
    const ledger = await stage.bus('ledger');
    const { error, tookMs } = await outcomeOf(ledger.request(ECHO, bytes(''), { timeoutMs: 5_000 }));
    expect(error).toBeInstanceOf(BusForbidden);
    expect(tookMs).toBeLessThan(500);
  });

  async function gatewayAfter(handling: ReturnType<typeof held>): Promise<BusReply> {
    const next = gateway.request(ECHO, bytes('next'), { timeoutMs: 2_000 });
    await vi.waitFor(() => expect(handling.count).toBe(1));
    handling.release();
    return await next;
  }
});

describe('too many requests', () => {
  it('at a service are refused at once, and those in progress are answered', async () => {
    const handling = held();
    const responder = await answer(handling.handler, { maxInFlight: 3 });
    const accepted = ['1', '2', '3'].map((text) => gateway.request(ECHO, bytes(text), { timeoutMs: 5_000 }));
    await vi.waitFor(() => expect(handling.count).toBe(3));
    expect(responder.inFlight).toBe(3);
    const { error, tookMs } = await outcomeOf(gateway.request(ECHO, bytes('4'), { timeoutMs: 5_000 }));
    expect(error).toBeInstanceOf(BusOverloaded);
    expect(error).toMatchObject({ outcome: 'not-handled', retryable: true });
    expect(tookMs).toBeLessThan(100);
    handling.release();
    expect((await Promise.all(accepted)).map(({ payload }) => textOf(payload))).toEqual(['1', '2', '3']);
  });

  it('at the asking side are refused without being sent', async () => {
    const narrow = await stage.bus('gateway', { maxInFlight: 2 });
    const handling = held();
    await answer(handling.handler);
    const accepted = ['1', '2'].map((text) => narrow.request(ECHO, bytes(text), { timeoutMs: 5_000 }));
    const { error } = await outcomeOf(narrow.request(ECHO, bytes('3'), { timeoutMs: 5_000 }));
    expect(error).toBeInstanceOf(BusOverloaded);
    await vi.waitFor(() => expect(handling.count).toBe(2));
    handling.release();
    await Promise.all(accepted);
  });
});

describe('instances of one service', () => {
  it('share the requests, each of which is handled by one of them', async () => {
    const second = await stage.bus('shop');
    const handled = [0, 0];
    await answer((request) => ((handled[0] = (handled[0] ?? 0) + 1), echo(request)));
    await answer((request) => ((handled[1] = (handled[1] ?? 0) + 1), echo(request)), { bus: second });
    await Promise.all(
      Array.from({ length: 200 }, () => gateway.request(ECHO, bytes('x'), { timeoutMs: 2_000 })),
    );
    expect((handled[0] ?? 0) + (handled[1] ?? 0)).toBe(200);
    expect(Math.min(...handled)).toBeGreaterThan(20);
  });

  it('can go one by one: what runs is answered and the rest goes to the others', async () => {
    const second = await stage.bus('shop');
    const handling = held();
    const leaving = await answer(handling.handler);
    const running = gateway.request(ECHO, bytes('runs'), { timeoutMs: 5_000 });
    await vi.waitFor(() => expect(handling.count).toBe(1));
    await answer(echo, { bus: second });
    const stopped = leaving.stop();
    const others = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const reply = await gateway
          .request(ECHO, bytes('other'), { timeoutMs: 2_000 })
          .catch(() => undefined);
        return reply === undefined ? undefined : textOf(reply.payload);
      }),
    );
    handling.release();
    await stopped;
    expect(textOf((await running).payload)).toBe('runs');
    expect(others.filter((text) => text === 'other').length).toBeGreaterThan(0);
  });
});
