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
import * as events from '../events/change-request.ts';
import * as model from '../model/change-request.ts';
import * as awardEvents from '../events/award.ts';
import * as problems from '../problems/change-request.ts';
import { awardOver, changeOpen } from '../problems/award.ts';
import { awardParams, decides, processingActivity, receives, sees } from './recipients.ts';

const params = object({ changeRequestId: id('Het wijzigingsverzoek. The change request.') });
const ofOne = { params, dataScope: 'object', processingActivity } as const satisfies Partial<Operation>;
const request = { status: 201, body: model.ChangeRequest } as const;

export const createChangeRequest = defineOperation({
  id: 'createChangeRequest',
  method: 'POST',
  path: '/awards/{awardId}/change-requests',
  summary: text('Een wijziging vragen of melden', 'Ask for or report a change'),
  description: text(
    `Verschuift hoogstens ${model.FREE_SHIFT} % van het totaal sinds de begroting waarmee de geldgever het laatst instemde, dan geldt de nieuwe meteen. Anders beslist de geldgever. Eén wijziging tegelijk.`,
    `If at most ${model.FREE_SHIFT} % of the total shifts since the budget that the funder last consented to, the new one holds at once. Otherwise the funder decides. One change at a time.`,
  ),
  params: awardParams,
  body: model.NewChangeRequest,
  success: request,
  problems: [awardOver, changeOpen, problems.aboveAward, problems.linesFaulty],
  allow: receives,
  dataScope: 'creation',
  events: [events.changeAsked, events.changeNoted, awardEvents.awardHeld, awardEvents.budgetChanged],
  processingActivity,
});

export const submitChangeRequest = defineOperation({
  id: 'submitChangeRequest',
  method: 'POST',
  path: '/change-requests/{changeRequestId}/submissions',
  summary: text('Een nodig wijzigingsverzoek indienen', 'Submit a change request that is needed'),
  description: text(
    'Het platform merkte dat toestemming nodig is; stel de nieuwe begroting voor.',
    'The platform noticed that consent is needed; propose the new budget.',
  ),
  ...ofOne,
  body: model.NewChangeRequest,
  success: request,
  problems: [problems.notWaitingForRecipient, changeOpen, problems.aboveAward, problems.linesFaulty],
  allow: receives,
  events: [events.changeAsked, awardEvents.awardHeld],
});

export const decideChangeRequest = defineOperation({
  id: 'decideChangeRequest',
  method: 'POST',
  path: '/change-requests/{changeRequestId}/decisions',
  summary: text('Over een wijziging beslissen', 'Decide on a change'),
  description: text(
    'Goedgekeurd: de nieuwe begroting geldt. Geweigerd: de oude blijft gelden.',
    'Approved: the new budget holds. Refused: the old one goes on to hold.',
  ),
  ...ofOne,
  body: model.NewChangeDecision,
  success: request,
  problems: [problems.notWaitingForDecision, awardOver],
  allow: decides,
  events: [events.changeDecided, awardEvents.awardFreed, awardEvents.budgetChanged],
});

export const getChangeRequest = defineOperation({
  id: 'getChangeRequest',
  method: 'GET',
  path: '/change-requests/{changeRequestId}',
  summary: text('Een wijzigingsverzoek lezen', 'Read a change request'),
  description: text('Wat verandert, en of dat mag.', 'What changes, and whether that is allowed.'),
  ...ofOne,
  success: { status: 200, body: model.ChangeRequest },
  allow: sees,
});

export const listChangeRequests = defineOperation({
  id: 'listChangeRequests',
  method: 'GET',
  path: '/change-requests',
  summary: text('Wijzigingsverzoeken bekijken', 'List change requests'),
  description: text('De verzoeken binnen uw bereik.', 'The requests within your reach.'),
  query: listQuery(
    {
      awardId: Type.Optional(id('Van welke toekenning. Of which award.')),
      status: Type.Optional(oneOf(model.changeRequestStatuses, 'Stand. State.')),
    },
    ['createdAt'],
    model.ChangeRequest,
  ),
  success: { status: 200, body: pageOf(model.ChangeRequest, 'ChangeRequestPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotChangeRequests, followChangeRequests } = syncOperations(listChangeRequests, {
  of: text('wijzigingsverzoeken', 'change requests'),
});
