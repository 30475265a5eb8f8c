import { asked, command, creation, list, ownWork, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { dayOf } from '@innovatienetwerk/values';
import { operations, type ExpertRequest } from '../../contract/index.ts';
import { invitations, unsettled } from '../invitation/state.ts';
import { fieldlabsView } from '../views/fieldlabs.ts';
import * as decide from './decide.ts';
import { requests, type RequestState } from './state.ts';

const toRequest = ({ id, state, createdAt, updatedAt }: Stored<RequestState>): ExpertRequest => ({
  id,
  fieldlabId: state.fieldlabId,
  ...(state.phaseId === undefined ? {} : { phaseId: state.phaseId }),
  organisationId: state.organisationId,
  requestedById: state.requestedById,
  region: state.region,
  work: state.work,
  skills: [...state.skills],
  hoursPerWeek: state.hoursPerWeek,
  fromOn: state.fromOn,
  untilOn: state.untilOn,
  languages: [...state.languages],
  need: state.need,
  status: state.status === 'none' ? 'open' : state.status,
  unfilled: state.unfilled,
  ...(state.assignmentId === undefined ? {} : { assignmentId: state.assignmentId }),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const createExpertRequest = creation(operations.createExpertRequest, requests, {
  facts: async ({ parts, body }) => (await parts.view(fieldlabsView).get(body.fieldlabId)) ?? undefined,
  decide: (_, { id, request: { body, actor }, facts, now }) =>
    decide.open(id, body, facts, actor.subjectId, dayOf(now)),
  view: toRequest,
  location: ({ id }) => `/expert-requests/${id}`,
});

export const getExpertRequest = read(operations.getExpertRequest, requests, { view: toRequest });

export const listExpertRequests = list(operations.listExpertRequests, requests, {
  filter: ({ query: { fieldlabId, status, work } }) =>
    asked({ 'state.fieldlabId': fieldlabId, 'state.status': status, 'state.work': work }),
  sort: { createdAt: 'createdAt', fromOn: 'state.fromOn' },
  view: toRequest,
});

export const [snapshotExpertRequests, followExpertRequests] = sync(
  [operations.snapshotExpertRequests, operations.followExpertRequests],
  requests,
  { view: toRequest },
);

export const changeExpertRequest = command(operations.changeExpertRequest, requests, {
  facts: async ({ parts, params }) =>
    (await parts
      .aggregates(invitations)
      .count({ 'state.requestId': params.requestId, 'state.status': { $in: [...unsettled] } }, ownWork, 1)) >
    0,
  decide: (state, { id, request, facts, now }) => decide.change(id, state, request.body, facts, dayOf(now)),
  view: toRequest,
});

export const closeExpertRequest = command(operations.closeExpertRequest, requests, {
  decide: (state, { id }) => decide.close(id, state),
  view: toRequest,
});
