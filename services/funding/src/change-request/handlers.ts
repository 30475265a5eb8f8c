import { asked, command, creation, list, read, type Parts } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type ChangeRequest } from '../../contract/index.ts';
import { awards, noAward } from '../award/state.ts';
import * as decide from './decide.ts';
import { changeRequests, type ChangeRequestState } from './state.ts';

const toChangeRequest = ({ id, state, createdAt, updatedAt }: Stored<ChangeRequestState>): ChangeRequest => ({
  id,
  awardId: state.awardId,
  status: state.status,
  cause: state.cause,
  needsConsent: state.status !== 'noted',
  shift: state.shift,
  ...(state.lines === undefined ? {} : { lines: [...state.lines] }),
  ...(state.reason === undefined ? {} : { reason: state.reason }),
  ...(state.explanation === undefined ? {} : { explanation: state.explanation }),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

const location = ({ id }: Stored<ChangeRequestState>): string => `/change-requests/${id}`;
const answer = { view: toChangeRequest, location } as const;

const awardOf = async (parts: Parts, awardId: string) =>
  (await parts.aggregates(awards).load(awardId))?.state ?? noAward;

export const createChangeRequest = creation(operations.createChangeRequest, changeRequests, {
  facts: async ({ params, require }) => (await require(awards, params.awardId)).state,
  decide: (_, { id, request: { params, body }, facts: award }) =>
    decide.propose(id, params.awardId, award, body),
  ...answer,
});

export const submitChangeRequest = command(operations.submitChangeRequest, changeRequests, {
  facts: async ({ parts }, { awardId }) => await awardOf(parts, awardId),
  decide: (state, { id, request: { body }, facts: award }) => decide.answer(id, state, award, body),
  ...answer,
});

export const decideChangeRequest = command(operations.decideChangeRequest, changeRequests, {
  decide: (state, { id, request: { body } }) => decide.decide(id, state, body),
  ...answer,
});

export const getChangeRequest = read(operations.getChangeRequest, changeRequests, {
  view: toChangeRequest,
});

export const listChangeRequests = list(operations.listChangeRequests, changeRequests, {
  filter: ({ query: { awardId, status } }) => asked({ 'state.awardId': awardId, 'state.status': status }),
  sort: { createdAt: 'createdAt' },
  view: toChangeRequest,
});
