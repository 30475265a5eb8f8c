import type { Money, NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type {
  AssignmentStatus,
  EndingReason,
  events,
  Feedback,
  LoggedWeek,
  WorkKind,
} from '../../contract/index.ts';

interface Origin {
  readonly invitationId: string;
  /** The organisation that leads the Fieldlab. */
  readonly organisationId: string;
  readonly scopeRegion: RegionCode;
  readonly requestedById: string;
  readonly costPerHour?: Money;
}

export interface AssignmentState extends Origin {
  readonly requestId: string;
  readonly fieldlabId: string;
  readonly profileId: string;
  readonly employerId: string;
  readonly work: WorkKind;
  readonly hoursPerWeek: number;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly status: AssignmentStatus | 'none';
  readonly endedOn?: string;
  readonly endingReason?: EndingReason;
  readonly endingRemark?: string;
  readonly hours: readonly LoggedWeek[];
  readonly feedback: readonly Feedback[];
}

export type AssignmentEvent =
  | NewEventOf<typeof events.assignmentBegun, Origin>
  | NewEventOf<
      typeof events.assignmentEnded,
      { readonly reason: EndingReason; readonly remark?: string | undefined }
    >
  | NewEventOf<typeof events.hoursLogged>
  | NewEventOf<typeof events.feedbackGiven, Pick<Feedback, 'byPersonId' | 'remark' | 'givenAt'>>;

export const noAssignment: AssignmentState = {
  invitationId: '',
  requestId: '',
  fieldlabId: '',
  organisationId: '',
  scopeRegion: 'NL',
  requestedById: '',
  profileId: '',
  employerId: '',
  work: 'expertise',
  hoursPerWeek: 0,
  fromOn: '',
  untilOn: '',
  status: 'none',
  hours: [],
  feedback: [],
};

export function evolve(state: AssignmentState, event: AssignmentEvent): AssignmentState {
  switch (event.type) {
    case 'assignment.begun.v1': {
      const { assignmentId: _, personId: profileId, ...data } = event.data;
      return { ...state, ...data, ...event.kept, profileId, status: 'running' };
    }
    case 'assignment.ended.v1': {
      const { reason, remark } = event.kept;
      return {
        ...state,
        status: 'ended',
        endedOn: event.data.endedOn,
        endingReason: reason,
        ...(remark === undefined ? {} : { endingRemark: remark }),
      };
    }
    case 'assignment.hours-logged.v1': {
      const { week, hours } = event.data;
      const others = state.hours.filter((logged) => logged.week !== week);
      return { ...state, hours: [...others, { week, hours }].toSorted((a, b) => (a.week < b.week ? -1 : 1)) };
    }
    case 'assignment.feedback-given.v1': {
      const { by, rating } = event.data;
      const others = state.feedback.filter((given) => given.by !== by);
      return { ...state, feedback: [...others, { by, rating, ...event.kept }] };
    }
  }
}

export const assignments = defineAggregate<AssignmentState, AssignmentEvent>({
  name: 'assignment',
  collection: 'assignments',
  param: 'assignmentId',
  initial: noAssignment,
  evolve,
  scope: ({ scopeRegion, organisationId, profileId, requestedById }) => ({
    region: scopeRegion,
    organisationId,
    personIds: [profileId, requestedById],
  }),
  indexes: [
    { key: { 'state.requestId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.profileId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.profileId': 1, 'state.hours.week': 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, 'state.untilOn': 1, _id: 1 } },
    { key: { 'state.untilOn': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
