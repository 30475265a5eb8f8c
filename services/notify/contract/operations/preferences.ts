import { defineOperation, text } from '@innovatienetwerk/contract';
import * as events from '../events/preferences.ts';
import {
  NotificationDigestPreview,
  NotificationPreferences,
  NotificationPreferencesChanges,
} from '../model/preferences.ts';
import * as problems from '../problems/preferences.ts';
import { everyone, onesOwn, personParams, processingActivity } from './who.ts';

export const getNotificationPreferences = defineOperation({
  id: 'getNotificationPreferences',
  method: 'GET',
  path: '/notification-preferences/{personId}',
  summary: text('Voorkeuren voor berichten lezen', 'Read preferences for messages'),
  description: text(
    'De eigen voorkeuren; wie nooit iets koos, heeft de gewone.',
    'One’s own preferences; who never chose has the usual ones.',
  ),
  params: personParams,
  success: { status: 200, body: NotificationPreferences },
  allow: onesOwn,
  dataScope: 'object',
  processingActivity,
});

export const changeNotificationPreferences = defineOperation({
  id: 'changeNotificationPreferences',
  method: 'PATCH',
  path: '/notification-preferences/{personId}',
  summary: text('Voorkeuren voor berichten wijzigen', 'Change preferences for messages'),
  description: text(
    'Wat u wilt horen, langs welke weg en wanneer. Wat al wacht, wordt volgens de nieuwe voorkeuren opnieuw bekeken. Verplichte berichten kunnen niet uit, en wachten wel op rustige uren en een pauze tenzij ze dringend zijn.',
    'What you want to hear, by which way and when. What waits already is looked at anew by the new preferences. Mandatory messages cannot be switched off; they do wait for quiet hours and a snooze, unless they are urgent.',
  ),
  params: personParams,
  body: NotificationPreferencesChanges,
  success: { status: 200, body: NotificationPreferences },
  problems: [
    problems.mandatoryType,
    problems.choiceTwice,
    problems.unknownTimeZone,
    problems.alwaysQuiet,
    problems.snoozeOutOfRange,
  ],
  allow: onesOwn,
  dataScope: 'object',
  ifMatch: true,
  events: [events.preferencesChanged],
  processingActivity,
});

export const previewNotificationDigest = defineOperation({
  id: 'previewNotificationDigest',
  method: 'GET',
  path: '/notification-digests/_preview',
  summary: text('Het volgende overzicht bekijken', 'See the next digest'),
  description: text(
    'De e-mail zoals zij zou gaan met wat er nu op het overzicht wacht.',
    'The e-mail as it would go with what waits for the digest now.',
  ),
  success: { status: 200, body: NotificationDigestPreview },
  allow: everyone,
  dataScope: 'none',
  processingActivity,
});
