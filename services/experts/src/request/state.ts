import type { NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, RequestStatus, WantedSkill, WorkKind } from '../../contract/index.ts';

/** What is asked of an expert. */
export interface Wanted {
  readonly phaseId?: string;
  readonly work: WorkKind;
  /** Where the work is. */
  readonly region: RegionCode;
  readonly skills: readonly WantedSkill[];
  readonly hoursPerWeek: number;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly languages: readonly string[];
  readonly need: string;
}

interface Origin {
  /** The organisation that leads the Fieldlab. */
  readonly organisationId: string;
  /** Where the Fieldlab lies, and so whose request it is. */
  readonly scopeRegion: RegionCode;
  readonly requestedById: string;
}

export interface RequestState extends Wanted, Origin {
  readonly fieldlabId: string;
  readonly status: RequestStatus | 'none';
  /** Everybody on the list was asked in vain. */
  readonly unfilled: boolean;
  /** Whose acceptance reserved or filled it. */
  readonly invitationId?: string;
  readonly assignmentId?: string;
}

export type RequestEvent =
  | NewEventOf<typeof events.requestOpened, Omit<Wanted, 'work'> & Origin>
  | NewEventOf<typeof events.requestChanged, Partial<Omit<Wanted, 'work'>> & { readonly unfilled?: false }>
  | NewEventOf<typeof events.requestReserved>
  | NewEventOf<typeof events.requestFilled>
  | NewEventOf<typeof events.requestReopened>
  | NewEventOf<typeof events.requestUnfilled>
  | NewEventOf<typeof events.requestClosed>;

export const noRequest: RequestState = {
  fieldlabId: '',
  organisationId: '',
  scopeRegion: 'NL',
  requestedById: '',
  work: 'expertise',
  region: 'NL',
  skills: [],
  hoursPerWeek: 0,
  fromOn: '',
  untilOn: '',
  languages: [],
  need: '',
  status: 'none',
  unfilled: false,
};

export function evolve(state: RequestState, event: RequestEvent): RequestState {
  switch (event.type) {
    case 'expert-request.opened.v1': {
      const { fieldlabId, work } = event.data;
      return { ...state, ...event.kept, fieldlabId, work, status: 'open' };
    }
    case 'expert-request.changed.v1':
      return { ...state, ...event.kept };
    case 'expert-request.reserved.v1':
      return { ...state, status: 'reserved', invitationId: event.data.invitationId, unfilled: false };
    case 'expert-request.filled.v1':
      return { ...state, status: 'filled', assignmentId: event.data.assignmentId };
    case 'expert-request.reopened.v1': {
      const { invitationId: _, assignmentId: __, ...rest } = state;
      return { ...rest, status: 'open' };
    }
    case 'expert-request.unfilled.v1':
      return { ...state, unfilled: true };
    case 'expert-request.closed.v1':
      return { ...state, status: 'closed' };
  }
}

export const requests = defineAggregate<RequestState, RequestEvent>({
  name: 'expert-request',
  collection: 'expert-requests',
  param: 'requestId',
  initial: noRequest,
  evolve,
  scope: ({ scopeRegion, organisationId, requestedById }) => ({
    region: scopeRegion,
    organisationId,
    personIds: [requestedById],
  }),
  indexes: [
    { key: { 'state.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.work': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.fromOn': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
