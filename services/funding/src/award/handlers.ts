import { asked, command, creation, list, read, type RequestContext, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import {
  operations,
  problems,
  type AgreementSide,
  type Award,
  type PublicAward,
} from '../../contract/index.ts';
import { organisationOf } from '../application/facts.ts';
import { applications } from '../application/state.ts';
import { allocate } from '../call/ledger.ts';
import { calls } from '../call/state.ts';
import { ofPhase } from '../phase.ts';
import * as decide from './decide.ts';
import { settle } from './settlement.ts';
import { awardIdOf, awards, type AwardState } from './state.ts';

const sides = (state: AwardState): readonly AgreementSide[] =>
  (['funder', 'recipient'] as const).filter((side) => state.signatures[side] !== undefined);

function toAward({ id, state, createdAt, updatedAt }: Stored<AwardState>): Award {
  const { approvedSpending, settledAmount, withdrawalReason } = state;
  return {
    id,
    applicationId: state.applicationId,
    callId: state.callId,
    schemeId: state.schemeId,
    organisationId: state.organisationId,
    funderOrganisationId: state.funderOrganisationId,
    ...ofPhase(state),
    status: state.status,
    amount: state.amount,
    grantedOn: state.grantedOn,
    explanation: state.explanation,
    conditions: [...state.conditions],
    signedBy: [...sides(state)],
    instalments: [...state.instalments],
    paid: decide.paidIn(state),
    toRecover: decide.outstandingIn(state),
    recovered: state.recovered,
    ...(approvedSpending === undefined ? {} : { approvedSpending }),
    finalReportApproved: state.finalReportApproved,
    openChangeRequestIds: state.openChanges.map(({ id }) => id),
    ...(settledAmount === undefined ? {} : { settledAmount }),
    ...(withdrawalReason === undefined ? {} : { withdrawalReason }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

const location = ({ id }: Stored<AwardState>): string => `/awards/${id}`;
const answer = { view: toAward, location } as const;

async function grantFacts({
  parts,
  params,
  require,
}: RequestContext<typeof operations.grantAward>): Promise<Omit<decide.Grant, 'call'>> {
  const { id: applicationId, state: application } = await require(applications, params.applicationId);
  const organisation = await organisationOf(parts, application.organisationId);
  const organisationName = organisation?.name ?? '–';
  return { applicationId, application, organisationName };
}

/** The money leaves the ledger in the same write: however many awards are made at once, the ceiling holds. */
export const grantAward = creation(operations.grantAward, awards, {
  facts: grantFacts,
  id: (_, { applicationId }) => awardIdOf(applicationId),
  taken: { code: problems.awardedAlready.code },
  companion: {
    aggregate: calls,
    id: (_, __, { application }) => application.callId,
    decide: (call, { id, request: { body }, facts: { applicationId, application }, now }) =>
      decide.notAwardable(application) ??
      allocate(call, { applicationId, awardId: id, amount: body.amount }, now),
  },
  decide: (_, { id, request: { body }, facts, companion: call, now }) =>
    decide.grant(id, { ...facts, call }, body, now),
  ...answer,
});

export const getAward = read(operations.getAward, awards, { view: toAward });

export const listAwards = list(operations.listAwards, awards, {
  filter: ({ query: { callId, applicationId, organisationId, fieldlabId, status } }) =>
    asked({
      'state.callId': callId,
      'state.applicationId': applicationId,
      'state.organisationId': organisationId,
      'state.fieldlabId': fieldlabId,
      'state.status': status,
    }),
  sort: { createdAt: 'createdAt' },
  view: toAward,
});

export const [snapshotAwards, followAwards] = sync(
  [operations.snapshotAwards, operations.followAwards],
  awards,
  { view: toAward },
);

/** For which sides somebody may sign; the programme manager decides for every funder. */
const sidesOf = (
  { actor: { grants } }: RequestContext<typeof operations.signAgreement>,
  { organisationId, funderOrganisationId }: AwardState,
): readonly AgreementSide[] => [
  ...(grants.some(
    ({ role, organisationId: from }) =>
      role === 'programme-manager' || (role === 'funder' && from === funderOrganisationId),
  )
    ? (['funder'] as const)
    : []),
  ...(grants.some(
    ({ role, organisationId: from }) =>
      from === organisationId && role !== 'funder' && role !== 'programme-manager',
  )
    ? (['recipient'] as const)
    : []),
];

export const signAgreement = command(operations.signAgreement, awards, {
  decide: (state, { id, request, now }) => decide.sign(id, state, request.body, sidesOf(request, state), now),
  ...answer,
});

export const recordPayment = command(operations.recordPayment, awards, {
  decide: (state, { id, request: { body } }) => decide.pay(id, state, body),
  ...answer,
});

export const recordRecoveryReceipt = command(operations.recordRecoveryReceipt, awards, {
  decide: (state, { id, request: { body } }) => decide.receiveBack(id, state, body),
  ...answer,
});

export const withdrawAward = command(operations.withdrawAward, awards, {
  decide: (state, { id, request: { body } }) => decide.withdraw(id, state, body.reason, body.explanation),
  ...answer,
});

export const settleAward = command(operations.settleAward, awards, {
  decide: (state, { id, request: { body }, now }) => settle(id, state, body, now),
  ...answer,
});

const toPublic = ({ id, state }: Stored<AwardState>): PublicAward => ({
  id,
  schemeId: state.schemeId,
  callId: state.callId,
  organisationId: state.organisationId,
  organisationName: state.organisationName,
  region: state.region,
  amount: state.amount,
  ...(state.settledAmount === undefined ? {} : { settledAmount: state.settledAmount }),
  grantedOn: state.grantedOn,
  status: state.status,
  ...(state.fieldlabId === undefined ? {} : { fieldlabId: state.fieldlabId }),
  explanation: state.explanation,
});

export const listPublicAwards = list(operations.listPublicAwards, awards, {
  filter: ({ query: { year, region, callId, schemeId } }) => ({
    ...(year === undefined ? {} : { 'state.grantedOn': { $gte: `${year}-01-01`, $lte: `${year}-12-31` } }),
    ...asked({ 'state.region': region, 'state.callId': callId, 'state.schemeId': schemeId }),
  }),
  sort: { grantedOn: 'state.grantedOn' },
  view: toPublic,
});

export const [snapshotPublicAwards, followPublicAwards] = sync(
  [operations.snapshotPublicAwards, operations.followPublicAwards],
  awards,
  { view: toPublic },
);
