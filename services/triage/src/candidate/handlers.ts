import { asked, command, list, read } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Candidate } from '../../contract/index.ts';
import { ballots } from '../ballot/state.ts';
import { recusalsOf, recusedFrom } from '../interest/recusal.ts';
import { interestIdOf, interests } from '../interest/state.ts';
import * as decide from './decide.ts';
import { seatOf } from './seat.ts';
import { candidates, type CandidateState } from './state.ts';

/** @param recused whether the reader is: the advice and its reasons are not for them */
const toCandidate = (
  { id, state, createdAt, updatedAt }: Stored<CandidateState>,
  recused = false,
): Candidate => ({
  id,
  ideaId: state.ideaId,
  organisationId: state.organisationId,
  region: state.region,
  status: state.status === 'none' ? 'waiting' : state.status,
  ...(state.roundId === undefined ? {} : { roundId: state.roundId }),
  ...(state.advice === undefined || recused ? {} : { advice: state.advice }),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const giveAdvice = command(operations.giveAdvice, candidates, {
  facts: async (request) => {
    const { parts, body, params } = request;
    const [seat, recusedIds, ballot] = await Promise.all([
      seatOf(request),
      recusedFrom(parts, params.candidateId),
      parts.aggregates(ballots).load(body.ballotId),
    ]);
    return { seat, recusedIds, ballotId: body.ballotId, ballot: ballot?.state };
  },
  decide: (state, { id, request: { actor, body }, facts, now }) =>
    decide.advise(id, state, actor.subjectId, body.motivation, facts, now),
  view: (stored) => toCandidate(stored),
  location: ({ id }) => `/candidates/${id}`,
});

export const getCandidate = read(operations.getCandidate, candidates, {
  view: async (stored, { parts, actor }) => {
    const interest = await parts.aggregates(interests).load(interestIdOf(stored.id, actor.subjectId));
    return toCandidate(stored, interest?.state.conflict);
  },
});

export const listCandidates = list(operations.listCandidates, candidates, {
  facts: ({ parts, actor }) => recusalsOf(parts, actor.subjectId),
  filter: ({ query: { roundId, ideaId, status } }) =>
    asked({ 'state.roundId': roundId, 'state.ideaId': ideaId, 'state.status': status }),
  sort: { createdAt: 'createdAt', updatedAt: 'updatedAt' },
  view: (stored, _, recusals) => toCandidate(stored, recusals.has(stored.id)),
});
