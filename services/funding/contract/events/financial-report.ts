import { day, id, Money, object, oneOf, text, hearerIds } from '@innovatienetwerk/contract';
import { reminderWords } from '../model/deadline.ts';
import { reportKinds } from '../model/financial-report.ts';
import { defineEvent } from './define.ts';

const about = {
  reportId: id('De verantwoording. The financial report.'),
  awardId: id('De toekenning. The award.'),
  applicationId: id('De aanvraag. The application.'),
  kind: oneOf(reportKinds, 'Tussentijds of eind. Interim or final.'),
} as const;
const personIds = hearerIds();
const dueOn = day('Uiterste dag. Last day.');

export const reportExpected = defineEvent({
  aggregate: 'financial-report',
  name: 'expected',
  version: 1,
  summary: text('Er wordt een verantwoording verwacht.', 'A financial report is expected.'),
  data: object({ ...about, dueOn }),
});

export const reportRescheduled = defineEvent({
  aggregate: 'financial-report',
  name: 'rescheduled',
  version: 1,
  summary: text(
    'Een verantwoording heeft een andere uiterste dag.',
    'A financial report has another last day.',
  ),
  data: object({ ...about, dueOn }),
});

export const reportReminded = defineEvent({
  aggregate: 'financial-report',
  name: 'reminded',
  version: 1,
  summary: text('Een verantwoording is bijna nodig of te laat.', 'A financial report is due soon or late.'),
  data: object({ ...about, personIds, dueOn, when: oneOf(reminderWords, 'Hoe dichtbij. How near.') }),
});

export const reportSubmitted = defineEvent({
  aggregate: 'financial-report',
  name: 'submitted',
  version: 1,
  summary: text('Een verantwoording is ingediend.', 'A financial report was submitted.'),
  data: object({ ...about, realised: Money, overspent: Money }),
});

export const reportReturned = defineEvent({
  aggregate: 'financial-report',
  name: 'returned',
  version: 1,
  summary: text(
    'Een verantwoording is teruggegeven om aan te vullen.',
    'A financial report was given back to be completed.',
  ),
  data: object({ ...about, personIds }),
});

export const reportApproved = defineEvent({
  aggregate: 'financial-report',
  name: 'approved',
  version: 1,
  summary: text('Een verantwoording is goedgekeurd.', 'A financial report was approved.'),
  data: object({ ...about, realised: Money }),
});

export const reportLapsed = defineEvent({
  aggregate: 'financial-report',
  name: 'lapsed',
  version: 1,
  summary: text(
    'Met de toekenning vervalt de verantwoording.',
    'The financial report lapses with its award.',
  ),
  data: object(about),
});
