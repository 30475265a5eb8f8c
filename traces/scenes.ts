import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { organisations, type RunFile } from '@innovatienetwerk/runtime';
import { clientAs, until, type Client } from '@innovatienetwerk/testkit';

/** What arrived at the system of others. */
export interface Arrival {
  readonly eventId: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** The system of somebody else, with an authorisation server of its own: real, and on this machine. */
async function startSystem() {
  const arrivals: Arrival[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.url === '/token') {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ access_token: 'a-token', token_type: 'Bearer', expires_in: 3600 }));
        return;
      }
      if (request.method === 'OPTIONS') response.writeHead(200, { 'WebHook-Allowed-Origin': '*' }).end();
      else {
        arrivals.push({ eventId: (JSON.parse(body) as { id: string }).id, status, headers: request.headers });
        response.writeHead(status).end();
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    answerWith(next: number) {
      status = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** @throws {Error} when an answer is not a success: what follows builds on it */
async function made(answer: ReturnType<Client['post']>) {
  const { status, body, etag } = await answer;
  if (status >= 400) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { body, etag };
}

/** Anna hands in an idea, of which the system of the POI of Utrecht hears. */
async function ideaIsSubmitted(anna: Client): Promise<void> {
  const { body: challenges } = await made(anna.get('/challenges?limit=200'));
  const channel = challenges.items.find(({ kind }: { kind: string }) => kind === 'always-open');
  const draft = await made(
    anna.post('/ideas', {
      body: { title: 'Een leesclub', organisationId: organisations.utrecht.id, region: 'NL-UT' },
    }),
  );
  const path = `/ideas/${draft.body.id}`;
  const saved = await made(
    anna.patch(path, {
      ifMatch: draft.etag,
      body: {
        description: 'Een leesclub voor wie hier nieuw is.',
        goal: 'Nieuwkomers lezen samen en ontmoeten elkaar.',
        targetGroups: ['newcomers'],
        agendaTasks: ['literate-society'],
        helpWanted: ['expertise'],
        fieldlabWish: 'regional',
        publicPrizeWish: false,
        challengeId: channel.id,
      },
    }),
  );
  await made(anna.post(`${path}/submissions`, { ifMatch: saved.etag }));
}

/** Requests that came from within a trace of others. */
export interface Caller {
  readonly traceId: string;
  readonly spanId: string;
  readonly trusted: { readonly traceId: string };
  readonly untrusted: { readonly traceId: string };
}

async function callFromOutside(run: RunFile): Promise<Caller> {
  const traceId = randomBytes(16).toString('hex');
  const spanId = randomBytes(8).toString('hex');
  const ask = async (handle: string) => {
    const { token } = await clientAs(run, handle);
    const answer = await fetch(`${run.url}/v1/challenges`, {
      headers: { authorization: `Bearer ${token}`, traceparent: `00-${traceId}-${spanId}-01` },
    });
    return { traceId: answer.headers.get('trace-id') ?? '' };
  };
  return { traceId, spanId, trusted: await ask('poi-bisc'), untrusted: await ask('anna') };
}

export interface Scenes {
  readonly caller: Caller;
  /** In order: refused once, taken at the second attempt, sent again on request, and refused for good. */
  readonly arrivals: readonly Arrival[];
}

/** What the tour does not show: an endpoint that fails, is mended, asks for an event once more, and goes away. */
export async function playScenes(run: RunFile): Promise<Scenes> {
  const system = await startSystem();
  try {
    const [bisc, anna] = await Promise.all([clientAs(run, 'poi-bisc'), clientAs(run, 'anna')]);
    const { body: subscription } = await made(
      bisc.post('/subscriptions', {
        body: {
          organisationId: organisations.bisc.id,
          sink: `${system.url}/events`,
          types: ['nl.bibliotheken.innovatie.idea.submitted.v1'],
          sinkCredential: {
            kind: 'client-credentials',
            tokenEndpoint: `${system.url}/token`,
            clientId: 'innovatienetwerk',
            clientSecret: 'a-secret-of-others',
          },
        },
      }),
    );
    const arrived = (count: number): Promise<Arrival> =>
      until(
        `arrival ${count}`,
        () => Promise.resolve(system.arrivals.length >= count ? system.arrivals[count - 1] : undefined),
        30_000,
      );
    system.answerWith(500);
    await ideaIsSubmitted(anna);
    const refused = await arrived(1);
    system.answerWith(204);
    await until('it is delivered after all', () =>
      Promise.resolve(system.arrivals.some(({ status }) => status === 204) ? true : undefined),
    );
    const before = system.arrivals.length;
    await made(
      bisc.post(`/subscriptions/${subscription.id}/resends`, { body: { eventId: refused.eventId } }),
    );
    await arrived(before + 1);
    system.answerWith(410);
    await ideaIsSubmitted(anna);
    await until(
      'the platform stops by itself',
      async () => {
        const { body } = await bisc.get(`/subscriptions/${subscription.id}`);
        return body.status === 'stopped' ? true : undefined;
      },
      30_000,
    );
    return { arrivals: system.arrivals, caller: await callFromOutside(run) };
  } finally {
    await system.close();
  }
}
