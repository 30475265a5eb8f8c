import { delegationsView } from '@innovatienetwerk/network/contract';
import { defineService } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';
import * as assignmentHandlers from './assignment/handlers.ts';
import { assignmentsSchedule } from './assignment/schedule.ts';
import { assignments } from './assignment/state.ts';
import * as invitationHandlers from './invitation/handlers.ts';
import { invitationsSchedule } from './invitation/schedule.ts';
import { invitations } from './invitation/state.ts';
import * as lendingHandlers from './lending/handlers.ts';
import { lendingsSchedule } from './lending/schedule.ts';
import { lendings } from './lending/state.ts';
import * as matchHandlers from './match/handlers.ts';
import { onAssignmentBegun } from './policies/on-assignment-begun.ts';
import { onAssignmentEnded } from './policies/on-assignment-ended.ts';
import { onConsentAnswered, onProfileWithdrawn } from './policies/on-consent-lost.ts';
import { onFieldlabScaled, onFieldlabStopped } from './policies/on-fieldlab-over.ts';
import { onInvitationAccepted } from './policies/on-invitation-accepted.ts';
import { onInvitationChosen } from './policies/on-invitation-chosen.ts';
import { onInvitationConfirmed } from './policies/on-invitation-confirmed.ts';
import { onInvitationEnded, onPlaceLeft } from './policies/on-invitation-ended.ts';
import { onInvitationSent, onInvitationWaitlisted } from './policies/on-invitation-made.ts';
import { onLendingApproved, onLendingRefused } from './policies/on-lending-decided.ts';
import { onRequestClosed } from './policies/on-request-closed.ts';
import { onRequestFilled } from './policies/on-request-filled.ts';
import { onRequestOpened } from './policies/on-request-opened.ts';
import { onRequestReopened } from './policies/on-request-reopened.ts';
import * as profileHandlers from './profile/handlers.ts';
import { profilesSchedule } from './profile/schedule.ts';
import { profiles } from './profile/state.ts';
import * as requestHandlers from './request/handlers.ts';
import { requests } from './request/state.ts';
import { fieldlabsView } from './views/fieldlabs.ts';
import { organisationsView } from './views/organisations.ts';
import { participantsView } from './views/participants.ts';

export const service = defineService({
  contract,
  aggregates: [profiles, requests, invitations, lendings, assignments],
  handlers: {
    ...profileHandlers,
    ...requestHandlers,
    ...matchHandlers,
    ...invitationHandlers,
    ...lendingHandlers,
    ...assignmentHandlers,
  },
  policies: [
    onFieldlabStopped,
    onFieldlabScaled,
    onRequestOpened,
    onRequestFilled,
    onRequestClosed,
    onRequestReopened,
    onInvitationSent,
    onInvitationWaitlisted,
    onInvitationChosen,
    onInvitationAccepted,
    onInvitationConfirmed,
    ...onInvitationEnded,
    ...onPlaceLeft,
    onLendingApproved,
    ...onLendingRefused,
    onAssignmentBegun,
    onAssignmentEnded,
    onConsentAnswered,
    onProfileWithdrawn,
  ],
  views: [fieldlabsView, participantsView, organisationsView, delegationsView],
  schedules: [profilesSchedule, invitationsSchedule, lendingsSchedule, assignmentsSchedule],
  delegations: delegationsView,
});
