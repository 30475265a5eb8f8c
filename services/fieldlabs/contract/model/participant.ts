import { day, freeText, id, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { participantRoles } from './words.ts';

export const participantStatuses = ['active', 'left'] as const;

export const ParticipantAgreement = object(
  {
    signedOn: day('Wanneer getekend. When signed.'),
    reference: freeText(
      'Waar de overeenkomst te vinden is. Where the agreement can be found.',
      200,
      'Dossier 2026-014',
    ),
  },
  { name: 'ParticipantAgreement' },
);
export type ParticipantAgreement = Static<typeof ParticipantAgreement>;

const organisationId = id('Namens welke organisatie. For which organisation.');
const personId = Type.Optional(id('De persoon. The person.'));
const role = oneOf(participantRoles, 'In welke rol. In which role.');
const agreement = Type.Optional(ParticipantAgreement);
const fromOn = day('Eerste dag. First day.');
const untilOn = Type.Optional(day('Laatste dag. Last day.'));

export const NewParticipant = object(
  { organisationId, personId, role, agreement, fromOn, untilOn },
  { name: 'NewFieldlabParticipant' },
);
export type NewParticipant = Static<typeof NewParticipant>;

export const ParticipantChanges = object(
  { agreement, untilOn },
  { name: 'FieldlabParticipantChanges', minProperties: 1 },
);
export type ParticipantChanges = Static<typeof ParticipantChanges>;

export const Departure = object(
  {
    leftOn: day('Laatste dag. Last day.'),
    reason: Type.Optional(freeText('Waarom. Why.', 2000, 'De opdracht is klaar.')),
  },
  { name: 'FieldlabDeparture' },
);
export type Departure = Static<typeof Departure>;

export const Participant = object(
  {
    id: id('De deelnemer. The participant.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    organisationId,
    personId,
    role,
    status: oneOf(participantStatuses, 'Of de deelnemer er nog is. Whether the participant is still there.'),
    agreement,
    fromOn,
    untilOn,
    leftOn: Type.Optional(day('Wanneer vertrokken. When gone.')),
    reason: Departure.properties.reason,
    createdAt: moment('Wanneer ingeschreven. When registered.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'FieldlabParticipant' },
);
export type Participant = Static<typeof Participant>;
