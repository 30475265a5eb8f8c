import {
  defineOperation,
  id,
  listQuery,
  oneOf,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/index.ts';
import * as model from '../model/index.ts';
import * as problems from '../problems/index.ts';
import { lendingParams, processingActivity, seekersAndExpert } from './shared.ts';

/** A lending lies at the lending employer, whose people decide. */
const employer = {
  specialist: 'organisation',
  coordinator: 'organisation',
  'programme-manager': 'organisation',
} as const;

export const getLending = defineOperation({
  id: 'getLending',
  method: 'GET',
  path: '/lendings/{lendingId}',
  summary: text('Een uitleen lezen', 'Read a lending'),
  description: text(
    'Wat de werkgever wordt gevraagd, en wat zij heeft gezegd.',
    'What the employer is asked, and what it has said.',
  ),
  params: lendingParams,
  success: { status: 200, body: model.Lending },
  allow: seekersAndExpert,
  dataScope: 'object',
  processingActivity,
});

export const listLendings = defineOperation({
  id: 'listLendings',
  method: 'GET',
  path: '/lendings',
  summary: text('Uitleningen bekijken', 'List lendings'),
  description: text(
    'Waarover uw organisatie als werkgever beslist, en wat uw Fieldlabs lenen.',
    'What your organisation decides as an employer, and what your Fieldlabs borrow.',
  ),
  query: listQuery(
    {
      status: Type.Optional(oneOf(model.lendingStatuses, 'Stand. Status.')),
      employerId: Type.Optional(id('De werkgever. The employer.')),
    },
    ['createdAt'],
    model.Lending,
  ),
  success: { status: 200, body: pageOf(model.Lending, 'ExpertLendingPage') },
  allow: seekersAndExpert,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotLendings, followLendings } = syncOperations(listLendings, {
  of: text('uitleningen van experts', 'lendings of experts'),
});

export const approveLending = defineOperation({
  id: 'approveLending',
  method: 'POST',
  path: '/lendings/{lendingId}/approvals',
  summary: text('Een expert uitlenen', 'Lend an expert'),
  description: text(
    'De inzet begint, op de voorwaarden van de werkgever. Die blijven binnen wat gevraagd is.',
    'The assignment begins, on the terms of the employer. These stay within what was asked.',
  ),
  params: lendingParams,
  body: model.LendingTerms,
  success: { status: 201, body: model.Lending },
  problems: [problems.lendingNotAsked, problems.notTheLender, problems.moreThanAsked],
  allow: employer,
  dataScope: 'object',
  events: [events.lendingApproved],
  processingActivity,
});

export const refuseLending = defineOperation({
  id: 'refuseLending',
  method: 'POST',
  path: '/lendings/{lendingId}/refusals',
  summary: text('Een expert niet uitlenen', 'Refuse to lend an expert'),
  description: text(
    'De uren komen vrij en de volgende van de wachtlijst is aan de beurt.',
    'The hours come free and it is the turn of the next on the waiting list.',
  ),
  params: lendingParams,
  body: model.NewLendingRefusal,
  success: { status: 201, body: model.Lending },
  problems: [problems.lendingNotAsked, problems.notTheLender],
  allow: employer,
  dataScope: 'object',
  events: [events.lendingRefused],
  processingActivity,
});
