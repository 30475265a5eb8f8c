import type { LocalisedText, NewEventOf, Scope } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { BudgetLine, ChangeCause, ChangeRequestStatus, events } from '../../contract/index.ts';

export interface ChangeRequestState {
  readonly awardId: string;
  readonly applicationId: string;
  /** That of its award: who sees the one sees the other. */
  readonly place: Scope;
  readonly status: ChangeRequestStatus;
  readonly cause: ChangeCause;
  readonly shift: number;
  readonly lines?: readonly BudgetLine[];
  readonly reason?: string;
  readonly explanation?: LocalisedText;
}

interface Proposed {
  readonly place: Scope;
  readonly lines: readonly BudgetLine[];
  readonly reason: string;
}

export type ChangeRequestEvent =
  | NewEventOf<typeof events.changeNeeded, { readonly place: Scope }>
  | NewEventOf<typeof events.changeAsked, Proposed>
  | NewEventOf<typeof events.changeNoted, Proposed>
  | NewEventOf<typeof events.changeDecided, { readonly explanation: LocalisedText }>
  | NewEventOf<typeof events.changeLapsed>;

export const noChangeRequest: ChangeRequestState = {
  awardId: '',
  applicationId: '',
  place: { organisationId: '', region: 'NL', personIds: [] },
  status: 'needed',
  cause: 'recipient',
  shift: 0,
};

/** What a partner leaves open in an award is one request, however often it is told. */
export const changeRequestIdOf = (awardId: string, participantId: string): string =>
  derivedId('change-request', awardId, participantId);

export function evolve(state: ChangeRequestState, event: ChangeRequestEvent): ChangeRequestState {
  const { awardId, applicationId } = event.data;
  const known = { ...state, awardId, applicationId };
  switch (event.type) {
    case 'change-request.needed.v1':
      return { ...known, ...event.kept, status: 'needed', cause: event.data.cause, shift: event.data.shift };
    case 'change-request.asked.v1':
      return { ...known, ...event.kept, status: 'asked', shift: event.data.shift };
    case 'change-request.noted.v1':
      return { ...known, ...event.kept, status: 'noted', shift: event.data.shift };
    case 'change-request.decided.v1':
      return {
        ...known,
        ...event.kept,
        status: event.data.outcome === 'approve' ? 'approved' : 'refused',
      };
    case 'change-request.lapsed.v1':
      return { ...known, status: 'lapsed' };
  }
}

export const changeRequests = defineAggregate<ChangeRequestState, ChangeRequestEvent>({
  name: 'change-request',
  collection: 'change-requests',
  param: 'changeRequestId',
  initial: noChangeRequest,
  evolve,
  scope: ({ place }) => place,
  indexes: [
    { key: { 'state.awardId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
