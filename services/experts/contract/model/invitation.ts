import { day, freeText, moment, object, oneOf, Region } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import {
  assignmentId,
  employerId,
  fieldlabId,
  invitationId,
  lendingId,
  profileId,
  requestId,
  weeklyHours,
} from './shared.ts';
import { cancelReasons, declineReasons, invitationStatuses, workKinds } from './words.ts';

export const NewInvitation = object(
  {
    profileId,
    respondByOn: Type.String({
      format: 'date',
      description:
        'Laatste dag om te antwoorden. Wie later van de wachtlijst komt, krijgt evenveel dagen. Last day to answer. Who comes off the waiting list later gets as many days.',
      examples: ['2026-03-16'],
    }),
    waitlist: Type.Optional(
      Type.Boolean({
        description:
          'Achteraan op de wachtlijst, zonder uren vast te houden. At the end of the waiting list, without holding hours.',
        examples: [false],
      }),
    ),
  },
  { name: 'NewExpertInvitation' },
);
export type NewInvitation = Static<typeof NewInvitation>;

export const NewDecline = object(
  {
    reason: oneOf(declineReasons, 'Waarom niet. Why not.'),
    remark: Type.Optional(freeText('Toelichting. Remark.', 1000, 'In die weken geef ik al een training.')),
  },
  { name: 'NewInvitationDecline' },
);
export type NewDecline = Static<typeof NewDecline>;

export const Invitation = object(
  {
    id: invitationId,
    requestId,
    profileId,
    fieldlabId,
    region: Region,
    status: oneOf(invitationStatuses, 'Hoe ver het is. How far it is.'),
    work: oneOf(workKinds, 'Soort werk. Kind of work.'),
    hoursPerWeek: weeklyHours('Uren per week. Hours per week.'),
    fromOn: day('Eerste dag. First day.'),
    untilOn: day('Laatste dag. Last day.'),
    need: freeText('Waarvoor. What for.', 4000, 'Begeleiding van de ontwerpsprint met jongeren.'),
    respondByOn: Type.Optional(day('Laatste dag om te antwoorden. Last day to answer.')),
    rank: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1000,
        description: 'Plaats op de wachtlijst. Place on the waiting list.',
        examples: [1],
      }),
    ),
    employerId: Type.Optional(employerId),
    needsLending: Type.Optional(
      Type.Boolean({
        description:
          'Of de werkgever de expert uitleent, en dus akkoord moet gaan. Whether the employer lends the expert, and so must agree.',
        examples: [true],
      }),
    ),
    declineReason: Type.Optional(oneOf(declineReasons, 'Waarom niet. Why not.')),
    declineRemark: Type.Optional(
      freeText('Toelichting. Remark.', 1000, 'In die weken geef ik al een training.'),
    ),
    cancelReason: Type.Optional(oneOf(cancelReasons, 'Waarom ingetrokken. Why cancelled.')),
    lendingId: Type.Optional(lendingId),
    assignmentId: Type.Optional(assignmentId),
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'ExpertInvitation' },
);
export type Invitation = Static<typeof Invitation>;
