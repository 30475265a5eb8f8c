import { organisations, type RunFile } from '@innovatienetwerk/runtime';
import { clientWith, tokenFor, until, type Client } from '@innovatienetwerk/testkit';
import { dayOf, daysAfter, mondayOf, weekOf } from '@innovatienetwerk/values';
import { beforeAll, describe, expect, test } from 'vitest';
import { as, run } from './people.ts';

const today = dayOf(new Date());
const fromOn = mondayOf(weekOf(daysAfter(today, 14)));
const untilOn = daysAfter(fromOn, 27);
const cubiss = organisations.cubiss;

let carla: Client;
let expert: { readonly id: string; readonly client: Client };
let fieldlabId: string;

const expertOf = async (at: RunFile) => {
  const id = crypto.randomUUID();
  const grants = [{ role: 'expert' as const, organisationId: cubiss.id, regions: [...cubiss.regions] }];
  return { id, client: clientWith(at, await tokenFor(at, { subjectId: id, grants })) };
};

const request = async (more: object = {}) =>
  await carla.post('/expert-requests', {
    body: {
      fieldlabId,
      work: 'expertise',
      skills: [{ code: 'service-design', minLevel: 3, weight: 1 }],
      hoursPerWeek: 8,
      fromOn,
      untilOn,
      languages: ['nl'],
      need: 'Meedenken over de opzet.',
      ...more,
    },
  });

const invite = async (requestId: string, more: object = {}) =>
  await carla.post(`/expert-requests/${requestId}/invitations`, {
    body: { profileId: expert.id, respondByOn: daysAfter(today, 7), ...more },
  });

const availability = async () => {
  const weeks = `fromWeek=${weekOf(fromOn)}&untilWeek=${weekOf(untilOn)}`;
  return (await expert.client.get(`/expert-profiles/${expert.id}/availability?${weeks}`)).body;
};

describe('the pool of experts', () => {
  beforeAll(async () => {
    carla = await as('carla');
    expert = await expertOf(run());
    const { body } = await carla.get('/fieldlabs?limit=200');
    // The Fieldlab of the tour is over; another one is under way in Utrecht, or comes with the next decision.
    const under = body.items.find(
      ({ status }: { status: string }) => status !== 'scaled' && status !== 'stopped',
    );
    fieldlabId =
      under?.id ??
      (await until(
        'a Fieldlab under way',
        async () => {
          const answer = await carla.get('/fieldlabs?limit=200');
          return answer.body.items.find(
            ({ status }: { status: string }) => status !== 'scaled' && status !== 'stopped',
          )?.id;
        },
        120_000,
      ));
  });

  test('a profile has skills with evidence, and counts only with the consent of the employer [features 57]', async () => {
    const made = await expert.client.post('/expert-profiles', {
      body: {
        skills: [{ code: 'service-design', level: 4, evidence: 'Drie ontwerptrajecten.' }],
        languages: ['nl'],
        regions: ['NL'],
        employers: [{ organisationId: cubiss.id, hoursPerWeek: 16 }],
        summary: 'Ontwerper van diensten.',
      },
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const path = `/expert-profiles/${expert.id}`;
    const consent = (client: Client) =>
      client.post(`${path}/employer-consents`, {
        body: { organisationId: cubiss.id, consent: 'given', hoursPerWeek: 16 },
      });
    expect((await availability()).weeks[0].capacity, 'no consent, no hours').toBe(0);
    expect((await consent(carla)).status, 'another employer').not.toBe(201);
    expect((await consent(await as('ruben'))).status).toBe(201);
    expect((await availability()).weeks[0]).toMatchObject({ capacity: 16, free: 16 });
    expect((await expert.client.post(`${path}/confirmations`)).status).toBe(201);
  });

  test('a request gives matches whose scores are explained and add up [features 59]', async () => {
    const { body: asked } = await until('the request', async () => {
      const answer = await request();
      return answer.status === 201 ? answer : undefined;
    });
    const { body } = await carla.get(`/expert-requests/${asked.id}/matches`);
    const mine = body.candidates.find(({ profileId }: { profileId: string }) => profileId === expert.id);
    const parts = Object.values(mine).find(
      (value): value is readonly { points: number }[] =>
        Array.isArray(value) && typeof value[0]?.points === 'number',
    );
    const total = (parts ?? []).reduce((sum, { points }) => sum + points, 0);
    expect(Math.abs(total - mine.score)).toBeLessThan(0.01);
    await carla.post(`/expert-requests/${asked.id}/closures`);
  });

  test('an interest keeps an expert out of a match, with the reason [features 60]', async () => {
    const { body: asked } = await request();
    const declared = await expert.client.post(`/expert-profiles/${expert.id}/conflicts`, {
      body: { fieldlabId, reason: 'Familie van de projectleider.' },
    });
    expect(declared.status, JSON.stringify(declared.body)).toBe(201);
    const { body } = await carla.get(`/expert-requests/${asked.id}/matches`);
    const ids = (list: readonly { profileId: string }[]) => list.map(({ profileId }) => profileId);
    expect(ids(body.candidates)).not.toContain(expert.id);
    expect(JSON.stringify(body)).toContain(expert.id);
    const refused = await invite(asked.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'invitation.conflict-of-interest']);
    // Another expert does the rest.
    expert = await expertOf(run());
    await expert.client.post('/expert-profiles', {
      body: {
        skills: [{ code: 'service-design', level: 4, evidence: 'Ontwerptrajecten.' }],
        languages: ['nl'],
        regions: ['NL'],
        employers: [{ organisationId: cubiss.id, hoursPerWeek: 16 }],
        summary: 'Ontwerper van diensten.',
      },
    });
    await (
      await as('ruben')
    ).post(`/expert-profiles/${expert.id}/employer-consents`, {
      body: { organisationId: cubiss.id, consent: 'given', hoursPerWeek: 16 },
    });
  });

  test('hours are held for each invitation and never given twice [features 58]', async () => {
    const [first, second, third] = [await request(), await request(), await request()];
    expect((await invite(first.body.id)).status).toBe(201);
    expect((await invite(second.body.id)).status).toBe(201);
    const full = await invite(third.body.id);
    expect([full.status, full.body.code]).toEqual([409, 'expert.not-available']);
    for (const week of (await availability()).weeks) expect(week).toMatchObject({ held: 16, free: 0 });
    await carla.post(`/expert-requests/${second.body.id}/closures`);
    await until('the hours are free', async () =>
      (await availability()).weeks.every(({ free }: { free: number }) => free === 8) ? true : undefined,
    );
  });

  test('an expert accepts or declines with a reason, and the next on the waiting list is invited [features 61]', async () => {
    const { body } = await expert.client.get('/invitations?limit=200');
    const open = body.items.find(({ status }: { status: string }) => status === 'invited');
    expect(open, JSON.stringify(body.items)).toBeDefined();
    const declined = await expert.client.post(`/invitations/${open.id}/declines`, {
      body: { reason: 'no-time' },
    });
    expect(declined.body).toMatchObject({ status: 'declined', declineReason: 'no-time' });
    const again = await expert.client.post(`/invitations/${open.id}/acceptances`);
    expect([again.status, again.body.code]).toEqual([409, 'invitation.not-open']);
  });

  test('an expert of another organisation works only when the employer lends them [features 62]', async () => {
    const { body: asked } = await request();
    const { body: invitation } = await invite(asked.id);
    const accepted = await expert.client.post(`/invitations/${invitation.id}/acceptances`);
    expect(accepted.body.needsLending).toBe(true);
    const path = `/lendings/${accepted.body.lendingId}`;
    const lend = async (client: Client) => await client.post(`${path}/approvals`, { body: {} });
    await until('the question to the employer', async () =>
      (await (await as('ruben')).get(path)).status === 200 ? true : undefined,
    );
    expect((await lend(carla)).status, 'not the employer').not.toBe(201);
    expect((await lend(await as('ruben'))).status).toBe(201);
    await until('the assignment', async () =>
      (await carla.get(`/expert-requests/${asked.id}`)).body.assignmentId === undefined ? undefined : true,
    );
  });
});
