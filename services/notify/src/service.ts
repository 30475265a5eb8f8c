import { delegationsView } from '@innovatienetwerk/network/contract';
import { defineService } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';
import { announcementSchedule } from './announcement/schedule.ts';
import { announcements } from './announcement/state.ts';
import * as contactHandlers from './contact/handlers.ts';
import { contacts } from './contact/state.ts';
import { previewHandler } from './digest/preview.ts';
import { digestSchedule } from './digest/schedule.ts';
import * as followHandlers from './follow/handlers.ts';
import { follows } from './follow/state.ts';
import { createLinks, type LinkOptions } from './letter/links.ts';
import { observeMails } from './mail/observe.ts';
import { mailSchedule } from './mail/schedule.ts';
import { mails } from './mail/state.ts';
import * as notificationHandlers from './notification/handlers.ts';
import { notifications } from './notification/state.ts';
import { onCallForFollowers } from './policies/for-followers-of-calls.ts';
import {
  onAdoptionForFollowers,
  onPhaseForFollowers,
  onRecruitmentForFollowers,
  onScaleForFollowers,
  onStopForFollowers,
} from './policies/for-followers-of-fieldlabs.ts';
import { onDecisionForFollowers, onIdeaForFollowers } from './policies/for-followers-of-ideas.ts';
import {
  onApplicationAwarded,
  onApplicationChanged,
  onApplicationRejected,
  onApplicationReminded,
  onApplicationSubmitted,
} from './policies/on-application.ts';
import { onChangeNeeded, onReportReminded } from './policies/on-award-accounts.ts';
import { onDeliveriesGivenUp, onSubscriptionStopped } from './policies/on-connection-trouble.ts';
import { onEndorsementGiven } from './policies/on-endorsement-given.ts';
import { onIdeaDecided } from './policies/on-idea-decided.ts';
import { onIdeaSubmitted } from './policies/on-idea-submitted.ts';
import { onIdeaTakenIntoTriage } from './policies/on-idea-taken-into-triage.ts';
import { onClosureReminded } from './policies/on-closure-reminded.ts';
import { onInvitationCancelled, onInvitationReminded, onInvitationSent } from './policies/on-invitation.ts';
import { onPreferencesChanged } from './policies/on-preferences-changed.ts';
import { onProcessStuck } from './policies/on-process-stuck.ts';
import { onProfileExpiring } from './policies/on-profile-expiring.ts';
import { onUnsubscriptionReceived } from './policies/on-unsubscription-received.ts';
import * as preferencesHandlers from './preferences/handlers.ts';
import { preferences } from './preferences/state.ts';
import { unsubscribeHandler } from './unsubscription/handlers.ts';
import { unsubscriptions } from './unsubscription/state.ts';
import { decidedIdeasView } from './views/decided-ideas.ts';
import { fieldlabPlacesView } from './views/fieldlab-places.ts';
import { ideaThemesView } from './views/idea-themes.ts';
import { supportersView } from './views/supporters.ts';

export interface NotifyOptions extends LinkOptions {
  /** The mail server by which people are told. */
  readonly smtpUrl: string;
}

export const createService = ({ smtpUrl, ...options }: NotifyOptions) => {
  const links = createLinks(options);
  return defineService({
    contract,
    aggregates: [contacts, preferences, follows, announcements, notifications, mails, unsubscriptions],
    handlers: {
      ...contactHandlers,
      ...preferencesHandlers,
      ...followHandlers,
      ...notificationHandlers,
      previewNotificationDigest: previewHandler(links),
      unsubscribe: unsubscribeHandler(links),
    },
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
      onSubscriptionStopped,
      onDeliveriesGivenUp,
      // After those whom something concerns come those who follow it.
      onIdeaForFollowers,
      onDecisionForFollowers,
      onRecruitmentForFollowers,
      onPhaseForFollowers,
      onStopForFollowers,
      onScaleForFollowers,
      onAdoptionForFollowers,
      onCallForFollowers,
      onPreferencesChanged,
      onUnsubscriptionReceived,
    ],
    views: [supportersView, decidedIdeasView, ideaThemesView, fieldlabPlacesView, delegationsView],
    schedules: [mailSchedule(smtpUrl, links), digestSchedule, announcementSchedule],
    observe: observeMails,
    delegations: delegationsView,
  });
};
