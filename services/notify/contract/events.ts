import { eventsOf, id, languages, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { notificationKinds } from './model.ts';

const defineEvent = eventsOf('notify');
const personId = id('De persoon. The person.');
const notificationId = id('Het bericht. The message.');
const mailId = id('De e-mail. The e-mail.');

export const contactRegistered = defineEvent({
  aggregate: 'contact',
  name: 'registered',
  version: 1,
  summary: text('Iemand heeft contactgegevens gegeven.', 'Somebody gave contact data.'),
  data: object({ personId, language: oneOf(languages, 'Taal. Language.') }),
});

export const contactChanged = defineEvent({
  aggregate: 'contact',
  name: 'changed',
  version: 1,
  summary: text('Iemand heeft contactgegevens gewijzigd.', 'Somebody changed contact data.'),
  data: object({ personId, language: oneOf(languages, 'Taal. Language.') }),
});

export const notificationCreated = defineEvent({
  aggregate: 'notification',
  name: 'created',
  version: 1,
  summary: text('Er is een bericht voor iemand.', 'There is a message for somebody.'),
  data: object({ notificationId, personId, kind: oneOf(notificationKinds, 'Soort. Kind.') }),
});

export const notificationRead = defineEvent({
  aggregate: 'notification',
  name: 'read',
  version: 1,
  summary: text('Een bericht is gelezen.', 'A message was read.'),
  data: object({ notificationId, personId }),
});

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
    'Een e-mail kan niet worden bezorgd; het bericht staat in de app.',
    'An e-mail cannot be delivered; the message is in the app.',
  ),
  data: object({
    mailId,
    notificationId,
    reason: oneOf(['no-contact', 'refused', 'too-many-attempts'] as const, 'Waarom. Why.'),
  }),
});
