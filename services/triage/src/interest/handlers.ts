import { command, creation, list } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Interest } from '../../contract/index.ts';
import { ownSeat, seatOf } from '../candidate/seat.ts';
import * as decide from './decide.ts';
import { interestIdOf, interests, type InterestState } from './state.ts';

const toInterest = ({ id, state: { explanation, ...state } }: Stored<InterestState>): Interest => ({
  id,
  ...state,
  ...(explanation === undefined ? {} : { explanation }),
});

export const declareInterest = creation(operations.declareInterest, interests, {
  id: ({ params, actor }) => interestIdOf(params.candidateId, actor.subjectId),
  taken: { code: problems.interestDeclaredAlready.code },
  facts: seatOf,
  decide: (_, { id, request: { body, actor }, facts, now }) => decide.declare(id, body, facts, actor, now),
  view: toInterest,
  location: ({ state }) => `/candidates/${state.candidateId}/interests`,
});

export const reviseInterest = command(operations.reviseInterest, interests, {
  facts: (request, { candidateId }) => ownSeat(candidateId, request),
  decide: (_, { id, request: { body, actor }, facts, now }) => decide.declare(id, body, facts, actor, now),
  view: toInterest,
});

export const listInterests = list(operations.listInterests, interests, {
  filter: ({ params }) => ({ 'state.candidateId': params.candidateId }),
  sort: { declaredAt: 'createdAt' },
  view: toInterest,
});
