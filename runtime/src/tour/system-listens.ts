import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { organisations } from '../../sample/organisations.ts';
import { PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

interface Heard {
  readonly id: string;
  readonly type: string;
  readonly aggregateid: string;
  readonly sequence: string;
}

/** The system of a POI that hears what happens in its province, at an address of its own. */
export interface ListeningSystem {
  /** Tells what it heard about an object, and takes its leave. */
  readonly hasHeard: (aggregateId: string, types: readonly string[]) => Promise<void>;
  readonly close: () => void;
}

const WHO = 'poi-bisc';

/** Whether a message was signed with this secret, by Standard Webhooks. */
function isSigned({ headers }: IncomingMessage, body: string, secret: string): boolean {
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const wanted = Buffer.from(`v1,${createHmac('sha256', key).update(content).digest('base64')}`);
  return String(headers['webhook-signature'])
    .split(' ')
    .map((signature) => Buffer.from(signature))
    .some((signature) => signature.length === wanted.length && timingSafeEqual(signature, wanted));
}

/** A POI has its own system listen along: it agrees, subscribes, and from then on gets every event of its province. */
export async function systemListens(tour: Tour): Promise<ListeningSystem> {
  const heard: Heard[] = [];
  let secret = '';
  let unsigned = 0;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'OPTIONS') response.setHeader('WebHook-Allowed-Origin', '*');
      else if (isSigned(request, body, secret)) heard.push(JSON.parse(body) as Heard);
      else unsigned += 1;
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const { body: subscription } = await tour.step({
    who: WHO,
    what: 'subscribes its own system to what happens in Utrecht',
    call: {
      method: 'POST',
      path: '/subscriptions',
      body: { organisationId: organisations.bisc.id, sink: `http://127.0.0.1:${port}/events` },
    },
  });
  const path = `/subscriptions/${subscription.id}`;
  const { body: keys } = await tour.step({
    who: WHO,
    what: 'gets the key by which it knows the messages of the platform',
    call: { method: 'GET', path: `${path}/signing-keys` },
  });
  secret = keys.keys[0].secret;
  await tour.see({
    who: WHO,
    what: 'has a test event sent, and it arrives',
    call: { method: 'POST', path: `${path}/test-events` },
    status: 200,
    until: ({ body }) => body.delivered === true,
  });

  return {
    async hasHeard(aggregateId, types) {
      const about = (): readonly Heard[] => heard.filter((event) => event.aggregateid === aggregateId);
      await tour.check(WHO, 'heard it all, signed and in order', PATIENCE_MS, () => {
        const told = about();
        const names = new Set(told.map(({ type }) => type.replace('nl.bibliotheken.innovatie.', '')));
        const inOrder = told.every(
          ({ sequence }, index) => index === 0 || Number(sequence) > Number(told[index - 1]?.sequence),
        );
        return Promise.resolve(unsigned === 0 && inOrder && types.every((type) => names.has(type)));
      });
      await tour.see({
        who: WHO,
        what: 'reads the same in the feed, from where it was',
        call: { method: 'GET', path: `/events?aggregateId=${aggregateId}&limit=200` },
        until: ({ body }) =>
          about().every((event) => body.items.some(({ id }: { id: string }) => id === event.id)),
        withinMs: PATIENCE_MS,
      });
      await tour.step({
        who: WHO,
        what: 'ends its subscription',
        call: { method: 'POST', path: `${path}/endings` },
      });
    },
    close: () => server.close(),
  };
}
