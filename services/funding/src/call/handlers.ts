import { ProblemError } from '@innovatienetwerk/contract';
import { asked, command, creation, list, type Parts, read, sync } from '@innovatienetwerk/service';
import type { Filter, Stored } from '@innovatienetwerk/store';
import {
  operations,
  problems,
  type Call,
  type CallStatus,
  type CallTerms,
  type Ledger,
  type PinnedForm,
  type Ranking,
} from '../../contract/index.ts';
import { forms, versionOf } from '../form/state.ts';
import { schemes } from '../scheme/state.ts';
import * as decide from './decide.ts';
import { allocatedIn, leftIn, reservedIn } from './line.ts';
import { rank } from './ranking.ts';
import { calls, type CallState, type Receipt } from './state.ts';
import { statusAt } from './status.ts';

const toCall = (
  { id, state, createdAt, updatedAt }: Stored<CallState>,
  { now }: { readonly now: Date },
): Call => ({
  id,
  schemeId: state.schemeId,
  funderOrganisationId: state.funderOrganisationId,
  status: statusAt(state.terms.window, now),
  ...state.terms,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

async function stageOf(parts: Parts, pinned: PinnedForm | undefined) {
  if (pinned === undefined) return undefined;
  const form = await parts.aggregates(forms).load(pinned.formId);
  return form === null || versionOf(form.state, pinned.version) === undefined ? undefined : form.state.stage;
}

async function factsOf(
  parts: Parts,
  schemeId: string,
  terms: Pick<CallTerms, 'form' | 'conceptForm'>,
): Promise<decide.CallFacts> {
  const [scheme, form, conceptForm] = await Promise.all([
    parts.aggregates(schemes).load(schemeId),
    stageOf(parts, terms.form),
    stageOf(parts, terms.conceptForm),
  ]);
  if (scheme === null) throw new ProblemError(problems.schemeUnknown);
  const { term, funderOrganisationId } = scheme.state;
  return { term, funderOrganisationId, form, conceptForm };
}

export const createCall = creation(operations.createCall, calls, {
  facts: async ({ parts, body }) => await factsOf(parts, body.schemeId, body),
  decide: (_, { id, request: { body }, facts, now }) => decide.announce(id, body, facts, now),
  view: toCall,
  location: ({ id }) => `/calls/${id}`,
});

export const updateCall = command(operations.updateCall, calls, {
  facts: async ({ parts, body }, state) =>
    await factsOf(parts, state.schemeId, decide.changedTerms(state, body)),
  decide: (state, { id, request: { body }, facts, now }) => decide.change(id, state, body, facts, now),
  view: toCall,
});

export const getCall = read(operations.getCall, calls, { view: toCall });

/** As the clock says it, whatever was told of it. */
function withStatus(status: CallStatus | undefined, now: Date): Filter {
  const moment = now.toISOString();
  switch (status) {
    case undefined:
      return {};
    case 'announced':
      return { 'state.terms.window.opensAt': { $gt: moment } };
    case 'open':
      return {
        'state.terms.window.opensAt': { $lte: moment },
        'state.terms.window.closesAt': { $gt: moment },
      };
    case 'closed':
      return { 'state.terms.window.closesAt': { $lte: moment } };
  }
}

export const listCalls = list(operations.listCalls, calls, {
  filter: ({ query: { schemeId, status, province, opensAfter }, now }) => ({
    ...asked({ 'state.schemeId': schemeId }),
    // A call for the whole country is one for this province too.
    ...(province === undefined
      ? {}
      : {
          $or: [{ 'state.terms.provinces': province }, { 'state.terms.provinces': { $size: 0 } }],
        }),
    $and: [
      withStatus(status, now),
      opensAfter === undefined ? {} : { 'state.terms.window.opensAt': { $gt: opensAfter } },
    ],
  }),
  sort: {
    opensAt: 'state.terms.window.opensAt',
    closesAt: 'state.terms.window.closesAt',
    createdAt: 'createdAt',
  },
  view: toCall,
});

export const [snapshotCalls, followCalls] = sync([operations.snapshotCalls, operations.followCalls], calls, {
  view: toCall,
  turnsAt: ['state.terms.window.opensAt', 'state.terms.window.closesAt'],
});

const toEntry = (receipt: Receipt): Ledger['entries'][number] => {
  const { applicationId, position, organisationId, requested, receivedAt, state } = receipt;
  const { reserved, awarded, rank: place } = receipt;
  return {
    applicationId,
    position,
    organisationId,
    requested,
    receivedAt,
    state,
    ...(reserved === undefined ? {} : { reserved }),
    ...(awarded === undefined ? {} : { awarded }),
    ...(place === undefined ? {} : { rank: place }),
  };
};

export const getCallLedger = read(operations.getCallLedger, calls, {
  view: ({ id, state }): Ledger => ({
    callId: id,
    ceiling: state.terms.ceiling,
    allocated: allocatedIn(state),
    reserved: reservedIn(state),
    left: leftIn(state),
    positionsWithoutHoles: state.receipts.every(({ position }, index) => position === index + 1),
    entries: state.receipts.map(toEntry),
  }),
});

const toRanked = ({ applicationId, position, rank: place, total = 0, state, reserved }: Receipt) => ({
  applicationId,
  position,
  ...(place === undefined ? {} : { rank: place }),
  total,
  outcome:
    place === undefined
      ? ('below-threshold' as const)
      : state === 'waiting'
        ? ('waiting' as const)
        : ('within' as const),
  ...(reserved === undefined ? {} : { reserved }),
});

function toRanking({ id, state }: Stored<CallState>): Ranking {
  const { rankedAt = '', lotSeed } = state.ranking ?? {};
  const last = state.receipts.length + 1;
  return {
    callId: id,
    rankedAt,
    ...(lotSeed === undefined ? {} : { lotSeed }),
    applications: state.receipts
      .filter(({ rank: place, unranked }) => place !== undefined || unranked === true)
      .toSorted(
        (one, other) => (one.rank ?? last) - (other.rank ?? last) || (other.total ?? 0) - (one.total ?? 0),
      )
      .map(toRanked),
  };
}

export const createCallRanking = command(operations.createCallRanking, calls, {
  decide: (state, { request: { body }, now }) => rank(state, body, now),
  view: toRanking,
  location: ({ id }) => `/calls/${id}/ranking`,
});

export const getCallRanking = read(operations.getCallRanking, calls, {
  guard: async ({ state }) => (state.ranking === undefined ? { code: problems.notRanked.code } : undefined),
  view: toRanking,
});
