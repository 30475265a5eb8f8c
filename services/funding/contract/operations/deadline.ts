import { defineOperation, id, object, text } from '@innovatienetwerk/contract';
import * as events from '../events/deadline.ts';
import * as model from '../model/deadline.ts';
import * as problems from '../problems/deadline.ts';
import { decides, processingActivity, sees } from './recipients.ts';

const params = object({ applicationId: id('De aanvraag. The application.') });

export const getDecisionTerm = defineOperation({
  id: 'getDecisionTerm',
  method: 'GET',
  path: '/applications/{applicationId}/decision-term',
  summary: text('De beslistermijn lezen', 'Read the decision term'),
  description: text(
    'Wanneer uiterlijk wordt besloten, en hoe die dag is geteld. De termijn begint met de indiening.',
    'By when it is decided, and how that day was counted. The term begins with the submission.',
  ),
  params,
  success: { status: 200, body: model.DecisionTerm },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const suspendDecisionTerm = defineOperation({
  id: 'suspendDecisionTerm',
  method: 'POST',
  path: '/applications/{applicationId}/term-suspensions',
  summary: text('De klok stilzetten', 'Stop the clock'),
  description: text(
    'Zolang de aanvrager iets moet aanvullen tellen de dagen niet.',
    'While the applicant has to complete something the days do not count.',
  ),
  params,
  body: model.NewTermSuspension,
  success: { status: 201, body: model.DecisionTerm },
  problems: [
    problems.termEnded,
    problems.termOverdue,
    problems.suspendedAlready,
    problems.tooManySuspensions,
  ],
  allow: decides,
  dataScope: 'object',
  events: [events.termSuspended],
  processingActivity,
});

export const resumeDecisionTerm = defineOperation({
  id: 'resumeDecisionTerm',
  method: 'POST',
  path: '/applications/{applicationId}/term-resumptions',
  summary: text('De klok weer laten lopen', 'Let the clock run again'),
  description: text(
    'De uiterste dag schuift op met de dagen die niet telden.',
    'The last day moves by the days that did not count.',
  ),
  params,
  success: { status: 201, body: model.DecisionTerm },
  problems: [problems.termEnded, problems.notSuspended],
  allow: decides,
  dataScope: 'object',
  events: [events.termResumed],
  processingActivity,
});

export const extendDecisionTerm = defineOperation({
  id: 'extendDecisionTerm',
  method: 'POST',
  path: '/applications/{applicationId}/term-extensions',
  summary: text('De beslistermijn verlengen', 'Extend the decision term'),
  description: text(
    'Eén keer, met niet meer weken dan de termijn zelf, en voordat zij verlopen is.',
    'Once, by no more weeks than the term itself, and before it has passed.',
  ),
  params,
  body: model.NewTermExtension,
  success: { status: 201, body: model.DecisionTerm },
  problems: [problems.termEnded, problems.termOverdue, problems.extendedAlready, problems.extensionTooLong],
  allow: decides,
  dataScope: 'object',
  events: [events.termExtended],
  processingActivity,
});
