import { asked, command, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type FinancialReport } from '../../contract/index.ts';
import { account } from '../award/changes.ts';
import { awards } from '../award/state.ts';
import { totalOf } from './account.ts';
import * as decide from './decide.ts';
import { reports, type ReportState } from './state.ts';

function toReport({ id, state, createdAt, updatedAt }: Stored<ReportState>): FinancialReport {
  const { periodUntilOn, explanation, returnReason } = state;
  return {
    id,
    awardId: state.awardId,
    kind: state.kind,
    status: state.status,
    dueOn: state.dueOn,
    ...(periodUntilOn === undefined ? {} : { periodUntilOn }),
    lines: [...state.lines],
    budgeted: totalOf(state.lines, 'budgeted'),
    realised: totalOf(state.lines, 'realised'),
    ...(explanation === undefined ? {} : { explanation }),
    ...(returnReason === undefined ? {} : { returnReason }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

const location = ({ id }: Stored<ReportState>): string => `/financial-reports/${id}`;
const answer = { view: toReport, location } as const;

export const getFinancialReport = read(operations.getFinancialReport, reports, { view: toReport });

export const listFinancialReports = list(operations.listFinancialReports, reports, {
  filter: ({ query: { awardId, status, kind } }) =>
    asked({ 'state.awardId': awardId, 'state.status': status, 'state.kind': kind }),
  sort: { dueOn: 'state.dueOn', createdAt: 'createdAt' },
  view: toReport,
});

export const [snapshotFinancialReports, followFinancialReports] = sync(
  [operations.snapshotFinancialReports, operations.followFinancialReports],
  reports,
  { view: toReport },
);

export const submitFinancialReport = command(operations.submitFinancialReport, reports, {
  facts: ({ parts }) => Promise.resolve(parts.newId()),
  companion: {
    aggregate: awards,
    id: (_, { awardId }) => awardId,
    decide: (award, { id: reportId, state: { awardId }, request: { body }, facts: changeRequestId }) =>
      account(awardId, award, { reportId, changeRequestId }, body),
  },
  decide: (state, { id, request: { body }, companion: { lines } }) => decide.submit(id, state, body, lines),
  ...answer,
});

export const approveFinancialReport = command(operations.approveFinancialReport, reports, {
  decide: (state, { id }) => decide.approve(id, state),
  ...answer,
});

export const returnFinancialReport = command(operations.returnFinancialReport, reports, {
  decide: (state, { id, request: { body } }) => decide.giveBack(id, state, body.reason),
  ...answer,
});
