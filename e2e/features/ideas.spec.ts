import { until } from '@innovatienetwerk/testkit';
import { describe, expect, inject, test } from 'vitest';
import { alwaysOpenChannel, as, draftIdea, form, submittedIdea, utrecht } from './people.ts';

describe('intake of ideas [features 1]', () => {
  test('a draft is saved field by field, by its author alone, and nobody else sees it', async () => {
    const anna = await as('anna');
    const draft = await draftIdea(anna, 'Leesclub voor nieuwkomers');
    const first = await anna.patch(`/ideas/${draft.id}`, {
      ifMatch: draft.etag,
      body: { goal: 'Eerste versie' },
    });
    const second = await anna.patch(`/ideas/${draft.id}`, {
      ifMatch: first.etag,
      body: { goal: 'Tweede versie' },
    });
    expect(second.body).toMatchObject({
      status: 'draft',
      goal: 'Tweede versie',
      title: 'Leesclub voor nieuwkomers',
    });
    for (const other of ['fatima', 'carla', 'mirjam', 'hendrik']) {
      expect((await (await as(other)).get(`/ideas/${draft.id}`)).status, other).toBe(404);
    }
  });

  test('an incomplete idea is not submitted, and every missing field is named', async () => {
    const anna = await as('anna');
    const draft = await draftIdea(anna, 'Nog niet klaar');
    const refused = await anna.post(`/ideas/${draft.id}/submissions`, { ifMatch: draft.etag });
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('idea.incomplete');
    expect(refused.body.invalidParams.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['description', 'goal', 'targetGroups', 'agendaTasks', 'challengeId']),
    );
  });

  test('a submitted idea is visible in its region, cannot be edited, and can be withdrawn with a reason', async () => {
    const anna = await as('anna');
    const idea = await submittedIdea(anna, 'Voorlezen aan huis');
    expect((await (await as('fatima')).get(`/ideas/${idea.id}`)).body.status).toBe('submitted');
    expect((await (await as('bram')).get(`/ideas/${idea.id}`)).status).toBe(404);
    const edit = await anna.patch(`/ideas/${idea.id}`, { ifMatch: idea.etag, body: { goal: 'Te laat' } });
    expect(edit.status).toBe(409);
    const withdrawn = await anna.post(`/ideas/${idea.id}/withdrawals`, {
      ifMatch: idea.etag,
      body: { reason: 'We doen het anders.' },
    });
    expect(withdrawn.status, JSON.stringify(withdrawn.body)).toBe(201);
    expect(withdrawn.body.status).toBe('withdrawn');
  });
});

describe('challenges and the always-open channel [features 7]', () => {
  const announce = async (opensInMs: number, closesInMs: number): Promise<string> => {
    const { status, body } = await (
      await as('mirjam')
    ).post('/challenges', {
      body: {
        kind: 'campaign',
        title: { nl: 'Proefcampagne', en: 'Test campaign' },
        question: { nl: 'Wat kan beter?', en: 'What can be better?' },
        region: 'NL',
        opensAt: new Date(Date.now() + opensInMs).toISOString(),
        closesAt: new Date(Date.now() + closesInMs).toISOString(),
      },
    });
    expect(status, JSON.stringify(body)).toBe(201);
    return body.id;
  };
  const submitFor = async (challengeId: string) => {
    const anna = await as('anna');
    const draft = await draftIdea(anna, 'Voor een campagne');
    const saved = await anna.patch(`/ideas/${draft.id}`, { ifMatch: draft.etag, body: form(challengeId) });
    return await anna.post(`/ideas/${draft.id}/submissions`, { ifMatch: saved.etag });
  };

  test('an open campaign takes ideas', async () => {
    expect((await submitFor(await announce(-60_000, 3_600_000))).status).toBe(201);
  });

  test('a campaign that has not opened takes none, and says from when', async () => {
    const refused = await submitFor(await announce(3_600_000, 7_200_000));
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe('challenge.not-open');
    expect(refused.body.detail).toMatch(/\d{4}-\d{2}-\d{2}T/);
  });

  test('a campaign closes at its moment, without anybody doing anything', async () => {
    const challengeId = await announce(-60_000, 1_500);
    const anna = await as('anna');
    await until('the campaign is closed', async () =>
      (await anna.get(`/challenges/${challengeId}`)).body.open ? undefined : true,
    );
    expect((await submitFor(challengeId)).body.code).toBe('challenge.not-open');
  });

  test('the always-open channel takes ideas and has no end', async () => {
    const channel = await (await as('anna')).get(`/challenges/${await alwaysOpenChannel()}`);
    expect(channel.body).toMatchObject({ kind: 'always-open', open: true });
    expect(channel.body.closesAt).toBeUndefined();
  });
});

describe('the timeline [features 11]', () => {
  test('every change of status is on it with its moment and a public explanation, to the decision', async () => {
    const { ideaId } = inject('tour');
    const { body } = await (await as('anna')).get(`/ideas/${ideaId}/timeline`);
    const entries: { status: string; at: string; explanation: { nl: string; en?: string } }[] = body.items;
    expect(entries.map(({ status }) => status)).toEqual(['draft', 'submitted', 'in-triage', 'accepted']);
    for (const { at, explanation } of entries) {
      expect(Date.parse(at)).not.toBeNaN();
      expect(explanation.nl).not.toBe('');
    }
    expect(entries.at(-1)?.explanation.en).toContain('accepted');
  });

  test('the submitter and the supporters are told of the decision with its explanation, in their language', async () => {
    const { ideaId } = inject('tour');
    for (const [handle, kind] of [
      ['anna', 'idea-decided'],
      ['fatima', 'supported-idea-decided'],
    ] as const) {
      const { body } = await (await as(handle)).get('/notifications?limit=200');
      const told = body.items.filter(
        (item: { ideaId: string; kind: string }) => item.ideaId === ideaId && item.kind === kind,
      );
      expect(told, handle).toHaveLength(1);
      expect(told[0]).toMatchObject({ language: 'nl' });
      expect(told[0].body).toContain('aangenomen');
    }
  });

  test('a decision cannot be taken without a public explanation', async () => {
    const refused = await (
      await as('mirjam')
    ).post(`/candidates/${crypto.randomUUID()}/decisions`, {
      body: { outcome: 'accepted', motivation: 'Omdat het kan.' },
    });
    expect(refused.status).toBe(400);
    expect(refused.body.invalidParams).toContainEqual(
      expect.objectContaining({ in: 'body', name: 'explanation', code: 'required' }),
    );
  });
});

test('an idea can be drafted only for an organisation of one’s own', async () => {
  const refused = await (
    await as('bram')
  ).post('/ideas', { body: { title: 'Voor een ander', organisationId: utrecht, region: 'NL-UT' } });
  expect(refused.status).toBe(403);
});
