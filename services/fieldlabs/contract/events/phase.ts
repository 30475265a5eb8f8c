import { day, id, Money, object, oneOf, text, hearerIds } from '@innovatienetwerk/contract';
import { reminderMoments } from '../model/phase.ts';
import { stages } from '../model/words.ts';
import { defineEvent } from './define.ts';

/** Phases live in the document of their Fieldlab, and so are told of by its events. */
const fieldlabId = id('Het Fieldlab. The Fieldlab.');
const phaseId = id('De fase. The phase.');

export const phaseChanged = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-changed',
  version: 1,
  summary: text('Het plan van een fase is gewijzigd.', 'The plan of a phase changed.'),
  data: object({
    fieldlabId,
    phaseId,
    stage: oneOf(stages, 'Waarover de fase gaat. What the phase is about.'),
    plannedFrom: day('Eerste dag. First day.'),
    plannedUntil: day('Laatste dag. Last day.'),
    budget: Money,
  }),
});

export const phaseApplied = defineEvent({
  aggregate: 'fieldlab',
  name: 'phase-applied',
  version: 1,
  summary: text(
    'De aanvraag van het geld voor een fase is ingediend.',
    'The application for the money of a phase was submitted.',
  ),
  data: object({ fieldlabId, phaseId, applicationId: id('De aanvraag. The application.') }),
});

export const closureReminded = defineEvent({
  aggregate: 'fieldlab',
  name: 'closure-reminded',
  version: 1,
  summary: text(
    'De afronding van een fase is bijna, vandaag of te laat.',
    'The closing report of a phase is due soon, today or overdue.',
  ),
  data: object({
    fieldlabId,
    phaseId,
    closureDueOn: day('Uiterste dag van de afronding. Last day for the closing report.'),
    when: oneOf(reminderMoments, 'Hoe dichtbij. How near.'),
    personIds: hearerIds(),
  }),
});
