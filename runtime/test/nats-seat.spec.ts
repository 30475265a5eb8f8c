import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busUsers, natsAccounts, OPERATOR_USER, provisionBus, regionUser } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { seatFrom, type Seat } from '@innovatienetwerk/contract';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, createInbox, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePorts, startSeatServer, type SeatServerOptions } from '../src/servers/nats-seat.ts';
import type { RunningServer } from '../src/servers/spawn.ts';

const REGIONS = 'gr:NL-GR,NL-DR;fr:NL-FR';
const chosen = contracts.filter(({ name }) => ['ideas', 'network', 'triage'].includes(name));
const passwordOf = (seat: Seat, user: string): string => `${user}-at-${seat.name}`;
const PATIENCE = { timeout: 25_000, interval: 100 };

let dataDir: string;
const servers: RunningServer[] = [];
const connections: NatsConnection[] = [];
const urls = new Map<string, string>();
const seats = {
  hub: seatFrom({ REGIONS }),
  gr: seatFrom({ REGIONS, REGION: 'gr' }),
  fr: seatFrom({ REGIONS, REGION: 'fr' }),
};
type SeatName = keyof typeof seats;

async function as(seat: SeatName, user: string): Promise<NatsConnection> {
  const connection = await connect({
    servers: (urls.get(seat) ?? '').split(','),
    user,
    pass: passwordOf(seats[seat], user),
    inboxPrefix: `_INBOX.${user}`,
  });
  connections.push(connection);
  return connection;
}

async function start(
  seat: Seat,
  name: string,
  [port = 0, monitorPort = 0]: readonly number[],
  place: SeatServerOptions['place'],
): Promise<string> {
  const users = busUsers(contracts, seat).map((user) => [user.name, passwordOf(seat, user.name)] as const);
  const accounts = natsAccounts(contracts, Object.fromEntries(users), seat);
  servers.push(
    await startSeatServer({ name, dataDir: join(dataDir, name), accounts, port, monitorPort, place }),
  );
  return `nats://127.0.0.1:${port}`;
}

async function provision(seat: Seat, url: string): Promise<void> {
  urls.set(seat.name, url);
  const password = passwordOf(seat, OPERATOR_USER);
  await provisionBus({ servers: url, user: OPERATOR_USER, password }, chosen, { seat });
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'seats-'));
  const ports = await freePorts(6 + 6 + 4);
  const [clusterPorts, leafPorts] = [ports.slice(0, 3), ports.slice(3, 6)];
  const hub = await Promise.all(
    clusterPorts.map((clusterPort, index) =>
      start(seats.hub, `hub-${index}`, ports.slice(6 + 2 * index), {
        kind: 'hub',
        clusterPort,
        clusterPorts,
        leafPort: leafPorts[index] ?? 0,
      }),
    ),
  );
  await provision(seats.hub, hub.join(','));
  for (const [index, seat] of [seats.gr, seats.fr].entries()) {
    const user = regionUser(seat.name);
    const url = await start(seat, seat.name, ports.slice(12 + 2 * index), {
      kind: 'leaf',
      domain: seat.name,
      user,
      password: passwordOf(seats.hub, user),
      hubPorts: leafPorts,
    });
    await provision(seat, url);
  }
});

afterAll(async () => {
  await Promise.allSettled(connections.map((connection) => connection.close()));
  await Promise.all(servers.map((server) => server.stop(0)));
  await rm(dataDir, { recursive: true, force: true });
});

async function publish(seat: SeatName, user: string, subject: string): Promise<string> {
  const connection = await as(seat, user);
  const ack = await jetstream(connection).publish(subject, '{}', { msgID: crypto.randomUUID() });
  return ack.domain ?? '';
}

async function subjectsAt(seat: SeatName, stream: string): Promise<readonly string[]> {
  const manager = await jetstreamManager(await as(seat, OPERATOR_USER), { checkAPI: false });
  const { state } = await manager.streams.info(stream, { subjects_filter: '>' });
  return Object.keys(state.subjects ?? {}).toSorted();
}

describe('the servers of a divided country, as their templates and the contracts make them', () => {
  it('store an event of a region there and copy it to the hub, never to another region', async () => {
    expect(await publish('gr', 'ideas', 'evt.ideas.dr.idea.drafted.v1')).toBe('gr');
    expect(await publish('fr', 'ideas', 'evt.ideas.fr.idea.drafted.v1')).toBe('fr');
    expect(await publish('hub', 'ideas', 'evt.ideas.ut.idea.drafted.v1')).toBe('hub');
    const all = ['dr', 'fr', 'ut'].map((region) => `evt.ideas.${region}.idea.drafted.v1`);
    await vi.waitFor(async () => expect(await subjectsAt('hub', 'EVT_IDEAS')).toEqual(all), PATIENCE);
    expect(await subjectsAt('gr', 'EVT_IDEAS')).toEqual(['evt.ideas.dr.idea.drafted.v1']);
  });

  it('refuse an event at a seat where its object does not live', async () => {
    await expect(publish('hub', 'ideas', 'evt.ideas.gr.idea.drafted.v1')).rejects.toThrow();
    await expect(publish('fr', 'ideas', 'evt.ideas.gr.idea.drafted.v1')).rejects.toThrow();
  });

  it('copy to a region what it consumes about itself and the country, and nothing about others', async () => {
    for (const region of ['nl', 'gr', 'fr'])
      await publish('hub', 'triage', `evt.triage.${region}.candidate.arrived.v1`);
    await publish('hub', 'triage', 'evt.triage.gr.round.opened.v1');
    const heard = ['gr', 'nl'].map((region) => `evt.triage.${region}.candidate.arrived.v1`);
    await vi.waitFor(async () => expect(await subjectsAt('gr', 'EVT_TRIAGE')).toEqual(heard), PATIENCE);
  });

  it('let nobody in a region copy what is about another, whatever its operator asks', async () => {
    const manager = await jetstreamManager(await as('fr', OPERATOR_USER), { checkAPI: false });
    const copy = (name: string, consumer: string) =>
      manager.streams.add({
        name,
        sources: [
          {
            name: 'EVT_TRIAGE',
            external: { api: '$JS.hub.API', deliver: 'sync.fr.hub' },
            consumer: { name: consumer, deliver_subject: 'sync.fr.hub.EVT_TRIAGE' },
          },
        ],
      });
    await copy('CURIOUS', 'to-gr');
    await manager.streams.add({
      name: 'EAGER',
      sources: [
        {
          name: 'EVT_TRIAGE',
          filter_subject: 'evt.triage.gr.candidate.>',
          external: { api: '$JS.hub.API', deliver: 'sync.fr.hub' },
        },
      ],
    });
    // What is published after they asked has come where it may, and has not come where it may not.
    await publish('hub', 'triage', 'evt.triage.gr.candidate.admitted.v1');
    await publish('hub', 'triage', 'evt.triage.fr.candidate.admitted.v1');
    await vi.waitFor(
      async () =>
        expect(await subjectsAt('fr', 'EVT_TRIAGE')).toContain('evt.triage.fr.candidate.admitted.v1'),
      PATIENCE,
    );
    for (const stream of ['EVT_TRIAGE', 'CURIOUS', 'EAGER']) {
      const about = await subjectsAt('fr', stream);
      expect(about.filter((subject) => subject.includes('.gr.'))).toEqual([]);
    }
  });

  it('pass requests for national services from a region to the hub, and none for regional ones', async () => {
    for (const [seat, service] of [
      ['hub', 'triage'],
      ['hub', 'ideas'],
      ['fr', 'ideas'],
    ] as const) {
      const responder = await as(seat, service);
      const operation = service === 'triage' ? 'getCandidate' : 'getIdea';
      responder.subscribe(`rpc.${service}.${operation}.v1`, {
        queue: service,
        callback: (_, message) => {
          message.respond(seat);
        },
      });
      await responder.flush();
    }
    const gateway = await as('gr', 'gateway');
    const ask = async (subject: string): Promise<string> =>
      (
        await gateway.request(subject, '', {
          timeout: 2_000,
          noMux: true,
          reply: createInbox('_INBOX.gateway'),
        })
      ).string();
    await vi.waitFor(async () => expect(await ask('rpc.triage.getCandidate.v1')).toBe('hub'), PATIENCE);
    await expect(ask('rpc.ideas.getIdea.v1')).rejects.toThrow(/no responders/);
  });
});
