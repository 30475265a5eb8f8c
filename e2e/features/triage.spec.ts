import { until } from '@innovatienetwerk/testkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { admitted, announceRound, as, council, judgement, phaseIs, submittedIdea } from './people.ts';

/** One round for all: its phases are long enough for what is done in them, and short enough to wait for. */
const SECOND = 1_000;
let round: Awaited<ReturnType<typeof announceRound>>;
let first: { id: string };
let second: { id: string };
let ideaIds: readonly [string, string];
const declare = async (handle: string, candidateId: string, relation: string) =>
  await (await as(handle)).post(`/candidates/${candidateId}/interests`, { body: { relation } });

describe('a round of the council', () => {
  beforeAll(async () => {
    const anna = await as('anna');
    ideaIds = [
      (await submittedIdea(anna, 'Eerste kandidaat')).id,
      (await submittedIdea(anna, 'Tweede kandidaat')).id,
    ];
    round = await announceRound({
      intakeFrom: 0,
      assessmentFrom: 40 * SECOND,
      deliberationFrom: 60 * SECOND,
      decisionFrom: 80 * SECOND,
      publishAt: 100 * SECOND,
    });
    [first, second] = await Promise.all([admitted(ideaIds[0]), admitted(ideaIds[1])]);
    round = (await (await as('mirjam')).get(`/rounds/${(first as unknown as { roundId: string }).roundId}`))
      .body;
  });

  test('no member reads an idea before declaring whether they have an interest in it [features 19]', async () => {
    const ingrid = await as('ingrid');
    const before = await ingrid.get(`/ideas/${ideaIds[0]}`);
    expect([before.status, before.body.code]).toEqual([403, 'interest.not-declared']);
    for (const handle of council) {
      // Joost has an interest in the first.
      const relation = handle === 'joost' ? 'personal' : 'none';
      expect((await declare(handle, first.id, relation)).status, handle).toBe(201);
      expect((await declare(handle, second.id, 'none')).status, handle).toBe(201);
    }
    await until('ingrid reads the idea', async () =>
      (await ingrid.get(`/ideas/${ideaIds[0]}`)).status === 200 ? true : undefined,
    );
    const joost = await as('joost');
    const recused = await joost.get(`/ideas/${ideaIds[0]}`);
    expect(recused.status).toBe(403);
  });

  test('nothing is assessed before the assessment begins, and the phase switches on its date [features 16]', async () => {
    const early = await (
      await as('ingrid')
    ).post(`/candidates/${first.id}/assessments`, { body: judgement(round, 4) });
    expect([early.status, early.body.code]).toEqual([409, 'round.wrong-phase']);
    await phaseIs(round.id, 'assessment');
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(round.assessmentFrom));
    expect(Date.now()).toBeLessThan(Date.parse(round.deliberationFrom));
  });

  test('knock-out criteria come first, weighted ones give the total, n/a and abstentions do not count [features 17]', async () => {
    const ingrid = await as('ingrid');
    const incomplete = await ingrid.post(`/candidates/${first.id}/assessments`, {
      body: { knockOuts: [], scores: [] },
    });
    expect([incomplete.status, incomplete.body.code]).toEqual([409, 'assessment.does-not-fit-criteria']);
    const full = judgement(round, 4);
    const [one, two, three] = full.scores;
    const scores = [
      { ...one, score: 5 },
      { ...two, score: 3 },
      { code: three?.code, mark: 'not-applicable', reason: 'Niet van toepassing.' },
    ];
    const given = await ingrid.post(`/candidates/${first.id}/assessments`, { body: { ...full, scores } });
    expect(given.status, JSON.stringify(given.body)).toBe(201);
    // (5 × 40 + 3 × 35) / 75
    expect(given.body).toMatchObject({ knockedOut: false, total: 4.07 });
    const failing = {
      ...judgement(round, 5),
      knockOuts: full.knockOuts.map(({ code }, index) => ({
        code,
        passes: index > 0,
        reason: 'Bestaat al overal.',
      })),
    };
    const knockedOut = await (
      await as('karin')
    ).post(`/candidates/${second.id}/assessments`, { body: failing });
    expect(knockedOut.body).toMatchObject({ knockedOut: true });
  });

  test('the criteria of a round stay as they were when it was announced [features 17]', async () => {
    const mirjam = await as('mirjam');
    const path = `/criteria-sets/${round.criteriaSetId}`;
    const current = await mirjam.get(path);
    const [, ...others] = current.body.draft.weighted;
    const changed = await mirjam.patch(path, { ifMatch: current.etag, body: { weighted: others } });
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    await mirjam.post(`${path}/publications`, { ifMatch: changed.etag });
    expect((await mirjam.get(`/rounds/${round.id}`)).body.criteria).toEqual(round.criteria);
    // Put back as it was, for the rounds of other tests.
    const again = await mirjam.get(path);
    const restored = await mirjam.patch(path, {
      ifMatch: again.etag,
      body: { weighted: current.body.draft.weighted },
    });
    await mirjam.post(`${path}/publications`, { ifMatch: restored.etag });
  });

  test('a recused member neither assesses nor sees an assessment [features 19]', async () => {
    const joost = await as('joost');
    const refused = await joost.post(`/candidates/${first.id}/assessments`, { body: judgement(round, 1) });
    expect([refused.status, refused.body.code]).toEqual([403, 'interest.recused']);
    expect((await joost.get(`/candidates/${first.id}/assessments`)).status).toBe(403);
  });

  test('the quorum counts who may vote, and with a tie the chair decides [features 26]', async () => {
    await phaseIs(round.id, 'deliberation');
    const hendrik = await as('hendrik');
    const ballot = await hendrik.post(`/candidates/${first.id}/ballots`);
    // Five members, one of whom is recused: 60 % of four is three.
    expect(ballot.body).toMatchObject({ entitled: 4, quorum: 3 });
    const vote = async (handle: string, choice: string) =>
      (await (await as(handle)).post(`/ballots/${ballot.body.id}/votes`, { body: { vote: choice } })).status;
    expect(await vote('joost', 'for')).toBe(403);
    expect(await vote('ingrid', 'for')).toBe(201);
    expect(await vote('ingrid', 'against')).toBe(409);
    expect(await vote('karin', 'against')).toBe(201);
    expect(await vote('lotte', 'against')).toBe(201);
    expect(await vote('hendrik', 'for')).toBe(201);
    const closed = await hendrik.post(`/ballots/${ballot.body.id}/closures`, {
      body: { castingVote: 'for' },
    });
    expect(closed.status, JSON.stringify(closed.body)).toBe(201);
    expect(closed.body.result).toMatchObject({
      for: 2,
      against: 2,
      castingVoteUsed: true,
      outcome: 'carried',
    });
    const advice = await hendrik.post(`/candidates/${first.id}/advices`, {
      body: {
        ballotId: ballot.body.id,
        motivation: { nl: 'De raad adviseert positief.', en: 'The council advises to accept.' },
      },
    });
    expect(advice.status, JSON.stringify(advice.body)).toBe(201);
    expect(advice.body.advice.recommendation).toBe('accept');
    // The second gets no quorum, and so no advice.
    const other = await hendrik.post(`/candidates/${second.id}/ballots`);
    await hendrik.post(`/ballots/${other.body.id}/votes`, { body: { vote: 'for' } });
    const empty = await hendrik.post(`/ballots/${other.body.id}/closures`, { body: {} });
    expect(empty.body.result.outcome).toBe('no-quorum');
  });

  test('the council advises and the KB decides: to depart from the advice takes a reason [features 27]', async () => {
    await phaseIs(round.id, 'decided');
    const decision = {
      outcome: 'declined',
      motivation: 'Een vergelijkbaar Fieldlab loopt al.',
      explanation: {
        nl: 'Uw idee gaat op in een lopend Fieldlab.',
        en: 'Your idea becomes part of a running Fieldlab.',
      },
    };
    expect(
      (await (await as('hendrik')).post(`/candidates/${first.id}/decisions`, { body: decision })).status,
    ).toBe(403);
    const mirjam = await as('mirjam');
    const bare = await mirjam.post(`/candidates/${first.id}/decisions`, { body: decision });
    expect([bare.status, bare.body.code]).toEqual([409, 'decision.deviation-needs-reason']);
    const taken = await mirjam.post(`/candidates/${first.id}/decisions`, {
      body: { ...decision, deviationReason: 'Het lopende Fieldlab neemt het over.' },
    });
    expect(taken.status, JSON.stringify(taken.body)).toBe(201);
    expect(taken.body).toMatchObject({ outcome: 'declined', advice: 'accept' });
  });

  test('a decision is secret until the round is published, and then known everywhere at once [features 29]', async () => {
    const anna = await as('anna');
    const mirjam = await as('mirjam');
    const { body } = await mirjam.get(`/decisions?roundId=${round.id}`);
    const [decision] = body.items;
    expect((await anna.get(`/decisions/${decision.id}`)).status).toBe(404);
    expect((await anna.get(`/decisions?roundId=${round.id}`)).body.items).toEqual([]);
    expect((await anna.get(`/ideas/${ideaIds[0]}`)).body.status).toBe('in-triage');
    await phaseIs(round.id, 'published');
    expect((await anna.get(`/decisions/${decision.id}`)).status).toBe(200);
    await until('the idea is declined', async () =>
      (await anna.get(`/ideas/${ideaIds[0]}`)).body.status === 'declined' ? true : undefined,
    );
    // What was not decided waits for the next round.
    await until('the other waits again', async () =>
      (await mirjam.get(`/candidates?ideaId=${ideaIds[1]}`)).body.items[0].status === 'waiting'
        ? true
        : undefined,
    );
  });
});
