import type { NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type {
  CancelReason,
  DeclineReason,
  events,
  InvitationStatus,
  WorkKind,
} from '../../contract/index.ts';

/** What the expert is asked, as the request said it then: the request itself the expert does not see. */
export interface Question {
  readonly requestedById: string;
  /** The organisation that leads the Fieldlab. */
  readonly organisationId: string;
  readonly scopeRegion: RegionCode;
  readonly region: RegionCode;
  readonly work: WorkKind;
  readonly hoursPerWeek: number;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly need: string;
  /** How many days the expert has to answer, from the day on which it is their turn. */
  readonly daysToRespond: number;
}

export interface InvitationState extends Question {
  readonly requestId: string;
  readonly fieldlabId: string;
  readonly profileId: string;
  readonly status: InvitationStatus | 'none';
  readonly rank?: number;
  /** The invitation after which it was the turn of this one. */
  readonly replacesId?: string;
  /** Whose hours are held; absent until it is sent. */
  readonly employerId?: string;
  readonly respondByOn?: string;
  /** The day on which time has something to do: remind, or expire. */
  readonly dueOn?: string;
  readonly needsLending?: boolean;
  readonly declineReason?: DeclineReason;
  readonly declineRemark?: string;
  readonly cancelReason?: CancelReason;
  readonly assignmentId?: string;
}

export type InvitationEvent =
  | NewEventOf<typeof events.invitationWaitlisted, Question>
  | NewEventOf<typeof events.invitationChosen>
  | NewEventOf<typeof events.invitationSkipped>
  | NewEventOf<typeof events.invitationSent, { readonly dueOn: string } & Partial<Question>>
  | NewEventOf<typeof events.invitationReminded, { readonly dueOn: string }>
  | NewEventOf<typeof events.invitationAccepted>
  | NewEventOf<typeof events.invitationConfirmed>
  | NewEventOf<typeof events.invitationDeclined, { readonly remark?: string }>
  | NewEventOf<typeof events.invitationExpired>
  | NewEventOf<typeof events.invitationCancelled>;

/** Somebody is asked, or may be. */
export const unsettled = ['waiting', 'chosen', 'invited', 'accepted'] as const satisfies InvitationStatus[];
/** Somebody is asked right now, and the answer is not final. */
export const pending = ['chosen', 'invited', 'accepted'] as const satisfies InvitationStatus[];

export const isUnsettled = ({ status }: InvitationState): boolean =>
  (unsettled as readonly string[]).includes(status);
export const isPending = ({ status }: InvitationState): boolean =>
  (pending as readonly string[]).includes(status);

/** Numbered for each expert and request, so that two who invite the same expert at once make one invitation. */
export const invitationIdOf = (requestId: string, profileId: string, earlier: number): string =>
  derivedId('invitation', requestId, profileId, String(earlier));

export const noInvitation: InvitationState = {
  requestId: '',
  fieldlabId: '',
  profileId: '',
  requestedById: '',
  organisationId: '',
  scopeRegion: 'NL',
  region: 'NL',
  work: 'expertise',
  hoursPerWeek: 0,
  fromOn: '',
  untilOn: '',
  need: '',
  daysToRespond: 0,
  status: 'none',
};

export function evolve(state: InvitationState, event: InvitationEvent): InvitationState {
  const { invitationId: _, ...data } = event.data;
  switch (event.type) {
    case 'invitation.waitlisted.v1':
      return { ...state, ...data, ...event.kept, status: 'waiting' };
    case 'invitation.chosen.v1':
      return { ...state, ...data, status: 'chosen' };
    case 'invitation.skipped.v1':
      return { ...state, status: 'skipped' };
    case 'invitation.sent.v1':
      return { ...state, ...data, ...event.kept, status: 'invited' };
    case 'invitation.reminded.v1':
      return { ...state, dueOn: event.kept.dueOn };
    case 'invitation.accepted.v1':
      return { ...state, needsLending: event.data.needsLending, status: 'accepted' };
    case 'invitation.confirmed.v1':
      return { ...state, assignmentId: event.data.assignmentId, status: 'confirmed' };
    case 'invitation.declined.v1': {
      const { remark } = event.kept;
      return {
        ...state,
        status: 'declined',
        declineReason: event.data.reason,
        ...(remark === undefined ? {} : { declineRemark: remark }),
      };
    }
    case 'invitation.expired.v1':
      return { ...state, status: 'expired' };
    case 'invitation.cancelled.v1':
      return { ...state, cancelReason: event.data.reason, status: 'cancelled' };
  }
}

export const invitations = defineAggregate<InvitationState, InvitationEvent>({
  name: 'invitation',
  collection: 'invitations',
  param: 'invitationId',
  initial: noInvitation,
  evolve,
  scope: ({ scopeRegion, organisationId, profileId, requestedById }) => ({
    region: scopeRegion,
    organisationId,
    personIds: [profileId, requestedById],
  }),
  indexes: [
    { key: { 'state.requestId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.profileId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, 'state.dueOn': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
