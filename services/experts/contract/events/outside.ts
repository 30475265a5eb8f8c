import { day, id, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { workKinds } from '../model/words.ts';
import { defineEvent } from './define.ts';

/** What other services act on. */
const requestId = id('Het expertverzoek. The request for an expert.');
const fieldlabId = id('Het Fieldlab. The Fieldlab.');
const assignmentId = id('De inzet. The assignment.');
const personId = id('De expert. The expert.');
const employerId = id('De werkgever. The employer.');
const hours = (description: string) =>
  Type.Number({ minimum: 0.25, maximum: 168, multipleOf: 0.25, description, examples: [4] });

export const requestOpened = defineEvent({
  aggregate: 'expert-request',
  name: 'opened',
  version: 1,
  summary: text('Een Fieldlab zoekt een expert.', 'A Fieldlab looks for an expert.'),
  data: object({ requestId, fieldlabId, work: oneOf(workKinds, 'Soort werk. Kind of work.') }),
});

export const requestFilled = defineEvent({
  aggregate: 'expert-request',
  name: 'filled',
  version: 1,
  summary: text('Een expertverzoek is vervuld.', 'A request for an expert was filled.'),
  data: object({ requestId, fieldlabId, assignmentId }),
});

export const requestUnfilled = defineEvent({
  aggregate: 'expert-request',
  name: 'unfilled',
  version: 1,
  summary: text(
    'Niemand van de uitgenodigden kon; het verzoek wacht op een andere keuze.',
    'None of those invited could; the request awaits another choice.',
  ),
  data: object({ requestId, fieldlabId }),
});

export const requestClosed = defineEvent({
  aggregate: 'expert-request',
  name: 'closed',
  version: 1,
  summary: text('Een expertverzoek is gesloten.', 'A request for an expert was closed.'),
  data: object({ requestId, fieldlabId }),
});

export const assignmentBegun = defineEvent({
  aggregate: 'assignment',
  name: 'begun',
  version: 1,
  summary: text('Een expert zet zich in voor een Fieldlab.', 'An expert works for a Fieldlab.'),
  data: object({
    assignmentId,
    requestId,
    fieldlabId,
    personId,
    employerId,
    work: oneOf(workKinds, 'Soort werk. Kind of work.'),
    hoursPerWeek: hours('Uren per week. Hours per week.'),
    fromOn: day('Eerste dag. First day.'),
    untilOn: day('Laatste dag. Last day.'),
  }),
});

export const assignmentEnded = defineEvent({
  aggregate: 'assignment',
  name: 'ended',
  version: 1,
  summary: text('Een inzet is voorbij.', 'An assignment is over.'),
  data: object({ assignmentId, fieldlabId, personId, endedOn: day('Laatste dag. Last day.') }),
});

export const hoursLogged = defineEvent({
  aggregate: 'assignment',
  name: 'hours-logged',
  version: 1,
  summary: text('Een expert heeft uren geschreven.', 'An expert recorded hours.'),
  data: object({
    assignmentId,
    fieldlabId,
    personId,
    employerId,
    work: oneOf(workKinds, 'Soort werk. Kind of work.'),
    week: Type.String({
      pattern: String.raw`^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$`,
      description: 'Week volgens ISO 8601. Week by ISO 8601.',
      examples: ['2026-W10'],
    }),
    hours: hours('Uren in deze week, als geheel. Hours in this week, in total.'),
  }),
});
