import { ownWork, command, creation, read } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Ballot } from '../../contract/index.ts';
import { ownSeat, seatOf } from '../candidate/seat.ts';
import { recusedFrom } from '../interest/recusal.ts';
import { interestIdOf, interests } from '../interest/state.ts';
import * as decide from './decide.ts';
import { ballotIdOf, ballots, type BallotState } from './state.ts';

/** More ballots than a candidate can have in a round. */
const BALLOTS_PER_ROUND = 200;

const toBallot = ({ id, state }: Stored<BallotState>): Ballot => ({
  id,
  candidateId: state.candidateId,
  roundId: state.roundId,
  status: state.closedAt === undefined ? 'open' : 'closed',
  entitled: state.entitledIds.length,
  quorum: state.quorum,
  cast: state.votes.filter(({ memberId }) => state.entitledIds.includes(memberId)).length,
  ...(state.result === undefined ? {} : { result: state.result }),
  openedAt: state.openedAt,
  ...(state.closedAt === undefined ? {} : { closedAt: state.closedAt }),
});

const location = ({ id }: { readonly id: string }): string => `/ballots/${id}`;

export const openBallot = creation(operations.openBallot, ballots, {
  facts: async (request) => {
    const { parts, params } = request;
    const [seat, recusedIds] = await Promise.all([seatOf(request), recusedFrom(parts, params.candidateId)]);
    const { items } = await parts.aggregates(ballots).list({
      filter: { 'state.candidateId': params.candidateId, 'state.roundId': seat.candidate.roundId ?? '' },
      reach: ownWork,
      sort: { field: 'createdAt', direction: 1 },
      limit: BALLOTS_PER_ROUND,
    });
    return { seat, recusedIds, earlier: items.map(({ state }) => state.result?.outcome) };
  },
  id: (_, { seat: { candidateId, candidate }, earlier }) =>
    ballotIdOf(candidateId, candidate.roundId ?? '', earlier.length),
  taken: { code: problems.ballotOpenAlready.code },
  decide: (_, { id, request: { actor }, facts, now }) => decide.open(id, facts, actor.subjectId, now),
  view: toBallot,
  location,
});

export const castVote = command(operations.castVote, ballots, {
  facts: (request, { candidateId }) => ownSeat(candidateId, request),
  decide: (state, { id, request: { actor, body }, facts, now }) =>
    decide.vote(id, state, facts, actor.subjectId, body.vote, now),
  view: toBallot,
  location,
});

export const closeBallot = command(operations.closeBallot, ballots, {
  facts: async (request, { candidateId }) => {
    const [seat, recusedIds] = await Promise.all([
      ownSeat(candidateId, request),
      recusedFrom(request.parts, candidateId),
    ]);
    return { seat, recusedIds };
  },
  decide: (state, { id, request: { actor, body }, facts, now }) =>
    decide.close(id, state, facts, actor.subjectId, body.castingVote, now),
  view: toBallot,
  location,
});

export const getBallot = read(operations.getBallot, ballots, {
  view: toBallot,
  guard: async ({ state: { candidateId } }, { parts, actor }) => {
    const interest = await parts.aggregates(interests).load(interestIdOf(candidateId, actor.subjectId));
    return interest?.state.conflict === true ? { code: problems.recused.code } : undefined;
  },
});
