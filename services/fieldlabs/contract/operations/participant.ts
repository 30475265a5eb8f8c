import {
  defineOperation,
  id,
  listQuery,
  object,
  oneOf,
  pageOf,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/participant.ts';
import * as model from '../model/participant.ts';
import { participantRoles } from '../model/words.ts';
import { fieldlabOver } from '../problems/learning.ts';
import * as problems from '../problems/participant.ts';
import { fieldlabParams, processingActivity, runs, sees } from './who.ts';

const params = object({ participantId: id('De deelnemer. The participant.') });

export const joinFieldlab = defineOperation({
  id: 'joinFieldlab',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/participants',
  summary: text('Een deelnemer inschrijven', 'Register a participant'),
  description: text(
    'Een organisatie of persoon in een rol. Partners, financiers en onderzoekers tekenen een overeenkomst voordat een fase begint.',
    'An organisation or person in a role. Partners, funders and researchers sign an agreement before a phase begins.',
  ),
  params: fieldlabParams,
  body: model.NewParticipant,
  success: { status: 201, body: model.Participant },
  problems: [
    fieldlabOver,
    problems.participantUnknownOrganisation,
    problems.periodReversed,
    problems.takesPartAlready,
  ],
  allow: runs,
  dataScope: 'creation',
  events: [events.participantJoined],
  processingActivity,
});

export const listParticipants = defineOperation({
  id: 'listParticipants',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/participants',
  summary: text('Deelnemers bekijken', 'List participants'),
  description: text('De deelnemers van een Fieldlab.', 'The participants of a Fieldlab.'),
  params: fieldlabParams,
  query: listQuery(
    {
      role: Type.Optional(oneOf(participantRoles, 'Alleen in deze rol. Only in this role.')),
      status: Type.Optional(oneOf(model.participantStatuses, 'Alleen met deze stand. Only in this state.')),
    },
    ['createdAt'],
    model.Participant,
  ),
  success: { status: 200, body: pageOf(model.Participant, 'FieldlabParticipantPage') },
  allow: sees,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotParticipants, followParticipants } = syncOperations(listParticipants, {
  of: text('deelnemers van Fieldlabs', 'participants of Fieldlabs'),
  path: '/participants',
});

export const getParticipant = defineOperation({
  id: 'getParticipant',
  method: 'GET',
  path: '/participants/{participantId}',
  summary: text('Een deelnemer lezen', 'Read a participant'),
  description: text('Een deelnemer met rol en overeenkomst.', 'A participant with role and agreement.'),
  params,
  success: { status: 200, body: model.Participant },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const changeParticipant = defineOperation({
  id: 'changeParticipant',
  method: 'PATCH',
  path: '/participants/{participantId}',
  summary: text('Een deelnemer wijzigen', 'Change a participant'),
  description: text('De overeenkomst of de laatste dag.', 'The agreement or the last day.'),
  params,
  body: model.ParticipantChanges,
  success: { status: 200, body: model.Participant },
  problems: [problems.hasLeft, problems.periodReversed],
  allow: runs,
  dataScope: 'object',
  ifMatch: true,
  events: [events.participantChanged],
  processingActivity,
});

export const leaveFieldlab = defineOperation({
  id: 'leaveFieldlab',
  method: 'POST',
  path: '/participants/{participantId}/departures',
  summary: text('Een deelnemer uitschrijven', 'Sign a participant out'),
  description: text(
    'De deelnemer is er niet meer bij en ziet het Fieldlab niet meer. Uren blijven staan.',
    'The participant takes no part any more and does not see the Fieldlab. Hours remain.',
  ),
  params,
  body: model.Departure,
  success: { status: 201, body: model.Participant },
  problems: [problems.hasLeft, problems.periodReversed],
  allow: runs,
  dataScope: 'object',
  events: [events.participantLeft],
  processingActivity,
});
