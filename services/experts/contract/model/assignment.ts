import { day, freeText, id, moment, Money, object, oneOf, Region } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import {
  assignmentId,
  employerId,
  fieldlabId,
  invitationId,
  level,
  profileId,
  requestId,
  week,
  weeklyHours,
} from './shared.ts';
import { allEndingReasons, assignmentStatuses, endingReasons, feedbackSides, workKinds } from './words.ts';

/** Source: Arbeidstijdenwet art. 5:7, at most sixty hours of work a week. */
export const MAX_HOURS_A_WEEK = 60;

export const LoggedWeek = object(
  {
    week: week('De week. The week.'),
    hours: weeklyHours(
      'Uren in deze week, als geheel; zij vervangen wat er stond. Hours in this week, in total; they replace what was there.',
      4,
      MAX_HOURS_A_WEEK,
    ),
  },
  { name: 'ExpertHours' },
);
export type LoggedWeek = Static<typeof LoggedWeek>;

export const NewEnding = object(
  {
    endedOn: day('Laatste dag, vandaag of eerder. Last day, today or earlier.'),
    reason: oneOf(endingReasons, 'Waarom. Why.'),
    remark: Type.Optional(freeText('Toelichting. Remark.', 1000, 'Het prototype is klaar.')),
  },
  { name: 'NewAssignmentEnding' },
);
export type NewEnding = Static<typeof NewEnding>;

const rating = level('Oordeel van 1 tot 5. Judgement from 1 to 5.');
const remark = freeText('Toelichting. Remark.', 2000, 'Zette de gebruiker steeds voorop.');

export const NewFeedback = object({ rating, remark: Type.Optional(remark) }, { name: 'NewExpertFeedback' });
export type NewFeedback = Static<typeof NewFeedback>;

export const Feedback = object(
  {
    by: oneOf(feedbackSides, 'Van wie. By whom.'),
    byPersonId: id('De persoon. The person.'),
    rating,
    remark: Type.Optional(remark),
    givenAt: moment('Wanneer. When.'),
  },
  { name: 'ExpertFeedback' },
);
export type Feedback = Static<typeof Feedback>;

export const Assignment = object(
  {
    id: assignmentId,
    requestId,
    invitationId,
    fieldlabId,
    region: Region,
    organisationId: id('De organisatie die het Fieldlab leidt. The organisation that leads the Fieldlab.'),
    profileId,
    employerId,
    work: oneOf(workKinds, 'Soort werk. Kind of work.'),
    hoursPerWeek: weeklyHours('Uren per week. Hours per week.'),
    fromOn: day('Eerste dag. First day.'),
    untilOn: day('Laatste dag. Last day.'),
    costPerHour: Type.Optional(Money),
    status: oneOf(assignmentStatuses, 'Loopt of voorbij. Running or over.'),
    endedOn: Type.Optional(day('Laatste dag. Last day.')),
    endingReason: Type.Optional(oneOf(allEndingReasons, 'Waarom voorbij. Why over.')),
    endingRemark: Type.Optional(freeText('Toelichting. Remark.', 1000, 'Het prototype is klaar.')),
    hours: Type.Array(LoggedWeek, { description: 'Geschreven uren. Recorded hours.', maxItems: 120 }),
    feedback: Type.Array(Feedback, {
      description: 'Terugblik van beide kanten. Feedback of both sides.',
      maxItems: 2,
    }),
    createdAt: moment('Wanneer begonnen. When begun.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'ExpertAssignment' },
);
export type Assignment = Static<typeof Assignment>;
