import type { Money } from '@innovatienetwerk/contract';
import { isRefused, type Decision } from '@innovatienetwerk/service';
import type { NewFieldlabPhase, NewPhaseDecision } from '../contract/index.ts';
import type { Decider } from '../src/fieldlab/decide.ts';
import { nextPhaseId } from '../src/fieldlab/identity.ts';
import { fieldlabs, type FieldlabEvent, type FieldlabState } from '../src/fieldlab/state.ts';
import { noSteeringGroup, type SteeringGroupState } from '../src/steering-group/state.ts';

/** One Fieldlab of a library in Utrecht, with a steering group of two. */
export const fieldlabId = 'fieldlab-1';
export const ideaId = 'idea-1';
export const author = 'person-author';
export const coordinator = 'person-coordinator';
export const member = 'person-member';
export const library = 'organisation-library';
export const phaseId = nextPhaseId(fieldlabId, { phases: [] });
export const later = nextPhaseId(fieldlabId, { phases: [{}] as never });

export const euro = (amount: string): Money => ({ amount, currency: 'EUR' });
export const moment = (day: string): Date => new Date(`${day}T10:00:00.000Z`);
export const now = moment('2026-03-02');
export const at = now.toISOString();

export const group: SteeringGroupState = {
  ...noSteeringGroup,
  steeringGroupId: 'group-1',
  name: { nl: 'Stuurgroep' },
  memberIds: [member, 'person-other-member'],
  caps: [{ stage: 'research', amount: euro('35000.00') }],
};
export const decider: Decider = { personId: member, manages: false, group };

export const assignment = {
  activities: 'Een spreekuur ontwikkelen.',
  goal: 'Meer mensen regelen hun zaken zelf.',
  targetGroups: 'Volwassenen.',
};
export const newPhase: NewFieldlabPhase = {
  stage: 'research',
  plan: { question: 'Helpt het?', approach: 'Proberen.', expectedResult: 'Een draaiboek.' },
  plannedFromOn: '2026-04-01',
  plannedUntilOn: '2026-06-30',
  budget: euro('15000.00'),
};
export const closure = { results: 'Een draaiboek.', lessons: 'Op afspraak.', spent: euro('14000.00') };
export const goOn: NewPhaseDecision = {
  outcome: 'continue',
  motivation: 'De vraag is beantwoord.',
  explanation: { nl: 'Het Fieldlab gaat door.' },
};

export const proposed: FieldlabEvent = {
  type: 'fieldlab.proposed.v1',
  data: { fieldlabId, kind: 'local', organisationId: library, ideaIds: [ideaId] },
  kept: {
    at,
    region: 'NL-UT',
    provinces: ['NL-UT'],
    decisionId: 'decision-1',
    initiatorIds: [author],
  },
};
export const described: FieldlabEvent = {
  type: 'fieldlab.described.v1',
  data: {
    fieldlabId,
    kind: 'local',
    organisationId: library,
    provinces: ['NL-UT'],
    goalType: 'effectiveness',
    coordinatorId: coordinator,
    steeringGroupId: group.steeringGroupId,
    stage: 'research',
  },
  kept: {
    at,
    region: 'NL-UT',
    title: 'Digitaal spreekuur',
    assignment,
    terms: { closureWeeks: 4, patienceDays: 14 },
  },
};
export const recruiting: FieldlabEvent = {
  type: 'fieldlab.recruitment-opened.v1',
  data: {
    fieldlabId,
    kind: 'local',
    organisationId: library,
    provinces: ['NL-UT'],
    stage: 'research',
  },
  kept: { at, terms: { closureWeeks: 4, patienceDays: 14 } },
};
export const planned: FieldlabEvent = {
  type: 'fieldlab.phase-planned.v1',
  data: {
    fieldlabId,
    phaseId,
    stage: 'research',
    plannedFrom: newPhase.plannedFromOn,
    plannedUntil: newPhase.plannedUntilOn,
    budget: newPhase.budget,
  },
  kept: { at, plan: newPhase.plan },
};
export const requested: FieldlabEvent = {
  type: 'fieldlab.phase-budget-requested.v1',
  data: { fieldlabId, phaseId, organisationId: library, callId: 'call-1', amount: newPhase.budget },
  kept: { at },
};
export const applied: FieldlabEvent = {
  type: 'fieldlab.phase-applied.v1',
  data: { fieldlabId, phaseId, applicationId: 'application-1' },
  kept: { at },
};
export const funded: FieldlabEvent = {
  type: 'fieldlab.phase-funded.v1',
  data: { fieldlabId, phaseId, awardId: 'award-1', amount: newPhase.budget },
  kept: { at, applicationId: 'application-1' },
};
export const started: FieldlabEvent = {
  type: 'fieldlab.phase-started.v1',
  data: { fieldlabId, phaseId, awardId: 'award-1' },
  kept: { at, startedOn: '2026-04-01' },
};
export const ended: FieldlabEvent = {
  type: 'fieldlab.phase-ended.v1',
  data: {
    fieldlabId,
    phaseId,
    awardId: 'award-1',
    ending: 'planned',
    closureDueOn: '2026-07-28',
  },
  kept: { at, endedOn: '2026-06-30' },
};
export const reported: FieldlabEvent = {
  type: 'fieldlab.phase-closure-reported.v1',
  data: { fieldlabId, phaseId, awardId: 'award-1', spent: closure.spent },
  kept: {
    at,
    deciderIds: [...group.memberIds],
    report: { ...closure, reportedOn: '2026-07-20', late: false },
  },
};
export const decided = (decision: Partial<NewPhaseDecision> = {}): FieldlabEvent => ({
  type: 'fieldlab.phase-decided.v1',
  data: {
    fieldlabId,
    phaseId,
    awardId: 'award-1',
    outcome: decision.outcome ?? goOn.outcome,
  },
  kept: { at, decision: { ...goOn, ...decision, decidedById: member, decidedAt: at } },
});

const way = [
  proposed,
  described,
  recruiting,
  planned,
  requested,
  applied,
  funded,
  started,
  ended,
  reported,
] as const;

/** What happened on the usual way, up to and with this event. */
export const until = (last: FieldlabEvent): readonly FieldlabEvent[] =>
  way.slice(0, way.indexOf(last as (typeof way)[number]) + 1);

/** The state after a decision; one that was refused leaves it as it is. */
export const after = (state: FieldlabState, decision: Decision<FieldlabEvent>): FieldlabState =>
  isRefused(decision) ? state : decision.reduce((before, event) => fieldlabs.evolve(before, event), state);
