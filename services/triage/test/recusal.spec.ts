import { loadSampleProgramme, organisations } from '@innovatienetwerk/runtime';
import {
  clientAs,
  clientWith,
  startTestPlatform,
  tokenFor,
  until,
  type Client,
  type TestPlatform,
} from '@innovatienetwerk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoundPhase } from '../contract/index.ts';

/**
 * One candidate goes through a round whose chair has an interest in it. Whatever the chair asks the running platform, they
 * learn no more than an outsider; the deputy presides.
 */
let platform: TestPlatform;
let manager: Client;
let author: Client;
const council = { chair: crypto.randomUUID(), deputy: crypto.randomUUID(), member: crypto.randomUUID() };
type Seated = keyof typeof council;
let seated: Readonly<Record<Seated, Client>>;

const DAY_MS = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

interface Ids {
  readonly ideaId: string;
  readonly candidateId: string;
  readonly roundId: string;
}
let ids: Ids;
let criteria: { knockOuts: { code: string }[]; weighted: { code: string }[] };

/** An answer that must be there for the story to go on. */
async function made(answer: Promise<Awaited<ReturnType<Client['post']>>>) {
  const { status, body, etag } = await answer;
  expect([200, 201], JSON.stringify(body)).toContain(status);
  return { body, etag };
}

async function seat(role: Seated): Promise<Client> {
  const grant = {
    role: role === 'member' ? 'council-member' : 'council-chair',
    organisationId: organisations.rotterdam.id,
    regions: ['NL'],
  } as const;
  return clientWith(
    platform.run,
    await tokenFor(platform.run, { subjectId: council[role], grants: [grant] }),
  );
}

async function submitIdea(): Promise<string> {
  const channels = await made(author.get('/challenges?limit=200'));
  const channel = channels.body.items.find(({ kind }: { kind: string }) => kind === 'always-open');
  const draft = await made(
    author.post('/ideas', {
      body: { title: 'Leesclub', organisationId: organisations.utrecht.id, region: 'NL-UT' },
    }),
  );
  const path = `/ideas/${draft.body.id}`;
  const form = {
    description: 'Een proef met een leesclub voor nieuwkomers.',
    goal: 'Nieuwkomers lezen samen en ontmoeten elkaar.',
    targetGroups: ['newcomers'],
    agendaTasks: ['literate-society'],
    helpWanted: ['expertise'],
    fieldlabWish: 'regional',
    publicPrizeWish: false,
    challengeId: channel.id,
  };
  const saved = await made(author.patch(path, { ifMatch: draft.etag, body: form }));
  await made(author.post(`${path}/submissions`, { ifMatch: saved.etag }));
  return draft.body.id;
}

async function announce(): Promise<void> {
  const sets = await made(manager.get('/criteria-sets'));
  const { body } = await made(
    manager.post('/rounds', {
      body: {
        title: { nl: 'Ronde' },
        region: 'NL-UT',
        criteriaSetId: sets.body.items[0].id,
        council: {
          name: { nl: 'Innovatieraad' },
          chairId: council.chair,
          viceChairId: council.deputy,
          memberIds: Object.values(council),
          quorumPercent: 100,
        },
        intakeFrom: new Date().toISOString(),
        assessmentFrom: inDays(1),
        deliberationFrom: inDays(2),
        decisionFrom: inDays(3),
        publishAt: inDays(4),
      },
    }),
  );
  criteria = body.criteria;
}

const starts = {
  assessment: 'assessmentFrom',
  deliberation: 'deliberationFrom',
  decided: 'decisionFrom',
} as const satisfies Partial<Record<RoundPhase, string>>;

/** Brings the next date of the round forward and waits for the phase to begin. */
async function advanceTo(phase: keyof typeof starts): Promise<void> {
  const path = `/rounds/${ids.roundId}`;
  await until(`the round is rescheduled to ${phase}`, async () => {
    const { etag } = await made(manager.get(path));
    const soon = new Date(Date.now() + 300).toISOString();
    const { status } = await manager.patch(path, { ifMatch: etag, body: { [starts[phase]]: soon } });
    return status === 200 ? true : undefined;
  });
  await until(`the round is in ${phase}`, async () =>
    (await manager.get(path)).body.phase === phase ? true : undefined,
  );
}

const codeOf = async (answer: Promise<Awaited<ReturnType<Client['post']>>>): Promise<string> => {
  const { status, body } = await answer;
  return `${status} ${body.code}`;
};
const candidatePath = (below = ''): string => `/candidates/${ids.candidateId}${below}`;
const RECUSED = '403 interest.recused';

beforeAll(async () => {
  platform = await startTestPlatform();
  await loadSampleProgramme({ run: platform.run, report: () => {} });
  [manager, author] = await Promise.all([clientAs(platform.run, 'mirjam'), clientAs(platform.run, 'anna')]);
  const [chair, deputy, member] = await Promise.all([seat('chair'), seat('deputy'), seat('member')]);
  seated = { chair, deputy, member };
  const ideaId = await submitIdea();
  await announce();
  const candidate = await until(
    'the idea is admitted',
    async () => {
      const { body } = await manager.get(`/candidates?ideaId=${ideaId}`);
      return body.items[0]?.status === 'admitted' ? body.items[0] : undefined;
    },
    30_000,
  );
  ids = { ideaId, candidateId: candidate.id, roundId: candidate.roundId };
});

afterAll(() => platform?.stop());

describe('a round whose chair has an interest in the candidate', () => {
  test('begins with the declarations', async () => {
    const relations = { chair: 'funder', deputy: 'none', member: 'none' } as const;
    for (const role of Object.keys(relations) as Seated[])
      await made(seated[role].post(candidatePath('/interests'), { body: { relation: relations[role] } }));
    await until('the deputy may read the idea', async () =>
      (await seated.deputy.get(`/ideas/${ids.ideaId}`)).status === 200 ? true : undefined,
    );
    expect((await seated.chair.get(`/ideas/${ids.ideaId}`)).status).toBe(403);
  });

  test('the chair neither assesses nor compares, and their absence is not waited for', async () => {
    await advanceTo('assessment');
    const judgement = {
      knockOuts: criteria.knockOuts.map(({ code }) => ({ code, passes: true })),
      scores: criteria.weighted.map(({ code }) => ({ code, mark: 'score', score: 4 })),
    };
    expect(await codeOf(seated.chair.post(candidatePath('/assessments'), { body: judgement }))).toBe(RECUSED);
    expect(await codeOf(seated.member.get(candidatePath('/assessments')))).toBe('403 assessment.own-first');
    await made(seated.member.post(candidatePath('/assessments'), { body: judgement }));
    expect(await codeOf(seated.member.post(candidatePath('/assessments'), { body: judgement }))).toBe(
      '409 assessment.given-already',
    );
    expect((await made(seated.member.get(candidatePath('/assessments')))).body.items).toHaveLength(1);
    expect(await codeOf(seated.chair.get(candidatePath('/assessments')))).toBe(RECUSED);
  });

  test('the deputy presides, and of ballots opened at once only one comes to be', async () => {
    await advanceTo('deliberation');
    expect(await codeOf(seated.chair.post(candidatePath('/ballots')))).toBe(RECUSED);
    expect(await codeOf(seated.member.post(candidatePath('/ballots')))).toBe('403 access.forbidden');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => seated.deputy.post(candidatePath('/ballots'))),
    );
    const [opened, ...others] = answers.filter(({ status }) => status === 201);
    expect(others).toEqual([]);
    if (opened === undefined) throw new Error(`No ballot: ${JSON.stringify(answers[0]?.body)}`);
    expect(opened.body).toMatchObject({ entitled: 2, quorum: 2 });
    const ballotPath = `/ballots/${opened.body.id}`;
    expect(await codeOf(seated.chair.get(ballotPath))).toBe(RECUSED);
    expect(await codeOf(seated.chair.post(`${ballotPath}/votes`, { body: { vote: 'for' } }))).toBe(RECUSED);
    await made(seated.deputy.post(`${ballotPath}/votes`, { body: { vote: 'for' } }));
    await made(seated.member.post(`${ballotPath}/votes`, { body: { vote: 'against' } }));
    expect(await codeOf(seated.chair.post(`${ballotPath}/closures`, { body: { castingVote: 'for' } }))).toBe(
      RECUSED,
    );
    expect(await codeOf(seated.deputy.post(`${ballotPath}/closures`, { body: {} }))).toBe(
      '409 ballot.casting-vote-required',
    );
    await made(seated.deputy.post(`${ballotPath}/closures`, { body: { castingVote: 'for' } }));
    const advice = { body: { ballotId: opened.body.id, motivation: { nl: 'Veelbelovend.' } } };
    expect(await codeOf(seated.chair.post(candidatePath('/advices'), advice))).toBe(RECUSED);
    await made(seated.deputy.post(candidatePath('/advices'), advice));
  });

  test('the advice is in the candidate for everybody on the council but the chair', async () => {
    for (const path of [candidatePath(), `/candidates?ideaId=${ids.ideaId}`]) {
      const advised = async (client: Client) => {
        const { body } = await made(client.get(path));
        return (body.items?.[0] ?? body).advice?.recommendation;
      };
      expect(await advised(seated.member), path).toBe('accept');
      expect(await advised(seated.chair), path).toBeUndefined();
    }
  });

  test('the decision is secret to the chair as to everybody, and the publication cannot move any more', async () => {
    await advanceTo('decided');
    const decision = await made(
      manager.post(candidatePath('/decisions'), {
        body: { outcome: 'accepted', motivation: 'Past in het budget.', explanation: { nl: 'Aangenomen.' } },
      }),
    );
    const path = `/decisions/${decision.body.id}`;
    expect((await made(seated.deputy.get(path))).body.motivation).toBe('Past in het budget.');
    const inList = async (client: Client) =>
      (await made(client.get(`/decisions?roundId=${ids.roundId}`))).body.items.length;
    expect(await inList(seated.deputy)).toBe(1);
    for (const outsider of [seated.chair, author]) {
      expect((await outsider.get(path)).status).toBe(404);
      expect(await inList(outsider)).toBe(0);
    }
    const round = `/rounds/${ids.roundId}`;
    const { etag } = await made(manager.get(round));
    expect(await codeOf(manager.patch(round, { ifMatch: etag, body: { publishAt: inDays(9) } }))).toBe(
      '409 round.publication-fixed',
    );
  });
});
