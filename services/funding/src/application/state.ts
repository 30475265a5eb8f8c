import type { Money, LocalisedText, NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type {
  ApplicationStatus,
  BudgetLine,
  events,
  NamedPartner,
  OpenQuestion,
  Partner,
  RejectionReason,
} from '../../contract/index.ts';
import { withoutFunder } from '../budget/lines.ts';
import { ofPhase } from '../phase.ts';

/** The form to which the answers belong, and what it still asks. */
export interface Answered {
  readonly formId: string;
  readonly formVersion: number;
  /** As JSON text: names of fields are the form's, and the database would take some of them for its own. */
  readonly answers: string;
  readonly openQuestions: readonly OpenQuestion[];
}

/** What the applicant fills in, and may leave out as long as it is a draft. */
export interface Described {
  readonly title?: string;
  readonly part?: string;
  readonly durationMonths?: number;
  readonly alignedOn?: string;
  readonly alignedWithId?: string;
}

export interface Rejection {
  readonly reason: RejectionReason;
  readonly motivation: string;
  readonly explanation: LocalisedText;
}

export interface ApplicationState extends Answered {
  readonly callId: string;
  readonly organisationId: string;
  readonly region: RegionCode;
  readonly status: ApplicationStatus;
  readonly stage: 'concept' | 'full';
  readonly described: Described;
  readonly fieldlabId?: string;
  readonly phaseId?: string;
  readonly lines: readonly BudgetLine[];
  readonly partners: readonly Partner[];
  /** Who works on it for the applicant, and so hears of it. */
  readonly authorIds: readonly string[];
  readonly fellAway: readonly string[];
  /** The concept as it was judged. */
  readonly concept?: {
    readonly answers: string;
    readonly motivation?: string;
    readonly explanation?: LocalisedText;
  };
  readonly suspendedAt?: string;
  readonly submittedAt?: string;
  readonly requested?: Money;
  readonly position?: number;
  readonly rejection?: Rejection;
  readonly awardId?: string;
  readonly remindedDays: readonly number[];
}

export interface Begun extends Answered {
  readonly region: RegionCode;
  readonly stage: 'concept' | 'full';
  readonly authorIds: readonly string[];
  readonly lines: readonly BudgetLine[];
}
interface Saved extends Pick<Answered, 'answers' | 'openQuestions'> {
  readonly described: Described;
  readonly lines: readonly BudgetLine[];
  readonly partners: readonly NamedPartner[];
  readonly authorIds: readonly string[];
}
interface At {
  readonly at: string;
}
interface Fitted extends Answered {
  readonly fellAway: readonly string[];
}
interface ConceptVerdict {
  readonly motivation: string;
  readonly explanation: LocalisedText;
  /** What a concept that was invited becomes; one that was declined is rejected by an event of its own. */
  readonly fitted?: Fitted;
}

export type ApplicationEvent =
  | NewEventOf<typeof events.applicationDrafted, Begun>
  | NewEventOf<typeof events.applicationChanged, Saved>
  | NewEventOf<typeof events.applicationSuspended, At>
  | NewEventOf<typeof events.applicationResumed>
  | NewEventOf<typeof events.applicationSignedOff, At>
  | NewEventOf<typeof events.partnerLapsed>
  | NewEventOf<typeof events.conceptSubmitted>
  | NewEventOf<typeof events.conceptDecided, ConceptVerdict>
  | NewEventOf<typeof events.formMigrated, Fitted>
  | NewEventOf<typeof events.applicationSubmitted, At>
  | NewEventOf<typeof events.applicationRejected, Rejection>
  | NewEventOf<typeof events.applicationWithdrawn>
  | NewEventOf<typeof events.applicationAwarded>
  | NewEventOf<typeof events.applicationReminded>;

export const noApplication: ApplicationState = {
  callId: '',
  organisationId: '',
  region: 'NL',
  status: 'draft',
  stage: 'full',
  described: {},
  lines: [],
  partners: [],
  authorIds: [],
  fellAway: [],
  formId: '',
  formVersion: 1,
  answers: '{}',
  openQuestions: [],
  remindedDays: [],
};

function drafted(
  state: ApplicationState,
  event: Extract<ApplicationEvent, { type: 'application.drafted.v1' }>,
): ApplicationState {
  const { callId, organisationId } = event.data;
  return {
    ...state,
    ...event.kept,
    callId,
    organisationId,
    ...ofPhase(event.data),
  };
}

function saved(
  state: ApplicationState,
  event: Extract<ApplicationEvent, { type: 'application.changed.v1' }>,
): ApplicationState {
  const { partners, ...kept } = event.kept;
  const before = new Map(state.partners.map((partner) => [partner.organisationId, partner]));
  return {
    ...state,
    ...kept,
    partners: partners.map((partner): Partner => {
      const known = event.data.signOffsVoid ? undefined : before.get(partner.organisationId);
      return { signOff: 'none', ...known, ...partner };
    }),
  };
}

const signed = (
  state: ApplicationState,
  event: Extract<ApplicationEvent, { type: 'application.signed-off.v1' }>,
): ApplicationState => ({
  ...state,
  partners: state.partners.map((partner) =>
    partner.organisationId === event.data.partnerId
      ? {
          ...partner,
          signOff: event.data.agreed ? 'signed' : 'refused',
          personId: event.data.personId,
          at: event.kept.at,
        }
      : partner,
  ),
});

/** The money that the others promised together with this partner is another plan now: they sign again. */
const lapsed = (state: ApplicationState, partnerId: string): ApplicationState => ({
  ...state,
  lines: withoutFunder(state.lines, partnerId),
  partners: state.partners
    .filter(({ organisationId }) => organisationId !== partnerId)
    .map(({ organisationId, signatoryIds }) => ({ organisationId, signatoryIds, signOff: 'none' as const })),
});

function conceptDecided(
  state: ApplicationState,
  event: Extract<ApplicationEvent, { type: 'application.concept-decided.v1' }>,
): ApplicationState {
  const { motivation, explanation, fitted } = event.kept;
  const concept = { answers: state.answers, motivation, explanation };
  return fitted === undefined
    ? { ...state, concept }
    : { ...state, concept, status: 'invited', stage: 'full', ...fitted };
}

export function evolve(state: ApplicationState, event: ApplicationEvent): ApplicationState {
  switch (event.type) {
    case 'application.drafted.v1':
      return drafted(state, event);
    case 'application.changed.v1':
      return saved(state, event);
    case 'application.suspended.v1':
      return { ...state, suspendedAt: event.kept.at };
    case 'application.resumed.v1': {
      const { suspendedAt: _, ...rest } = state;
      return rest;
    }
    case 'application.signed-off.v1':
      return signed(state, event);
    case 'application.partner-lapsed.v1':
      return lapsed(state, event.data.partnerId);
    case 'application.concept-submitted.v1':
      return { ...state, status: 'concept-submitted' };
    case 'application.concept-decided.v1':
      return conceptDecided(state, event);
    case 'application.form-migrated.v1':
      return { ...state, ...event.kept };
    case 'application.submitted.v1': {
      const { position, requested } = event.data;
      return { ...state, status: 'submitted', submittedAt: event.kept.at, position, requested };
    }
    case 'application.rejected.v1':
      return { ...state, status: 'rejected', rejection: event.kept };
    case 'application.withdrawn.v1':
      return { ...state, status: 'withdrawn' };
    case 'application.awarded.v1':
      return { ...state, status: 'awarded', awardId: event.data.awardId };
    case 'application.reminded.v1':
      return { ...state, remindedDays: [...state.remindedDays, event.data.daysLeft] };
  }
}

/** Whether the applicant can still change it. */
export const isDraft = ({ status }: Pick<ApplicationState, 'status'>): boolean =>
  status === 'draft' || status === 'invited';

/** Whether it can still come to something, or to nothing. */
export const isOpen = ({ status }: Pick<ApplicationState, 'status'>): boolean =>
  status === 'draft' || status === 'concept-submitted' || status === 'invited' || status === 'submitted';

/** Who signs for a partner sees the application; their colleagues do not. */
const personsOf = ({ authorIds, partners }: ApplicationState): readonly string[] => [
  ...new Set([...authorIds, ...partners.flatMap(({ signatoryIds }) => signatoryIds)]),
];

export const applications = defineAggregate<ApplicationState, ApplicationEvent>({
  name: 'application',
  collection: 'applications',
  param: 'applicationId',
  initial: noApplication,
  evolve,
  scope: (state) => ({
    region: state.region,
    organisationId: state.organisationId,
    personIds: personsOf(state),
  }),
  indexes: [
    { key: { 'state.callId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.organisationId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.phaseId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
    { key: { updatedAt: 1, _id: 1 } },
  ],
});
