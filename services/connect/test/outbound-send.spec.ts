import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nameServersFrom } from '../src/outbound/resolve.ts';
import { createSender, type OutboundRequest, type Sender, type SenderOptions } from '../src/outbound/send.ts';
import { selfSigned } from './outbound-certificate.ts';
import { answering, startSecureServer, startServer, type OutsideServer } from './outbound-servers.ts';

/** What comes of a request, whatever a real server of somebody else does with it. */

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});
function keep<T extends { close(): Promise<void> }>(one: T): T {
  opened.push(one);
  return one;
}

const server = async (answer?: RequestListener): Promise<OutsideServer> => keep(await startServer(answer));
const senderTo = (host: string, options: Partial<SenderOptions> = {}): Sender =>
  keep(createSender({ rules: { allowHosts: [host] }, lookup: nameServersFrom(undefined), ...options }));
const post = (host: string, more: Partial<OutboundRequest> = {}): OutboundRequest => ({
  method: 'POST',
  url: `http://${host}/hook?tenant=1`,
  headers: { 'content-type': 'application/cloudevents+json' },
  body: '{"id":"1"}',
  ...more,
});

/** Answers bytes as they are, for what no HTTP library would say. */
async function rawServer(speak: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const raw = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => speak(socket));
  });
  raw.listen(0, '127.0.0.1');
  await once(raw, 'listening');
  keep({
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => raw.close(resolve));
    },
  });
  return `127.0.0.1:${(raw.address() as AddressInfo).port}`;
}

describe('a request', () => {
  test.each([200, 202, 204, 400, 404, 410, 500])(
    'that is answered with %d says so, and no more than that',
    async (status) => {
      const { host } = await server(
        answering(status, { 'x-secret': 'of the other side' }, status === 204 ? '' : 'a text'),
      );
      expect(await senderTo(host).send(post(host))).toEqual({ kind: 'answered', status, headers: {} });
    },
  );

  test('arrives as it was made', async () => {
    const bodies: string[] = [];
    const { host, requests } = await server((request, response) => {
      request.setEncoding('utf8').on('data', (part: string) => bodies.push(part));
      request.on('end', () => response.writeHead(204).end());
    });
    await senderTo(host).send(post(host));
    expect(requests[0]).toMatchObject({ method: 'POST', url: '/hook?tenant=1' });
    expect(requests[0]?.headers).toMatchObject({ host, 'content-type': 'application/cloudevents+json' });
    expect(bodies.join('')).toBe('{"id":"1"}');
  });

  test('cannot be led to another name or length by its headers', async () => {
    const { host, requests } = await server();
    const headers = {
      Host: 'metadata.google.internal',
      'Content-Length': '1',
      'Transfer-Encoding': 'chunked',
      Upgrade: 'h2c',
    };
    expect(await senderTo(host).send(post(host, { headers }))).toMatchObject({ status: 204 });
    expect(requests[0]?.headers).toMatchObject({ host, 'content-length': '10' });
    expect(requests[0]?.headers).not.toHaveProperty('upgrade');
  });

  test('with a header that HTTP cannot carry is a mistake of ours', async () => {
    const { host } = await server();
    await expect(senderTo(host).send(post(host, { headers: { 'x-a': 'a\r\nx-b: b' } }))).rejects.toThrow(
      TypeError,
    );
  });

  test('hears how long to wait, in seconds or until a date', async () => {
    const seconds = await server(answering(429, { 'retry-after': '90' }));
    const date = await server(answering(503, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }));
    const words = await server(answering(503, { 'retry-after': 'soon' }));
    expect(await senderTo(seconds.host).send(post(seconds.host))).toMatchObject({
      status: 429,
      retryAfterMs: 90_000,
    });
    const answer = await senderTo(date.host).send(post(date.host));
    expect(answer.kind === 'answered' && answer.retryAfterMs).toBeGreaterThan(50_000);
    expect(await senderTo(words.host).send(post(words.host))).toEqual({
      kind: 'answered',
      status: 503,
      headers: {},
    });
  });

  test.each([300, 301, 302, 304, 307, 308])(
    'that is answered with %d has failed: nobody is followed',
    async (status) => {
      const { host, requests } = await server(answering(status, { location: '/elsewhere' }));
      expect(await senderTo(host).send(post(host))).toEqual({ kind: 'failed', reason: 'redirect' });
      expect(requests).toHaveLength(1);
    },
  );
});

describe('a server', () => {
  test('that does not listen has refused', async () => {
    const { host, close } = await startServer();
    await close();
    expect(await senderTo(host).send(post(host))).toEqual({ kind: 'failed', reason: 'refused' });
  });

  test('that never answers is given up after the timeout', async () => {
    const { host } = await server(() => undefined);
    const before = performance.now();
    expect(await senderTo(host, { timeoutMs: 300 }).send(post(host))).toEqual({
      kind: 'failed',
      reason: 'timeout',
    });
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  test('that hangs up has failed, and so has one that does not speak HTTP', async () => {
    const silent = await rawServer((socket) => socket.destroy());
    const strange = await rawServer((socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n'));
    const switching = await rawServer((socket) =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\n\r\n'),
    );
    for (const host of [silent, strange, switching]) {
      expect(await senderTo(host, { timeoutMs: 2_000 }).send(post(host))).toEqual({
        kind: 'failed',
        reason: 'connection',
      });
    }
  });

  test('that sends headers without end has failed', async () => {
    const host = await rawServer((socket) => socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(40_000)}`));
    expect(await senderTo(host, { timeoutMs: 2_000 }).send(post(host))).toEqual({
      kind: 'failed',
      reason: 'connection',
    });
  });

  test('that answers without end is not listened to for long', async () => {
    let hungUp = false;
    const { host } = await server((request, response) => {
      request.resume();
      response.writeHead(200);
      const more = (): void =>
        void (response.write('a'.repeat(1_024), () => setImmediate(more)) || undefined);
      response.on('close', () => (hungUp = true));
      more();
    });
    const before = performance.now();
    expect(await senderTo(host).send(post(host))).toMatchObject({ kind: 'answered', status: 200 });
    await expect.poll(() => hungUp).toBe(true);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  test('that begins an answer and never ends it has answered: the status counts', async () => {
    const host = await rawServer((socket) =>
      socket.write('HTTP/1.1 202 Accepted\r\ncontent-length: 5\r\n\r\na'),
    );
    expect(await senderTo(host, { timeoutMs: 300 }).send(post(host))).toMatchObject({
      kind: 'answered',
      status: 202,
    });
  });

  test('is read where its answer is wanted, as long as that is short', async () => {
    const short = await server(answering(200, {}, '{"access_token":"a"}'));
    const long = await server(answering(200, {}, 'a'.repeat(20_000)));
    const wanted = { wantsBody: true } as const;
    expect(await senderTo(short.host).send(post(short.host, wanted))).toMatchObject({
      body: '{"access_token":"a"}',
    });
    expect(await senderTo(long.host).send(post(long.host, wanted))).toEqual({
      kind: 'answered',
      status: 200,
      headers: {},
    });
  });
});

describe('a connection', () => {
  test('is used again by the next request', async () => {
    const one = await server(answering(200, {}, 'short'));
    const sender = senderTo(one.host);
    for (let round = 0; round < 20; round += 1) await sender.send(post(one.host));
    expect(one.requests).toHaveLength(20);
    // The second is begun when the first has answered and is not yet back in its place.
    expect(one.connections()).toBeLessThanOrEqual(2);
  });

  test('is never waited for behind requests to another address of the same host that hangs', async () => {
    const one = await server((request, response) => {
      request.resume();
      if (request.url === '/hangs') return;
      response.writeHead(204).end();
    });
    const sender = senderTo(one.host);
    const ending = new AbortController();
    const hanging = Array.from({ length: 50 }, () =>
      sender.send(post(one.host, { url: `http://${one.host}/hangs` }), ending.signal),
    );
    await vi.waitFor(() => expect(one.requests).toHaveLength(50), { timeout: 10_000 });
    expect(await sender.send(post(one.host))).toMatchObject({ kind: 'answered', status: 204 });
    ending.abort();
    expect(new Set((await Promise.all(hanging)).map(({ kind }) => kind))).toEqual(new Set(['aborted']));
  });

  test('that cannot be made to one server keeps nobody from another', async () => {
    const [away, there] = [await startServer(), await server()];
    await away.close();
    const sender = senderTo(there.host, { rules: { allowHosts: [away.host, there.host] } });
    const hosts = [away.host, there.host, away.host, there.host];
    const results = await Promise.all(hosts.map((host) => sender.send(post(host))));
    const refused = { kind: 'failed', reason: 'refused' };
    const answered = { kind: 'answered', status: 204, headers: {} };
    expect(results).toEqual([refused, answered, refused, answered]);
  });
});

describe('TLS', () => {
  const certificate = selfSigned('localhost');

  test('is spoken with the name, and the certificate must be trusted', async () => {
    let servername: unknown;
    const secure = keep(
      await startSecureServer(certificate, (request, response) => {
        ({ servername } = request.socket as TLSSocket & { servername?: unknown });
        answering(204)(request, response);
      }),
    );
    const host = `localhost:${secure.port}`;
    const request = post(host, { url: `https://${host}/` });
    expect(await senderTo(host).send(request)).toEqual({ kind: 'failed', reason: 'tls' });
    expect(secure.requests).toEqual([]);
    const trusting = senderTo(host, { trustedCertificates: [certificate.cert] });
    expect(await trusting.send(request)).toMatchObject({ status: 204 });
    expect(secure.requests[0]?.headers.host).toBe(host);
    expect(servername).toBe('localhost');
  });

  test('fails with a certificate of another name, although it is trusted', async () => {
    const other = selfSigned('koppeling.example.nl');
    const secure = keep(await startSecureServer(other));
    const host = `localhost:${secure.port}`;
    const sender = senderTo(host, { trustedCertificates: [other.cert] });
    expect(await sender.send(post(host, { url: `https://${host}/` }))).toEqual({
      kind: 'failed',
      reason: 'tls',
    });
    expect(secure.requests).toEqual([]);
  });

  test('fails where it is not spoken', async () => {
    const { host } = await server();
    const url = `https://${host}/`;
    expect(await senderTo(host).send(post(host, { url }))).toEqual({ kind: 'failed', reason: 'tls' });
  });
});

describe('what we end ourselves', () => {
  test('is no attempt', async () => {
    const stop = new AbortController();
    const { host, requests } = await server(() => stop.abort());
    expect(await senderTo(host).send(post(host), stop.signal)).toEqual({ kind: 'aborted' });
    expect(requests).toHaveLength(1);
    expect(await senderTo(host).send(post(host), AbortSignal.abort())).toEqual({ kind: 'aborted' });
    expect(requests).toHaveLength(1);
  });

  test('waits for what is under way, and begins nothing afterwards', async () => {
    const arrived = Promise.withResolvers<() => void>();
    const { host } = await server((request, response) => {
      request.resume();
      arrived.resolve(() => response.writeHead(204).end());
    });
    const sender = createSender({ rules: { allowHosts: [host] }, lookup: nameServersFrom(undefined) });
    const underWay = sender.send(post(host));
    const answer = await arrived.promise;
    const closed = sender.close();
    expect(await sender.send(post(host))).toEqual({ kind: 'aborted' });
    answer();
    expect(await underWay).toMatchObject({ kind: 'answered', status: 204 });
    await closed;
  });
});
