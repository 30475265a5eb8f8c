import type { RequestListener } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';
import { handshakeRequest, judgeHandshake } from '../src/outbound/handshake.ts';
import { nameServersFrom } from '../src/outbound/resolve.ts';
import { createSender, type Sender } from '../src/outbound/send.ts';
import { newSecret, sign } from '../src/outbound/signature.ts';
import { answering, startServer, type OutsideServer } from './outbound-servers.ts';

/** What an endpoint and the platform say to each other: first whether it wants our events, then events that it can believe. */

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});
function keep<T extends { close(): Promise<void> }>(one: T): T {
  opened.push(one);
  return one;
}

const server = async (answer?: RequestListener): Promise<OutsideServer> => keep(await startServer(answer));
const senderTo = (host: string): Sender =>
  keep(createSender({ rules: { allowHosts: [host] }, lookup: nameServersFrom(undefined) }));

describe('a handshake', () => {
  const origin = 'api.innovatienetwerk.example';

  test('asks with our name and rate, and hears what the endpoint allows', async () => {
    const { host, requests } = await server(
      answering(200, { 'WebHook-Allowed-Origin': origin, 'WebHook-Allowed-Rate': '120' }),
    );
    const request = handshakeRequest({ url: `http://${host}/hook`, origin, perMinute: 600 });
    expect(judgeHandshake(await senderTo(host).send(request), origin)).toEqual({
      kind: 'accepted',
      perMinute: 120,
    });
    expect(requests[0]).toMatchObject({ method: 'OPTIONS', url: '/hook' });
    expect(requests[0]?.headers).toMatchObject({
      'webhook-request-origin': origin,
      'webhook-request-rate': '600',
    });
  });

  test('is refused by a server that knows nothing of it, and is not even tried with one that may not be called', async () => {
    const { host, requests } = await server(answering(204, { allow: 'POST' }));
    const request = handshakeRequest({ url: `http://${host}/`, origin });
    expect(judgeHandshake(await senderTo(host).send(request), origin)).toEqual({
      kind: 'refused',
      reason: 'origin-missing',
    });
    expect(judgeHandshake(await senderTo('localhost:1').send(request), origin)).toEqual({
      kind: 'refused',
      reason: 'forbidden-address',
    });
    expect(requests).toHaveLength(1);
  });
});

test('a message that was signed and sent is believed by a receiver with the official library', async () => {
  const secret = newSecret();
  const received: unknown[] = [];
  const { host } = await server((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      received.push(new Webhook(secret).verify(text, request.headers as Record<string, string>));
      response.writeHead(204).end();
    });
  });
  const body = JSON.stringify({ id: '1', titel: 'Voorlezen é 📚' });
  const headers = {
    ...sign({ id: '1', at: new Date(), body }, [secret]),
    'content-type': 'application/json',
  };
  expect(
    await senderTo(host).send({ method: 'POST', url: `http://${host}/hook`, headers, body }),
  ).toMatchObject({ status: 204 });
  expect(received).toEqual([{ id: '1', titel: 'Voorlezen é 📚' }]);
});
