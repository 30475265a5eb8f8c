import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, NewInterest } from '../../contract/index.ts';

export interface InterestState {
  readonly candidateId: string;
  readonly memberId: string;
  readonly conflict: boolean;
  readonly relation: NewInterest['relation'];
  readonly explanation?: string | undefined;
  readonly declaredAt: string;
}

export type InterestEvent = NewEventOf<
  typeof events.interestDeclared,
  Pick<InterestState, 'relation' | 'explanation' | 'declaredAt'>
>;

/** One for each member and candidate, so that a second can only be a change of the first. */
export const interestIdOf = (candidateId: string, memberId: string): string =>
  derivedId('interest', candidateId, memberId);

export const interests = defineAggregate<InterestState, InterestEvent>({
  name: 'interest',
  collection: 'interests',
  param: 'interestId',
  initial: { candidateId: '', memberId: '', conflict: true, relation: 'other', declaredAt: '' },
  evolve: (_, { data: { candidateId, memberId, conflict }, kept }) => ({
    candidateId,
    memberId,
    conflict,
    ...kept,
  }),
  scope: ({ memberId }) => ({ region: 'NL', personIds: [memberId] }),
  indexes: [
    { key: { 'state.candidateId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.memberId': 1, createdAt: 1, _id: 1 } },
  ],
});
