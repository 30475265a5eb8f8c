import { id, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { fieldlabId, hoursOrNone, profileId, week, weeklyHours } from './shared.ts';
import { bookingKinds } from './words.ts';

export const WeekException = object(
  {
    week: week('De week. The week.'),
    hours: hoursOrNone(
      'Uren in die week, over alle werkgevers samen; 0 bij verlof. Nooit meer dan de werkgevers samen toestaan. Hours in that week, over all employers together; 0 when on leave. Never more than the employers allow together.',
      0,
    ),
  },
  { name: 'ExpertWeekException' },
);
export type WeekException = Static<typeof WeekException>;

export const AvailabilityChange = object(
  {
    hours: Type.Optional(
      Type.Array(
        object(
          {
            organisationId: id('De werkgever. The employer.'),
            hoursPerWeek: weeklyHours('Uren die de expert aanbiedt. Hours that the expert offers.', 8),
          },
          { name: 'ExpertOfferedHours' },
        ),
        {
          description: 'Andere uren per week bij een werkgever. Other hours per week at an employer.',
          minItems: 1,
          maxItems: 5,
        },
      ),
    ),
    exceptions: Type.Optional(
      Type.Array(WeekException, {
        description:
          'Alle weken die afwijken; zij vervangen de vorige. All weeks that differ; they replace the earlier ones.',
        maxItems: 200,
      }),
    ),
  },
  { name: 'ExpertAvailabilityChange', minProperties: 1 },
);
export type AvailabilityChange = Static<typeof AvailabilityChange>;

export const AvailableWeek = object(
  {
    week: week('De week. The week.'),
    capacity: hoursOrNone('Uren die er zijn. Hours that there are.', 8),
    held: hoursOrNone('Uren vastgehouden voor een uitnodiging. Hours held for an invitation.', 4),
    booked: hoursOrNone('Uren ingezet. Hours assigned.', 0),
    free: hoursOrNone('Uren die nog vrij zijn. Hours that are still free.', 4),
  },
  { name: 'ExpertAvailableWeek' },
);
export type AvailableWeek = Static<typeof AvailableWeek>;

export const ExpertBooking = object(
  {
    id: id('De uitnodiging waaruit zij komt. The invitation from which it comes.'),
    kind: oneOf(bookingKinds, 'Vastgehouden of ingezet. Held or assigned.'),
    fieldlabId,
    employerId: id('Wiens uren. Whose hours.'),
    hoursPerWeek: weeklyHours('Uren per week. Hours per week.'),
    fromWeek: week('Eerste week. First week.'),
    untilWeek: week('Laatste week. Last week.', '2026-W20'),
  },
  { name: 'ExpertBooking' },
);
export type ExpertBooking = Static<typeof ExpertBooking>;

/** A year and a half, week by week. */
export const MAX_WEEKS_SHOWN = 78;

export const Availability = object(
  {
    profileId,
    weeks: Type.Array(AvailableWeek, { description: 'Per week. By week.', maxItems: MAX_WEEKS_SHOWN }),
    bookings: Type.Array(ExpertBooking, {
      description: 'Wat in deze weken is vastgehouden of ingezet. What is held or assigned in these weeks.',
      maxItems: 500,
    }),
    exceptions: Type.Array(WeekException, {
      description: 'Weken die afwijken. Weeks that differ.',
      maxItems: 200,
    }),
  },
  { name: 'ExpertAvailability' },
);
export type Availability = Static<typeof Availability>;
