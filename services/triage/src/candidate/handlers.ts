import { command, list, read } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Candidate } from '../../contract/index.ts';
import { ballots } from '../ballot/state.ts';
import { rounds } from '../round/state.ts';
import * as decide from './decide.ts';
import { candidates, type CandidateState } from './state.ts';

const toCandidate = ({ id, state, createdAt, updatedAt }: Stored<CandidateState>): Candidate => ({
  id,
  ideaId: state.ideaId,
  organisationId: state.organisationId,
  region: state.region,
  status: state.status === 'none' ? 'waiting' : state.status,
  ...(state.roundId === undefined ? {} : { roundId: state.roundId }),
  ...(state.advice === undefined ? {} : { advice: state.advice }),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const giveAdvice = command(operations.giveAdvice, candidates, {
  facts: async ({ parts, body }, { roundId }) => {
    const [round, ballot] = await Promise.all([
      roundId === undefined ? null : parts.aggregates(rounds).load(roundId),
      parts.aggregates(ballots).load(body.ballotId),
    ]);
    return { round: round?.state, ballotId: body.ballotId, ballot: ballot?.state };
  },
  decide: (state, { id, request: { actor, body }, facts, now }) =>
    decide.advise(id, state, actor.subjectId, body.motivation, facts, now),
  view: toCandidate,
  location: ({ id }) => `/candidates/${id}`,
});

export const getCandidate = read(operations.getCandidate, candidates, { view: toCandidate });

export const listCandidates = list(operations.listCandidates, candidates, {
  filter: ({ query: { roundId, ideaId, status } }) => ({
    ...(roundId === undefined ? {} : { 'state.roundId': roundId }),
    ...(ideaId === undefined ? {} : { 'state.ideaId': ideaId }),
    ...(status === undefined ? {} : { 'state.status': status }),
  }),
  sort: { createdAt: 'createdAt', updatedAt: 'updatedAt' },
  view: toCandidate,
});
