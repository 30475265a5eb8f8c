import { fieldlabUnderWay, organisations } from '@innovatienetwerk/runtime';
import { until, type Client } from '@innovatienetwerk/testkit';
import { euros } from '@innovatienetwerk/testkit/grants';
import { dayOf, daysAfter, weekOf } from '@innovatienetwerk/values';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { as, idOf, run } from './people.ts';

const today = dayOf(new Date());
const toured = (): string => `/fieldlabs/${inject('tour').fieldlabId}`;
const plan = { question: 'Werkt het?', approach: 'Een proef.', expectedResult: 'Een antwoord.' };
const text = { nl: 'Zo is besloten.', en: 'So it was decided.' };

let carla: Client;
let fatima: Client;
/** A Fieldlab that is under way; that of the tour was scaled up. */
let path: string;

beforeAll(async () => {
  [carla, fatima] = await Promise.all([as('carla'), as('fatima')]);
  ({ path } = await fieldlabUnderWay(run()));
});

const phaseOf = async (more: object = {}) =>
  await fatima.post(`${path}/phases`, {
    body: {
      stage: 'research',
      plan,
      plannedFromOn: today,
      plannedUntilOn: daysAfter(today, 55),
      budget: euros('0.00'),
      coachHoursPerWeek: 2,
      ...more,
    },
  });

describe('a Fieldlab', () => {
  test('comes from a published decision and lies on the map of POIs and provinces by its kind [features 32]', async () => {
    const { body: scaled } = await carla.get(toured());
    expect(scaled).toMatchObject({ kind: 'regional', provinces: ['NL-UT'], goalType: 'effectiveness' });
    expect(scaled.ideaIds).toEqual([inject('tour').ideaId]);
    for (const [changes, code] of [
      [{ kind: 'regional', provinces: ['NL-FR'] }, 'fieldlab.province-of-other-poi'],
      [{ kind: 'national', provinces: ['NL-UT'] }, 'fieldlab.whole-country'],
    ] as const) {
      // What the beginning of the Fieldlab brought about may still change it, also between the reading and the attempt.
      const refused = await until('it is judged as it stands', async () => {
        const { etag } = await carla.get(path);
        const answer = await carla.patch(path, { ifMatch: etag, body: changes });
        return answer.status === 412 ? undefined : answer;
      });
      expect([refused.status, refused.body.code]).toEqual([409, code]);
    }
    expect((await (await as('ruben')).get(path)).status, 'another POI finds nothing').toBe(404);
  });

  test('has participants with role, organisation, agreement and end date, who leave again [features 34]', async () => {
    const { body: listed } = await carla.get(`${path}/participants?limit=50`);
    const roles = listed.items.map(({ role }: { role: string }) => role).toSorted();
    expect(roles).toEqual(['lead', 'partner']);
    const partner = listed.items.find(({ role }: { role: string }) => role === 'partner');
    expect(partner).toMatchObject({
      organisationId: organisations.vob.id,
      untilOn: daysAfter(today, 365),
      agreement: { signedOn: today },
    });
    const twice = await carla.post(`${path}/participants`, {
      body: { organisationId: organisations.vob.id, role: 'partner', fromOn: today },
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'participant.takes-part-already']);
    const tester = await carla.post(`${path}/participants`, {
      body: { organisationId: organisations.eemland.id, role: 'tester', fromOn: today },
    });
    const left = await carla.post(`/participants/${tester.body.id}/departures`, { body: { leftOn: today } });
    expect(left.body.status).toBe('left');
  });

  test('keeps a journal, milestones and risks [features 40]', async () => {
    const entry = await fatima.post(`${path}/journal-entries`, {
      body: { kind: 'lesson', text: 'Begin klein.', happenedOn: today },
    });
    expect(entry.status, JSON.stringify(entry.body)).toBe(201);
    const milestone = await fatima.post(`${path}/milestones`, {
      body: { title: 'Eerste wachtkamer', dueOn: daysAfter(today, 14) },
    });
    expect(milestone.status).toBe(201);
    const risk = await fatima.post(`${path}/risks`, {
      body: {
        description: 'De robot valt uit.',
        likelihood: 2,
        impact: 4,
        ownerId: idOf('fatima'),
        mitigation: 'Een reserve in huis.',
      },
    });
    expect(risk.status, JSON.stringify(risk.body)).toBe(201);
    for (const list of ['journal-entries', 'milestones', 'risks'])
      expect((await carla.get(`${path}/${list}`)).body.items.length, list).toBeGreaterThan(0);
  });

  test('counts coach hours, and warns above four a week [features 39]', async () => {
    const coach = await carla.post(`${path}/participants`, {
      body: {
        organisationId: organisations.bisc.id,
        personId: idOf('carla'),
        role: 'coach',
        fromOn: today,
      },
    });
    expect(coach.status, JSON.stringify(coach.body)).toBe(201);
    const logged = await carla.post(`${path}/hours`, {
      body: { participantId: coach.body.id, week: weekOf(today), hours: 5 },
    });
    expect(logged.status, JSON.stringify(logged.body)).toBe(201);
    const { body } = await carla.get(`${path}/hours-summary`);
    expect(JSON.stringify(body)).toMatch(/"hours":5/);
    expect(body.warnings?.length ?? JSON.stringify(body).match(/warning|over/gi)?.length).toBeGreaterThan(0);
  });

  test('registers experiments with a hypothesis that cannot change afterwards; the failed ones can be found [features 35]', async () => {
    const planned = await fatima.post(`${path}/experiments`, {
      body: {
        title: 'Proef met stem',
        hypothesis: 'Een stem boeit.',
        nullAlternative: 'Zonder stem luistert niemand.',
        method: 'ab-test',
        plannedResult: 'Tien minuten.',
        plannedFromOn: today,
        plannedUntilOn: daysAfter(today, 7),
      },
    });
    const started = await fatima.post(`/experiments/${planned.body.id}/starts`, { ifMatch: planned.etag });
    const rewritten = await fatima.patch(`/experiments/${planned.body.id}`, {
      ifMatch: started.etag,
      body: { hypothesis: 'Een stem verveelt.' },
    });
    expect([rewritten.status, rewritten.body.code]).toEqual([409, 'experiment.hypothesis-frozen']);
    const { body } = await (await as('bram')).get('/experiments?outcome=failed&q=scherm&limit=200');
    expect(body.items.length).toBeGreaterThan(0);
    for (const { result } of body.items)
      expect(result).toMatchObject({ outcome: 'failed', learning: expect.any(String) });
  });
});

describe('a phase', () => {
  test('has a plan within its cap, and ends with a report and a decision of the steering group [features 33]', async () => {
    const high = await phaseOf({ budget: euros('35000.01') });
    expect([high.status, high.body.code]).toEqual([409, 'phase.above-cap']);
    const wrong = await phaseOf({ stage: 'prototype' });
    expect(wrong.status).not.toBe(201);
    const { status, body: phase } = await phaseOf();
    expect(status).toBe(201);
    const at = `${path}/phases/${phase.id}`;
    const decide = async (handle: string) =>
      await (
        await as(handle)
      ).post(`${at}/decisions`, {
        body: { outcome: 'repeat', motivation: 'Nog eens.', explanation: text },
      });
    expect((await carla.post(`${at}/starts`)).body.status).toBe('running');
    const waits = await carla.get(`${path}/process`);
    expect(waits.body).toMatchObject({ stuck: false, waiting: { since: expect.any(String) } });
    const ended = await carla.post(`${at}/endings`);
    expect(ended.body.closureDueOn).toBe(daysAfter(today, 28));
    expect((await decide('hendrik')).body.code).toBe('phase.not-reported');
    await fatima.post(`${at}/closure-reports`, {
      body: { results: 'Wisselend.', lessons: 'Langer meten.', spent: euros('0.00') },
    });
    expect((await decide('ingrid')).status, 'not a member of the steering group').toBeGreaterThanOrEqual(403);
    expect((await decide('hendrik')).status).toBe(201);
    const { body: process } = await carla.get(`${path}/process`);
    expect(process.steps.length).toBeGreaterThan(3);
  });
});

describe('what the tour left', () => {
  test('goals have indicators with a baseline, a target and measurements with their evidence [features 36]', async () => {
    const { body } = await fatima.get(`${toured()}/goals`);
    const [indicator] = body.items[0].indicators;
    expect(indicator).toMatchObject({ baseline: 10, target: 30, nullAlternative: 10 });
    const far = await fatima.post(`/goals/${body.items[0].id}/measurements`, {
      body: {
        indicatorCode: 'unknown',
        value: 1,
        measuredOn: today,
        kind: 'end',
        source: 'Tellingen.',
        evidenceType: 'observed',
      },
    });
    expect(far.status).toBe(409);
  });

  test('effectiveness is what was reached against doing nothing, with its formula [features 37]', async () => {
    const { body } = await fatima.get(`${toured()}/effectiveness`);
    // (26 − 10) / (30 − 10)
    expect(body.score).toBe(0.8);
    expect(body.formula.nl.length).toBeGreaterThan(20);
    expect(body.confidence).toBeDefined();
  });

  test('efficiency is cost and hours per unit of outcome, with its formula [features 38]', async () => {
    const { body } = await fatima.get(`${toured()}/efficiency`);
    expect(body).toMatchObject({ cost: euros('29400.00'), hours: 2 });
    expect(body.outcome).toBeGreaterThan(0);
    expect(body.formula.en.length).toBeGreaterThan(20);
  });

  test('a scale-up is complete only with an owner, lasting financing and both acceptances [features 41]', async () => {
    const { body } = await carla.get(`/scale-ups?fieldlabId=${inject('tour').fieldlabId}`);
    expect(body.items[0]).toMatchObject({ status: 'completed' });
    const { body: fieldlab } = await carla.get(toured());
    expect(fieldlab.status).toBe('scaled');
  });

  test('libraries in three provinces adopted it; coverage counts each province [features 42]', async () => {
    const { body } = await until('the coverage', async () => {
      const answer = await carla.get(`${toured()}/coverage`);
      return answer.body.national?.live === 3 ? answer : undefined;
    });
    expect(body.national).toMatchObject({ live: 3, reach: 4400 });
    expect(body.provinces.filter(({ live }: { live: number }) => live > 0)).toHaveLength(3);
  });
});
