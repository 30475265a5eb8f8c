import { refuse, type Fault } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import {
  problems,
  type FieldlabChanges,
  type FieldlabKind,
  type NewThematicFieldlab,
} from '../../contract/index.ts';
import type { SteeringGroupState } from '../steering-group/state.ts';
import type { Idea } from '../views/ideas.ts';
import { cancelled, ended } from './phase-events.ts';
import { isOver, openPhase } from './phases.ts';
import { misplaced, regionOf, type Directory } from './region-rules.ts';
import type { FieldlabEvent, FieldlabState, Terms } from './state.ts';

export type FieldlabDecision = Decision<FieldlabEvent>;

const kindWished: Readonly<Record<Idea['fieldlabWish'], FieldlabKind>> = {
  national: 'national',
  regional: 'regional',
  local: 'local',
  thematic: 'local',
  none: 'local',
};

/** An accepted idea becomes a proposal, led by who handed it in until it is described. An idea of the whole country has no province. */
export function propose(fieldlabId: string, decisionId: string, idea: Idea, now: Date): FieldlabDecision {
  const { region, authorId, organisationId } = idea;
  const kind = region === 'NL' ? 'national' : kindWished[idea.fieldlabWish];
  const provinces = kind === 'national' || region === 'NL' ? [] : [region];
  return [
    {
      type: 'fieldlab.proposed.v1',
      data: { fieldlabId, kind, organisationId, ideaIds: [idea._id] },
      kept: {
        at: now.toISOString(),
        region: regionOf({ kind, provinces }, region),
        provinces,
        decisionId,
        initiatorIds: [authorId],
      },
    },
  ];
}

export interface BundleFacts {
  readonly directory: Directory;
  /** What is known of the ideas to be bundled. */
  readonly ideas: readonly Idea[];
  /** Whether one of them is bundled already, or has a Fieldlab that is under way. */
  readonly taken: boolean;
}

/** A strategic theme bundles the questions of several ideas that overlap. Source: innovatiebieb.nl, "Strategische thema's". */
export function proposeThematic(
  fieldlabId: string,
  { ideaIds, leadOrganisationId, title, assignment }: NewThematicFieldlab,
  { directory, ideas, taken }: BundleFacts,
  now: Date,
): FieldlabDecision {
  const accepted = new Set(ideas.filter(({ outcome }) => outcome === 'accepted').map(({ _id }) => _id));
  const missing = ideaIds.find((ideaId) => !accepted.has(ideaId));
  if (missing !== undefined) return refuse(problems.ideaNotAccepted, { ideaId: missing });
  if (taken) return refuse(problems.ideaInOtherFieldlab);
  return (
    misplaced({ kind: 'thematic', provinces: [] }, directory) ?? [
      {
        type: 'fieldlab.proposed.v1',
        data: { fieldlabId, kind: 'thematic', organisationId: leadOrganisationId, ideaIds },
        kept: {
          at: now.toISOString(),
          region: 'NL',
          provinces: [],
          initiatorIds: [...new Set(ideas.map(({ authorId }) => authorId))],
          title,
          ...(assignment === undefined ? {} : { assignment }),
        },
      },
    ]
  );
}

/** The proposal of one idea goes up in the strategic theme that bundles it. One that is under way stays. */
export function bundle(
  fieldlabId: string,
  { status }: FieldlabState,
  bundledIntoId: string,
  now: Date,
): FieldlabDecision {
  if (status !== 'proposed') return [];
  return [
    {
      type: 'fieldlab.stopped.v1',
      data: { fieldlabId, bundledIntoId },
      kept: { at: now.toISOString() },
    },
  ];
}

export interface DescribeFacts {
  readonly directory: Directory;
  /** The steering group that the Fieldlab has after the change, if it exists. */
  readonly group: SteeringGroupState | undefined;
}

const termsOf = ({ closureWeeks, patienceDays }: SteeringGroupState): Terms => ({
  closureWeeks,
  patienceDays,
});

const placing: readonly (keyof FieldlabChanges)[] = ['kind', 'provinces', 'leadOrganisationId'];

function mayDescribe(state: FieldlabState, changes: FieldlabChanges, { directory, group }: DescribeFacts) {
  if (isOver(state)) return refuse(problems.fieldlabOver);
  const onlyCoordinator = Object.keys(changes).every((name) => name === 'coordinatorId');
  const early = state.status === 'proposed' || state.status === 'recruiting';
  if (!early && !onlyCoordinator) return refuse(problems.assignmentFixed);
  if (state.kind === 'thematic' && changes.kind !== undefined) return refuse(problems.thematicStays);
  if (changes.steeringGroupId !== undefined && group === undefined)
    return refuse(problems.steeringGroupUnknown);
  return placing.some((name) => name in changes) ? misplaced({ ...state, ...changes }, directory) : undefined;
}

const optional = <K extends string, V>(name: K, value: V | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [Name in K]?: V };

/** While it is a proposal or recruits; later only its coordinator can change, for people come and go. */
export function describe(
  fieldlabId: string,
  state: FieldlabState,
  changes: FieldlabChanges,
  facts: DescribeFacts,
  now: Date,
): FieldlabDecision {
  const refused = mayDescribe(state, changes, facts);
  if (refused !== undefined) return refused;
  const { kind, provinces, leadOrganisationId, startStage, ...rest } = { ...state, ...changes };
  const terms = changes.steeringGroupId === undefined ? state.terms : facts.group && termsOf(facts.group);
  return [
    {
      type: 'fieldlab.described.v1',
      data: {
        fieldlabId,
        kind,
        organisationId: leadOrganisationId,
        provinces: [...provinces],
        ...optional('goalType', rest.goalType),
        ...optional('coordinatorId', rest.coordinatorId),
        ...optional('steeringGroupId', rest.steeringGroupId),
        ...optional('stage', startStage),
      },
      kept: {
        at: now.toISOString(),
        region: regionOf({ kind, provinces }, state.region),
        ...optional('title', rest.title),
        ...optional('assignment', rest.assignment),
        ...optional('terms', terms),
      },
    },
  ];
}

const needed = ['title', 'assignment', 'goalType', 'coordinatorId', 'steeringGroupId'] as const;

export function openRecruitment(
  fieldlabId: string,
  state: FieldlabState,
  { directory, group }: DescribeFacts,
  now: Date,
): FieldlabDecision {
  const { status, kind, provinces, leadOrganisationId, startStage = 'research' } = state;
  if (status !== 'proposed') return refuse(problems.notProposed, { status });
  const faults = needed
    .filter((name) => state[name] === undefined)
    .map((name): Fault => ({ in: 'body', name, code: 'incomplete' }));
  if (faults.length > 0) return refuse(problems.fieldlabIncomplete, {}, faults);
  if (group === undefined) return refuse(problems.steeringGroupUnknown);
  return (
    misplaced(state, directory) ?? [
      {
        type: 'fieldlab.recruitment-opened.v1',
        data: {
          fieldlabId,
          kind,
          organisationId: leadOrganisationId,
          provinces: [...provinces],
          stage: startStage,
        },
        kept: { at: now.toISOString(), terms: termsOf(group) },
      },
    ]
  );
}

/** Who asks, and whether they sit on the steering group or manage the programme. */
export interface Decider {
  readonly personId: string;
  readonly manages: boolean;
  readonly group: SteeringGroupState | undefined;
}

export const isMember = ({ group, personId }: Decider): boolean =>
  group?.memberIds.includes(personId) === true;

/** What was planned is cancelled, so that its money is free again; what runs ends, and is still reported on. */
export function stop(
  fieldlabId: string,
  state: FieldlabState,
  reason: string,
  decider: Decider,
  now: Date,
): FieldlabDecision {
  if (isOver(state)) return refuse(problems.fieldlabOver);
  if (!decider.manages && !isMember(decider)) return refuse(problems.notOnSteeringGroup);
  const phase = openPhase(state);
  const begun = phase?.status === 'ended' || phase?.status === 'reported';
  const settled =
    phase === undefined || begun
      ? []
      : [
          phase.status === 'running'
            ? ended(fieldlabId, state, phase, 'fieldlab-stopped', now)
            : cancelled(fieldlabId, phase, now),
        ];
  return [
    ...settled,
    { type: 'fieldlab.stopped.v1', data: { fieldlabId }, kept: { at: now.toISOString(), reason } },
  ];
}

/** Who takes part sees the Fieldlab. */
export function admitPerson(
  fieldlabId: string,
  { people }: FieldlabState,
  participantId: string,
  personId: string,
  now: Date,
): FieldlabDecision {
  if (people.some((person) => person.participantId === participantId)) return [];
  return [
    {
      type: 'fieldlab.person-joined.v1',
      data: { fieldlabId, participantId, personId },
      kept: { at: now.toISOString() },
    },
  ];
}

export function releasePerson(
  fieldlabId: string,
  { people }: FieldlabState,
  participantId: string,
  now: Date,
): FieldlabDecision {
  const person = people.find((candidate) => candidate.participantId === participantId);
  if (person === undefined) return [];
  return [
    {
      type: 'fieldlab.person-left.v1',
      data: { fieldlabId, participantId, personId: person.personId },
      kept: { at: now.toISOString() },
    },
  ];
}
