import { problems as house } from '@innovatienetwerk/contract';
import { command, read } from '@innovatienetwerk/service';
import { operations } from '../../contract/index.ts';
import { agreementsMissing, deciderOf, groupOf } from './facts.ts';
import { nextPhaseId } from './identity.ts';
import * as plan from './phase-plan.ts';
import * as run from './phase-run.ts';
import { phaseOf } from './phases.ts';
import { fieldlabs } from './state.ts';
import { toPhase } from './views.ts';

/** A phase lies in the document of its Fieldlab: what changes it changes that, and carries its version. */
const view = (
  stored: Parameters<typeof toPhase>[0],
  { params }: { readonly params: { readonly phaseId: string } },
) => toPhase(stored, params.phaseId);

export const planPhase = command(operations.planPhase, fieldlabs, {
  facts: ({ parts }, { steeringGroupId }) => groupOf(parts, steeringGroupId),
  decide: (state, { id, request, facts, now }) =>
    plan.plan(id, state, nextPhaseId(id, state), request.body, facts, now),
  view: (stored) => toPhase(stored, stored.state.phases.at(-1)?.phaseId ?? ''),
  location: ({ id, state }) => `/fieldlabs/${id}/phases/${state.phases.at(-1)?.phaseId ?? ''}`,
});

export const changePhase = command(operations.changePhase, fieldlabs, {
  facts: ({ parts }, { steeringGroupId }) => groupOf(parts, steeringGroupId),
  decide: (state, { id, request: { params, body }, facts, now }) =>
    plan.change(id, state, params.phaseId, body, facts, now),
  view,
});

export const requestPhaseBudget = command(operations.requestPhaseBudget, fieldlabs, {
  decide: (state, { id, request: { params, body }, now }) =>
    plan.requestBudget(id, state, params.phaseId, body.callId, now),
  view,
});

export const cancelPhase = command(operations.cancelPhase, fieldlabs, {
  decide: (state, { id, request, now }) => plan.cancel(id, state, request.params.phaseId, now),
  view,
});

export const startPhase = command(operations.startPhase, fieldlabs, {
  facts: ({ parts, params }) => agreementsMissing(parts, params.fieldlabId),
  decide: (state, { id, request, facts, now }) => run.start(id, state, request.params.phaseId, facts, now),
  view,
});

export const endPhase = command(operations.endPhase, fieldlabs, {
  decide: (state, { id, request, now }) => run.end(id, state, request.params.phaseId, now),
  view,
});

export const reportPhaseClosure = command(operations.reportPhaseClosure, fieldlabs, {
  facts: ({ parts }, { steeringGroupId }) => groupOf(parts, steeringGroupId),
  decide: (state, { id, request: { params, body }, facts, now }) =>
    run.report(id, state, params.phaseId, body, facts?.memberIds ?? [], now),
  view,
});

export const decideOnPhase = command(operations.decideOnPhase, fieldlabs, {
  facts: (request, state) => deciderOf(request, state),
  decide: (state, { id, request: { params, body }, facts, now }) =>
    run.decide(id, state, params.phaseId, body, facts, now),
  view,
});

export const getPhase = read(operations.getPhase, fieldlabs, {
  view,
  guard: async ({ state }, { params }) =>
    phaseOf(state, params.phaseId) === undefined ? { code: house.notFound.code } : undefined,
});
