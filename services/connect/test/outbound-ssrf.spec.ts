import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nameServers, resolveHost } from '../src/outbound/resolve.ts';
import { createSender, type Sender } from '../src/outbound/send.ts';
import { checkUrl } from '../src/outbound/target.ts';
import { startNameServer, type Answers, type NameServer } from './outbound-name-server.ts';
import { pointingInside, refusedByText } from './outbound-targets.ts';
import { answering, startServer, type OutsideServer } from './outbound-servers.ts';

/**
 * Whoever registers an endpoint chooses where the platform calls. None of these may lead into the network that it runs in: they are
 * refused when they are registered, refused again when something is sent, and no connection is even begun.
 */

const production = { allowHosts: [] };

/** Of the public internet by its number, but given to nobody: no packet for it gets far. */
const NOBODY = '2d00::1';
const PUBLIC = '8.8.8.8';

const names: Readonly<Record<string, Answers>> = {
  ...Object.fromEntries(pointingInside.map(([name, address]) => [name, [[address]]])),
  'mixed-4.example.nl': [[PUBLIC, '127.0.0.1']],
  'mixed-6.example.nl': [[PUBLIC, '::1']],
  'mixed-last.example.nl': [[PUBLIC, NOBODY, '10.0.0.1']],
  'turning.example.nl': [[PUBLIC], ['127.0.0.1']],
  'turning-later.example.nl': [[NOBODY], ['127.0.0.1', '::1']],
  'nothing.example.nl': [[]],
};

let nameServer: NameServer;
let local: OutsideServer;
let sender: Sender;

/** Everything that this process began to connect to, from the place where Node makes its sockets. */
const begun: Socket[] = [];
const attempted: string[] = [];
const onSocket = (message: unknown): void => {
  const { socket } = message as { readonly socket: Socket };
  begun.push(socket);
  socket.on('connectionAttempt', (address: string) => attempted.push(address));
};

beforeAll(async () => {
  nameServer = await startNameServer(names, ['silent.example.nl']);
  local = await startServer();
  sender = createSender({
    rules: production,
    lookup: nameServers([nameServer.address]),
    timeoutMs: 4_000,
    connectTimeoutMs: 300,
  });
  subscribe('net.client.socket', onSocket);
});

beforeEach(() => {
  begun.length = 0;
  attempted.length = 0;
});

afterEach(() => {
  if (local.requests.length > 0) throw new Error('A request came in on this machine.');
});

afterAll(async () => {
  unsubscribe('net.client.socket', onSocket);
  await Promise.all([sender.close(), local.close(), nameServer.close()]);
});

const resolve = (name: string) =>
  resolveHost(name, { lookup: nameServers([nameServer.address]), allowPrivate: false });
const send = (url: string) => sender.send({ method: 'POST', url, headers: {}, body: '{}' });
const forbidden = { kind: 'failed', reason: 'forbidden-address' };

test('the list is long enough to mean something', () => {
  expect(refusedByText.length + pointingInside.length).toBeGreaterThanOrEqual(110);
});

test.each(refusedByText)('%s is refused with "%s", and nothing is sent there', async (sink, reason) => {
  expect(checkUrl(sink, production)).toEqual({ refused: reason });
  expect(await send(sink)).toEqual(forbidden);
  expect(begun).toEqual([]);
});

test('the server on this machine is not reached by its port either', async () => {
  for (const scheme of ['http', 'https']) {
    for (const host of ['127.0.0.1', '127.1', '2130706433', '[::ffff:7f00:1]', 'localhost', '0']) {
      expect(await send(`${scheme}://${host}:${local.port}/`)).toEqual(forbidden);
    }
  }
  expect(begun).toEqual([]);
});

describe('a name', () => {
  test.each(pointingInside)(
    '%s that points to %s is refused when it is resolved, and nothing is sent there',
    async (name) => {
      const sink = `https://${name}:8443/`;
      expect(checkUrl(sink, production)).toMatchObject({ ok: true });
      expect(await resolve(name)).toEqual({ refused: 'address' });
      expect(await send(sink)).toEqual(forbidden);
      expect(begun).toEqual([]);
    },
  );

  test.each(['mixed-4.example.nl', 'mixed-6.example.nl', 'mixed-last.example.nl'])(
    '%s that points outside and inside is refused for the one inside',
    async (name) => {
      expect(await resolve(name)).toEqual({ refused: 'address' });
      expect(await send(`https://${name}/`)).toEqual(forbidden);
      expect(begun).toEqual([]);
    },
  );

  test.each(['nothing.example.nl', 'unknown.example.nl'])(
    '%s that has no address fails as such',
    async (name) => {
      expect(await resolve(name)).toEqual({ refused: 'unresolvable' });
      expect(await send(`https://${name}/`)).toEqual({ kind: 'failed', reason: 'dns' });
      expect(begun).toEqual([]);
    },
  );

  test('for which nobody answers is given up after two seconds', async () => {
    const before = performance.now();
    expect(await resolve('silent.example.nl')).toEqual({ refused: 'unresolvable' });
    expect(performance.now() - before).toBeLessThan(2_500);
    expect(nameServer.asked('silent.example.nl')).toBeGreaterThan(0);
  });

  test('that pointed outside when it was registered, and points inside when something is sent, is not called', async () => {
    expect(await resolve('turning.example.nl')).toEqual({ ok: true, addresses: [PUBLIC] });
    expect(await send('https://turning.example.nl:8443/')).toEqual(forbidden);
    expect(await send('https://turning.example.nl:8443/')).toEqual(forbidden);
    expect(begun).toEqual([]);
    expect(nameServer.asked('turning.example.nl')).toBe(3);
  });

  test('that turns inside between the check and the connection is connected to what was checked, and asked only once', async () => {
    const result = await send('https://turning-later.example.nl:8443/');
    expect(result).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^(connection|timeout)$/) });
    expect(attempted).toEqual([NOBODY]);
    expect(nameServer.asked('turning-later.example.nl', 'A')).toBe(1);
    expect(nameServer.asked('turning-later.example.nl', 'AAAA')).toBe(1);
    // Each new connection asks anew, and by then it points inside.
    expect(await send('https://turning-later.example.nl:8443/')).toEqual(forbidden);
    expect(attempted).toEqual([NOBODY]);
  });
});

describe('a host that an operator allows', () => {
  test.each([301, 302, 303, 307, 308])('cannot lead on with a %d to one that is not', async (status) => {
    const leading = await startServer(
      answering(status, { location: `http://127.0.0.1:${local.port}/private` }),
    );
    const trusting = createSender({
      rules: { allowHosts: [leading.host] },
      lookup: nameServers([nameServer.address]),
    });
    try {
      const request = { method: 'POST', url: `http://${leading.host}/`, headers: {}, body: '{}' } as const;
      expect(await trusting.send(request)).toEqual({ kind: 'failed', reason: 'redirect' });
      expect(leading.requests).toHaveLength(1);
    } finally {
      await Promise.all([trusting.close(), leading.close()]);
    }
    expect(local.connections()).toBe(0);
  });

  test('gets nothing when the connection ends somewhere else than where it was sent to', async () => {
    // Systems take 0.0.0.0 for themselves: the connection says that it went to 127.0.0.1.
    const trusting = createSender({
      rules: { allowHosts: [`0.0.0.0:${local.port}`] },
      lookup: nameServers([nameServer.address]),
    });
    try {
      const request = { method: 'POST', url: `http://0.0.0.0:${local.port}/`, headers: {} } as const;
      expect(await trusting.send(request)).toEqual(forbidden);
      expect(begun).toHaveLength(1);
    } finally {
      await trusting.close();
    }
  });
});
