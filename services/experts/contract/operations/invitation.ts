import { defineOperation, listQuery, oneOf, pageOf, syncOperations, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/index.ts';
import * as model from '../model/index.ts';
import { profileId, requestId } from '../model/shared.ts';
import * as problems from '../problems/index.ts';
import { invitationParams, processingActivity, requestParams, seekers, seekersAndExpert } from './shared.ts';

export const inviteExpert = defineOperation({
  id: 'inviteExpert',
  method: 'POST',
  path: '/expert-requests/{requestId}/invitations',
  summary: text('Een expert uitnodigen', 'Invite an expert'),
  description: text(
    'Houdt de uren van de expert vast tot het antwoord, of zet de expert op de wachtlijst. Zegt iemand nee, dan is de volgende van de lijst vanzelf aan de beurt.',
    'Holds the hours of the expert until the answer, or puts the expert on the waiting list. When somebody says no, the next on the list is invited by itself.',
  ),
  params: requestParams,
  body: model.NewInvitation,
  success: { status: 201, body: model.Invitation },
  problems: [
    problems.requestNotOpen,
    problems.profileUnknown,
    problems.profileNotActive,
    problems.conflictOfInterest,
    problems.invitedAlready,
    problems.tooManyInvitations,
    problems.respondDayInvalid,
    problems.notAvailable,
    problems.tooManyBookings,
    problems.hoursNotHeld,
  ],
  allow: seekers,
  dataScope: 'creation',
  events: [events.invitationSent, events.invitationWaitlisted, events.hoursHeld],
  processingActivity,
});

export const getInvitation = defineOperation({
  id: 'getInvitation',
  method: 'GET',
  path: '/invitations/{invitationId}',
  summary: text('Een uitnodiging lezen', 'Read an invitation'),
  description: text('Wat er gevraagd wordt en hoe ver het is.', 'What is asked and how far it is.'),
  params: invitationParams,
  success: { status: 200, body: model.Invitation },
  allow: seekersAndExpert,
  dataScope: 'object',
  processingActivity,
});

export const listInvitations = defineOperation({
  id: 'listInvitations',
  method: 'GET',
  path: '/invitations',
  summary: text('Uitnodigingen bekijken', 'List invitations'),
  description: text(
    'Voor een expert de eigen uitnodigingen; voor wie zoekt die van de eigen verzoeken.',
    'For an expert the own invitations; for who looks for experts those of the own requests.',
  ),
  query: listQuery(
    {
      requestId: Type.Optional(requestId),
      profileId: Type.Optional(profileId),
      status: Type.Optional(oneOf(model.invitationStatuses, 'Stand. Status.')),
    },
    ['createdAt'],
    model.Invitation,
  ),
  success: { status: 200, body: pageOf(model.Invitation, 'ExpertInvitationPage') },
  allow: seekersAndExpert,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotInvitations, followInvitations } = syncOperations(listInvitations, {
  of: text('uitnodigingen van experts', 'invitations of experts'),
});

export const acceptInvitation = defineOperation({
  id: 'acceptInvitation',
  method: 'POST',
  path: '/invitations/{invitationId}/acceptances',
  summary: text('Een uitnodiging aannemen', 'Accept an invitation'),
  description: text(
    'Bij het eigen Fieldlab van de werkgever begint de inzet meteen; anders moet de werkgever de expert uitlenen.',
    'For a Fieldlab of the employer itself the assignment begins at once; otherwise the employer has to lend the expert.',
  ),
  params: invitationParams,
  success: { status: 201, body: model.Invitation },
  problems: [
    problems.notInvited,
    problems.invitationNotOpen,
    problems.requestTaken,
    problems.profileNotActive,
    problems.hoursNotHeld,
  ],
  allow: { expert: 'own' },
  dataScope: 'object',
  events: [events.invitationAccepted, events.invitationConfirmed, events.requestReserved],
  processingActivity,
});

export const declineInvitation = defineOperation({
  id: 'declineInvitation',
  method: 'POST',
  path: '/invitations/{invitationId}/declines',
  summary: text('Een uitnodiging afwijzen', 'Decline an invitation'),
  description: text(
    'De uren komen vrij en de volgende van de wachtlijst is aan de beurt.',
    'The hours come free and it is the turn of the next on the waiting list.',
  ),
  params: invitationParams,
  body: model.NewDecline,
  success: { status: 201, body: model.Invitation },
  problems: [problems.notInvited, problems.invitationNotOpen],
  allow: { expert: 'own' },
  dataScope: 'object',
  events: [events.invitationDeclined],
  processingActivity,
});

export const cancelInvitation = defineOperation({
  id: 'cancelInvitation',
  method: 'POST',
  path: '/invitations/{invitationId}/cancellations',
  summary: text('Een uitnodiging intrekken', 'Cancel an invitation'),
  description: text(
    'De uren komen vrij en de volgende van de wachtlijst is aan de beurt.',
    'The hours come free and it is the turn of the next on the waiting list.',
  ),
  params: invitationParams,
  success: { status: 201, body: model.Invitation },
  problems: [problems.invitationNotOpen],
  allow: seekers,
  dataScope: 'object',
  events: [events.invitationCancelled],
  processingActivity,
});
