import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { Ballot, events, votes } from '../../contract/index.ts';

export type Vote = (typeof votes)[number];

export interface BallotState {
  readonly candidateId: string;
  readonly roundId: string;
  /** Who presided when it opened. */
  readonly chairId: string;
  /** The members of the council without those who were recused: when it opened and, after that, when it closed. */
  readonly entitledIds: readonly string[];
  readonly quorum: number;
  readonly votes: readonly { readonly memberId: string; readonly vote: Vote }[];
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly result?: NonNullable<Ballot['result']>;
}

export type BallotEvent =
  | NewEventOf<
      typeof events.ballotOpened,
      Pick<BallotState, 'chairId' | 'entitledIds' | 'quorum' | 'openedAt'>
    >
  | NewEventOf<typeof events.voteCast, { readonly vote: Vote }>
  | NewEventOf<
      typeof events.ballotClosed,
      Pick<BallotState, 'entitledIds' | 'quorum'> & {
        readonly closedAt: string;
        readonly result: NonNullable<Ballot['result']>;
      }
    >;

/** Numbered within the round, so that two that are opened at once cannot both come to be. */
export const ballotIdOf = (candidateId: string, roundId: string, earlier: number): string =>
  derivedId('ballot', candidateId, roundId, String(earlier));

export const noBallot: BallotState = {
  candidateId: '',
  roundId: '',
  chairId: '',
  entitledIds: [],
  quorum: 0,
  votes: [],
  openedAt: '',
};

export function evolve(state: BallotState, event: BallotEvent): BallotState {
  switch (event.type) {
    case 'ballot.opened.v1': {
      const { candidateId, roundId } = event.data;
      return { ...state, candidateId, roundId, ...event.kept };
    }
    case 'ballot.vote-cast.v1':
      return { ...state, votes: [...state.votes, { memberId: event.data.memberId, vote: event.kept.vote }] };
    case 'ballot.closed.v1':
      return { ...state, ...event.kept };
  }
}

export const ballots = defineAggregate<BallotState, BallotEvent>({
  name: 'ballot',
  collection: 'ballots',
  param: 'ballotId',
  initial: noBallot,
  evolve,
  scope: () => ({ region: 'NL', personIds: [] }),
  indexes: [{ key: { 'state.candidateId': 1, createdAt: 1, _id: 1 } }],
});
