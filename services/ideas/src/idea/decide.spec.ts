import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaTasks, problems, requiredForSubmission, type IdeaForm } from '../../contract/index.ts';
import type { ChallengeState } from '../challenge/state.ts';
import { applyDecision, draft, save, submit, takeIntoTriage, withdraw } from './decide.ts';
import { ideas, type IdeaEvent } from './state.ts';

const ideaId = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const authorId = 'anna';
const home = { organisationId: 'library', region: 'NL-UT' } as const;
const now = new Date('2026-03-02T09:30:00.000Z');
const form = {
  title: 'Voorleesrobot in de wachtkamer',
  description: 'Een robot leest voor.',
  goal: 'Meer kinderen horen een verhaal.',
  targetGroups: ['young-children'],
  agendaTasks: ['literate-society'],
  helpWanted: [],
  fieldlabWish: 'regional',
  publicPrizeWish: true,
  challengeId: 'channel',
} satisfies IdeaForm;

const channel: ChallengeState = {
  title: { nl: 'Altijd welkom' },
  question: { nl: 'Wat kan beter?' },
  kind: 'always-open',
  region: 'NL',
  opensAt: '2026-01-01T00:00:00.000Z',
};
const campaign: ChallengeState = {
  ...channel,
  kind: 'campaign',
  opensAt: '2026-03-02T09:30:00.000Z',
  closesAt: '2026-03-03T00:00:00.000Z',
};

const events = (decision: ReturnType<typeof draft>): readonly IdeaEvent[] => {
  if ('refused' in decision) throw new Error(decision.refused.code);
  return decision;
};
const drafted = (filled: IdeaForm = form) => events(draft({ ideaId, authorId, ...home, form: filled }, now));
const ideaAfter = (...steps: ((state: typeof ideas.initial) => ReturnType<typeof draft>)[]) => {
  const happened = [...drafted()];
  for (const step of steps) happened.push(...events(step(happened.reduce(ideas.evolve, ideas.initial))));
  return given(ideas, ...happened);
};
const submitted = (state: typeof ideas.initial) => submit(ideaId, state, channel, now);
const admitted = (state: typeof ideas.initial) =>
  takeIntoTriage(ideaId, state, { candidateId: 'candidate', roundId: 'round' }, now);
const decision = { decisionId: 'decision', outcome: 'accepted', explanation: { nl: 'Het past.' } } as const;
const decided = (state: typeof ideas.initial) => applyDecision(ideaId, state, decision, now);
const withdrawn = (state: typeof ideas.initial) => withdraw(ideaId, state, 'Toch niet.', now);

describe('a draft', () => {
  test('is its author’s own business until it is submitted', () => {
    expect(ideas.scope(ideaAfter().state)).toMatchObject({ personIds: [authorId], private: true });
    expect(ideas.scope(ideaAfter(submitted).state)).toMatchObject({ private: false });
    expect(ideas.scope(ideaAfter(withdrawn).state)).toMatchObject({ private: true });
  });

  test('keeps the fields that a change does not mention', () => {
    const state = ideaAfter((before) => save(ideaId, before, { goal: 'Anders' })).state;
    expect(state.form).toEqual({ ...form, goal: 'Anders' });
  });

  test('loses a field that is set to null, and tells only the names of what changed', () => {
    const revised = save(ideaId, ideaAfter().state, { goal: null, title: form.title });
    expect(events(revised).map(({ data }) => data)).toEqual([{ ideaId, fields: ['goal'] }]);
    const { goal: _, ...rest } = form;
    expect(ideaAfter(() => revised).state.form).toEqual(rest);
  });

  test('that is saved as it was makes no event, so that saving automatically costs nobody their version', () => {
    ideaAfter()
      .when((state) => save(ideaId, state, { title: form.title, targetGroups: ['young-children'] }))
      .thenNothing();
    ideaAfter((state) => save(ideaId, state, { goal: null }))
      .when((state) => save(ideaId, state, { goal: null }))
      .thenNothing();
  });

  test('never carries what was written into an event', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (title, goal) => {
        const saved = save(ideaId, ideaAfter().state, { title, goal });
        const told = JSON.stringify(events(saved).map(({ data }) => data));
        expect(told).not.toContain(title);
        expect(told).not.toContain(goal);
      }),
    );
  });
});

describe('submitting', () => {
  test.each(requiredForSubmission.filter((name) => name !== 'title'))('takes %s', (name) => {
    const { [name]: _, ...rest } = form;
    given(ideas, ...drafted(rest as IdeaForm))
      .when((state) => submit(ideaId, state, channel, now))
      .thenRefused(problems.incomplete.code);
  });

  test('names every field that is missing', () => {
    const refused = submit(ideaId, given(ideas, ...drafted({ title: form.title })).state, channel, now);
    expect('refused' in refused && refused.refused.faults?.map(({ name }) => name)).toEqual(
      requiredForSubmission.filter((name) => name !== 'title'),
    );
  });

  test('is possible from the opening moment of a campaign up to, and not at, its closing moment', () => {
    const at = (moment: string) =>
      ideaAfter().when((state) => submit(ideaId, state, campaign, new Date(moment)));
    at('2026-03-02T09:29:59.999Z').thenRefused(problems.challengeNotOpen.code);
    expect(events(submit(ideaId, ideaAfter().state, campaign, now))).toHaveLength(1);
    at('2026-03-03T00:00:00.000Z').thenRefused(problems.challengeNotOpen.code);
  });

  test('needs a challenge that exists', () => {
    ideaAfter()
      .when((state) => submit(ideaId, state, undefined, now))
      .thenRefused(problems.challengeUnknown.code);
  });

  test('ends the time of changes, and cannot be done twice', () => {
    ideaAfter(submitted)
      .when((state) => save(ideaId, state, { goal: 'Te laat' }))
      .thenRefused(problems.notADraft.code);
    ideaAfter(submitted).when(submitted).thenRefused(problems.notADraft.code);
  });
});

describe('after it was submitted', () => {
  test('an idea can be withdrawn until the decision, and its reason stands on the timeline', () => {
    for (const before of [[], [submitted], [submitted, admitted]])
      expect(ideaAfter(...before, withdrawn).state.timeline.at(-1)).toMatchObject({
        status: 'withdrawn',
        explanation: { nl: 'Toch niet.' },
      });
    ideaAfter(submitted, admitted, decided).when(withdrawn).thenRefused(problems.notWithdrawable.code);
    ideaAfter(withdrawn).when(withdrawn).thenRefused(problems.notWithdrawable.code);
  });

  test('the published decision sets its state, with the public explanation on its timeline', () => {
    const state = ideaAfter(submitted, admitted, decided).state;
    expect(state).toMatchObject({ status: 'accepted', decisionId: 'decision' });
    expect(state.timeline.map(({ status }) => status)).toEqual([
      'draft',
      'submitted',
      'in-triage',
      'accepted',
    ]);
    expect(state.timeline.at(-1)?.explanation).toEqual(decision.explanation);
  });

  test('a decision that comes a second time changes nothing', () => {
    ideaAfter(submitted, admitted, decided).when(decided).thenNothing();
  });

  test('what its author withdrew stays withdrawn, whatever arrives later', () => {
    ideaAfter(submitted, withdrawn).when(admitted).thenNothing();
    ideaAfter(submitted, admitted, withdrawn).when(decided).thenNothing();
  });
});

test('whatever happens in whatever order, the state is the last one on the timeline and an end is an end', () => {
  const steps = {
    submit: submitted,
    admit: admitted,
    decide: decided,
    withdraw: withdrawn,
    save: (state: typeof ideas.initial) => save(ideaId, state, { agendaTasks: [...agendaTasks] }),
  };
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(steps)), { maxLength: 12 }), (story) => {
      let state = ideaAfter().state;
      for (const step of story) {
        const result = step(state);
        if ('refused' in result) continue;
        const before = state;
        state = result.reduce(ideas.evolve, state);
        if (before.status === 'accepted' || before.status === 'withdrawn') expect(state).toEqual(before);
      }
      expect(state.timeline.at(-1)?.status).toBe(state.status);
    }),
  );
});
