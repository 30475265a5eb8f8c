import type { Money, NewEventOf, ProvinceCode, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type {
  ClosureReport,
  events,
  FieldlabAssignment,
  FieldlabKind,
  FieldlabStatus,
  GoalType,
  NextStep,
  PhaseDecision,
  PhaseEnding,
  PhaseOutcome,
  PhasePlan,
  PhaseStatus,
  ProcessStep,
  ReminderMoment,
  Stage,
  Wait,
  Waiting,
} from '../../contract/index.ts';
import { evolve } from './evolve.ts';

export interface PhaseState {
  readonly phaseId: string;
  readonly stage: Stage;
  readonly status: PhaseStatus;
  readonly plan: PhasePlan;
  readonly plannedFromOn: string;
  readonly plannedUntilOn: string;
  readonly budget: Money;
  readonly coachHoursPerWeek?: number | undefined;
  readonly callId?: string | undefined;
  readonly applicationId?: string | undefined;
  readonly awardId?: string | undefined;
  readonly awarded?: Money | undefined;
  /** Applications that came to nothing: what is still told of them, in whatever order, counts no more. */
  readonly lapsedIds: readonly string[];
  readonly startedOn?: string;
  readonly endedOn?: string;
  readonly ending?: PhaseEnding;
  readonly closureDueOn?: string;
  readonly report?: ClosureReport;
  readonly decision?: PhaseDecision;
}

/** The agreements of the steering group as they were when they were last described; a later change does not touch them. */
export interface Terms {
  readonly closureWeeks: number;
  readonly patienceDays: number;
}

export interface FieldlabState {
  readonly status: FieldlabStatus;
  readonly kind: FieldlabKind;
  readonly region: RegionCode;
  readonly provinces: readonly ProvinceCode[];
  readonly leadOrganisationId: string;
  readonly ideaIds: readonly string[];
  readonly decisionId?: string | undefined;
  /** The authors of the ideas, who see what came of them. */
  readonly initiatorIds: readonly string[];
  readonly title?: string | undefined;
  readonly assignment?: FieldlabAssignment | undefined;
  readonly goalType?: GoalType | undefined;
  readonly coordinatorId?: string | undefined;
  readonly steeringGroupId?: string | undefined;
  readonly startStage?: Stage | undefined;
  readonly terms?: Terms | undefined;
  readonly phases: readonly PhaseState[];
  /** Only grows. */
  readonly path: readonly {
    readonly phaseId: string;
    readonly stage: Stage;
    readonly outcome: PhaseOutcome;
  }[];
  readonly next?: NextStep | undefined;
  readonly people: readonly { readonly participantId: string; readonly personId: string }[];
  /** Who sat on the steering group when the last closing report came, and so can decide about it. */
  readonly deciderIds: readonly string[];
  /** The closing report that is owed, also by a Fieldlab that was stopped. */
  readonly closure?:
    | { readonly phaseId: string; readonly dueOn: string; readonly reminded: ReminderMoment | 'not-yet' }
    | undefined;
  readonly scaleUp?: { readonly scaleUpId: string; readonly waitingFor: Wait };
  readonly bundledIntoId?: string | undefined;
  readonly stopReason?: string | undefined;
  /** Absent when nobody has to do anything any more. `told`: it was told that it takes too long. */
  readonly waiting?: (Waiting & { readonly told: boolean }) | undefined;
  readonly steps: readonly {
    readonly step: ProcessStep;
    readonly at: string;
    readonly phaseId?: string;
  }[];
}

/** Every event keeps its moment: by it is known since when the Fieldlab waits for what comes next. */
interface At {
  readonly at: string;
}
type Origin = Pick<
  FieldlabState,
  'region' | 'provinces' | 'decisionId' | 'initiatorIds' | 'title' | 'assignment'
>;
type Plan = Pick<PhaseState, 'plan' | 'coachHoursPerWeek'>;
/** Who is known to be able to decide when a decision is due. */
interface Deciders {
  readonly deciderIds: readonly string[];
}

export type FieldlabEvent =
  | NewEventOf<typeof events.fieldlabProposed, At & Origin>
  | NewEventOf<
      typeof events.fieldlabDescribed,
      At & Pick<FieldlabState, 'region' | 'title' | 'assignment' | 'terms'>
    >
  | NewEventOf<typeof events.recruitmentOpened, At & { readonly terms: Terms }>
  | NewEventOf<typeof events.phasePlanned, At & Plan>
  | NewEventOf<typeof events.phaseChanged, At & Plan>
  | NewEventOf<typeof events.phaseBudgetRequested, At>
  | NewEventOf<typeof events.phaseApplied, At>
  | NewEventOf<typeof events.phaseFunded, At & { readonly applicationId: string }>
  | NewEventOf<typeof events.phaseFundingLost, At & { readonly applicationId: string }>
  | NewEventOf<typeof events.phaseStarted, At & { readonly startedOn: string }>
  | NewEventOf<typeof events.phaseCancelled, At>
  | NewEventOf<typeof events.phaseEnded, At & { readonly endedOn: string }>
  | NewEventOf<typeof events.phaseClosureReported, At & Deciders & { readonly report: ClosureReport }>
  | NewEventOf<typeof events.closureReminded, At>
  | NewEventOf<typeof events.phaseDecided, At & { readonly decision: PhaseDecision }>
  | NewEventOf<typeof events.fieldlabStopped, At & { readonly reason?: string | undefined }>
  | NewEventOf<typeof events.fieldlabScaleUpOpened, At>
  | NewEventOf<typeof events.fieldlabScaleUpWaiting, At>
  | NewEventOf<typeof events.fieldlabScaled, At>
  | NewEventOf<typeof events.personJoined, At>
  | NewEventOf<typeof events.personLeft, At>
  | NewEventOf<typeof events.processStuck, At>;

export const noFieldlab: FieldlabState = {
  status: 'proposed',
  kind: 'local',
  region: 'NL',
  provinces: [],
  leadOrganisationId: '',
  ideaIds: [],
  initiatorIds: [],
  phases: [],
  path: [],
  people: [],
  deciderIds: [],
  steps: [],
};

export const fieldlabs = defineAggregate<FieldlabState, FieldlabEvent>({
  name: 'fieldlab',
  collection: 'fieldlabs',
  param: 'fieldlabId',
  initial: noFieldlab,
  evolve,
  scope: ({ region, leadOrganisationId, coordinatorId, initiatorIds, people }) => ({
    region,
    organisationId: leadOrganisationId,
    personIds: [
      ...new Set([
        ...(coordinatorId === undefined ? [] : [coordinatorId]),
        ...initiatorIds,
        ...people.map(({ personId }) => personId),
      ]),
    ],
  }),
  indexes: [
    // An idea is in one strategic theme, whoever bundles at the same moment.
    { key: { 'state.ideaIds': 1 }, unique: true, partialFilterExpression: { 'state.kind': 'thematic' } },
    { key: { 'state.ideaIds': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.kind': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.provinces': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.leadOrganisationId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.waiting.for': 1, 'state.waiting.dueAt': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.waiting.for': 1, 'state.waiting.since': 1, _id: 1 } },
    { key: { 'state.waiting.told': 1, 'state.waiting.dueAt': 1, _id: 1 } },
    { key: { 'state.closure.dueOn': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
    { key: { updatedAt: 1, _id: 1 } },
  ],
});
