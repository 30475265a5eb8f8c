import { defineOperation, listQuery, oneOf, pageOf, syncOperations, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/index.ts';
import * as model from '../model/index.ts';
import { fieldlabId } from '../model/shared.ts';
import * as problems from '../problems/index.ts';
import { processingActivity, requestParams, seekers } from './shared.ts';

export const createExpertRequest = defineOperation({
  id: 'createExpertRequest',
  method: 'POST',
  path: '/expert-requests',
  summary: text('Een expert vragen', 'Ask for an expert'),
  description: text(
    'Wat een Fieldlab nodig heeft: vaardigheden, uren per week, periode, regio en talen.',
    'What a Fieldlab needs: skills, hours per week, period, region and languages.',
  ),
  body: model.NewExpertRequest,
  success: { status: 201, body: model.ExpertRequest },
  problems: [problems.fieldlabUnknown, problems.fieldlabOver, problems.periodInvalid, problems.wantedTwice],
  allow: seekers,
  dataScope: 'creation',
  events: [events.requestOpened],
  processingActivity,
});

export const getExpertRequest = defineOperation({
  id: 'getExpertRequest',
  method: 'GET',
  path: '/expert-requests/{requestId}',
  summary: text('Een expertverzoek lezen', 'Read a request for an expert'),
  description: text(
    'Wat gevraagd is, en of er iemand gevonden is.',
    'What is asked, and whether somebody was found.',
  ),
  params: requestParams,
  success: { status: 200, body: model.ExpertRequest },
  allow: seekers,
  dataScope: 'object',
  processingActivity,
});

export const listExpertRequests = defineOperation({
  id: 'listExpertRequests',
  method: 'GET',
  path: '/expert-requests',
  summary: text('Expertverzoeken bekijken', 'List requests for experts'),
  description: text('De verzoeken binnen uw bereik.', 'The requests within your reach.'),
  query: listQuery(
    {
      fieldlabId: Type.Optional(fieldlabId),
      status: Type.Optional(oneOf(model.requestStatuses, 'Stand. Status.')),
      work: Type.Optional(oneOf(model.workKinds, 'Soort werk. Kind of work.')),
    },
    ['createdAt', 'fromOn'],
    model.ExpertRequest,
  ),
  success: { status: 200, body: pageOf(model.ExpertRequest, 'ExpertRequestPage') },
  allow: seekers,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotExpertRequests, followExpertRequests } = syncOperations(listExpertRequests, {
  of: text('aanvragen om experts', 'requests for experts'),
});

export const changeExpertRequest = defineOperation({
  id: 'changeExpertRequest',
  method: 'PATCH',
  path: '/expert-requests/{requestId}',
  summary: text('Een expertverzoek wijzigen', 'Change a request for an expert'),
  description: text(
    'Zolang het open is. Uren en periode staan vast zodra er iemand is uitgenodigd.',
    'While it is open. Hours and period are fixed once somebody is invited.',
  ),
  params: requestParams,
  body: model.ExpertRequestChanges,
  success: { status: 200, body: model.ExpertRequest },
  problems: [problems.requestNotOpen, problems.periodInvalid, problems.wantedTwice, problems.invitationsOpen],
  allow: seekers,
  dataScope: 'object',
  ifMatch: true,
  events: [events.requestChanged],
  processingActivity,
});

export const closeExpertRequest = defineOperation({
  id: 'closeExpertRequest',
  method: 'POST',
  path: '/expert-requests/{requestId}/closures',
  summary: text('Een expertverzoek sluiten', 'Close a request for an expert'),
  description: text(
    'Uitnodigingen vervallen en vastgehouden uren komen vrij.',
    'Invitations lapse and hours that are held come free.',
  ),
  params: requestParams,
  success: { status: 201, body: model.ExpertRequest },
  problems: [problems.requestNotOpen],
  allow: seekers,
  dataScope: 'object',
  events: [events.requestClosed],
  processingActivity,
});

export const matchExperts = defineOperation({
  id: 'matchExperts',
  method: 'GET',
  path: '/expert-requests/{requestId}/matches',
  summary: text('Passende experts bekijken', 'List experts that fit'),
  description: text(
    'Elke score met de delen waaruit zij bestaat en waarom; apart wie niet kan worden gevraagd, met de redenen.',
    'Each score with the parts that it is made of and why; apart from those who cannot be asked, with the reasons.',
  ),
  params: requestParams,
  success: { status: 200, body: model.ExpertMatches },
  allow: seekers,
  dataScope: 'object',
  processingActivity,
});
