import {
  defineOperation,
  id,
  listQuery,
  object,
  oneOf,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/risk.ts';
import * as model from '../model/risk.ts';
import { fieldlabOver } from '../problems/learning.ts';
import { workers } from './learning.ts';
import { fieldlabParams, processingActivity, sees } from './who.ts';

const params = object({ riskId: id('Het risico. The risk.') });

export const reportRisk = defineOperation({
  id: 'reportRisk',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/risks',
  summary: text('Een risico melden', 'Report a risk'),
  description: text(
    'Wat er mis kan gaan, hoe waarschijnlijk en hoe erg, wie erop let en wat eraan gedaan wordt.',
    'What may go wrong, how likely and how bad, who watches it and what is done about it.',
  ),
  params: fieldlabParams,
  body: model.NewRisk,
  success: { status: 201, body: model.Risk },
  problems: [fieldlabOver],
  allow: workers,
  dataScope: 'object',
  events: [events.riskReported],
  processingActivity,
});

export const getRisk = defineOperation({
  id: 'getRisk',
  method: 'GET',
  path: '/risks/{riskId}',
  summary: text('Een risico lezen', 'Read a risk'),
  description: text('Een risico met zijn score.', 'A risk with its score.'),
  params,
  success: { status: 200, body: model.Risk },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const listRisks = defineOperation({
  id: 'listRisks',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/risks',
  summary: text('Het risicoregister lezen', 'Read the risk register'),
  description: text(
    'De risico’s van een Fieldlab, het zwaarste eerst.',
    'The risks of a Fieldlab, the heaviest first.',
  ),
  params: fieldlabParams,
  query: listQuery(
    { status: Type.Optional(oneOf(model.riskStatuses, 'Stand. State.')) },
    ['priority', 'createdAt'],
    model.Risk,
  ),
  success: { status: 200, body: pageOf(model.Risk, 'RiskPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotRisks, followRisks } = syncOperations(listRisks, {
  of: text('risico’s van Fieldlabs', 'risks of Fieldlabs'),
  path: '/risks',
});

export const changeRisk = defineOperation({
  id: 'changeRisk',
  method: 'PATCH',
  path: '/risks/{riskId}',
  summary: text('Een risico opnieuw beoordelen', 'Judge a risk anew'),
  description: text(
    'Wijzigt kans, gevolg, maatregel of stand.',
    'Changes likelihood, impact, mitigation or state.',
  ),
  params,
  body: model.RiskChanges,
  success: { status: 200, body: model.Risk },
  allow: workers,
  dataScope: 'object',
  ifMatch: true,
  events: [events.riskChanged],
  processingActivity,
});
