import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contracts } from '@innovatienetwerk/catalogue';
import { allOperations } from '@innovatienetwerk/contract';
import { platformContract } from '@innovatienetwerk/gateway';
import { readPasswords } from '@innovatienetwerk/runtime';
import { until } from '@innovatienetwerk/testkit';
import { connect } from '@nats-io/transport-node';
import { describe, expect, inject, test } from 'vitest';
import { checkApiRules } from '../../tools/checks/src/api-rules.ts';
import { readStream } from '../../chaos/stream.ts';
import { as, draftIdea, run, submittedIdea, utrecht } from './people.ts';

const operatorPassword = (): string => readPasswords(inject('dataDir'))['operator'] ?? '';

describe('events [features 63, 69]', () => {
  test('what happens over REST is told as a CloudEvent with the NL GOV attributes [features 63]', async () => {
    const idea = await submittedIdea(await as('anna'), 'Vertel het door');
    const nats = await connect({
      servers: run().natsUrl,
      user: 'operator',
      pass: operatorPassword(),
      inboxPrefix: '_INBOX.operator',
    });
    try {
      const headers = await until('the event is in the stream', async () => {
        const info = (await nats.request('$JS.API.STREAM.INFO.EVT_IDEAS')).json<{
          state: { last_seq: number };
        }>();
        for (
          let sequence = info.state.last_seq;
          sequence > Math.max(0, info.state.last_seq - 40);
          sequence -= 1
        ) {
          const answer = await nats.request(
            '$JS.API.STREAM.MSG.GET.EVT_IDEAS',
            JSON.stringify({ seq: sequence }),
          );
          const { message } = answer.json<{ message: { subject: string; hdrs: string; data: string } }>();
          const text = Buffer.from(message.hdrs, 'base64').toString();
          if (text.includes(idea.id) && text.includes('idea.submitted.v1'))
            return { text, subject: message.subject };
        }
        return undefined;
      });
      expect(headers.subject).toBe('evt.ideas.ut.idea.submitted.v1');
      expect(headers.text).toMatch(/ce-specversion: 1\.0/);
      expect(headers.text).toMatch(/ce-type: nl\.bibliotheken\.innovatie\.idea\.submitted\.v1/);
      expect(headers.text).toMatch(/ce-source: urn:nld:oin:\d{20}:systeem:ideas/);
      expect(headers.text).toMatch(/ce-time: \d{4}-\d{2}-\d{2}T[\d:.]+Z/);
      expect(headers.text).toMatch(/ce-sequence: /);
      expect(headers.text).toMatch(/Nats-Msg-Id: [0-9a-f-]{36}/);
      // Ids only: neither the title nor anything else that a person wrote.
      expect(headers.text).not.toContain('Vertel het door');
    } finally {
      await nats.close();
    }
  });

  test('the events of one object come in order, numbered from 1, and once each [features 69]', async () => {
    const anna = await as('anna');
    const draft = await draftIdea(anna, 'Volgorde');
    let { etag } = draft;
    for (const goal of ['een', 'twee', 'drie', 'vier']) {
      etag = (await anna.patch(`/ideas/${draft.id}`, { ifMatch: etag, body: { goal } })).etag;
    }
    const events = await until('all five events are in the stream', async () => {
      const all = await readStream(run().natsUrl, operatorPassword(), 'ideas');
      const own = all.filter(({ aggregateId }) => aggregateId === draft.id);
      return own.length >= 5 ? own : undefined;
    });
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(5);
  });
});

test('every rule of the API Design Rules holds on every route of the running gateway [features 79]', async () => {
  const all = [...contracts, platformContract];
  const broken: string[] = [];
  const routes = new Set<string>();
  for await (const { ok, route, rule, detail } of checkApiRules({
    baseUrl: run().url,
    contracts: all,
    token: (await as('anna')).token,
  })) {
    routes.add(route);
    if (!ok) broken.push(`${route}: ${rule}: ${detail}`);
  }
  expect(broken).toEqual([]);
  expect(routes.size).toBe(all.flatMap((contract) => allOperations(contract)).length);
});

describe('what the sector looks for [features 90]', () => {
  const root = join(import.meta.dirname, '..', '..');
  const fileOf = (name: string): Promise<string> => readFile(join(root, name), 'utf8');

  test('security.txt says whom to tell, is valid for months, and is the one of this address (RFC 9116)', async () => {
    const response = await fetch(`${run().url}/.well-known/security.txt`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const fields = Object.fromEntries(
      (await response.text())
        .trim()
        .split('\n')
        .map((line) => /^([^:]+): (.+)$/.exec(line)?.slice(1) as [string, string]),
    );
    expect(fields['Contact']).toMatch(/^(mailto|https):/);
    expect(fields['Preferred-Languages']).toBe('nl, en');
    expect(new URL(fields['Canonical'] ?? '').pathname).toBe('/.well-known/security.txt');
    const daysLeft = (Date.parse(fields['Expires'] ?? '') - Date.now()) / 86_400_000;
    expect(daysLeft).toBeGreaterThan(30);
    expect(daysLeft).toBeLessThan(366);
  });

  test('the running API, the package and publiccode.yml are of one version, and the changelog tells of them', async () => {
    const [publiccode, changelog, manifest] = await Promise.all(
      ['publiccode.yml', 'CHANGELOG.md', 'package.json'].map(fileOf),
    );
    const document = (await (await fetch(`${run().url}/v1/openapi.json`)).json()) as {
      readonly info: { readonly version: string };
    };
    const { version } = JSON.parse(manifest ?? '') as { readonly version: string };
    expect(document.info.version).toBe(version);
    expect(/^softwareVersion: (.+)$/m.exec(publiccode ?? '')?.[1]).toBe(version);
    expect(/^publiccodeYmlVersion: '(.+)'$/m.exec(publiccode ?? '')?.[1]).toBe('0.4');
    expect(changelog).toMatch(/^## \[Unreleased\]$/m);
  });
});

describe('repeated requests [features 80]', () => {
  const body = { title: 'Twee keer geklikt', organisationId: utrecht, region: 'NL-UT' };

  test('the same key gives the first answer again, and one idea', async () => {
    const anna = await as('anna');
    const idempotencyKey = crypto.randomUUID();
    const first = await anna.post('/ideas', { body, idempotencyKey });
    const second = await anna.post('/ideas', { body, idempotencyKey });
    expect(second).toMatchObject({ status: first.status, body: first.body, etag: first.etag });
  });

  test('requests with one key that race have one effect and one answer', async () => {
    const anna = await as('anna');
    const idempotencyKey = crypto.randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => anna.post('/ideas', { body, idempotencyKey })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  test('the same key with another body is a conflict', async () => {
    const anna = await as('anna');
    const idempotencyKey = crypto.randomUUID();
    await anna.post('/ideas', { body, idempotencyKey });
    const other = await anna.post('/ideas', { body: { ...body, title: 'Iets anders' }, idempotencyKey });
    expect([other.status, other.body.code]).toEqual([409, 'request.idempotency-key-reused']);
  });

  test('the key of another person is another key', async () => {
    const idempotencyKey = crypto.randomUUID();
    const [anna, fatima] = await Promise.all([as('anna'), as('fatima')]);
    const one = await anna.post('/ideas', { body, idempotencyKey });
    const other = await fatima.post('/ideas', { body, idempotencyKey });
    expect(other.status).toBe(201);
    expect(other.body.id).not.toBe(one.body.id);
  });

  test('a change that is repeated with its key gives its first answer, although the version has moved on', async () => {
    const anna = await as('anna');
    const draft = await draftIdea(anna, 'Antwoord kwijt');
    const idempotencyKey = crypto.randomUUID();
    const change = { ifMatch: draft.etag, body: { goal: 'Eén keer' }, idempotencyKey };
    const first = await anna.patch(`/ideas/${draft.id}`, change);
    const again = await anna.patch(`/ideas/${draft.id}`, change);
    expect(first.status).toBe(200);
    expect(again).toMatchObject({ status: 200, body: first.body, etag: first.etag });
  });
});

describe('versions [features 81]', () => {
  test('a change needs the version that was read, and a stale one changes nothing', async () => {
    const anna = await as('anna');
    const draft = await draftIdea(anna, 'Versies');
    const path = `/ideas/${draft.id}`;
    expect((await anna.patch(path, { body: { goal: 'Zonder versie' } })).status).toBe(428);
    expect((await anna.patch(path, { ifMatch: draft.etag, body: { goal: 'Goed' } })).status).toBe(200);
    const stale = await anna.patch(path, { ifMatch: draft.etag, body: { goal: 'Te laat' } });
    expect([stale.status, stale.body.code]).toEqual([412, 'resource.changed-meanwhile']);
    expect((await anna.get(path)).body.goal).toBe('Goed');
  });

  test('of changes that race from one version, one wins', async () => {
    const anna = await as('anna');
    const draft = await draftIdea(anna, 'Wedloop');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        anna.patch(`/ideas/${draft.id}`, { ifMatch: draft.etag, body: { goal: `Doel ${index}` } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 412),
    ]);
  });

  test('every resource that can be changed says its version', async () => {
    const anna = await as('anna');
    const { ideaId } = inject('tour');
    expect((await anna.get(`/ideas/${ideaId}`)).etag).toMatch(/^"\d+"$/);
  });
});
