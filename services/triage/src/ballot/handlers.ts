import { ownWork, command, creation, read, type Parts } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Ballot } from '../../contract/index.ts';
import { ownSeat, seatOf } from '../candidate/seat.ts';
import { interests } from '../interest/state.ts';
import { rounds } from '../round/state.ts';
import * as decide from './decide.ts';
import { ballots, type BallotState } from './state.ts';

/** More than the largest council, and more ballots than a candidate can have. */
const LIMIT = 200;

const ofCandidate = (candidateId: string) =>
  ({
    filter: { 'state.candidateId': candidateId },
    reach: ownWork,
    sort: { field: 'createdAt', direction: 1 },
    limit: LIMIT,
  }) as const;

async function recusedFrom(parts: Parts, candidateId: string): Promise<readonly string[]> {
  const declared = await parts.aggregates(interests).list(ofCandidate(candidateId));
  return declared.items.filter(({ state }) => state.conflict).map(({ state }) => state.memberId);
}

const toBallot = ({ id, state }: Stored<BallotState>): Ballot => ({
  id,
  candidateId: state.candidateId,
  roundId: state.roundId,
  status: state.closedAt === undefined ? 'open' : 'closed',
  entitled: state.entitledIds.length,
  quorum: state.quorum,
  cast: state.votes.length,
  ...(state.result === undefined ? {} : { result: state.result }),
  openedAt: state.openedAt,
  ...(state.closedAt === undefined ? {} : { closedAt: state.closedAt }),
});

const location = ({ id }: { readonly id: string }): string => `/ballots/${id}`;

export const openBallot = creation(operations.openBallot, ballots, {
  facts: async (request) => {
    const { parts } = request;
    const { candidateId } = request.params;
    const [seat, recusedIds, earlier] = await Promise.all([
      seatOf(request),
      recusedFrom(parts, candidateId),
      parts.aggregates(ballots).list(ofCandidate(candidateId)),
    ]);
    return { seat, recusedIds, earlier: earlier.items.map(({ state }) => state.result?.outcome) };
  },
  decide: (_, { id, request: { actor }, facts, now }) => decide.open(id, facts, actor.subjectId, now),
  view: toBallot,
  location,
});

export const castVote = command(operations.castVote, ballots, {
  facts: (request, { candidateId }) => ownSeat(candidateId, request),
  decide: (state, { id, request: { actor, body }, facts }) =>
    decide.vote(id, state, facts, actor.subjectId, body.vote),
  view: toBallot,
  location,
});

export const closeBallot = command(operations.closeBallot, ballots, {
  facts: async ({ parts }, { candidateId, roundId }) => {
    const [recusedIds, round] = await Promise.all([
      recusedFrom(parts, candidateId),
      parts.aggregates(rounds).load(roundId),
    ]);
    return { recusedIds, quorumPercent: round?.state.council.quorumPercent ?? 100 };
  },
  decide: (state, { id, request: { actor, body }, facts: { recusedIds, quorumPercent }, now }) =>
    decide.close(id, state, actor.subjectId, recusedIds, quorumPercent, body.castingVote, now),
  view: toBallot,
  location,
});

export const getBallot = read(operations.getBallot, ballots, { view: toBallot });
