import type { Actor } from '@innovatienetwerk/contract';
import { organisations } from '@innovatienetwerk/runtime';
import { clientWith, tokenFor, until, type Client } from '@innovatienetwerk/testkit';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, draftIdea, idOf, run, submittedIdea, utrecht } from './people.ts';

const LIMIT_MS = 30_000;

interface Person {
  readonly id: string;
  readonly client: Client;
}

async function newStaff(extra: Partial<Actor> = {}): Promise<Person> {
  const id = crypto.randomUUID();
  const grants = [{ role: 'staff', organisationId: utrecht, regions: ['NL-UT'] }] as const;
  return { id, client: clientWith(run(), await tokenFor(run(), { subjectId: id, grants, ...extra })) };
}

interface Line {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  readonly status: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly resource: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
}

const linesOf = async ({ client }: Person): Promise<readonly Line[]> => {
  const { status, body } = await client.get('/processing-records?limit=200');
  expect(status, JSON.stringify(body)).toBe(200);
  return body.items;
};

/** The log takes what was handed over a moment later. */
const lineOf = (person: Person, what: string, isIt: (line: Line) => boolean): Promise<Line> =>
  until(`a line for ${what}`, async () => (await linesOf(person)).find(isIt), LIMIT_MS);

interface Audit {
  readonly id: string;
  readonly at: string;
  readonly operation: string;
  readonly actorId: string;
  readonly actingForId?: string;
  readonly objectId?: string;
  readonly outcome: string;
  readonly problem?: string;
  readonly traceId: string;
}

const auditOf = async (client: Client, query: string): Promise<readonly Audit[]> => {
  const { status, body } = await client.get(`/audit-records?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.items;
};

const recorded = (client: Client, query: string, isIt: (record: Audit) => boolean): Promise<Audit> =>
  until(`a record of ${query}`, async () => (await auditOf(client, query)).find(isIt), LIMIT_MS);

let mongo: MongoClient;
let ops: Client;
beforeAll(async () => {
  mongo = new MongoClient(run().mongodbUrl);
  const grants = [{ role: 'ops', organisationId: utrecht, regions: ['NL'] }] as const;
  ops = clientWith(run(), await tokenFor(run(), { subjectId: crypto.randomUUID(), grants }));
});
afterAll(() => mongo?.close());

describe('the register of processing activities [features 84]', () => {
  test('tells everybody, without a token, what personal data are used for, whose and on which ground', async () => {
    const response = await fetch(`${run().url}/v1/processing-activities`);
    expect(response.status).toBe(200);
    const { items } = (await response.json()) as { items: readonly Record<string, unknown>[] };
    const ideas = items.find(({ id }) => id === 'idea-collection');
    expect(ideas).toMatchObject({
      version: 1,
      legalBasis: { article: '6(1)(e)' },
      personalData: { categories: ['identifier', 'employment', 'opinion'] },
      retentionPeriod: 'P1096D',
      versions: [1],
    });
    expect(ideas?.['operations']).toContain('submitIdea');
  });

  test('is where every operation of the API document says under which activity it falls', async () => {
    const document = (await (await fetch(`${run().url}/v1/openapi.json`)).json()) as {
      paths: Record<string, Record<string, Record<string, string>>>;
    };
    const links = Object.values(document.paths)
      .flatMap((item) => Object.values(item))
      .map((operation) => operation['x-processing-activity'] ?? 'none');
    expect(links.length).toBeGreaterThan(200);
    for (const link of new Set(links)) {
      expect(link).toMatch(/\/v1\/processing-activities\/[a-z-]+\/versions\/\d+$/);
      const response = await fetch(new URL(link, run().url));
      expect([link, response.status]).toEqual([link, 200]);
      expect(response.headers.get('content-type')).toBe('application/json');
    }
  });

  test('knows no activity and no version that is not there', async () => {
    for (const path of ['world-domination', 'idea-collection/versions/99']) {
      expect((await fetch(`${run().url}/v1/processing-activities/${path}`)).status).toBe(404);
    }
  });
});

describe('the processing log [features 84]', () => {
  test('has a line for the person whose data were read, with the purpose, and none of what was read', async () => {
    const author = await newStaff();
    const idea = await draftIdea(author.client, 'Wie leest mij');
    const { traceId } = await author.client.get(`/ideas/${idea.id}`);
    const line = await lineOf(author, 'the reading', (one) => one.traceId === traceId);
    expect(line).toMatchObject({
      name: 'getIdea',
      status: 'Ok',
      resource: { 'service.name': 'ideas' },
      attributes: { 'dpl.core.data_subject_id_type': 'innovatienetwerk.person' },
    });
    expect(line.spanId).toMatch(/^[0-9a-f]{16}$/);
    expect(line.parentSpanId).toMatch(/^[0-9a-f]{16}$/);
    expect(Date.parse(line.endedAt)).toBeGreaterThanOrEqual(Date.parse(line.startedAt));
    const activity = line.attributes['dpl.core.processing_activity_id'] ?? '';
    expect(activity).toMatch(/\/v1\/processing-activities\/idea-collection\/versions\/1$/);
    expect(line.attributes).not.toHaveProperty('dpl.core.foreign_operation.processor');
    expect(JSON.stringify(line)).not.toContain('Wie leest mij');
  });

  test('names people by a pseudonym that is the same in every line, and by nothing else', async () => {
    const author = await newStaff();
    const idea = await draftIdea(author.client, 'Zelfde naam');
    await author.client.get(`/ideas/${idea.id}`);
    await lineOf(author, 'the reading', ({ name }) => name === 'getIdea');
    await lineOf(author, 'the draft', ({ name }) => name === 'draftIdea');
    const lines = await linesOf(author);
    expect(new Set(lines.map(({ attributes }) => attributes['dpl.core.data_subject_id'])).size).toBe(1);
    const kept = await mongo.db('accountability').collection('processing-log').find().toArray();
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toContain(author.id);
  });

  test('has a line for each person in a list, each below the span of the operation', async () => {
    const [one, other] = [await newStaff(), await newStaff()];
    for (const author of [one, other]) await submittedIdea(author.client, 'In de lijst');
    const { traceId } = await (await as('mirjam')).get('/ideas?sort=-createdAt&limit=2');
    const lines = await Promise.all(
      [one, other].map((author) => lineOf(author, 'the list', (line) => line.traceId === traceId)),
    );
    expect(lines.map(({ name }) => name)).toEqual(['listIdeas', 'listIdeas']);
    expect(lines[0]?.parentSpanId).toBe(lines[1]?.parentSpanId);
    expect(lines[0]?.spanId).not.toBe(lines[1]?.spanId);
  });

  test('shows nobody the lines of another, and those who look after the platform all of them', async () => {
    const [author, stranger] = [await newStaff(), await newStaff()];
    const idea = await draftIdea(author.client, 'Van mij');
    const { traceId } = await author.client.get(`/ideas/${idea.id}`);
    await lineOf(author, 'the reading', (line) => line.traceId === traceId);
    expect(await linesOf(stranger)).toEqual([]);
    const all = await ops.get('/processing-records?limit=200');
    expect(
      new Set(all.body.items.map(({ resource }: Line) => resource['service.name'])).size,
    ).toBeGreaterThan(0);
  });

  test('goes on, page after page, without losing or repeating a line', async () => {
    const author = await newStaff();
    const idea = await draftIdea(author.client, 'Bladeren');
    for (let count = 0; count < 4; count += 1) await author.client.get(`/ideas/${idea.id}`);
    await until('four readings', async () =>
      (await linesOf(author)).filter(({ name }) => name === 'getIdea').length === 4 ? true : undefined,
    );
    const lookedAt = new Date().toISOString();
    const spans: string[] = [];
    let cursor = '';
    do {
      const { body } = await author.client.get(
        `/processing-records?limit=2&untilAt=${lookedAt}${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      spans.push(...body.items.map(({ spanId }: Line) => spanId));
      cursor = body.next ?? '';
    } while (cursor !== '');
    expect(new Set(spans).size).toBe(spans.length);
    expect(spans.length).toBeGreaterThanOrEqual(5);
  });

  test('is found intact, by those who may look', async () => {
    const { status, body } = await ops.get('/processing-records/_verification');
    expect([status, body.intact]).toEqual([200, true]);
    expect(body.verified).toBeGreaterThan(0);
    expect((await (await newStaff()).client.get('/processing-records/_verification')).status).toBe(403);
  });
});

describe('W3C Trace Context [features 84]', () => {
  const traceId = 'c'.repeat(31) + '1';
  const traceparent = `00-${traceId}-${'d'.repeat(16)}-01`;
  const readWith = async (person: Person, ideaId: string, parent: string): Promise<string> => {
    const response = await fetch(`${run().url}/v1/ideas/${ideaId}`, {
      headers: { authorization: `Bearer ${person.client.token}`, traceparent: parent },
    });
    expect(response.status).toBe(200);
    return response.headers.get('trace-id') ?? '';
  };

  test('the trace of a trusted system goes on here, and the log names it and whose system began it', async () => {
    const author = await newStaff({ clientId: 'poi-rijnbrink' });
    const idea = await draftIdea(author.client, 'Van elders');
    expect(await readWith(author, idea.id, traceparent)).toBe(traceId);
    const line = await lineOf(author, 'the reading', (one) => one.traceId === traceId);
    expect(line.attributes['dpl.core.foreign_operation.processor']).toMatch(
      new RegExp(`/v1/organisations/${utrecht}$`),
    );
  });

  test('anybody else begins a trace of ours, and the log names that one', async () => {
    const author = await newStaff();
    const idea = await draftIdea(author.client, 'Van hier');
    const ours = await readWith(author, idea.id, traceparent);
    expect(ours).not.toBe(traceId);
    const line = await lineOf(author, 'the reading', (one) => one.traceId === ours);
    expect(line.attributes).not.toHaveProperty('dpl.core.foreign_operation.processor');
  });
});

describe('the audit trail [features 86]', () => {
  test('tells who changed what, when, in which trace, and that it was done', async () => {
    const author = await newStaff();
    const before = Date.now();
    const { body, traceId } = await author.client.post('/ideas', {
      body: { title: 'Op schrift', organisationId: utrecht, region: 'NL-UT' },
    });
    const record = await recorded(author.client, `objectId=${body.id}`, () => true);
    expect(record).toMatchObject({
      service: 'ideas',
      operation: 'draftIdea',
      actorId: author.id,
      clientId: 'tests',
      objectType: 'idea',
      objectId: body.id,
      outcome: 'done',
      traceId,
    });
    expect(Date.parse(record.at)).toBeGreaterThanOrEqual(before - 1_000);
    expect(JSON.stringify(record)).not.toContain('Op schrift');
  });

  test('tells of what was refused, and by which rule', async () => {
    const author = await newStaff();
    const idea = await draftIdea(author.client, 'Nog niet af');
    const refused = await author.client.post(`/ideas/${idea.id}/submissions`, { ifMatch: idea.etag });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const record = await recorded(
      author.client,
      `objectId=${idea.id}&operation=submitIdea`,
      ({ outcome }) => outcome === 'refused',
    );
    expect(record).toMatchObject({ actorId: author.id, problem: refused.body.code });
  });

  test('tells of who may not at all, and on whose behalf somebody claimed to act', async () => {
    const staff = await newStaff();
    expect((await staff.client.get('/audit-records/_verification')).status).toBe(403);
    const role = await recorded(staff.client, 'operation=verifyAuditRecords', () => true);
    expect(role).toMatchObject({ outcome: 'refused', problem: 'access.forbidden', actorId: staff.id });
    const pretender = await newStaff({ actingFor: crypto.randomUUID() });
    expect((await pretender.client.get('/ideas')).status).toBe(403);
    const claim = await until('the claim', async () => {
      const { body } = await ops.get('/audit-records?operation=listIdeas&limit=200');
      return (body.items as Audit[]).find(({ actorId }) => actorId === pretender.id);
    });
    expect(claim.problem).toBe('access.delegation-not-recorded');
    expect(claim.actingForId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('is open to the person concerned: they see what others did with what is about them', async () => {
    const { cubiss } = organisations;
    const id = crypto.randomUUID();
    const grants = [{ role: 'expert', organisationId: cubiss.id, regions: [...cubiss.regions] }] as const;
    const expert = clientWith(run(), await tokenFor(run(), { subjectId: id, grants }));
    const profile = await expert.post('/expert-profiles', {
      body: {
        skills: [{ code: 'service-design', level: 4, evidence: 'Drie ontwerptrajecten.' }],
        languages: ['nl'],
        regions: ['NL'],
        employers: [{ organisationId: cubiss.id, hoursPerWeek: 16 }],
        summary: 'Ontwerper van diensten.',
      },
    });
    expect(profile.status, JSON.stringify(profile.body)).toBe(201);
    const consent = await (
      await as('ruben')
    ).post(`/expert-profiles/${id}/employer-consents`, {
      body: { organisationId: cubiss.id, consent: 'given', hoursPerWeek: 16 },
    });
    expect(consent.status, JSON.stringify(consent.body)).toBe(201);
    const record = await recorded(expert, 'operation=answerEmployerConsent', () => true);
    expect(record).toMatchObject({ actorId: idOf('ruben'), objectId: id, outcome: 'done' });
    const stranger = await newStaff();
    expect(await auditOf(stranger.client, `objectId=${id}`)).toEqual([]);
  });

  test('can be narrowed to a period, and read page after page', async () => {
    const author = await newStaff();
    for (const title of ['een', 'twee', 'drie']) await draftIdea(author.client, title);
    await until('three records', async () =>
      (await auditOf(author.client, 'operation=draftIdea')).length === 3 ? true : undefined,
    );
    const first = await author.client.get('/audit-records?operation=draftIdea&limit=2');
    const second = await author.client.get(
      `/audit-records?operation=draftIdea&limit=2&cursor=${first.body.next}`,
    );
    const ids = [...first.body.items, ...second.body.items].map(({ id }: Audit) => id);
    expect(new Set(ids).size).toBe(3);
    expect(second.body).not.toHaveProperty('next');
    expect(await auditOf(author.client, 'untilAt=2020-01-01T00:00:00Z')).toEqual([]);
    expect(await auditOf(author.client, 'sinceAt=2020-01-01T00:00:00%2B02:00')).not.toEqual([]);
  });

  test('shows tampering: one changed word, and the verification names the place', async () => {
    const author = await newStaff();
    const idea = await draftIdea(author.client, 'Niet aankomen');
    const { id } = await recorded(author.client, `objectId=${idea.id}`, () => true);
    const log = mongo.db('accountability').collection<{ _id: number; recordId: string }>('audit-log');
    const entry = await log.findOne({ recordId: id });
    const setActor = (actorId: string) =>
      log.updateOne({ recordId: id }, { $set: { 'content.attempt.actorId': actorId } });
    const verify = async () => (await ops.get('/audit-records/_verification')).body;
    expect(await verify()).toMatchObject({ intact: true });
    await setActor(crypto.randomUUID());
    expect(await verify()).toMatchObject({ intact: false, brokenAt: entry?._id });
    await setActor(author.id);
    expect(await verify()).toMatchObject({ intact: true });
  });

  test('cannot be written or erased through the API', async () => {
    for (const path of ['/audit-records', '/processing-records']) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        const response = await fetch(`${run().url}/v1${path}`, {
          method,
          headers: { authorization: `Bearer ${ops.token}` },
        });
        expect([path, method, response.status]).toEqual([path, method, 405]);
      }
    }
  });
});
