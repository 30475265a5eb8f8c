import { jetstreamManager } from '@nats-io/jetstream';
import { createInbox, PermissionViolationError, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBusStage, textOf, type BusStage } from './support/bus-stage.ts';
import { shelfMoved } from './support/contracts.ts';

let stage: BusStage;
beforeAll(async () => {
  stage = await startBusStage();
});
afterAll(() => stage?.close());

/** What the server refuses this connection: it says so by itself, some time after the attempt. */
async function refusals(connection: NatsConnection, attempt: () => void): Promise<readonly string[]> {
  const refused: string[] = [];
  void (async () => {
    for await (const event of connection.status()) {
      if (event.type === 'error' && event.error instanceof PermissionViolationError) {
        refused.push(`${event.error.operation} ${event.error.subject}`);
      }
    }
  })();
  attempt();
  // Its word about a refusal comes before its answer to the flush; one turn later the status events were read too.
  await connection.flush();
  await new Promise((resolve) => setImmediate(resolve));
  return refused;
}

const ignored = { callback: () => undefined };

describe('the server refuses', () => {
  it('a request by a service: only the gateway asks', async () => {
    const ledger = await stage.raw('ledger');
    for (const subject of ['rpc.shop.echo.v1', 'rpc.ledger.weigh.v1', 'rpc.anything']) {
      expect(await refusals(ledger, () => ledger.publish(subject))).toEqual([`publish ${subject}`]);
    }
  });

  it('the operator a request: it is no client of the services', async () => {
    const operator = await stage.raw('operator');
    expect(await refusals(operator, () => operator.publish('rpc.shop.echo.v1'))).toEqual([
      'publish rpc.shop.echo.v1',
    ]);
  });

  it('the gateway an event', async () => {
    const gateway = await stage.raw('gateway');
    const subject = 'evt.shop.ut.shelf.moved.v1';
    expect(await refusals(gateway, () => gateway.publish(subject))).toEqual([`publish ${subject}`]);
  });

  it('a service the requests of another, also in the queue group of that other', async () => {
    const ledger = await stage.raw('ledger');
    const subject = 'rpc.shop.echo.v1';
    for (const options of [{}, { queue: 'ledger' }, { queue: 'shop' }]) {
      const refused = await refusals(ledger, () => ledger.subscribe(subject, { ...ignored, ...options }));
      expect(refused.length).toBe(1);
    }
    for (const wide of ['rpc.>', 'rpc.shop.*.v1', '>']) {
      expect((await refusals(ledger, () => ledger.subscribe(wide, ignored))).length).toBe(1);
    }
  });

  it('a service its own requests outside its queue group: it would listen along', async () => {
    const shop = await stage.raw('shop');
    const subject = 'rpc.shop.echo.v1';
    expect((await refusals(shop, () => shop.subscribe(subject, ignored))).length).toBe(1);
    expect(
      (await refusals(shop, () => shop.subscribe(subject, { ...ignored, queue: 'eavesdroppers' }))).length,
    ).toBe(1);
    expect(await refusals(shop, () => shop.subscribe(subject, { ...ignored, queue: 'shop' }))).toEqual([]);
  });

  it.each(['shop', 'ledger', 'gateway', 'operator'])('%s the answers to another user', async (user) => {
    const connection = await stage.raw(user);
    for (const other of ['shop', 'ledger', 'gateway', 'operator'].filter((name) => name !== user)) {
      const refused = await refusals(connection, () => connection.subscribe(`_INBOX.${other}.>`, ignored));
      expect(refused).toEqual([`subscription _INBOX.${other}.>`]);
    }
    expect((await refusals(connection, () => connection.subscribe('_INBOX.>', ignored))).length).toBe(1);
  });

  it('a service the events of another', async () => {
    const ledger = await stage.raw('ledger');
    const subject = 'evt.shop.ut.shelf.moved.v1';
    expect(await refusals(ledger, () => ledger.publish(subject))).toEqual([`publish ${subject}`]);
    expect((await refusals(ledger, () => ledger.subscribe('evt.shop.>', ignored))).length).toBe(1);
  });

  it.each(['shop', 'ledger', 'gateway'])(
    '%s to delete, purge, change or make a stream or a consumer',
    async (user) => {
      const connection = await stage.raw(user);
      const verbs = [
        'STREAM.DELETE.EVT_SHOP',
        'STREAM.PURGE.EVT_SHOP',
        'STREAM.UPDATE.EVT_SHOP',
        'STREAM.CREATE.EVT_SHOP',
        'STREAM.MSG.DELETE.EVT_SHOP',
        'STREAM.SNAPSHOT.EVT_SHOP',
        'CONSUMER.DELETE.EVT_SHOP.ledger',
        'CONSUMER.CREATE.EVT_SHOP.spy',
        'CONSUMER.DURABLE.CREATE.EVT_SHOP.spy',
        'CONSUMER.MSG.NEXT.EVT_SHOP.spy',
        'DIRECT.GET.EVT_SHOP',
      ];
      for (const verb of verbs) {
        const refused = await refusals(connection, () => connection.publish(`$JS.API.${verb}`));
        expect(refused).toEqual([`publish $JS.API.${verb}`]);
      }
    },
  );

  it('even the operator to delete an event or to lift that rule', async () => {
    const shop = await stage.bus('shop');
    await shop.publishEvents([shelfMoved('s', 1)]);
    const manager = await jetstreamManager(await stage.raw('operator'), { checkAPI: false });
    await expect(manager.streams.deleteMessage('EVT_SHOP', 1)).rejects.toThrow();
    await expect(manager.streams.update('EVT_SHOP', { deny_delete: false })).rejects.toThrow();
  });

  it('a user with another password', async () => {
    await expect(stage.bus('shop', { password: 'wrong' })).rejects.toThrow(/Authorization/i);
  });

  it('an unknown or nameless user', async () => {
    await expect(stage.bus('stranger')).rejects.toThrow(/Authorization/i);
    await expect(stage.bus('shop', { user: undefined, password: undefined })).rejects.toThrow(
      /Authorization/i,
    );
  });
});

describe('the server allows', () => {
  it('a service to answer the gateway and nobody else to read the answer', async () => {
    const gateway = await stage.raw('gateway');
    const shop = await stage.raw('shop');
    const inbox = createInbox('_INBOX.gateway');
    const heard: string[] = [];
    gateway.subscribe(inbox, { callback: (_, message) => void heard.push(textOf(message.data)) });
    await gateway.flush();
    shop.publish(inbox, 'answer');
    await vi.waitFor(() => expect(heard).toEqual(['answer']));
  });
});
