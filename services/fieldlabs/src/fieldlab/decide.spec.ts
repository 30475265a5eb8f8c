/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { FieldlabChanges } from '../../contract/index.ts';
import {
  assignment,
  at,
  author,
  coordinator,
  decided,
  decider,
  described,
  ended,
  fieldlabId,
  funded,
  group,
  ideaId,
  library,
  member,
  now,
  phaseId,
  planned,
  proposed,
  recruiting,
  reported,
  started,
  until,
} from '../../test/fieldlab.ts';
import type { Idea } from '../views/ideas.ts';
import {
  admitPerson,
  bundle,
  describe as describeIt,
  openRecruitment,
  propose,
  proposeThematic,
  releasePerson,
  stop,
  type BundleFacts,
  type DescribeFacts,
} from './decide.ts';
import { fieldlabs, type FieldlabEvent } from './state.ts';

const idea: Idea = {
  _id: ideaId,
  organisationId: library,
  authorId: author,
  region: 'NL-UT',
  fieldlabWish: 'none',
  outcome: 'accepted',
};
const lead = { _id: library, kind: 'library' as const, regions: ['NL-UT' as const] };
const kb = { _id: 'organisation-kb', kind: 'kb' as const, regions: ['NL' as const] };
const poi = { _id: 'organisation-poi', kind: 'poi' as const, regions: ['NL-UT' as const] };
const facts: DescribeFacts = { directory: { lead, pois: [poi] }, group };
const stopped: FieldlabEvent = {
  type: 'fieldlab.stopped.v1',
  data: { fieldlabId },
  kept: { at, reason: 'De vraag is weg.' },
};

describe('a proposal', () => {
  const proposal = (changes: Partial<Idea>) =>
    given(fieldlabs)
      .when(() => propose(fieldlabId, 'decision-1', { ...idea, ...changes }, now))
      .state();

  test('comes from an accepted idea, and waits for its assignment', () => {
    given(fieldlabs)
      .when(() => propose(fieldlabId, 'decision-1', idea, now))
      .then(proposed);
    expect(proposal({}).waiting).toMatchObject({ for: 'assignment', since: at });
  });

  test.each([
    ['none', 'local', 'NL-UT', ['NL-UT']],
    ['local', 'local', 'NL-UT', ['NL-UT']],
    ['thematic', 'local', 'NL-UT', ['NL-UT']],
    ['regional', 'regional', 'NL-UT', ['NL-UT']],
    ['national', 'national', 'NL', []],
  ] as const)('is, by the wish %s, %s', (fieldlabWish, kind, region, provinces) => {
    expect(proposal({ fieldlabWish })).toMatchObject({ kind, region, provinces });
  });

  test('of an idea of the whole country is national', () => {
    expect(proposal({ region: 'NL' })).toMatchObject({ kind: 'national', region: 'NL', provinces: [] });
  });

  test('can be seen by who handed the idea in', () => {
    expect(fieldlabs.scope(proposal({}))).toEqual({
      region: 'NL-UT',
      organisationId: library,
      personIds: [author],
    });
  });
});

describe('a strategic theme', () => {
  const other: Idea = { ...idea, _id: 'idea-2' };
  const theme = { ideaIds: [ideaId, 'idea-2'], leadOrganisationId: kb._id, title: 'AI' };
  const known: BundleFacts = { directory: { lead: kb, pois: [] }, ideas: [idea, other], taken: false };
  const propose2 = (changes: Partial<BundleFacts>) =>
    given(fieldlabs).when(() => proposeThematic('theme-1', theme, { ...known, ...changes }, now));

  test('bundles accepted ideas for the whole country', () => {
    expect(propose2({}).state()).toMatchObject({
      kind: 'thematic',
      region: 'NL',
      ideaIds: theme.ideaIds,
      initiatorIds: [author],
      title: 'AI',
    });
  });

  test('takes no idea that was declined, or of which nothing was decided', () => {
    const { outcome: _, ...undecided } = other;
    propose2({ ideas: [idea, { ...other, outcome: 'declined' }] }).thenRefused('fieldlab.idea-not-accepted');
    propose2({ ideas: [idea, undecided] }).thenRefused('fieldlab.idea-not-accepted');
    propose2({ ideas: [idea] }).thenRefused('fieldlab.idea-not-accepted');
  });

  test('takes no idea that is in another Fieldlab, and is led by the KB', () => {
    propose2({ taken: true }).thenRefused('fieldlab.idea-in-other-fieldlab');
    propose2({ directory: facts.directory }).thenRefused('fieldlab.lead-does-not-fit');
  });

  test('takes the place of the proposals of its ideas, but not of what is under way', () => {
    const state = given(fieldlabs, proposed)
      .when((before) => bundle(fieldlabId, before, 'theme-1', now))
      .state();
    expect(state).toMatchObject({ status: 'stopped', bundledIntoId: 'theme-1' });
    expect(state.waiting).toBeUndefined();
    given(fieldlabs, ...until(recruiting))
      .when((before) => bundle(fieldlabId, before, 'theme-1', now))
      .thenNothing();
  });
});

describe('describing a Fieldlab', () => {
  const change = (
    history: readonly FieldlabEvent[],
    changes: FieldlabChanges,
    known: Partial<DescribeFacts> = {},
  ) =>
    given(fieldlabs, ...history).when((state) =>
      describeIt(fieldlabId, state, changes, { ...facts, ...known }, now),
    );

  test('fills in what is needed, and takes over the terms of the steering group', () => {
    change([proposed], {
      title: 'Digitaal spreekuur',
      assignment,
      goalType: 'effectiveness',
      coordinatorId: coordinator,
      steeringGroupId: group.steeringGroupId,
      startStage: 'research',
    }).then(described);
  });

  test('keeps what is not mentioned', () => {
    const state = change([proposed, described], { title: 'Spreekuur' }).state();
    expect(state).toMatchObject({ title: 'Spreekuur', assignment, coordinatorId: coordinator });
    expect(state.waiting).toMatchObject({ for: 'assignment', since: at, personIds: [coordinator] });
  });

  test('moves it to the region of its provinces', () => {
    const directory = { lead: { ...lead, regions: ['NL-GE' as const] }, pois: [poi] };
    expect(change([proposed], { provinces: ['NL-GE'] }, { directory }).state().region).toBe('NL-GE');
    expect(change([proposed], { kind: 'national', provinces: [] }).state().region).toBe('NL');
  });

  test('is held to the rules of the region when it is about the place', () => {
    change([proposed], { provinces: ['NL-GE'] }).thenRefused('fieldlab.lead-not-in-province');
    const directory = { lead: undefined, pois: [] };
    change([proposed], { leadOrganisationId: 'nobody' }, { directory }).thenRefused('fieldlab.lead-unknown');
    change([proposed], { title: 'Alleen de naam' }, { directory }).state();
  });

  test('needs a steering group that exists', () => {
    change([proposed], { steeringGroupId: 'none' }, { group: undefined }).thenRefused(
      'fieldlab.steering-group-unknown',
    );
  });

  test('leaves a strategic theme what it is', () => {
    const theme: FieldlabEvent = {
      ...proposed,
      data: { ...proposed.data, kind: 'thematic' },
    } as FieldlabEvent;
    change([theme], { kind: 'local' }).thenRefused('fieldlab.thematic-stays');
  });

  test('ends when it runs, but for the coordinator, and altogether when it is over', () => {
    change(until(started), { title: 'Anders' }).thenRefused('fieldlab.assignment-fixed');
    change(until(started), { coordinatorId: 'x', title: 'Anders' }).thenRefused('fieldlab.assignment-fixed');
    const state = change(until(started), { coordinatorId: 'person-new' }).state();
    expect(state).toMatchObject({ coordinatorId: 'person-new', status: 'running' });
    expect(state.waiting?.personIds).toEqual(['person-new']);
    change([proposed, stopped], { coordinatorId: 'x' }).thenRefused('fieldlab.over');
  });
});

describe('recruiting', () => {
  const recruit = (history: readonly FieldlabEvent[], known: Partial<DescribeFacts> = {}) =>
    given(fieldlabs, ...history).when((state) =>
      openRecruitment(fieldlabId, state, { ...facts, ...known }, now),
    );

  test('opens for a Fieldlab that is described', () => {
    recruit([proposed, described]).then(recruiting);
  });

  test('names all that is missing', () => {
    const { state } = given(fieldlabs, proposed);
    expect(openRecruitment(fieldlabId, state, facts, now)).toMatchObject({
      refused: {
        code: 'fieldlab.incomplete',
        faults: ['title', 'assignment', 'goalType', 'coordinatorId', 'steeringGroupId'].map((name) => ({
          in: 'body',
          name,
          code: 'incomplete',
        })),
      },
    });
  });

  test('needs the place to be right and the steering group to exist', () => {
    recruit([proposed, described], { directory: { lead: kb, pois: [] } }).thenRefused(
      'fieldlab.lead-does-not-fit',
    );
    recruit([proposed, described], { group: undefined }).thenRefused('fieldlab.steering-group-unknown');
  });

  test('happens once', () => {
    recruit(until(recruiting)).thenRefused('fieldlab.not-proposed');
    recruit([proposed, stopped]).thenRefused('fieldlab.not-proposed');
  });
});

describe('stopping', () => {
  const stopWith = (history: readonly FieldlabEvent[], by = decider) =>
    given(fieldlabs, ...history).when((state) => stop(fieldlabId, state, 'De vraag is weg.', by, now));

  test('is for a member of the steering group or the programme manager', () => {
    stopWith(until(recruiting)).then(stopped);
    stopWith([proposed], { personId: 'person-manager', manages: true, group: undefined }).then(stopped);
    stopWith(until(recruiting), { ...decider, personId: 'person-x' }).thenRefused(
      'steering-group.not-a-member',
    );
    stopWith([proposed], { ...decider, group: undefined }).thenRefused('steering-group.not-a-member');
  });

  test('cancels what was planned, with its award', () => {
    stopWith(until(planned)).then(
      { type: 'fieldlab.phase-cancelled.v1', data: { fieldlabId, phaseId }, kept: { at } },
      stopped,
    );
    stopWith(until(funded)).then(
      {
        type: 'fieldlab.phase-cancelled.v1',
        data: { fieldlabId, phaseId, awardId: 'award-1' },
        kept: { at },
      },
      stopped,
    );
  });

  test('ends what runs, which is still reported on', () => {
    const state = stopWith(until(started)).state();
    expect(state.phases[0]).toMatchObject({ status: 'ended', ending: 'fieldlab-stopped' });
    expect(state).toMatchObject({ status: 'stopped', closure: { dueOn: '2026-03-30' } });
  });

  test('leaves a phase that is over as it is', () => {
    stopWith(until(ended)).then(stopped);
    stopWith(until(reported)).then(stopped);
  });

  test('happens once', () => {
    stopWith([proposed, stopped]).thenRefused('fieldlab.over');
    stopWith([...until(reported), decided({ outcome: 'stop' }), stopped]).thenRefused('fieldlab.over');
  });
});

describe('who takes part', () => {
  const seen = (history: readonly FieldlabEvent[]) =>
    fieldlabs.scope(given(fieldlabs, ...history).state).personIds;
  const join = (participantId: string): FieldlabEvent => ({
    type: 'fieldlab.person-joined.v1',
    data: { fieldlabId, participantId, personId: member },
    kept: { at },
  });

  test('sees the Fieldlab, once for each participation', () => {
    const history = [proposed, described, join('p-1')];
    expect(seen(history)).toEqual([coordinator, author, member]);
    given(fieldlabs, ...history)
      .when((state) => admitPerson(fieldlabId, state, 'p-1', member, now))
      .thenNothing();
    given(fieldlabs, proposed)
      .when((state) => admitPerson(fieldlabId, state, 'p-1', member, now))
      .then(join('p-1'));
  });

  test('sees it as long as one participation lasts', () => {
    const leave = (id: string, history: readonly FieldlabEvent[]) =>
      given(fieldlabs, ...history)
        .when((state) => releasePerson(fieldlabId, state, id, now))
        .state();
    const twice = [proposed, join('p-1'), join('p-2')];
    expect(fieldlabs.scope(leave('p-1', twice)).personIds).toContain(member);
    expect(fieldlabs.scope(leave('p-1', [proposed, join('p-1')])).personIds).not.toContain(member);
    given(fieldlabs, proposed)
      .when((state) => releasePerson(fieldlabId, state, 'p-1', now))
      .thenNothing();
  });
});
