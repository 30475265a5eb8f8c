import {
  defineOperation,
  id,
  listQuery,
  object,
  oneOf,
  type Operation,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/financial-report.ts';
import * as model from '../model/financial-report.ts';
import { awardFreed, awardHeld } from '../events/award.ts';
import { changeAwaitsFunder } from '../problems/change-request.ts';
import * as problems from '../problems/financial-report.ts';
import { decides, processingActivity, receives, sees } from './recipients.ts';

const params = object({ financialReportId: id('De verantwoording. The financial report.') });
const ofOne = { params, dataScope: 'object', processingActivity } as const satisfies Partial<Operation>;
const report = { status: 201, body: model.FinancialReport } as const;

export const getFinancialReport = defineOperation({
  id: 'getFinancialReport',
  method: 'GET',
  path: '/financial-reports/{financialReportId}',
  summary: text('Een verantwoording lezen', 'Read a financial report'),
  description: text(
    'Begroot en besteed, per regel en in totaal.',
    'Budgeted and spent, per line and in total.',
  ),
  ...ofOne,
  success: { status: 200, body: model.FinancialReport },
  allow: sees,
});

export const listFinancialReports = defineOperation({
  id: 'listFinancialReports',
  method: 'GET',
  path: '/financial-reports',
  summary: text('Verantwoordingen bekijken', 'List financial reports'),
  description: text(
    'Wat verwacht wordt, is ingediend en is goedgekeurd, binnen uw bereik.',
    'What is expected, was submitted and was approved, within your reach.',
  ),
  query: listQuery(
    {
      awardId: Type.Optional(id('Van welke toekenning. Of which award.')),
      status: Type.Optional(oneOf(model.reportStatuses, 'Stand. State.')),
      kind: Type.Optional(oneOf(model.reportKinds, 'Welke soort. Which kind.')),
    },
    ['dueOn', 'createdAt'],
    model.FinancialReport,
  ),
  success: { status: 200, body: pageOf(model.FinancialReport, 'FinancialReportPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotFinancialReports, followFinancialReports } = syncOperations(listFinancialReports, {
  of: text('verantwoordingen', 'financial reports'),
});

export const submitFinancialReport = defineOperation({
  id: 'submitFinancialReport',
  method: 'POST',
  path: '/financial-reports/{financialReportId}/submissions',
  summary: text('Verantwoorden', 'Submit a financial report'),
  description: text(
    'Wat sinds het begin aan elke regel van de begroting is uitgegeven. Verschuift te veel, dan is een wijzigingsverzoek nodig en wordt tot het besluit niet betaald.',
    'What was spent on each line of the budget since the start. If too much shifts, a change request is needed, and nothing is paid until it is decided on.',
  ),
  ...ofOne,
  body: model.NewReportSubmission,
  success: report,
  problems: [problems.reportNotExpected, problems.reportLinesFaulty, changeAwaitsFunder],
  allow: receives,
  events: [events.reportSubmitted, awardHeld, awardFreed],
});

export const approveFinancialReport = defineOperation({
  id: 'approveFinancialReport',
  method: 'POST',
  path: '/financial-reports/{financialReportId}/approvals',
  summary: text('Een verantwoording goedkeuren', 'Approve a financial report'),
  description: text(
    'Een termijn die erop wachtte komt vrij; na de laatste kan worden vastgesteld.',
    'An instalment that waited for it is released; after the final one the award can be settled.',
  ),
  ...ofOne,
  ifMatch: true,
  success: report,
  problems: [problems.reportNotSubmitted],
  allow: decides,
  events: [events.reportApproved],
});

export const returnFinancialReport = defineOperation({
  id: 'returnFinancialReport',
  method: 'POST',
  path: '/financial-reports/{financialReportId}/returns',
  summary: text('Een verantwoording teruggeven', 'Give a financial report back'),
  description: text(
    'Met wat er nog ontbreekt; de ontvanger dient haar opnieuw in.',
    'With what is still missing; the recipient submits it again.',
  ),
  ...ofOne,
  body: model.NewReportReturn,
  ifMatch: true,
  success: report,
  problems: [problems.reportNotSubmitted],
  allow: decides,
  events: [events.reportReturned],
});
