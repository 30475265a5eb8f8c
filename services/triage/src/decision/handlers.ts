import { effectiveGrants, problems as house, type Actor } from '@innovatienetwerk/contract';
import { creation, list, read, type RequestContext } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type TriageDecision } from '../../contract/index.ts';
import { seatOf } from '../candidate/seat.ts';
import * as decide from './decide.ts';
import { decisionIdOf, decisions, type DecisionState } from './state.ts';

const insiders = ['programme-manager', 'council-chair'];

const isInsider = ({ operation, actor }: { operation: RequestContext['operation']; actor: Actor }): boolean =>
  effectiveGrants(operation.allow, actor).some(({ role }) => insiders.includes(role));

/** The motivation for the file is for those who decide; the explanation is for everybody. */
function toDecision({ id, state }: Stored<DecisionState>, request: RequestContext): TriageDecision {
  const { told: _, motivation, deviationReason, ...rest } = state;
  const forTheFile = { motivation, ...(deviationReason === undefined ? {} : { deviationReason }) };
  return { id, ...rest, ...(isInsider(request) ? forTheFile : {}) };
}

export const takeDecision = creation(operations.takeDecision, decisions, {
  id: ({ params }) => decisionIdOf(params.candidateId),
  taken: { code: problems.decidedAlready.code },
  facts: seatOf,
  decide: (_, { id, request, facts, now }) => decide.take(id, request.body, facts, now),
  view: toDecision,
  location: ({ id }) => `/decisions/${id}`,
});

export const getDecision = read(operations.getDecision, decisions, {
  view: toDecision,
  guard: async ({ state }, request) =>
    decide.isPublic(state, request.now) || isInsider(request) ? undefined : { code: house.notFound.code },
});

export const listDecisions = list(operations.listDecisions, decisions, {
  filter: (request) => ({
    ...(request.query.roundId === undefined ? {} : { 'state.roundId': request.query.roundId }),
    ...(request.query.outcome === undefined ? {} : { 'state.outcome': request.query.outcome }),
    ...(isInsider(request) ? {} : { 'state.publishAt': { $lte: request.now.toISOString() } }),
  }),
  sort: { publishAt: 'state.publishAt', decidedAt: 'state.decidedAt' },
  view: toDecision,
});
