import { defineOperation, listQuery, oneOf, pageOf, syncOperations, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/index.ts';
import * as model from '../model/index.ts';
import { fieldlabId, profileId } from '../model/shared.ts';
import * as problems from '../problems/index.ts';
import { assignmentParams, processingActivity, seekersAndExpert } from './shared.ts';

export const getExpertAssignment = defineOperation({
  id: 'getExpertAssignment',
  method: 'GET',
  path: '/assignments/{assignmentId}',
  summary: text('Een inzet lezen', 'Read an assignment'),
  description: text(
    'De afspraken, de geschreven uren en de terugblik.',
    'The terms, the recorded hours and the feedback.',
  ),
  params: assignmentParams,
  success: { status: 200, body: model.Assignment },
  allow: seekersAndExpert,
  dataScope: 'object',
  processingActivity,
});

export const listExpertAssignments = defineOperation({
  id: 'listExpertAssignments',
  method: 'GET',
  path: '/assignments',
  summary: text('Inzetten bekijken', 'List assignments'),
  description: text('De inzetten binnen uw bereik.', 'The assignments within your reach.'),
  query: listQuery(
    {
      fieldlabId: Type.Optional(fieldlabId),
      profileId: Type.Optional(profileId),
      status: Type.Optional(oneOf(model.assignmentStatuses, 'Stand. Status.')),
    },
    ['createdAt', 'untilOn'],
    model.Assignment,
  ),
  success: { status: 200, body: pageOf(model.Assignment, 'ExpertAssignmentPage') },
  allow: seekersAndExpert,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotExpertAssignments, followExpertAssignments } = syncOperations(listExpertAssignments, {
  of: text('inzetten van experts', 'assignments of experts'),
});

export const endExpertAssignment = defineOperation({
  id: 'endExpertAssignment',
  method: 'POST',
  path: '/assignments/{assignmentId}/endings',
  summary: text('Een inzet beëindigen', 'End an assignment'),
  description: text(
    'De uren na de laatste dag komen vrij. Zonder dit eindigt een inzet vanzelf na haar laatste dag.',
    'The hours after the last day come free. Without this an assignment ends by itself after its last day.',
  ),
  params: assignmentParams,
  body: model.NewEnding,
  success: { status: 201, body: model.Assignment },
  problems: [problems.assignmentEndedAlready, problems.endingDayInvalid],
  allow: seekersAndExpert,
  dataScope: 'object',
  events: [events.assignmentEnded],
  processingActivity,
});

export const logExpertHours = defineOperation({
  id: 'logExpertHours',
  method: 'POST',
  path: '/assignments/{assignmentId}/hours',
  summary: text('Uren schrijven', 'Record hours'),
  description: text(
    'De uren van één week, als geheel. Opnieuw schrijven vervangt wat er stond.',
    'The hours of one week, in total. Recording again replaces what was there.',
  ),
  params: assignmentParams,
  body: model.LoggedWeek,
  success: { status: 201, body: model.Assignment },
  problems: [problems.notTheExpert, problems.weekOutsideAssignment, problems.tooManyHours],
  allow: { expert: 'own' },
  dataScope: 'object',
  events: [events.hoursLogged],
  processingActivity,
});

export const giveExpertFeedback = defineOperation({
  id: 'giveExpertFeedback',
  method: 'POST',
  path: '/assignments/{assignmentId}/feedback',
  summary: text('Terugblikken op een inzet', 'Give feedback on an assignment'),
  description: text(
    'Eén oordeel van de expert en één van wie de expert vroeg; een nieuw oordeel vervangt het vorige.',
    'One judgement of the expert and one of who asked for the expert; a new one replaces the earlier.',
  ),
  params: assignmentParams,
  body: model.NewFeedback,
  success: { status: 201, body: model.Assignment },
  problems: [problems.assignmentNotBegun],
  allow: seekersAndExpert,
  dataScope: 'object',
  events: [events.feedbackGiven],
  processingActivity,
});
