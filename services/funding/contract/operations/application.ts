import {
  defineOperation,
  id,
  listQuery,
  oneOf,
  type Operation,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/index.ts';
import * as model from '../model/index.ts';
import * as problems from '../problems/index.ts';
import { applicationParams as params, decides, processingActivity, receives, sees } from './recipients.ts';

const ofOne = { params, dataScope: 'object', processingActivity } as const satisfies Partial<Operation>;
const application = { status: 201, body: model.Application } as const;

export const createApplication = defineOperation({
  id: 'createApplication',
  method: 'POST',
  path: '/applications',
  summary: text('Een aanvraag beginnen', 'Begin an application'),
  description: text(
    'Een concept bij een openstelling, met de versie van het formulier die daar geldt. Vul het aan wanneer het u uitkomt.',
    'A draft for a call, with the version of the form that holds there. Complete it whenever it suits you.',
  ),
  body: model.NewApplication,
  success: application,
  problems: [problems.callUnknown, problems.applicantUnknown, problems.callOver],
  allow: receives,
  dataScope: 'creation',
  events: [events.applicationDrafted],
  processingActivity,
});

export const updateApplication = defineOperation({
  id: 'updateApplication',
  method: 'PATCH',
  path: '/applications/{applicationId}',
  summary: text('Een aanvraag bewaren', 'Save an application'),
  description: text(
    'Onvolledige antwoorden worden bewaard; `openQuestions` noemt wat nog moet. Een andere begroting of andere partners: dan tekent iedereen opnieuw.',
    'Incomplete answers are kept; `openQuestions` names what is still to be done. Another budget or other partners: then everybody signs again.',
  ),
  ...ofOne,
  body: model.ApplicationChanges,
  success: { status: 200, body: model.Application },
  problems: [problems.notDraft, problems.budgetFaulty, problems.partnersFaulty],
  allow: receives,
  ifMatch: true,
  events: [events.applicationChanged],
});

export const getApplication = defineOperation({
  id: 'getApplication',
  method: 'GET',
  path: '/applications/{applicationId}',
  summary: text('Een aanvraag lezen', 'Read an application'),
  description: text(
    'Met antwoorden, begroting, partners en wat nog open staat.',
    'With answers, budget, partners and what is still open.',
  ),
  ...ofOne,
  success: { status: 200, body: model.Application },
  allow: sees,
});

export const listApplications = defineOperation({
  id: 'listApplications',
  method: 'GET',
  path: '/applications',
  summary: text('Aanvragen bekijken', 'List applications'),
  description: text('De aanvragen binnen uw bereik.', 'The applications within your reach.'),
  query: listQuery(
    {
      callId: Type.Optional(id('Van welke openstelling. Of which call.')),
      organisationId: Type.Optional(id('Van welke aanvrager. Of which applicant.')),
      status: Type.Optional(oneOf(model.applicationStatuses, 'Stand. State.')),
      fieldlabId: Type.Optional(id('Voor welk Fieldlab. For which Fieldlab.')),
      phaseId: Type.Optional(id('Voor welke fase. For which phase.')),
    },
    ['createdAt', 'updatedAt'],
    model.Application,
  ),
  success: { status: 200, body: pageOf(model.Application, 'GrantApplicationPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotApplications, followApplications } = syncOperations(listApplications, {
  of: text('subsidieaanvragen', 'grant applications'),
});

export const getApplicationBudget = defineOperation({
  id: 'getApplicationBudget',
  method: 'GET',
  path: '/applications/{applicationId}/budget',
  summary: text('De totalen van een begroting', 'The totals of a budget'),
  description: text(
    'Per financier en per soort kosten, en wat nog niemand betaalt; tot op de cent gelijk aan de regels.',
    'Per funder and per kind of costs, and what nobody pays yet; equal to the lines to the cent.',
  ),
  ...ofOne,
  success: { status: 200, body: model.BudgetTotals },
  allow: sees,
});

export const suspendApplication = defineOperation({
  id: 'suspendApplication',
  method: 'POST',
  path: '/applications/{applicationId}/suspensions',
  summary: text('Een aanvraag laten rusten', 'Let an application rest'),
  description: text(
    'Het concept blijft bewaard en er komen geen herinneringen.',
    'The draft is kept and no reminders come.',
  ),
  ...ofOne,
  success: application,
  problems: [problems.notDraft, problems.suspendedAlreadyApplication],
  allow: receives,
  events: [events.applicationSuspended],
});

export const resumeApplication = defineOperation({
  id: 'resumeApplication',
  method: 'POST',
  path: '/applications/{applicationId}/resumptions',
  summary: text('Een aanvraag weer oppakken', 'Take an application up again'),
  description: text('Het concept gaat verder waar het rustte.', 'The draft goes on where it rested.'),
  ...ofOne,
  success: application,
  problems: [problems.notDraft, problems.notResting],
  allow: receives,
  events: [events.applicationResumed],
});

export const signOffApplication = defineOperation({
  id: 'signOffApplication',
  method: 'POST',
  path: '/applications/{applicationId}/sign-offs',
  summary: text('Als partner tekenen of weigeren', 'Sign or refuse as a partner'),
  description: text(
    'Door een tekenaar van een partner. De handtekening geldt voor de begroting en de partners zoals zij nu zijn; geef daarom de versie mee die u las.',
    'By a signatory of a partner. The signature holds for the budget and the partners as they are now; so name the version that you read.',
  ),
  ...ofOne,
  body: model.NewSignOff,
  success: application,
  problems: [problems.notDraft, problems.notSignatory],
  allow: { partner: 'own', staff: 'own', specialist: 'own', coordinator: 'own', funder: 'own' },
  ifMatch: true,
  events: [events.applicationSignedOff],
});

export const submitConcept = defineOperation({
  id: 'submitConcept',
  method: 'POST',
  path: '/applications/{applicationId}/concept-submissions',
  summary: text('Een concept indienen', 'Submit a concept'),
  description: text(
    'De eerste van twee stappen: een kort concept, waarna een uitnodiging of afwijzing volgt.',
    'The first of two steps: a short concept, after which an invitation or a rejection follows.',
  ),
  ...ofOne,
  success: application,
  problems: [
    problems.notDraft,
    problems.resting,
    problems.noConceptStage,
    problems.conceptsClosed,
    problems.questionsOpen,
    problems.notEligible,
  ],
  allow: receives,
  ifMatch: true,
  events: [events.conceptSubmitted],
});

export const decideConcept = defineOperation({
  id: 'decideConcept',
  method: 'POST',
  path: '/applications/{applicationId}/concept-decisions',
  summary: text('Over een concept beslissen', 'Decide on a concept'),
  description: text(
    'Uitnodigen voor een hele aanvraag, met de vragen daarvan, of afwijzen.',
    'Invite to a full application, with its questions, or decline.',
  ),
  ...ofOne,
  body: model.NewConceptDecision,
  success: application,
  problems: [problems.noConceptToDecide],
  allow: decides,
  events: [events.conceptDecided, events.applicationRejected],
});

export const submitApplication = defineOperation({
  id: 'submitApplication',
  method: 'POST',
  path: '/applications/{applicationId}/submissions',
  summary: text('Een aanvraag indienen', 'Submit an application'),
  description: text(
    'Volledig, gedekt, door elke partner getekend en passend bij elke regel van de openstelling. De aanvraag krijgt haar plaats in de volgorde van binnenkomst.',
    'Complete, covered, signed by every partner and fitting every rule of the call. The application gets its place in the order of arrival.',
  ),
  ...ofOne,
  success: application,
  problems: [
    problems.notDraft,
    problems.resting,
    problems.conceptFirst,
    problems.callNotOpen,
    problems.questionsOpen,
    problems.budgetOpen,
    problems.notSigned,
    problems.notEligible,
    problems.tooManyApplications,
    problems.ledgerFull,
  ],
  allow: receives,
  ifMatch: true,
  events: [events.applicationSubmitted, events.applicationReceived, events.placeReserved],
});

export const withdrawApplication = defineOperation({
  id: 'withdrawApplication',
  method: 'POST',
  path: '/applications/{applicationId}/withdrawals',
  summary: text('Een aanvraag intrekken', 'Withdraw an application'),
  description: text(
    'Geld dat ervoor opzij stond, komt vrij voor de volgende in de rij.',
    'Money that was set aside for it is freed for the next in line.',
  ),
  ...ofOne,
  success: application,
  problems: [problems.overAlready, problems.allocatedAlready],
  allow: receives,
  events: [events.applicationWithdrawn, events.moneyReleased, events.placeReserved],
});

export const rejectApplication = defineOperation({
  id: 'rejectApplication',
  method: 'POST',
  path: '/applications/{applicationId}/rejections',
  summary: text('Een aanvraag afwijzen', 'Reject an application'),
  description: text(
    'Met de reden en een toelichting voor de aanvrager.',
    'With the reason and an explanation for the applicant.',
  ),
  ...ofOne,
  body: model.NewRejection,
  success: application,
  problems: [problems.notSubmitted, problems.allocatedAlready],
  allow: decides,
  events: [events.applicationRejected, events.moneyReleased, events.placeReserved],
});

export const migrateApplicationForm = defineOperation({
  id: 'migrateApplicationForm',
  method: 'POST',
  path: '/applications/{applicationId}/form-migrations',
  summary: text('Overgaan naar een andere versie van het formulier', 'Move to another version of the form'),
  description: text(
    'Naar de versie die de openstelling nu noemt. Antwoorden waarnaar nog wordt gevraagd blijven; `fellAway` noemt de rest.',
    'To the version that the call names now. Answers that are still asked for stay; `fellAway` names the rest.',
  ),
  ...ofOne,
  success: application,
  problems: [problems.notDraft, problems.migratedAlready],
  allow: receives,
  ifMatch: true,
  events: [events.formMigrated],
});
