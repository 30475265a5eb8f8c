import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inboxPrefixOf } from '@innovatienetwerk/bus';
import { connect } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  choosePorts,
  hub,
  passwordOf,
  provision,
  region,
  startBusServer,
  type BusServer,
  type Ports,
} from './support/bus.ts';
import { hasOpenssl, makeCertificates } from './support/certificates.ts';

const SERVERS = 3;
/** Five servers that each write to disk before they answer take their time on a busy machine. */
const LIMIT_MS = 120_000;
const WAIT_MS = 60_000;

describe.skipIf(!(await hasOpenssl()))(
  'the bus of the hub with TLS (needs openssl)',
  { timeout: LIMIT_MS },
  () => {
    let dir: string;
    let certificates: string;
    let peers: readonly Ports[];
    let servers: readonly BusServer[];
    let first: BusServer;
    let door: Ports;

    const clientOf = (ports: Ports) => ({
      NATS_URL: `tls://localhost:${ports.client}`,
      NATS_PASSWORD: passwordOf('operator'),
      NODE_EXTRA_CA_CERTS: join(certificates, 'ca.crt'),
      REGIONS: 'gr:NL-GR;ze:NL-ZE',
    });

    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-hub-'));
      certificates = join(dir, 'certificates');
      await makeCertificates(certificates, ['localhost', 'nats', 'nats-0.nats-headless']);
      peers = await Promise.all(Array.from({ length: SERVERS }, choosePorts));
      servers = await Promise.all(
        peers.map((ports, index) =>
          startBusServer({
            name: `nats-${index}`,
            files: hub,
            dir: join(dir, `nats-${index}`),
            ports,
            peers,
            domain: 'hub',
            certificates,
          }),
        ),
      );
      [first, door] = [servers[0] as BusServer, peers[0] as Ports];
    }, LIMIT_MS);
    afterAll(async () => {
      await Promise.all((servers ?? []).map((server) => server.stop()));
      await rm(dir, { recursive: true, force: true });
    });

    it('joins its servers and keeps three copies of each stream, made by a client that knows the authority', async () => {
      await vi.waitFor(() => first.ask('/healthz'), { timeout: WAIT_MS });
      await provision({ ...clientOf(door), NATS_REPLICAS: String(SERVERS) });
      const { account_details: accounts } = (await first.ask(
        '/jsz?acc=INNOVATIENETWERK&streams=true&config=true',
      )) as {
        account_details: readonly { stream_detail: readonly { config: { num_replicas: number } }[] }[];
      };
      const copies = accounts.flatMap(({ stream_detail: streams }) =>
        streams.map(({ config }) => config.num_replicas),
      );
      expect(copies.length).toBeGreaterThan(0);
      expect(new Set(copies)).toEqual(new Set([SERVERS]));
    });

    it('is not trusted by a client that does not know the authority', async () => {
      const { NATS_URL: url, NATS_PASSWORD: pass } = clientOf(door);
      await expect(
        connect({
          servers: url,
          user: 'operator',
          pass,
          inboxPrefix: inboxPrefixOf('operator'),
          reconnect: false,
        }),
      ).rejects.toThrow(/certificate/i);
    });

    const startRegion = async (user: string, password: string): Promise<BusServer> => {
      const server = await startBusServer({
        name: 'nats-0',
        files: region,
        dir: await mkdtemp(join(dir, 'region-')),
        ports: await choosePorts(),
        domain: 'gr',
        certificates,
        hubUrl: `tls://${user}:${password}@localhost:${door.leafnodes}`,
      });
      onTestFinished(() => server.stop());
      return server;
    };
    const linesOf = async (server: BusServer): Promise<number> =>
      ((await server.ask('/leafz')) as { leafnodes: number }).leafnodes;

    it('takes in the server of a region with the password of that region', async () => {
      const server = await startRegion('region-gr', passwordOf('region-gr'));
      await vi.waitFor(async () => expect(await linesOf(server)).toBe(1), { timeout: WAIT_MS });
      expect(await linesOf(first)).toBe(1);
    });

    it('does not take in a server with another password, which goes on by itself', async () => {
      const server = await startRegion('region-gr', 'p-of-somebody-else');
      await vi.waitFor(
        async () =>
          expect(await readFile(join(dir, 'nats-0', 'nats.log'), 'utf8')).toMatch(
            /authentication error.*region-gr/i,
          ),
        { timeout: WAIT_MS },
      );
      expect(await linesOf(server)).toBe(0);
      await expect(server.ask('/healthz')).resolves.toMatchObject({ status: 'ok' });
    });
  },
);
