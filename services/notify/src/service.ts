import { delegationsView } from '@innovatienetwerk/network/contract';
import { defineService } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';
import * as contactHandlers from './contact/handlers.ts';
import { contacts } from './contact/state.ts';
import { mailSchedule } from './mail/schedule.ts';
import { mails } from './mail/state.ts';
import * as notificationHandlers from './notification/handlers.ts';
import { notifications } from './notification/state.ts';
import {
  onApplicationAwarded,
  onApplicationChanged,
  onApplicationRejected,
  onApplicationReminded,
  onApplicationSubmitted,
} from './policies/on-application.ts';
import { onChangeNeeded, onReportReminded } from './policies/on-award-accounts.ts';
import { onEndorsementGiven } from './policies/on-endorsement-given.ts';
import { onIdeaDecided } from './policies/on-idea-decided.ts';
import { onIdeaSubmitted } from './policies/on-idea-submitted.ts';
import { onIdeaTakenIntoTriage } from './policies/on-idea-taken-into-triage.ts';
import { onClosureReminded } from './policies/on-closure-reminded.ts';
import { onInvitationCancelled, onInvitationReminded, onInvitationSent } from './policies/on-invitation.ts';
import { onProcessStuck } from './policies/on-process-stuck.ts';
import { onProfileExpiring } from './policies/on-profile-expiring.ts';
import { decidedIdeasView } from './views/decided-ideas.ts';
import { supportersView } from './views/supporters.ts';

/** @param smtpUrl the mail server by which people are told */
export const createService = (smtpUrl: string) =>
  defineService({
    contract,
    aggregates: [contacts, notifications, mails],
    handlers: { ...contactHandlers, ...notificationHandlers },
    policies: [
      onIdeaSubmitted,
      onIdeaTakenIntoTriage,
      onIdeaDecided,
      onEndorsementGiven,
      onClosureReminded,
      onProcessStuck,
      onInvitationSent,
      onInvitationReminded,
      onInvitationCancelled,
      onProfileExpiring,
      onApplicationChanged,
      onApplicationReminded,
      onApplicationSubmitted,
      onApplicationAwarded,
      onApplicationRejected,
      onChangeNeeded,
      onReportReminded,
    ],
    views: [supportersView, decidedIdeasView, delegationsView],
    schedules: [mailSchedule(smtpUrl)],
    delegations: delegationsView,
  });
