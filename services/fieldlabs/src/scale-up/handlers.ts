import { effectiveGrants, refuse } from '@innovatienetwerk/contract';
import { organisationsView } from '@innovatienetwerk/network/contract';
import { asked, command, creation, list, read, type RequestContext, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type ScaleUp } from '../../contract/index.ts';
import { isOver } from '../fieldlab/phases.ts';
import { openScaleUp as openInFieldlab, scale } from '../fieldlab/scale-up-steps.ts';
import { fieldlabs, type FieldlabState } from '../fieldlab/state.ts';
import { belongingTo } from '../learning/belonging.ts';
import * as decide from './decide.ts';
import * as financing from './financing.ts';
import { scaleUpIdOf, scaleUps, type ScaleUpState } from './state.ts';

function toScaleUp({ id, state, createdAt, updatedAt }: Stored<ScaleUpState>): ScaleUp {
  const { belonging, status, readiness, commitments, ...rest } = state;
  const { fieldlabId, organisationId } = belonging;
  return {
    id,
    fieldlabId,
    ...(organisationId === undefined ? {} : { leadOrganisationId: organisationId }),
    status: status === 'none' ? 'open' : status,
    ...rest,
    readiness: [...readiness],
    commitments: [...commitments],
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

const location = ({ id }: { readonly id: string }): string => `/scale-ups/${id}`;

const isKnown = async ({ parts }: RequestContext, organisationId: string): Promise<boolean> =>
  (await parts.view(organisationsView).get(organisationId)) !== null;

/** For which organisations the actor may do this. */
const organisationIdsOf = ({ operation, actor }: RequestContext): readonly string[] =>
  effectiveGrants(operation.allow, actor).map(({ organisationId }) => organisationId);

/** Who prepares the scale-up may record for everybody; who is a funder only, for its own organisation. */
function purseOf(request: RequestContext): financing.Purse {
  const grants = effectiveGrants(request.operation.allow, request.actor);
  return grants.some(({ role }) => role !== 'funder') ? 'everybody' : organisationIdsOf(request);
}

/** A Fieldlab that was stopped, or that works on another phase by now, is not scaled up. */
const isForScaleUp = (fieldlab: FieldlabState): boolean => fieldlab.next === 'scale-up' && !isOver(fieldlab);

/** The Fieldlab opens it in the same write: there is never one of which it does not know. */
export const openScaleUp = creation(operations.openScaleUp, scaleUps, {
  id: ({ params }) => scaleUpIdOf(params.fieldlabId),
  taken: { code: problems.scaleUpOpenAlready.code },
  facts: ({ require, params }) => require(fieldlabs, params.fieldlabId),
  companion: {
    aggregate: fieldlabs,
    id: ({ params }) => params.fieldlabId,
    decide: (fieldlab, { id, request: { params }, now }) =>
      isForScaleUp(fieldlab)
        ? openInFieldlab(params.fieldlabId, fieldlab, id, now)
        : refuse(problems.scaleUpNotDecided),
  },
  decide: (state, { id, facts: fieldlab, now }) => decide.open(id, state, belongingTo(fieldlab), now),
  view: toScaleUp,
  location,
});

export const changeScaleUp = command(operations.changeScaleUp, scaleUps, {
  decide: (state, { id, request: { body }, now }) => decide.prepare(id, state, body, now),
  view: toScaleUp,
});

export const proposeScaleUpOwner = command(operations.proposeScaleUpOwner, scaleUps, {
  facts: (request) => isKnown(request, request.body.organisationId),
  decide: (state, { id, request: { body }, facts, now }) =>
    decide.proposeOwner(id, state, body.organisationId, facts, now),
  view: toScaleUp,
  location,
});

export const commitScaleUpFinancing = command(operations.commitScaleUpFinancing, scaleUps, {
  facts: async (request) => ({
    commitmentId: request.parts.newId(),
    isKnown: await isKnown(request, request.body.funderOrganisationId),
    purse: purseOf(request),
  }),
  decide: (state, { id, request: { body }, facts, now }) => financing.commit(id, state, body, facts, now),
  view: toScaleUp,
  location,
});

export const withdrawScaleUpFinancing = command(operations.withdrawScaleUpFinancing, scaleUps, {
  decide: (state, { id, request, now }) =>
    financing.withdraw(id, state, request.body.commitmentId, purseOf(request), now),
  view: toScaleUp,
  location,
});

export const acceptScaleUpHandover = command(operations.acceptScaleUpHandover, scaleUps, {
  decide: (state, { id, request, now }) =>
    decide.accept(
      id,
      state,
      request.body.side,
      { personId: request.actor.subjectId, organisationIds: organisationIdsOf(request) },
      now,
    ),
  view: toScaleUp,
  location,
});

/** The Fieldlab is scaled in the same write. For one that is scaled already, the scale-up itself refuses to do it again. */
export const completeScaleUp = command(operations.completeScaleUp, scaleUps, {
  companion: {
    aggregate: fieldlabs,
    id: (_, { belonging }) => belonging.fieldlabId,
    decide: (fieldlab, { id, state: { belonging }, now }) =>
      isForScaleUp(fieldlab) || fieldlab.status === 'scaled'
        ? scale(belonging.fieldlabId, fieldlab, id, now)
        : refuse(problems.scaleUpNotDecided),
  },
  decide: (state, { id, now }) => decide.complete(id, state, now),
  view: toScaleUp,
  location,
});

export const getScaleUp = read(operations.getScaleUp, scaleUps, { view: toScaleUp });

export const listScaleUps = list(operations.listScaleUps, scaleUps, {
  filter: ({ query: { fieldlabId, status } }) =>
    asked({ 'state.belonging.fieldlabId': fieldlabId, 'state.status': status }),
  sort: { createdAt: 'createdAt', updatedAt: 'updatedAt' },
  view: toScaleUp,
});

export const [snapshotScaleUps, followScaleUps] = sync(
  [operations.snapshotScaleUps, operations.followScaleUps],
  scaleUps,
  { view: toScaleUp },
);
