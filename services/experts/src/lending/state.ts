import type { NewEventOf, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, LendingStatus, LendingTerms } from '../../contract/index.ts';

export interface LendingState {
  readonly invitationId: string;
  readonly profileId: string;
  readonly fieldlabId: string;
  readonly employerId: string;
  /** The organisation that leads the Fieldlab. */
  readonly borrowerId: string;
  readonly requestedById: string;
  readonly scopeRegion: RegionCode;
  readonly status: LendingStatus | 'none';
  readonly hoursPerWeek: number;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly respondByOn: string;
  readonly terms?: LendingTerms;
  readonly refusalReason?: string;
  readonly decidedById?: string;
}

interface Decided {
  readonly decidedById: string;
}

export type LendingEvent =
  | NewEventOf<typeof events.lendingAsked, Pick<LendingState, 'borrowerId' | 'requestedById' | 'scopeRegion'>>
  | NewEventOf<typeof events.lendingApproved, Decided & { readonly terms: LendingTerms }>
  | NewEventOf<typeof events.lendingRefused, Decided & { readonly reason: string }>
  | NewEventOf<typeof events.lendingLapsed>
  | NewEventOf<typeof events.lendingCancelled>;

/** One can come of an invitation. */
export const lendingIdOf = (invitationId: string): string => derivedId('lending', invitationId);

export const noLending: LendingState = {
  invitationId: '',
  profileId: '',
  fieldlabId: '',
  employerId: '',
  borrowerId: '',
  requestedById: '',
  scopeRegion: 'NL',
  status: 'none',
  hoursPerWeek: 0,
  fromOn: '',
  untilOn: '',
  respondByOn: '',
};

export function evolve(state: LendingState, event: LendingEvent): LendingState {
  switch (event.type) {
    case 'lending.asked.v1': {
      const { lendingId: _, ...data } = event.data;
      return { ...state, ...data, ...event.kept, status: 'asked' };
    }
    case 'lending.approved.v1':
      return { ...state, ...event.kept, status: 'approved' };
    case 'lending.refused.v1': {
      const { decidedById, reason } = event.kept;
      return { ...state, decidedById, refusalReason: reason, status: 'refused' };
    }
    case 'lending.lapsed.v1':
      return { ...state, status: 'lapsed' };
    case 'lending.cancelled.v1':
      return { ...state, status: 'cancelled' };
  }
}

/** Lies at the employer, which decides; who asked and the expert see it too. */
export const lendings = defineAggregate<LendingState, LendingEvent>({
  name: 'lending',
  collection: 'lendings',
  param: 'lendingId',
  initial: noLending,
  evolve,
  scope: ({ scopeRegion, employerId, profileId, requestedById }) => ({
    region: scopeRegion,
    organisationId: employerId,
    personIds: [profileId, requestedById],
  }),
  indexes: [
    { key: { 'state.employerId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.status': 1, 'state.respondByOn': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
