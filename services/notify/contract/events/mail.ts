import { id, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { defineEvent, notificationId, personId } from './define.ts';

const mailId = id('De e-mail. The e-mail.');

export const mailQueued = defineEvent({
  aggregate: 'mail',
  name: 'queued',
  version: 1,
  summary: text('Een e-mail staat klaar.', 'An e-mail is queued.'),
  data: object({ mailId, notificationId, personId }),
});

export const mailSent = defineEvent({
  aggregate: 'mail',
  name: 'sent',
  version: 1,
  summary: text('Een e-mail is door de mailserver aangenomen.', 'An e-mail was accepted by the mail server.'),
  data: object({
    mailId,
    notificationId,
    attempts: Type.Integer({ minimum: 1, description: 'Pogingen. Attempts.', examples: [1] }),
  }),
});

export const mailPostponed = defineEvent({
  aggregate: 'mail',
  name: 'postponed',
  version: 1,
  summary: text(
    'De mailserver nam een e-mail niet aan; er volgt een nieuwe poging.',
    'The mail server did not accept an e-mail; another attempt follows.',
  ),
  data: object({
    mailId,
    attempts: Type.Integer({ minimum: 1, description: 'Pogingen. Attempts.', examples: [1] }),
  }),
});

export const mailGivenUp = defineEvent({
  aggregate: 'mail',
  name: 'given-up',
  version: 1,
  summary: text(
    'Een e-mail kan niet worden bezorgd of is niet gewenst.',
    'An e-mail cannot be delivered or is not wanted.',
  ),
  data: object({
    mailId,
    notificationId,
    reason: oneOf(['no-contact', 'refused', 'too-many-attempts', 'not-wanted'] as const, 'Waarom. Why.'),
  }),
});

export const mailDelayed = defineEvent({
  aggregate: 'mail',
  name: 'delayed',
  version: 1,
  summary: text(
    'Een e-mail wacht op het einde van rustige uren of een pauze.',
    'An e-mail waits for the end of quiet hours or a snooze.',
  ),
  data: object({ mailId, reason: oneOf(['quiet-hours', 'snooze'] as const, 'Waarom. Why.') }),
});

export const mailHeld = defineEvent({
  aggregate: 'mail',
  name: 'held',
  version: 1,
  summary: text('Een e-mail wacht op het overzicht.', 'An e-mail waits for the digest.'),
  data: object({
    mailId,
    reason: oneOf(['digest', 'throttle'] as const, 'Waarom. Why.'),
  }),
});

export const mailReconsidered = defineEvent({
  aggregate: 'mail',
  name: 'reconsidered',
  version: 1,
  summary: text(
    'De voorkeuren zijn gewijzigd; een wachtende e-mail wordt opnieuw bekeken.',
    'The preferences changed; a waiting e-mail is looked at anew.',
  ),
  data: object({ mailId }),
});

const digestId = id('Het overzicht. The digest.');

export const mailGathered = defineEvent({
  aggregate: 'mail',
  name: 'gathered',
  version: 1,
  summary: text('Een wachtende e-mail gaat in een overzicht.', 'A waiting e-mail goes into a digest.'),
  data: object({ mailId, digestId }),
});

export const mailDigested = defineEvent({
  aggregate: 'mail',
  name: 'digested',
  version: 1,
  summary: text('Wat een e-mail vertelt staat in een overzicht.', 'What an e-mail tells stands in a digest.'),
  data: object({ mailId, notificationId, digestId }),
});
