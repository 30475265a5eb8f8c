import { fieldlabUnderWay, freePort, organisations } from '@innovatienetwerk/runtime';
import { until } from '@innovatienetwerk/testkit';
import { daysAfter, dayOf, mondayOf, weekOf } from '@innovatienetwerk/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { somebody, type Somebody } from './cast.ts';
import { startVictim, type VictimPlatform } from './platform.ts';

/** An expert has sixteen hours a week; a hundred requests of two hours each come at once. */
const HOURS = 16;
const ASKED = 2;
const INVITATIONS = 100;
const KILLS = 3;

let platform: VictimPlatform;
let expert: Somebody;
let coordinator: Somebody;
let fieldlabId: string;

const today = dayOf(new Date());
const fromOn = mondayOf(weekOf(daysAfter(today, 14)));
const untilOn = daysAfter(fromOn, 27);

beforeAll(async () => {
  platform = await startVictim(await freePort(), { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' });
  ({ id: fieldlabId } = await fieldlabUnderWay(platform.run()));
  [expert, coordinator] = await Promise.all([
    somebody(platform, 'expert', 'cubiss'),
    somebody(platform, 'coordinator', 'bisc'),
  ]);
  await inThePool();
});

afterAll(() => platform?.stop());

async function inThePool(): Promise<void> {
  const organisationId = organisations.cubiss.id;
  const made = await expert.client.post('/expert-profiles', {
    body: {
      skills: [{ code: 'service-design', level: 4, evidence: 'Drie ontwerptrajecten.' }],
      languages: ['nl'],
      regions: ['NL'],
      employers: [{ organisationId, hoursPerWeek: HOURS }],
      summary: 'Ontwerper van diensten.',
    },
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const employer = await somebody(platform, 'coordinator', 'cubiss');
  const consent = await employer.client.post(`/expert-profiles/${expert.id}/employer-consents`, {
    body: { organisationId, consent: 'given', hoursPerWeek: HOURS },
  });
  expect(consent.status, JSON.stringify(consent.body)).toBe(201);
}

async function ask(): Promise<string> {
  const made = await until('a request for an expert', async () => {
    const answer = await coordinator.client.post('/expert-requests', {
      body: {
        fieldlabId,
        work: 'expertise',
        skills: [{ code: 'service-design', minLevel: 3, weight: 1 }],
        hoursPerWeek: ASKED,
        fromOn,
        untilOn,
        languages: ['nl'],
        need: 'Een dag meedenken over de opzet.',
      },
    });
    // The experts hear of a new Fieldlab by an event.
    return answer.body.code === 'expert-request.fieldlab-unknown' ? undefined : answer;
  });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body.id;
}

test('an expert who is invited a hundred times at once is never booked above the hours there are [features 58, 61]', async () => {
  const requests: string[] = [];
  for (let count = 0; count < INVITATIONS; count += 1) requests.push(await ask());

  const invited = requests.map((requestId) =>
    coordinator.client.post(`/expert-requests/${requestId}/invitations`, {
      body: { profileId: expert.id, respondByOn: daysAfter(today, 7) },
    }),
  );
  for (let count = 0; count < KILLS; count += 1) await platform.kill('experts');
  const answers = await Promise.all(invited);

  const made = answers.filter(({ status }) => status === 201);
  const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
  expect(new Set(refused)).toEqual(new Set(['expert.not-available']));
  expect(made).toHaveLength(HOURS / ASKED);

  const { body } = await expert.client.get(
    `/expert-profiles/${expert.id}/availability?fromWeek=${weekOf(fromOn)}&untilWeek=${weekOf(untilOn)}`,
  );
  for (const week of body.weeks)
    expect(week).toMatchObject({ capacity: HOURS, held: HOURS, booked: 0, free: 0 });
  const { body: listed } = await expert.client.get('/invitations?limit=200');
  expect(listed.items).toHaveLength(made.length);

  // What one gives back, one other can have, and no more than one.
  const declined = await expert.client.post(`/invitations/${made[0]?.body.id}/declines`, {
    body: { reason: 'no-time' },
  });
  expect(declined.status, JSON.stringify(declined.body)).toBe(201);
  await until('the hours are free again', async () => {
    const { body: after } = await expert.client.get(
      `/expert-profiles/${expert.id}/availability?fromWeek=${weekOf(fromOn)}&untilWeek=${weekOf(untilOn)}`,
    );
    return after.weeks.every(({ free }: { readonly free: number }) => free === ASKED) ? true : undefined;
  });
});
