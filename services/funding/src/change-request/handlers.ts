import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type ChangeRequest } from '../../contract/index.ts';
import * as changes from '../award/changes.ts';
import { awards } from '../award/state.ts';
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

export const createChangeRequest = creation(operations.createChangeRequest, changeRequests, {
  facts: async ({ params, require }) => await require(awards, params.awardId),
  companion: {
    aggregate: awards,
    id: ({ params }) => params.awardId,
    decide: (award, { id, request: { params, body } }) => changes.propose(params.awardId, award, id, body),
  },
  decide: (_, { id, request: { params, body }, companion: award }) =>
    decide.propose(id, params.awardId, award, body),
  ...answer,
});

export const submitChangeRequest = command(operations.submitChangeRequest, changeRequests, {
  companion: {
    aggregate: awards,
    id: (_, { awardId }) => awardId,
    decide: (award, { id, state: { awardId }, request: { body } }) =>
      changes.answer(awardId, award, id, body),
  },
  decide: (state, { id, request: { body }, companion: award }) => decide.answer(id, state, award, body),
  ...answer,
});

export const decideChangeRequest = command(operations.decideChangeRequest, changeRequests, {
  companion: {
    aggregate: awards,
    id: (_, { awardId }) => awardId,
    decide: (award, { id, state: { awardId, lines }, request: { body } }) =>
      changes.conclude(awardId, award, id, body, lines),
  },
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

export const [snapshotChangeRequests, followChangeRequests] = sync(
  [operations.snapshotChangeRequests, operations.followChangeRequests],
  changeRequests,
  { view: toChangeRequest },
);
