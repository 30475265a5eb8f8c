import { isRefused } from '@innovatienetwerk/service';
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IdeaLine } from '../../contract/index.ts';
import type { ChallengeState } from '../challenge/state.ts';
import { withdraw } from './decide.ts';
import { bring, type ImportFacts } from './import.ts';
import { ideas, type IdeaEvent, type IdeaState } from './state.ts';

const ideaId = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const now = new Date('2026-03-02T09:30:00.000Z');
const channel: ChallengeState = {
  title: { nl: 'Altijd welkom' },
  question: { nl: 'Wat kan beter?' },
  kind: 'always-open',
  region: 'NL',
  opensAt: '2026-01-01T00:00:00.000Z',
};
const facts: ImportFacts = {
  authorId: 'system-of-the-poi',
  home: { organisationId: 'library', region: 'NL-UT' },
  challenge: channel,
};
const draftLine: IdeaLine = { externalKey: '2026-0117', title: 'Voorleesrobot in de wachtkamer' };
const line: IdeaLine = {
  ...draftLine,
  description: 'Een robot leest voor.',
  goal: 'Meer kinderen horen een verhaal.',
  targetGroups: ['young-children'],
  agendaTasks: ['literate-society'],
  helpWanted: [],
  fieldlabWish: 'regional',
  publicPrizeWish: true,
  challengeId: 'channel',
};

const eventsOf = (state: IdeaState, sent: IdeaLine): readonly IdeaEvent[] => {
  const decision = bring(ideaId, state, sent, facts, now);
  if (isRefused(decision)) throw new Error(decision.refused.code);
  return decision;
};
const imported = (...lines: readonly IdeaLine[]) => {
  const happened: IdeaEvent[] = [];
  for (const sent of lines) happened.push(...eventsOf(happened.reduce(ideas.evolve, ideas.initial), sent));
  return given(ideas, ...happened);
};
const sending = (sent: IdeaLine) => (state: IdeaState) => bring(ideaId, state, sent, facts, now);

describe('an imported idea', () => {
  test('is a draft of who sends it, known by its key', () => {
    const { state } = imported(draftLine);
    expect(state).toMatchObject({
      status: 'draft',
      authorId: 'system-of-the-poi',
      organisationId: 'library',
      externalKey: '2026-0117',
    });
  });

  test('is submitted in the same write where the line asks for it', () => {
    const happened = eventsOf(ideas.initial, { ...line, submit: true });
    expect(happened.map(({ type }) => type)).toEqual(['idea.drafted.v1', 'idea.submitted.v1']);
  });

  test('that cannot be submitted is not made either, and what is missing is named', () => {
    const decision = bring(ideaId, ideas.initial, { ...draftLine, submit: true }, facts, now);
    expect(isRefused(decision) && decision.refused).toMatchObject({
      code: 'idea.incomplete',
      faults: expect.arrayContaining([{ in: 'body', name: 'goal', code: 'incomplete' }]),
    });
  });

  test('keeps what a line leaves out, and loses what it says is nothing', () => {
    const { state } = imported(line, { ...draftLine, goal: null });
    const { goal: _, externalKey: __, ...rest } = line;
    expect(state.form).toEqual(rest);
  });

  test('that is with the council may be sent again, and does not change', () => {
    const submitted = imported({ ...line, submit: true });
    submitted.when(sending({ ...line, submit: true })).thenNothing();
    submitted.when(sending({ ...line, title: 'Anders' })).thenRefused('idea.not-a-draft');
  });

  test('that was withdrawn is not handed in again by the next night', () => {
    const happened = eventsOf(ideas.initial, { ...line, submit: true });
    const withdrawn = withdraw(ideaId, happened.reduce(ideas.evolve, ideas.initial), 'Toch niet.', now);
    if (isRefused(withdrawn)) throw new Error(withdrawn.refused.code);
    given(ideas, ...happened, ...withdrawn)
      .when(sending({ ...line, submit: true }))
      .thenNothing();
  });

  test('stays where it is', () => {
    imported(draftLine)
      .when(sending({ ...draftLine, region: 'NL-UT', organisationId: 'library' }))
      .thenNothing();
    for (const elsewhere of [{ region: 'NL-LI' }, { organisationId: 'another' }] as const)
      imported(draftLine)
        .when(sending({ ...draftLine, ...elsewhere }))
        .thenRefused('idea.stays-in-place');
  });

  test('is never changed by a line that was sent before, whatever the line', () => {
    const anyLine = fc.record(
      {
        title: fc.constantFrom('Een', 'Twee'),
        goal: fc.constantFrom('Lezen', null),
        helpWanted: fc.constantFrom([], ['expertise'] as const),
        publicPrizeWish: fc.boolean(),
      },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), fc.boolean(), (fields, submit) => {
        const lines = fields.map((some) => ({ ...line, ...some }) as IdeaLine);
        const last = lines.at(-1) as IdeaLine;
        const complete = last.goal !== null;
        const before = imported(...lines, ...(complete && submit ? [{ ...last, submit }] : []));
        before.when(sending(last)).thenNothing();
        if (complete && submit) before.when(sending({ ...last, submit })).thenNothing();
      }),
    );
  });
});
