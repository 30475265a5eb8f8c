import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busUsers, inboxPrefixOf } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parseObjects, type Fields } from '../src/objects.ts';
import { kubernetesDir } from '../src/render.ts';
import {
  choosePorts,
  development,
  passwordOf,
  provision,
  startBusServer,
  type BusServer,
} from './support/bus.ts';

/** A server that writes to disk before it answers takes its time on a busy machine. */
const LIMIT_MS = 120_000;

interface Trigger {
  readonly service: string;
  readonly account: string;
  readonly stream: string;
  readonly consumer: string;
}

/** The triggers by which KEDA scales, from the manifests. */
const triggers = ['national', 'regional'].flatMap((part) =>
  parseObjects(
    readFileSync(join(kubernetesDir, 'components', 'keda', part, 'scaled-objects.yaml'), 'utf8'),
  ).flatMap(({ metadata, spec }) =>
    ((spec?.['triggers'] ?? []) as readonly Fields[])
      .filter(({ type }) => type === 'nats-jetstream')
      .map(({ metadata: where }): Trigger => ({ service: metadata.name, ...where })),
  ),
);

interface AccountDetail {
  readonly name: string;
  readonly stream_detail?: readonly {
    readonly name: string;
    readonly consumer_detail?: readonly { readonly name: string; readonly num_pending: number }[];
  }[];
}

describe('the configuration of the bus, as the manifests write it', () => {
  let dir: string;
  let server: BusServer;
  let url: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-bus-'));
    const ports = await choosePorts();
    url = `nats://127.0.0.1:${ports.client}`;
    server = await startBusServer({ name: 'nats-0', files: development, dir, ports, domain: 'hub' });
    await provision({ NATS_URL: url, NATS_PASSWORD: passwordOf('operator'), NATS_REPLICAS: '1' });
  }, LIMIT_MS);
  afterAll(async () => {
    await server?.stop();
    await rm(dir, { recursive: true, force: true });
  });

  const connectAs = async (user: string, pass: string): Promise<NatsConnection> => {
    const connection = await connect({
      servers: url,
      user,
      pass,
      inboxPrefix: inboxPrefixOf(user),
      reconnect: false,
    });
    onTestFinished(() => connection.close());
    return connection;
  };

  it.each(busUsers(contracts).map(({ name }) => name))(
    'lets %s in with the password of its secret, and with no other',
    async (user) => {
      await expect(connectAs(user, passwordOf(user))).resolves.toBeDefined();
      await expect(connectAs(user, 'p-of-somebody-else')).rejects.toThrow(/authorization/i);
    },
  );

  it('holds a service to what its contract says', async () => {
    const connection = await connectAs('ideas', passwordOf('ideas'));
    await expect(connection.request('rpc.triage.listRounds.v1', '', { timeout: 2_000 })).rejects.toThrow(
      /permission/i,
    );
  });

  it('has, where KEDA looks, every consumer by which a service is scaled', async () => {
    const answer = (await server.ask(`/jsz?acc=${triggers[0]?.account}&consumers=true&config=true`)) as {
      readonly account_details: readonly AccountDetail[];
    };
    const found = answer.account_details.flatMap((account) =>
      (account.stream_detail ?? []).flatMap((stream) =>
        (stream.consumer_detail ?? []).map((consumer) => `${account.name}/${stream.name}/${consumer.name}`),
      ),
    );
    expect(triggers.length).toBeGreaterThan(0);
    for (const { account, stream, consumer, service } of triggers) {
      expect(consumer).toBe(service);
      expect(found).toContain(`${account}/${stream}/${consumer}`);
    }
  });

  it('writes to disk before it confirms', async () => {
    const { config } = (await server.ask('/jsz?config=true')) as { config: { sync_always?: boolean } };
    expect(config.sync_always).toBe(true);
  });
});
