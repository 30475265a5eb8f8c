import { defineOperation, id, object, text } from '@innovatienetwerk/contract';
import * as events from '../events/fieldlab.ts';
import { phaseChanged } from '../events/phase.ts';
import * as model from '../model/phase.ts';
import { fieldlabOver } from '../problems/learning.ts';
import * as problems from '../problems/phase.ts';
import { notOnSteeringGroup } from '../problems/steering-group.ts';
import { fieldlabParams, processingActivity, runs, sees, steers } from './who.ts';

const params = object({
  fieldlabId: id('Het Fieldlab. The Fieldlab.'),
  phaseId: id('De fase. The phase.'),
});
const badPlan = [problems.stageNotDecided, problems.phasePeriodReversed, problems.aboveCap] as const;

export const planPhase = defineOperation({
  id: 'planPhase',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/phases',
  summary: text('Een fase plannen', 'Plan a phase'),
  description: text(
    'Eén fase tegelijk. De eerste is van de soort waarmee de opdracht begint, een volgende van de soort waartoe de stuurgroep besloot.',
    'One phase at a time. The first is of the kind with which the assignment begins, a later one of the kind that the steering group decided on.',
  ),
  params: fieldlabParams,
  body: model.NewFieldlabPhase,
  success: { status: 201, body: model.FieldlabPhase },
  problems: [problems.notUnderWay, problems.anotherPhaseOpen, problems.tooManyPhases, ...badPlan],
  allow: runs,
  dataScope: 'object',
  events: [events.phasePlanned],
  processingActivity,
});

export const getPhase = defineOperation({
  id: 'getPhase',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/phases/{phaseId}',
  summary: text('Een fase lezen', 'Read a phase'),
  description: text(
    'Het plan, het geld, de afronding en het besluit.',
    'The plan, the money, the closing report and the decision.',
  ),
  params,
  success: { status: 200, body: model.FieldlabPhase },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const changePhase = defineOperation({
  id: 'changePhase',
  method: 'PATCH',
  path: '/fieldlabs/{fieldlabId}/phases/{phaseId}',
  summary: text('Een plan wijzigen', 'Change a plan'),
  description: text(
    'Zolang de fase alleen gepland is. De versie is die van het Fieldlab.',
    'While the phase is only planned. The version is that of the Fieldlab.',
  ),
  params,
  body: model.FieldlabPhaseChanges,
  success: { status: 200, body: model.FieldlabPhase },
  problems: [fieldlabOver, problems.phaseNotPlanned, ...badPlan],
  allow: runs,
  dataScope: 'object',
  ifMatch: true,
  events: [phaseChanged],
  processingActivity,
});

export const requestPhaseBudget = defineOperation({
  id: 'requestPhaseBudget',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/phases/{phaseId}/budget-requests',
  summary: text('Geld voor een fase vragen', 'Ask for the money of a phase'),
  description: text(
    'Uit een openstelling. Wordt de aanvraag afgewezen of ingetrokken, dan is de fase weer alleen gepland.',
    'From a call. When the application is rejected or withdrawn, the phase is only planned again.',
  ),
  params,
  body: model.PhaseBudgetRequest,
  success: { status: 201, body: model.FieldlabPhase },
  problems: [problems.phaseNotPlanned, problems.needsNoBudget],
  allow: runs,
  dataScope: 'object',
  ifMatch: true,
  events: [events.phaseBudgetRequested],
  processingActivity,
});

export const cancelPhase = defineOperation({
  id: 'cancelPhase',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/phases/{phaseId}/cancellations',
  summary: text('Een fase annuleren', 'Cancel a phase'),
  description: text(
    'Zolang zij niet begonnen is. Een aanvraag of toekenning voor de fase vervalt.',
    'While it has not begun. An application or award for the phase lapses.',
  ),
  params,
  success: { status: 201, body: model.FieldlabPhase },
  problems: [problems.phaseBegun],
  allow: runs,
  dataScope: 'object',
  events: [events.phaseCancelled],
  processingActivity,
});

export const startPhase = defineOperation({
  id: 'startPhase',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/phases/{phaseId}/starts',
  summary: text('Een fase beginnen', 'Begin a phase'),
  description: text(
    'Als het geld is toegekend of de fase niets kost, en wie moet tekenen getekend heeft.',
    'When the money was awarded or the phase costs nothing, and who must sign has signed.',
  ),
  params,
  success: { status: 201, body: model.FieldlabPhase },
  problems: [problems.notFunded, problems.agreementsMissing],
  allow: runs,
  dataScope: 'object',
  events: [events.phaseStarted],
  processingActivity,
});

export const endPhase = defineOperation({
  id: 'endPhase',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/phases/{phaseId}/endings',
  summary: text('Een fase beëindigen', 'End a phase'),
  description: text(
    'Eerder dan gepland; na de laatste dag eindigt een fase vanzelf. Daarna volgt de afronding, binnen de termijn van de stuurgroep.',
    'Earlier than planned; after its last day a phase ends by itself. The closing report follows, within the term of the steering group.',
  ),
  params,
  success: { status: 201, body: model.FieldlabPhase },
  problems: [problems.phaseNotRunning],
  allow: runs,
  dataScope: 'object',
  events: [events.phaseEnded],
  processingActivity,
});

export const reportPhaseClosure = defineOperation({
  id: 'reportPhaseClosure',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/phases/{phaseId}/closure-reports',
  summary: text('Een fase afronden', 'Report on a phase'),
  description: text(
    'Resultaten, lessen en kosten. Te laat mag, en staat erbij.',
    'Results, lessons and costs. Late is allowed, and is noted.',
  ),
  params,
  body: model.NewClosureReport,
  success: { status: 201, body: model.FieldlabPhase },
  problems: [problems.phaseNotEnded],
  allow: runs,
  dataScope: 'object',
  events: [events.phaseClosureReported],
  processingActivity,
});

export const decideOnPhase = defineOperation({
  id: 'decideOnPhase',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/phases/{phaseId}/decisions',
  summary: text('Besluiten na een fase', 'Decide after a phase'),
  description: text(
    'De stuurgroep stopt, herhaalt of gaat door, na de afronding. Doorgaan kan naar elke soort fase of naar opschaling.',
    'The steering group stops, repeats or continues, after the closing report. It may continue to any kind of phase or to the scale-up.',
  ),
  params,
  body: model.NewPhaseDecision,
  success: { status: 201, body: model.FieldlabPhase },
  problems: [fieldlabOver, problems.phaseNotReported, problems.nextDoesNotFit, notOnSteeringGroup],
  allow: steers,
  dataScope: 'object',
  events: [events.phaseDecided, events.fieldlabStopped],
  processingActivity,
});
