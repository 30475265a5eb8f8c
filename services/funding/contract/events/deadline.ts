import { day, id, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { reminderWords, termWeeks } from '../model/deadline.ts';
import { defineEvent } from './define.ts';

const about = {
  applicationId: id('De aanvraag. The application.'),
  callId: id('De openstelling. The call.'),
  organisationId: id('De aanvrager. The applicant.'),
} as const;
const dueOn = day('Uiterste dag van het besluit. Last day for the decision.');

export const termStarted = defineEvent({
  aggregate: 'decision-term',
  name: 'started',
  version: 1,
  summary: text('De beslistermijn van een aanvraag loopt.', 'The decision term of an application runs.'),
  data: object({
    ...about,
    startsOn: day('De dag waarna de termijn telt. The day after which the term counts.'),
    weeks: termWeeks,
    dueOn,
  }),
});

export const termSuspended = defineEvent({
  aggregate: 'decision-term',
  name: 'suspended',
  version: 1,
  summary: text('Een beslistermijn staat stil.', 'A decision term stands still.'),
  data: object({ ...about, fromOn: day('Eerste dag die niet telt. First day that does not count.') }),
});

export const termResumed = defineEvent({
  aggregate: 'decision-term',
  name: 'resumed',
  version: 1,
  summary: text('Een beslistermijn loopt weer.', 'A decision term runs again.'),
  data: object({
    ...about,
    untilOn: day('De dag waarop de klok weer loopt. The day on which the clock runs again.'),
    dueOn,
  }),
});

export const termExtended = defineEvent({
  aggregate: 'decision-term',
  name: 'extended',
  version: 1,
  summary: text('Een beslistermijn is verlengd.', 'A decision term was extended.'),
  data: object({ ...about, weeks: termWeeks, dueOn }),
});

export const termReminded = defineEvent({
  aggregate: 'decision-term',
  name: 'reminded',
  version: 1,
  summary: text(
    'Een beslistermijn loopt bijna af, of is verlopen.',
    'A decision term nearly ends, or has passed.',
  ),
  data: object({ ...about, dueOn, when: oneOf(reminderWords, 'Hoe dichtbij. How near.') }),
});

export const termMet = defineEvent({
  aggregate: 'decision-term',
  name: 'met',
  version: 1,
  summary: text(
    'Over een aanvraag is besloten, of zij is ingetrokken.',
    'An application was decided on, or withdrawn.',
  ),
  data: object({
    ...about,
    metOn: day('Wanneer. When.'),
    late: Type.Boolean({
      description: 'Na de uiterste dag. After the last day.',
      examples: [false],
    }),
  }),
});
