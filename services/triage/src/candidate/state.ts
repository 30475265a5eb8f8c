import type { NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { Advice, Candidate, events } from '../../contract/index.ts';

export interface CandidateState {
  readonly ideaId: string;
  readonly organisationId: string;
  readonly authorId: string;
  readonly region: RegionCode;
  readonly status: Candidate['status'] | 'none';
  readonly roundId?: string | undefined;
  readonly advice?: Advice;
}

export type CandidateEvent =
  | NewEventOf<typeof events.candidateArrived, Pick<CandidateState, 'organisationId' | 'authorId' | 'region'>>
  | NewEventOf<typeof events.candidateAdmitted>
  | NewEventOf<typeof events.candidateWithdrawn>
  | NewEventOf<typeof events.candidateCarriedOver>
  | NewEventOf<typeof events.adviceGiven, Advice>
  | NewEventOf<typeof events.candidateDecided>;

export const noCandidate: CandidateState = {
  ideaId: '',
  organisationId: '',
  authorId: '',
  region: 'NL',
  status: 'none',
};

export function evolve(state: CandidateState, event: CandidateEvent): CandidateState {
  switch (event.type) {
    case 'candidate.arrived.v1':
      return { ...state, ...event.kept, ideaId: event.data.ideaId, status: 'waiting' };
    case 'candidate.admitted.v1':
      return { ...state, status: 'admitted', roundId: event.data.roundId };
    case 'candidate.withdrawn.v1':
      return { ...state, status: 'withdrawn' };
    case 'candidate.carried-over.v1': {
      const { roundId: _, advice: __, ...rest } = state;
      return { ...rest, status: 'waiting' };
    }
    case 'candidate.advised.v1':
      return { ...state, status: 'advised', advice: event.kept };
    case 'candidate.decided.v1':
      return { ...state, status: 'decided', roundId: event.data.roundId };
  }
}

export const candidates = defineAggregate<CandidateState, CandidateEvent>({
  name: 'candidate',
  collection: 'candidates',
  param: 'candidateId',
  initial: noCandidate,
  evolve,
  scope: ({ region, organisationId }) => ({ region, organisationId, personIds: [] }),
  indexes: [
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.roundId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.ideaId': 1, createdAt: 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
    { key: { updatedAt: 1, _id: 1 } },
  ],
});
