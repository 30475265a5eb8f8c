import { organisations } from '@innovatienetwerk/runtime';
import { until, type Client } from '@innovatienetwerk/testkit';
import { CloudEvent } from 'cloudevents';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { about, arrives, startEndpoint, typeOf as type, type Endpoint } from './endpoint.ts';
import { as, draftIdea, run, submittedIdea } from './people.ts';

const submittedType = type('idea.submitted.v1');
let bisc: Client;
let anna: Client;
let endpoint: Endpoint;

beforeAll(async () => {
  [bisc, anna, endpoint] = await Promise.all([as('poi-bisc'), as('anna'), startEndpoint()]);
});
afterAll(() => endpoint?.close());

async function subscribed(wishes: Readonly<Record<string, unknown>> = {}, to: Endpoint = endpoint) {
  const { status, body, etag } = await bisc.post('/subscriptions', {
    body: { organisationId: organisations.bisc.id, sink: to.url, types: [submittedType], ...wishes },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: body.id as string, path: `/subscriptions/${body.id}`, etag };
}
describe('a subscription', () => {
  test('gets a CloudEvent by the NL GOV profile, that the official libraries take [features 63, 65]', async () => {
    const { id, path } = await subscribed({ subscriberReference: 'koppeling-7' });
    const idea = await submittedIdea(anna, 'Een koppeling');
    const { headers, body } = await arrives(idea.id, endpoint);
    const keys = (await bisc.get(`${path}/signing-keys`)).body.keys;
    const event = new Webhook(keys[0].secret).verify(body, headers) as Record<string, string>;
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(new CloudEvent(event).validate()).toBe(true);
    expect(event).toMatchObject({
      id: headers['webhook-id'],
      type: submittedType,
      source: 'urn:nld:oin:00000004000000000000:systeem:ideas',
      domain: 'nl.bibliotheken.innovatie',
      region: 'NL-UT',
      subscription: id,
      subscriberreference: 'koppeling-7',
    });
    expect(Object.keys(event).filter((name) => !/^[a-z0-9]{1,20}$/.test(name))).toEqual([]);
    expect(event, 'who did it stays inside').not.toHaveProperty('actorid');
  });

  test('hears only its own provinces, and no drafts [features 64]', async () => {
    const other = await startEndpoint();
    const cubiss = await as('poi-cubiss');
    const answer = await cubiss.post('/subscriptions', {
      body: { organisationId: organisations.cubiss.id, sink: other.url },
    });
    expect(answer.body.regions).toEqual(['NL-NB', 'NL-LI']);
    await subscribed({ types: [] });
    const draft = await draftIdea(anna, 'Nog geheim');
    const idea = await submittedIdea(anna, 'Alleen voor Utrecht');
    await arrives(idea.id, endpoint);
    expect(about(endpoint, draft.id)).toEqual([]);
    expect(about(other, idea.id)).toEqual([]);
    const feed = await cubiss.get(`/events?aggregateId=${idea.id}`);
    expect(feed.body.items).toEqual([]);
    other.close();
  });

  test('chooses by type, source and nested filters [features 64]', async () => {
    const chosen = await startEndpoint();
    const left = await startEndpoint();
    await subscribed(
      {
        filters: [
          { any: [{ exact: { region: 'NL-LI' } }, { all: [{ prefix: { type: type('idea.') } }] }] },
          { not: { suffix: { type: '.v2' } } },
        ],
      },
      chosen,
    );
    await subscribed({ filters: [{ not: { exact: { aggregate: 'idea' } } }] }, left);
    const idea = await submittedIdea(anna, 'Gefilterd');
    await arrives(idea.id, chosen);
    expect(left.received).toEqual([]);
    chosen.close();
    left.close();
  });

  test('is refused where the address does not agree, or may not be called [features 66]', async () => {
    const silent = await startEndpoint({ allowedOrigin: '' });
    const elsewhere = await startEndpoint({ allowedOrigin: 'https://example.org' });
    const ask = async (sink: string) =>
      (await bisc.post('/subscriptions', { body: { organisationId: organisations.bisc.id, sink } })).body;
    expect(await ask(silent.url)).toMatchObject({ code: 'subscription.handshake-refused' });
    expect(await ask(elsewhere.url)).toMatchObject({ code: 'subscription.handshake-refused' });
    for (const sink of [
      'https://169.254.169.254/latest',
      'http://10.0.0.1/x',
      'https://[::1]/x',
      'ftp://example.org/',
    ])
      expect(await ask(sink), sink).toMatchObject({ code: 'subscription.sink-forbidden' });
    silent.close();
    elsewhere.close();
  });

  test('rotates its keys while both hold [features 65]', async () => {
    const { path } = await subscribed();
    const [old] = (await bisc.get(`${path}/signing-keys`)).body.keys;
    expect((await bisc.post(`${path}/key-rotations`, { body: { overlapHours: 1 } })).status).toBe(201);
    const { keys } = (await bisc.get(`${path}/signing-keys`)).body;
    expect(keys).toHaveLength(2);
    expect(keys[1].secret).toBe(old.secret);
    const later = await until('a message with both signatures', async () => {
      const { body } = await bisc.post(`${path}/test-events`);
      expect(body.delivered).toBe(true);
      return endpoint.received.findLast(
        ({ body: sent }) => JSON.parse(sent).type === type('subscription.tested.v1'),
      );
    });
    for (const { secret } of keys)
      expect(() => new Webhook(secret).verify(later.body, later.headers)).not.toThrow();
  });

  test('waits while it is paused, and loses nothing [features 67, 68]', async () => {
    const waiting = await startEndpoint();
    const { path } = await subscribed({}, waiting);
    expect((await bisc.post(`${path}/pauses`)).body.status).toBe('paused');
    const idea = await submittedIdea(anna, 'Tijdens de pauze');
    await arrives(idea.id, endpoint);
    expect(about(waiting, idea.id)).toEqual([]);
    expect((await bisc.post(`${path}/resumptions`)).body.status).toBe('active');
    await arrives(idea.id, waiting);
    waiting.close();
  });

  test('stops at 410, tells why, and goes on when it is resumed [features 67]', async () => {
    const gone = await startEndpoint();
    const { path } = await subscribed({}, gone);
    gone.answerWith(410);
    const idea = await submittedIdea(anna, 'Het adres is weg');
    await until('it is stopped', async () => {
      const { body } = await bisc.get(path);
      return body.status === 'stopped' && body.stopReason === 'gone' ? true : undefined;
    });
    const refused = await until('the attempt is in the books', async () => {
      const { body } = await bisc.get(`${path}/deliveries`);
      return body.items[0];
    });
    expect(refused).toMatchObject({ status: 'waiting', reason: 'gone', attempts: [{ status: 410 }] });
    gone.answerWith(204);
    expect((await bisc.post(`${path}/resumptions`)).status).toBe(201);
    await until('it arrives after all', async () => {
      const { body } = await bisc.get(`${path}/deliveries?eventId=${refused.eventId}`);
      return body.items[0].status === 'delivered' ? true : undefined;
    });
    expect(about(gone, idea.id)).toHaveLength(2);
    gone.close();
  });

  test('has one event come again, and everything since a moment [features 68]', async () => {
    const again = await startEndpoint();
    const since = new Date().toISOString();
    const { path } = await subscribed({}, again);
    const idea = await submittedIdea(anna, 'Nog een keer');
    const { headers } = await arrives(idea.id, again);
    const eventId = headers['webhook-id'];
    expect((await bisc.post(`${path}/resends`, { body: { eventId } })).status).toBe(201);
    await until('it comes again', async () => await Promise.resolve(about(again, idea.id)[1]));
    expect((await bisc.post(`${path}/replays`, { body: { what: 'since', sinceAt: since } })).status).toBe(
      201,
    );
    await until('everything comes again', async () => await Promise.resolve(about(again, idea.id)[2]));
    expect(new Set(about(again, idea.id).map((one) => one.headers['webhook-id']))).toEqual(
      new Set([eventId]),
    );
    again.close();
  });

  test('belongs to its organisation alone, and ends without its secrets', async () => {
    const { path } = await subscribed();
    const cubiss = await as('poi-cubiss');
    for (const answer of [
      await cubiss.get(path),
      await cubiss.get(`${path}/signing-keys`),
      await cubiss.get(`${path}/deliveries`),
      await cubiss.post(`${path}/endings`),
    ])
      expect(answer.status).toBe(404);
    expect((await bisc.post(`${path}/endings`)).body.status).toBe('ended');
    expect((await bisc.get(`${path}/signing-keys`)).body.code).toBe('subscription.over');
    expect((await bisc.post(`${path}/resumptions`)).body.code).toBe('subscription.over');
  });
});

describe('the feed', () => {
  test('is read page by page without holes, and goes on where one was [features 69]', async () => {
    const idea = await submittedIdea(anna, 'In de stroom');
    const start = (await bisc.get('/events?limit=200')).body;
    let { next } = start;
    const found = await until('the feed has the idea', async () => {
      const { body } = await bisc.get(`/events?limit=200&cursor=${next}`);
      ({ next } = body);
      return [...start.items, ...body.items].find(
        (item: { aggregateid: string }) => item.aggregateid === idea.id,
      );
    });
    expect(found).toMatchObject({ region: 'NL-UT' });
    const wrong = await bisc.get('/events?cursor=abc');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'request.cursor-invalid']);
    const unknown = await bisc.get(`/events?cursor=${crypto.randomUUID()}`);
    expect([unknown.status, unknown.body.code]).toEqual([410, 'events.cursor-gone']);
  });

  test('is followed live, and after a break from the last event [features 69]', async () => {
    const follow = async (lastEventId?: string) => {
      const ending = new AbortController();
      const response = await fetch(`${run().url}/v1/events/_stream?type=${submittedType}`, {
        headers: {
          authorization: `Bearer ${bisc.token}`,
          accept: 'text/event-stream',
          ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
        },
        signal: ending.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      let seen = '';
      return {
        async until(ideaId: string): Promise<string> {
          while (!seen.includes(`"aggregateid":"${ideaId}"`)) seen += (await reader?.read())?.value ?? '';
          return /id: ([\w-]+)\n/.exec(seen.slice(seen.lastIndexOf('id: ')))?.[1] ?? '';
        },
        end: () => ending.abort(),
      };
    };
    const first = await follow();
    const one = await submittedIdea(anna, 'Live');
    const place = await first.until(one.id);
    first.end();
    const missed = await submittedIdea(anna, 'Gemist tijdens de breuk');
    const second = await follow(place);
    await second.until(missed.id);
    second.end();
  });
});
