import { organisations, people } from '@innovatienetwerk/runtime';
import { clientAs, until, type Client } from '@innovatienetwerk/testkit';
import { expect, inject } from 'vitest';

/** What the stories of the features share: who acts, and how far an idea has come. */

export const run = () => inject('run');
export const as = (handle: string): Promise<Client> => clientAs(run(), handle);
export const idOf = (handle: string): string => people.find((person) => person.handle === handle)?.id ?? '';
export const utrecht = organisations.utrecht.id;

export async function alwaysOpenChannel(): Promise<string> {
  const { body } = await (await as('anna')).get('/challenges?limit=200');
  return body.items.find((challenge: { kind: string }) => challenge.kind === 'always-open').id;
}

export const form = (challengeId: string) => ({
  description: 'Een proef met een leesclub voor nieuwkomers.',
  goal: 'Nieuwkomers lezen samen en ontmoeten elkaar.',
  targetGroups: ['newcomers'],
  agendaTasks: ['literate-society'],
  helpWanted: ['expertise'],
  fieldlabWish: 'regional',
  publicPrizeWish: false,
  challengeId,
});

export interface Idea {
  readonly id: string;
  readonly etag: string;
}

export async function draftIdea(author: Client, title: string): Promise<Idea> {
  const { status, body, etag } = await author.post('/ideas', {
    body: { title, organisationId: utrecht, region: 'NL-UT' },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: body.id, etag };
}

export async function submittedIdea(author: Client, title: string): Promise<Idea> {
  const draft = await draftIdea(author, title);
  const saved = await author.patch(`/ideas/${draft.id}`, {
    ifMatch: draft.etag,
    body: form(await alwaysOpenChannel()),
  });
  const submitted = await author.post(`/ideas/${draft.id}/submissions`, { ifMatch: saved.etag });
  expect(submitted.status, JSON.stringify(submitted.body)).toBe(201);
  return { id: draft.id, etag: submitted.etag };
}

export const council = ['hendrik', 'ingrid', 'joost', 'karin', 'lotte'] as const;

export interface RoundDates {
  readonly intakeFrom: number;
  readonly assessmentFrom: number;
  readonly deliberationFrom: number;
  readonly decisionFrom: number;
  readonly publishAt: number;
}

/** A round for Utrecht. @param inMs when each phase begins, in milliseconds from now */
export async function announceRound(
  inMs: RoundDates,
  members: readonly string[] = council,
  quorumPercent = 60,
) {
  const mirjam = await as('mirjam');
  const sets = await mirjam.get('/criteria-sets');
  const criteriaSet = sets.body.items.find((set: { publishedVersion: number }) => set.publishedVersion > 0);
  const begin = Date.now();
  const dates = Object.fromEntries(
    Object.entries(inMs).map(([name, ms]) => [name, new Date(begin + ms).toISOString()]),
  );
  const { status, body } = await mirjam.post('/rounds', {
    body: {
      title: { nl: 'Proefronde', en: 'Test round' },
      region: 'NL-UT',
      criteriaSetId: criteriaSet.id,
      council: {
        name: { nl: 'Innovatieraad', en: 'Innovation Council' },
        chairId: idOf('hendrik'),
        memberIds: members.map(idOf),
        quorumPercent,
      },
      ...dates,
    },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

export const phaseIs = async (roundId: string, phase: string): Promise<void> => {
  const mirjam = await as('mirjam');
  await until(
    `the round is in ${phase}`,
    async () => ((await mirjam.get(`/rounds/${roundId}`)).body.phase === phase ? true : undefined),
    90_000,
  );
};

/** The candidate of an idea once a round has taken it. */
export async function admitted(ideaId: string) {
  const mirjam = await as('mirjam');
  return await until(
    'a round takes the idea',
    async () => {
      const { body } = await mirjam.get(`/candidates?ideaId=${ideaId}`);
      return body.items[0]?.status === 'admitted' ? body.items[0] : undefined;
    },
    20_000,
  );
}

/** A judgement that passes every knock-out criterion and gives every weighted one this score. */
export const judgement = (
  round: { criteria: { knockOuts: { code: string }[]; weighted: { code: string }[] } },
  score: number,
) => ({
  knockOuts: round.criteria.knockOuts.map(({ code }) => ({ code, passes: true })),
  scores: round.criteria.weighted.map(({ code }) => ({
    code,
    mark: 'score',
    score,
    reason: 'Past bij de Netwerkagenda.',
  })),
});
