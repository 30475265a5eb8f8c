import { fieldlabUnderWay, organisations } from '@innovatienetwerk/runtime';
import { until, type Client } from '@innovatienetwerk/testkit';
import { dayOf, daysAfter } from '@innovatienetwerk/values';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { alwaysOpenChannel, as, form, run, utrecht } from './people.ts';

const today = dayOf(new Date());

/** The system of the POI of Utrecht, and that of another. */
let bisc: Client;
let cubiss: Client;
let channel: string;

beforeAll(async () => {
  [bisc, cubiss, channel] = await Promise.all([as('poi-bisc'), as('poi-cubiss'), alwaysOpenChannel()]);
});

interface Reported {
  readonly externalKey: string;
  readonly outcome: string;
  readonly id?: string;
  readonly problem?: { readonly code: string };
}

const send = async (
  kind: string,
  lines: readonly object[],
  { client = bisc, ...options }: { client?: Client; idempotencyKey?: string; language?: 'nl' | 'en' } = {},
) => {
  const answer = await client.post(`/${kind}-imports`, { body: { lines }, ...options });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer;
};
const said = (lines: readonly Reported[]): readonly string[] =>
  lines.map(({ outcome, problem }) => problem?.code ?? outcome);
/** A key that no other test uses. */
const key = (name: string): string => `${name} ${crypto.randomUUID()}`;
const idea = (externalKey: string, more: object = {}) => ({
  externalKey,
  title: 'Leesclub in de bus',
  organisationId: utrecht,
  region: 'NL-UT',
  ...form(channel),
  ...more,
});

const many = <Line>(line: (index: number) => Line): readonly Line[] =>
  Array.from({ length: 200 }, (_, index) => line(index));

/** Every line is imported, and is as it should be when it comes again; how long that takes is printed. */
async function expectTwiceInTime(kind: string, lines: readonly object[]): Promise<readonly Reported[]> {
  let reported: readonly Reported[] = [];
  for (const outcome of ['created', 'unchanged']) {
    const begin = performance.now();
    const { body } = await send(kind, lines);
    const tookMs = Math.round(performance.now() - begin);
    console.log(`${lines.length} lines of ${kind}: ${tookMs} ms, ${outcome}`);
    expect(body.counts[outcome], JSON.stringify(body.counts)).toBe(lines.length);
    reported = body.lines;
  }
  return reported;
}

describe('ideas from another system [features 12]', () => {
  test('come in with a report that says of each line what became of it', async () => {
    const [known, changed, fresh] = [key('bekend'), key('gewijzigd'), key('nieuw')];
    await send('idea', [idea(known), idea(changed)]);
    const { body } = await send('idea', [
      idea(known),
      idea(changed, { title: 'Leesclub in de trein' }),
      idea(fresh, { submit: true }),
      idea(key('onvolledig'), { goal: null, submit: true }),
      idea(key('ver weg'), { organisationId: organisations.venlo.id, region: 'NL-LI' }),
      idea(key('onleesbaar'), { title: 'x', colour: 'blue' }),
    ]);
    expect(said(body.lines)).toEqual([
      'unchanged',
      'updated',
      'created',
      'idea.incomplete',
      'access.out-of-reach',
      'request.invalid',
    ]);
    expect(body.counts).toEqual({ created: 1, updated: 1, unchanged: 1, refused: 3 });
    const { body: made } = await bisc.get(`/ideas/${body.lines[2].id}`);
    expect(made).toMatchObject({ status: 'submitted', externalKey: fresh, organisationId: utrecht });
    expect((await bisc.get(`/ideas/${body.lines[1].id}`)).body).toMatchObject({
      status: 'draft',
      title: 'Leesclub in de trein',
    });
  });

  test('are refused in words of the asked language, with every fault of the line', async () => {
    const line = idea(key('fout'), { title: 'x', colour: 'blue' });
    const [dutch, english] = await Promise.all([
      send('idea', [line], { language: 'nl' }),
      send('idea', [line], { language: 'en' }),
    ]);
    expect(dutch.body.lines[0].problem.title).toBe('Ongeldige invoer');
    expect(english.body.lines[0].problem).toMatchObject({ title: 'Invalid input', status: 400 });
    const names = english.body.lines[0].problem.invalidParams.map(({ name }: { name: string }) => name);
    expect(names.toSorted()).toEqual(['colour', 'title']);
  });

  test('may be sent every night: nothing changes, also once the council has them', async () => {
    const lines = [idea(key('elke nacht'), { submit: true }), idea(key('concept'))];
    const { body: first } = await send('idea', lines);
    for (let night = 0; night < 3; night += 1)
      expect(said((await send('idea', lines)).body.lines)).toEqual(['unchanged', 'unchanged']);
    const { etag } = await bisc.get(`/ideas/${first.lines[0].id}`);
    expect(etag).toBe('"1"');
    const { body } = await send('idea', [{ ...lines[0], title: 'Toch anders' }]);
    expect(said(body.lines)).toEqual(['idea.not-a-draft']);
  });

  test('keep the report of their key, and refuse that key to other lines', async () => {
    const idempotencyKey = crypto.randomUUID();
    const line = idea(key('herhaald'));
    const first = await send('idea', [line], { idempotencyKey });
    await send('idea', [{ ...line, title: 'Intussen gewijzigd' }]);
    expect((await send('idea', [line], { idempotencyKey })).body).toEqual(first.body);
    expect((await bisc.get(`/ideas/${first.body.lines[0].id}`)).body.title).toBe('Intussen gewijzigd');
    const other = await bisc.post('/idea-imports', { body: { lines: [idea(key('x'))] }, idempotencyKey });
    expect([other.status, other.body.code]).toEqual([409, 'request.idempotency-key-reused']);
  });

  test('that come twice at the same moment make nothing twice', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => idea(key(`tegelijk ${index}`)));
    const answers = await Promise.all(Array.from({ length: 4 }, () => send('idea', lines)));
    const ids = answers.flatMap(({ body }) => body.lines.map(({ id }: Reported) => id));
    expect(new Set(ids).size).toBe(40);
    const created = answers.reduce((sum, { body }) => sum + body.counts.created, 0);
    expect(created).toBe(40);
  });

  test('come 200 at once, and no more', async () => {
    const lines = many((index) => idea(key(`veel ${index}`)));
    await expectTwiceInTime('idea', lines);
    const tooMany = await bisc.post('/idea-imports', { body: { lines: [...lines, idea(key('te veel'))] } });
    expect([tooMany.status, tooMany.body.code]).toEqual([400, 'request.invalid']);
  });

  test('are known by the key of who sends them: the same key of another POI is another idea', async () => {
    const shared = key('zelfde');
    const mine = await send('idea', [idea(shared)]);
    const theirs = await send(
      'idea',
      [idea(shared, { organisationId: organisations.venlo.id, region: 'NL-LI' })],
      {
        client: cubiss,
      },
    );
    expect(said(theirs.body.lines)).toEqual(['created']);
    expect(theirs.body.lines[0].id).not.toBe(mine.body.lines[0].id);
  });

  test('go out again by the list, and come back without a change', async () => {
    const titles = ['Uitvoer een', 'Uitvoer twee', 'Uitvoer drie'];
    await send(
      'idea',
      titles.map((title) => idea(key('uitvoer'), { title, submit: true })),
    );
    const exported: Record<string, unknown>[] = [];
    let cursor = '';
    do {
      const { body } = await bisc.get(`/ideas?status=submitted&organisationId=${utrecht}&limit=2${cursor}`);
      exported.push(...body.items);
      cursor = body.next === undefined ? '' : `&cursor=${body.next}`;
    } while (cursor !== '' && exported.length < 2_000);
    const own = exported.filter(({ title }) => titles.includes(title as string));
    const names = ['externalKey', 'title', 'organisationId', 'region', ...Object.keys(form(channel))];
    const lines = own.map((item) => Object.fromEntries(names.map((name) => [name, item[name]])));
    expect(lines).toHaveLength(3);
    const { body } = await send('idea', lines);
    expect(said(body.lines)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('are for the systems and the coordinator of a POI only', async () => {
    const refused = await (await as('anna')).post('/idea-imports', { body: { lines: [idea(key('anna'))] } });
    expect([refused.status, refused.body.code]).toEqual([403, 'access.forbidden']);
    const shared = key('samen');
    await send('idea', [idea(shared)]);
    const { body } = await send('idea', [idea(shared)], { client: await as('carla') });
    expect(said(body.lines)).toEqual(['unchanged']);
  });
});

test('organisations are registered and brought up to date, each by the rules of its kind [features 12]', async () => {
  const library = { kind: 'library', name: 'Bibliotheek Vechtstreek', regions: ['NL-UT'] };
  const [known, second] = [key('bibliotheek'), key('tweede')];
  const first = await send('organisation', [{ externalKey: known, ...library }]);
  expect(said(first.body.lines)).toEqual(['created']);
  const { body } = await send('organisation', [
    { externalKey: known, ...library, name: 'Bibliotheek Vecht' },
    { externalKey: second, ...library, kind: 'poi', name: 'Een tweede POI' },
    { externalKey: key('limburg'), ...library, regions: ['NL-LI'] },
    { externalKey: key('twee provincies'), ...library, regions: ['NL-UT', 'NL-LI'] },
    { externalKey: key('hier al'), ...library, id: utrecht, name: organisations.utrecht.name },
  ]);
  expect(said(body.lines)).toEqual([
    'updated',
    'organisation.province-taken',
    'access.out-of-reach',
    'organisation.poi-needs-provinces',
    'unchanged',
  ]);
  const changed = await send('organisation', [{ externalKey: known, ...library, kind: 'partner' }]);
  expect(said(changed.body.lines)).toEqual(['organisation.kind-stays']);
  const { body: stored } = await bisc.get(`/organisations/${body.lines[0].id}`);
  expect(stored).toMatchObject({ name: 'Bibliotheek Vecht', externalKey: known, kind: 'library' });
  await expectTwiceInTime(
    'organisation',
    many((index) => ({ externalKey: key(`partner ${index}`), ...library, kind: 'partner' })),
  );
});

test('a measurement that changed at its source is a correction here, and never a second measurement [features 12]', async () => {
  // A Fieldlab of its own: what is measured here counts in its score.
  const [carla, { path }] = await Promise.all([as('carla'), fieldlabUnderWay(run())]);
  const { body: goal } = await carla.post(`${path}/goals`, {
    body: {
      statement: 'Kinderen lezen meer voor hun plezier.',
      impactLevel: 'individuals',
      indicators: [
        {
          code: 'loans-per-child',
          name: { nl: 'Uitleningen per kind' },
          unit: 'loans',
          direction: 'up',
          baseline: 4,
          target: 8,
          nullAlternative: 5,
          weight: 1,
          nature: 'effect',
        },
      ],
    },
  });
  const measured = {
    externalKey: key('meting'),
    goalId: goal.id,
    indicatorCode: goal.indicators[0].code,
    value: 21,
    measuredOn: today,
    kind: 'interim',
    source: 'Uitleensysteem',
    evidenceType: 'observed',
  };
  const first = await send('measurement', [measured]);
  expect(said(first.body.lines)).toEqual(['created']);
  expect(said((await send('measurement', [measured])).body.lines)).toEqual(['unchanged']);
  const { body } = await send('measurement', [
    { ...measured, value: 22 },
    { ...measured, externalKey: key('straks'), measuredOn: daysAfter(today, 1) },
    { ...measured, externalKey: key('onbekend'), indicatorCode: 'unknown' },
    { ...measured, externalKey: key('geen doel'), goalId: crypto.randomUUID() },
  ]);
  expect(said(body.lines)).toEqual([
    'updated',
    'measurement.in-the-future',
    'measurement.indicator-unknown',
    'resource.not-found',
  ]);
  expect((await bisc.get(`/measurements/${body.lines[0].id}`)).body).toMatchObject({
    value: 22,
    supersedesId: first.body.lines[0].id,
    externalKey: measured.externalKey,
  });
  expect(said((await send('measurement', [measured], { client: cubiss })).body.lines)).toEqual([
    'resource.not-found',
  ]);
  const { externalKey: _, goalId: __, ...content } = measured;
  const byHand = { ...content, value: 23, supersedesId: body.lines[0].id };
  expect((await carla.post(`/goals/${goal.id}/measurements`, { body: byHand })).status).toBe(201);
  const after = await send('measurement', [{ ...measured, value: 22 }]);
  expect(said(after.body.lines)).toEqual(['measurement.superseded-already']);
  await expectTwiceInTime(
    'measurement',
    many((index) => ({ ...measured, externalKey: key(`meting ${index}`), value: index })),
  );
});

test('adoptions of a scale-up come in with their state, one for each library [features 12]', async () => {
  const { body: scaleUps } = await bisc.get(`/scale-ups?fieldlabId=${inject('tour').fieldlabId}`);
  const scaleUpId = scaleUps.items[0].id;
  const { body: made } = await send('organisation', [
    { externalKey: key('invoerder'), kind: 'library', name: 'Bibliotheek Lek en Linge', regions: ['NL-UT'] },
  ]);
  const line = {
    externalKey: key('invoering'),
    scaleUpId,
    organisationId: made.lines[0].id,
    plannedOn: daysAfter(today, -30),
    status: 'stopped',
    stoppedOn: daysAfter(today, -10),
    reason: 'Te weinig personeel.',
    reach: 350,
  };
  // The network tells the Fieldlabs of a new library a little later.
  const { body: first } = await until('the library is known to the Fieldlabs', async () => {
    const answer = await send('adoption', [line]);
    return answer.body.lines[0].problem?.code === 'adoption.not-an-adopter' ? undefined : answer;
  });
  expect(said(first.lines)).toEqual(['created']);
  const path = `/adoptions/${first.lines[0].id}`;
  expect((await bisc.get(path)).body).toMatchObject({
    status: 'stopped',
    reach: 350,
    externalKey: line.externalKey,
  });
  const { body } = await send('adoption', [
    { ...line, reach: 400 },
    { ...line, externalKey: key('ver weg'), organisationId: organisations.venlo.id },
    { ...line, externalKey: key('opschaling'), scaleUpId: crypto.randomUUID() },
  ]);
  expect(said(body.lines)).toEqual(['updated', 'access.out-of-reach', 'resource.not-found']);
  const { stoppedOn: _, reason: __, ...running } = { ...line, status: 'live', liveOn: today };
  const impossible = await send('adoption', [running]);
  expect(said(impossible.body.lines)).toEqual(['adoption.step-not-possible']);
  expect(said((await send('adoption', [{ ...line, reach: 400 }])).body.lines)).toEqual(['unchanged']);
});
