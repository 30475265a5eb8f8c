import { id, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { participantRoles } from '../model/words.ts';
import { defineEvent } from './define.ts';

const data = object({
  participantId: id('De deelnemer. The participant.'),
  fieldlabId: id('Het Fieldlab. The Fieldlab.'),
  organisationId: id('De organisatie. The organisation.'),
  role: oneOf(participantRoles, 'In welke rol. In which role.'),
  personId: Type.Optional(id('De persoon. The person.')),
});

export const participantJoined = defineEvent({
  aggregate: 'participant',
  name: 'joined',
  version: 1,
  summary: text('Iemand doet mee aan een Fieldlab.', 'Somebody takes part in a Fieldlab.'),
  data,
});

export const participantLeft = defineEvent({
  aggregate: 'participant',
  name: 'left',
  version: 1,
  summary: text('Een deelnemer heeft een Fieldlab verlaten.', 'A participant has left a Fieldlab.'),
  data,
});

export const participantChanged = defineEvent({
  aggregate: 'participant',
  name: 'changed',
  version: 1,
  summary: text(
    'De overeenkomst of het tijdvak van een deelnemer is gewijzigd.',
    'The agreement or the period of a participant changed.',
  ),
  data,
});
