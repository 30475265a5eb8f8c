import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Actor, EventEnvelope } from '@innovatienetwerk/contract';
import { newId } from '@innovatienetwerk/service';
import { expect } from 'vitest';
import type { ConnectStage } from './connect-stage.ts';

/** What the stories of the deliveries share: somebody who subscribes, an endpoint, and things that happen. */

export const ORGANISATION = '019a2b3c-0000-7000-8000-000000000001';
export const MAKER = '019a2b3c-0000-7000-8000-000000000002';

export const maker: Actor = {
  subjectId: MAKER,
  clientId: 'tests',
  grants: [{ role: 'coordinator', organisationId: ORGANISATION, regions: ['NL-UT'] }],
};

/** A message that came to an endpoint. */
export interface Taken {
  readonly path: string;
  readonly subscription: string;
  readonly id: string;
  readonly aggregateid: string;
  readonly sequence: string;
}

/** Agrees to everything; what becomes of a message is for `answer`, which takes it with 204 when nothing else is said. */
export async function startEndpoint(
  answer: (...args: Parameters<RequestListener>) => void = (_, response) =>
    void response.writeHead(204).end(),
) {
  const taken: Taken[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.method === 'OPTIONS') {
        response.writeHead(200, { 'WebHook-Allowed-Origin': '*' }).end();
        return;
      }
      taken.push({ ...(JSON.parse(body) as Taken), path: request.url ?? '' });
      answer(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}
export type Endpoint = Awaited<ReturnType<typeof startEndpoint>>;

export async function subscribe(stage: ConnectStage, sink: string, actor = maker): Promise<string> {
  const { status, body } = await stage.ask('createSubscription', actor, {
    body: { organisationId: ORGANISATION, sink },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

export const eventOf = (aggregateId: string, sequence: number): EventEnvelope => ({
  id: newId(),
  type: 'idea.submitted.v1',
  context: 'ideas',
  aggregate: 'idea',
  aggregateId,
  sequence,
  region: 'NL-UT',
  organisationId: ORGANISATION,
  time: new Date().toISOString(),
  data: { ideaId: aggregateId },
});

/** Lets things happen: of each object the events with these numbers in order, all objects side by side. */
export async function happen(
  stage: ConnectStage,
  objects: readonly string[],
  { from, count }: { readonly from: number; readonly count: number },
): Promise<void> {
  for (let sequence = from; sequence < from + count; sequence += 1) {
    // oxlint-disable-next-line no-await-in-loop -- in order
    await Promise.all(objects.map((id) => stage.store.feed().arrive(eventOf(id, sequence))));
  }
}

export const objectsOf = (count: number): readonly string[] => Array.from({ length: count }, () => newId());
