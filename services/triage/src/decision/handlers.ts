import { effectiveGrants, problems as house } from '@innovatienetwerk/contract';
import { asked, creation, list, read, type RequestContext, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type TriageDecision } from '../../contract/index.ts';
import { seatOf } from '../candidate/seat.ts';
import { recusalsOf } from '../interest/recusal.ts';
import * as decide from './decide.ts';
import { decisionIdOf, decisions, type DecisionState } from './state.ts';
import { isVisible, seesFile, visibleTo, type Reader } from './visibility.ts';

const everybody: Reader = { insider: false, recusals: new Set() };
const insiders = ['programme-manager', 'council-chair'];

async function readerOf({ operation, actor, parts }: RequestContext): Promise<Reader> {
  const insider = effectiveGrants(operation.allow, actor).some(({ role }) => insiders.includes(role));
  return { insider, recusals: insider ? await recusalsOf(parts, actor.subjectId) : new Set() };
}

/** The motivation for the file is for those who decide; the explanation is for everybody. */
function toDecision({ id, state }: Stored<DecisionState>, withFile: boolean): TriageDecision {
  const { told: _, motivation, deviationReason, ...rest } = state;
  const file = { motivation, ...(deviationReason === undefined ? {} : { deviationReason }) };
  return { id, ...rest, ...(withFile ? file : {}) };
}

export const takeDecision = creation(operations.takeDecision, decisions, {
  id: ({ params }) => decisionIdOf(params.candidateId),
  taken: { code: problems.decidedAlready.code },
  facts: seatOf,
  decide: (_, { id, request, facts, now }) => decide.take(id, request.body, facts, now),
  view: (stored) => toDecision(stored, true),
  location: ({ id }) => `/decisions/${id}`,
});

export const getDecision = read(operations.getDecision, decisions, {
  view: async (stored, request) => toDecision(stored, seesFile(stored.state, await readerOf(request))),
  guard: async ({ state }, request) =>
    isVisible(state, await readerOf(request), request.now) ? undefined : { code: house.notFound.code },
});

export const listDecisions = list(operations.listDecisions, decisions, {
  facts: readerOf,
  filter: ({ query: { roundId, outcome }, now }, reader) => ({
    ...asked({ 'state.roundId': roundId, 'state.outcome': outcome }),
    ...visibleTo(reader, now),
  }),
  sort: { publishAt: 'state.publishAt', decidedAt: 'state.decidedAt' },
  view: (stored, _, reader) => toDecision(stored, seesFile(stored.state, reader)),
});

export const [snapshotDecisions, followDecisions] = sync(
  [operations.snapshotDecisions, operations.followDecisions],
  decisions,
  {
    // The file, and what is not published yet, depend on who is recused, which no event of a decision tells: a copy holds what everybody sees.
    view: (stored) => toDecision(stored, false),
    visible: (now) => visibleTo(everybody, now),
    turnsAt: ['state.publishAt'],
  },
);
