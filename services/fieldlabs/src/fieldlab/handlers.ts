import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import { operations, problems } from '../../contract/index.ts';
import * as decide from './decide.ts';
import { bundleFacts, deciderOf, describeFacts } from './facts.ts';
import { fieldlabs } from './state.ts';
import { toFieldlab } from './views.ts';

export const proposeThematicFieldlab = creation(operations.proposeThematicFieldlab, fieldlabs, {
  taken: { code: problems.ideaInOtherFieldlab.code },
  facts: ({ parts, body }) => bundleFacts(parts, body),
  decide: (_, { id, request, facts, now }) => decide.proposeThematic(id, request.body, facts, now),
  view: toFieldlab,
  location: ({ id }) => `/fieldlabs/${id}`,
});

export const describeFieldlab = command(operations.describeFieldlab, fieldlabs, {
  facts: ({ parts, body }, state) => describeFacts(parts, { ...state, ...body }),
  decide: (state, { id, request, facts, now }) => decide.describe(id, state, request.body, facts, now),
  view: toFieldlab,
});

export const openRecruitment = command(operations.openRecruitment, fieldlabs, {
  facts: ({ parts }, state) => describeFacts(parts, state),
  decide: (state, { id, facts, now }) => decide.openRecruitment(id, state, facts, now),
  view: toFieldlab,
  location: ({ id }) => `/fieldlabs/${id}`,
});

export const stopFieldlab = command(operations.stopFieldlab, fieldlabs, {
  facts: (request, state) => deciderOf(request, state),
  decide: (state, { id, request, facts, now }) => decide.stop(id, state, request.body.reason, facts, now),
  view: toFieldlab,
  location: ({ id }) => `/fieldlabs/${id}`,
});

export const getFieldlab = read(operations.getFieldlab, fieldlabs, { view: toFieldlab });

/** What waits longer than agreed, or does not. One that waits for nothing is not stuck. */
const stuckFilter = (stuck: boolean | undefined, now: Date) => {
  const late = { $lt: now.toISOString() };
  if (stuck === undefined) return {};
  return { 'state.waiting.dueAt': stuck ? late : { $not: late } };
};

export const listFieldlabs = list(operations.listFieldlabs, fieldlabs, {
  filter: ({ query, now }) => ({
    ...asked({ 'state.status': query.status, 'state.kind': query.kind, 'state.provinces': query.province }),
    ...(query.leadOrganisationId === undefined
      ? {}
      : { 'state.leadOrganisationId': query.leadOrganisationId }),
    ...asked({ 'state.ideaIds': query.ideaId, 'state.waiting.for': query.waitingFor }),
    ...stuckFilter(query.stuck, now),
  }),
  sort: { createdAt: 'createdAt', updatedAt: 'updatedAt' },
  view: toFieldlab,
});

export const [snapshotFieldlabs, followFieldlabs] = sync(
  [operations.snapshotFieldlabs, operations.followFieldlabs],
  fieldlabs,
  { view: toFieldlab },
);
