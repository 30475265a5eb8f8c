import { day, freeText, id, moment, Money, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import {
  assignmentId,
  employerId,
  fieldlabId,
  invitationId,
  lendingId,
  profileId,
  weeklyHours,
} from './shared.ts';
import { lendingStatuses } from './words.ts';

export const LendingTerms = object(
  {
    hoursPerWeek: Type.Optional(
      weeklyHours(
        'Uren per week; niet meer dan gevraagd, en zonder opgave zoveel als gevraagd. Hours per week; no more than asked, and as many as asked when left out.',
      ),
    ),
    untilOn: Type.Optional(
      Type.String({
        format: 'date',
        description: 'Laatste dag; niet later dan gevraagd. Last day; no later than asked.',
        examples: ['2026-06-30'],
      }),
    ),
    costPerHour: Type.Optional(Money),
  },
  { name: 'LendingTerms' },
);
export type LendingTerms = Static<typeof LendingTerms>;

export const NewLendingRefusal = object(
  { reason: freeText('Waarom niet. Why not.', 1000, 'Wij missen haar in die weken zelf.') },
  { name: 'NewLendingRefusal' },
);
export type NewLendingRefusal = Static<typeof NewLendingRefusal>;

export const Lending = object(
  {
    id: lendingId,
    invitationId,
    profileId,
    fieldlabId,
    employerId,
    borrowerId: id('De organisatie die het Fieldlab leidt. The organisation that leads the Fieldlab.'),
    status: oneOf(lendingStatuses, 'Wat de werkgever zei. What the employer said.'),
    hoursPerWeek: weeklyHours('Gevraagde uren per week. Hours per week that are asked.'),
    fromOn: day('Eerste dag. First day.'),
    untilOn: day('Laatste dag. Last day.'),
    respondByOn: day('Laatste dag om te antwoorden. Last day to answer.'),
    terms: Type.Optional(LendingTerms),
    refusalReason: Type.Optional(NewLendingRefusal.properties.reason),
    decidedById: Type.Optional(id('Wie namens de werkgever besloot. Who decided for the employer.')),
    assignmentId: Type.Optional(assignmentId),
    createdAt: moment('Wanneer gevraagd. When asked.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'ExpertLending' },
);
export type Lending = Static<typeof Lending>;
