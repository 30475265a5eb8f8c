import { text } from 'node:stream/consumers';
import { organisations } from '@innovatienetwerk/runtime';
import { until, type Client } from '@innovatienetwerk/testkit';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { arrives, startEndpoint, startServer, typeOf, type Endpoint } from './endpoint.ts';
import { as, submittedIdea } from './people.ts';

const CLIENT_SECRET = 'a-secret-that-nobody-may-see';
const closing: (() => void)[] = [];
let bisc: Client;
let anna: Client;

beforeAll(async () => {
  [bisc, anna] = await Promise.all([as('poi-bisc'), as('anna')]);
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** An authorisation server that gives tokens to who has the secret (RFC 6749, section 4.4), and can withdraw them. */
async function startAuthorisationServer(expiresIn: number, answer?: number) {
  const tokens: string[] = [];
  const forms: string[] = [];
  let withdrawn = 0;
  const known = `Basic ${Buffer.from(`platform:${CLIENT_SECRET}`).toString('base64')}`;
  const server = await startServer((request, response) => {
    void text(request).then((form) => {
      forms.push(form);
      if (answer !== undefined || request.headers.authorization !== known) {
        response.writeHead(answer ?? 401, { location: 'http://127.0.0.1:1/token' }).end();
        return;
      }
      tokens.push(`token-${crypto.randomUUID()}`);
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ access_token: tokens.at(-1), token_type: 'Bearer', expires_in: expiresIn }));
    });
  });
  closing.push(server.close);
  return {
    url: `${server.url}/token`,
    tokens,
    forms,
    withdrawAll() {
      withdrawn = tokens.length;
    },
    holds: (authorization: string | undefined): boolean =>
      tokens.slice(withdrawn).some((token) => authorization === `Bearer ${token}`),
  };
}
type AuthorisationServer = Awaited<ReturnType<typeof startAuthorisationServer>>;

const credentialAt = (tokenEndpoint: string) => ({
  kind: 'client-credentials',
  tokenEndpoint,
  clientId: 'platform',
  clientSecret: CLIENT_SECRET,
  scope: 'events',
});

const ask = (sink: string, tokenEndpoint: string) =>
  bisc.post('/subscriptions', {
    body: {
      organisationId: organisations.bisc.id,
      sink,
      types: [typeOf('idea.submitted.v1')],
      sinkCredential: credentialAt(tokenEndpoint),
    },
  });

async function guardedEndpoint(server: AuthorisationServer): Promise<Endpoint> {
  const endpoint = await startEndpoint({ lets: server.holds });
  closing.push(endpoint.close);
  return endpoint;
}

async function subscribed(endpoint: Endpoint, server: AuthorisationServer): Promise<string> {
  const { status, body } = await ask(endpoint.url, server.url);
  expect(status, JSON.stringify(body)).toBe(201);
  expect(body.credential).toBe('client-credentials');
  return `/subscriptions/${body.id}`;
}

async function delivered(endpoint: Endpoint, title: string): Promise<string | undefined> {
  const idea = await submittedIdea(anna, title);
  return (await arrives(idea.id, endpoint)).headers['authorization'];
}

test('a token of the authorisation server goes with every delivery, and is asked for once while it holds [features 65]', async () => {
  const server = await startAuthorisationServer(3_600);
  const endpoint = await guardedEndpoint(server);
  await subscribed(endpoint, server);
  const first = await delivered(endpoint, 'Met een token');
  const second = await delivered(endpoint, 'Met hetzelfde token');
  expect(server.tokens).toHaveLength(1);
  expect([first, second]).toEqual([`Bearer ${server.tokens[0]}`, `Bearer ${server.tokens[0]}`]);
  expect(server.forms).toEqual(['grant_type=client_credentials&scope=events']);
  expect(endpoint.refused()).toBe(0);
});

test('a token that has had its time is asked for anew, before anybody refuses it', async () => {
  const server = await startAuthorisationServer(2);
  const endpoint = await guardedEndpoint(server);
  const path = await subscribed(endpoint, server);
  await until('another token goes with a message', async () => {
    const { body } = await bisc.post(`${path}/test-events`);
    expect(body.delivered).toBe(true);
    return endpoint.received.at(-1)?.headers['authorization'] === `Bearer ${server.tokens[0]}`
      ? undefined
      : true;
  });
  expect(endpoint.refused()).toBe(0);
});

test('a token that was withdrawn is renewed once, within the same attempt', async () => {
  const server = await startAuthorisationServer(3_600);
  const endpoint = await guardedEndpoint(server);
  const path = await subscribed(endpoint, server);
  server.withdrawAll();
  const authorization = await delivered(endpoint, 'Na een intrekking');
  expect(server.tokens).toHaveLength(2);
  expect(authorization).toBe(`Bearer ${server.tokens[1]}`);
  expect(endpoint.refused()).toBe(1);
  const [delivery] = await until('the delivery is in the books', async () => {
    const { body } = await bisc.get(`${path}/deliveries`);
    return body.items.length > 0 ? body.items : undefined;
  });
  expect(delivery).toMatchObject({ status: 'delivered', attemptCount: 1, attempts: [{ status: 204 }] });
});

test('a sink that takes no token at all is not asked more than twice in an attempt', async () => {
  const server = await startAuthorisationServer(3_600);
  let open = true;
  const endpoint = await startEndpoint({ lets: () => open });
  closing.push(endpoint.close);
  const path = await subscribed(endpoint, server);
  open = false;
  const { body } = await bisc.post(`${path}/test-events`);
  expect(body).toMatchObject({ delivered: false, attempt: { status: 401, reason: 'http-4xx' } });
  expect(endpoint.refused()).toBe(2);
  expect(server.tokens).toHaveLength(2);
});

test('the secret and the tokens stand in no answer of the platform', async () => {
  const server = await startAuthorisationServer(3_600);
  const endpoint = await guardedEndpoint(server);
  const made = await ask(endpoint.url, server.url);
  const path = `/subscriptions/${made.body.id}`;
  await delivered(endpoint, 'Geheim');
  const answers = await Promise.all(
    [path, '/subscriptions?limit=200', `${path}/deliveries`, `${path}/signing-keys`].map((address) =>
      bisc.get(address),
    ),
  );
  answers.push(made, await bisc.post(`${path}/test-events`), await bisc.post(`${path}/endings`));
  const shown = JSON.stringify(answers.map(({ body }) => body));
  expect(shown).toContain('client-credentials');
  for (const secret of [CLIENT_SECRET, ...server.tokens]) expect(shown).not.toContain(secret);
});

test('a token endpoint goes by the same rules as a sink: no address inside, no redirect, and it must give a token [features 66]', async () => {
  const server = await startAuthorisationServer(3_600);
  const redirecting = await startAuthorisationServer(3_600, 307);
  const refusing = await startAuthorisationServer(3_600, 403);
  const endpoint = await guardedEndpoint(server);
  for (const inside of ['https://169.254.169.254/token', 'http://10.0.0.1/token', 'https://[::1]/token'])
    // oxlint-disable-next-line no-await-in-loop
    expect((await ask(endpoint.url, inside)).body, inside).toMatchObject({
      code: 'subscription.sink-forbidden',
    });
  for (const { url } of [redirecting, refusing])
    // oxlint-disable-next-line no-await-in-loop
    expect((await ask(endpoint.url, url)).body).toMatchObject({ code: 'subscription.handshake-refused' });
  expect([redirecting.forms.length, refusing.forms.length]).toEqual([1, 1]);
  expect(endpoint.received).toEqual([]);
});
