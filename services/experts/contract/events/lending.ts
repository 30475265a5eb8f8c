import { day, object, text } from '@innovatienetwerk/contract';
import { employerId, fieldlabId, invitationId, lendingId, profileId, weeklyHours } from '../model/shared.ts';
import { defineEvent } from './define.ts';

const ofLending = { lendingId, invitationId, profileId, fieldlabId, employerId } as const;

export const lendingAsked = defineEvent({
  aggregate: 'lending',
  name: 'asked',
  version: 1,
  summary: text(
    'Een werkgever wordt gevraagd een expert uit te lenen.',
    'An employer is asked to lend an expert.',
  ),
  data: object({
    ...ofLending,
    hoursPerWeek: weeklyHours('Uren per week. Hours per week.'),
    fromOn: day('Eerste dag. First day.'),
    untilOn: day('Laatste dag. Last day.'),
    respondByOn: day('Laatste dag om te antwoorden. Last day to answer.'),
  }),
});

export const lendingApproved = defineEvent({
  aggregate: 'lending',
  name: 'approved',
  version: 1,
  summary: text('Een werkgever leent een expert uit.', 'An employer lends an expert.'),
  data: object({
    ...ofLending,
    hoursPerWeek: weeklyHours('Uren per week. Hours per week.'),
    untilOn: day('Laatste dag. Last day.'),
  }),
});

export const lendingRefused = defineEvent({
  aggregate: 'lending',
  name: 'refused',
  version: 1,
  summary: text('Een werkgever leent een expert niet uit.', 'An employer does not lend an expert.'),
  data: object(ofLending),
});

export const lendingLapsed = defineEvent({
  aggregate: 'lending',
  name: 'lapsed',
  version: 1,
  summary: text(
    'Een werkgever heeft niet op tijd geantwoord, en leent dus niet uit.',
    'An employer did not answer in time, and so does not lend.',
  ),
  data: object(ofLending),
});

export const lendingCancelled = defineEvent({
  aggregate: 'lending',
  name: 'cancelled',
  version: 1,
  summary: text('Een uitleen is niet meer nodig.', 'A lending is no longer needed.'),
  data: object(ofLending),
});
