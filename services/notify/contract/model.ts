import { id, languages, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

export const notificationKinds = [
  'idea-received',
  'idea-in-triage',
  'idea-decided',
  'closure-due',
  'process-stuck',
  'expert-invited',
  'invitation-reminder',
  'invitation-cancelled',
  'profile-expiring',
  'sign-off-asked',
  'application-reminder',
  'application-received',
  'application-awarded',
  'application-rejected',
  'change-needed',
  'report-due',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

const contactFields = {
  email: Type.String({
    format: 'email',
    maxLength: 254,
    description: 'E-mailadres. E-mail address.',
    examples: ['anna@bibliotheek.example'],
  }),
  language: oneOf(languages, 'Taal van berichten. Language of messages.'),
} as const;

export const NewContact = object(contactFields, { name: 'NewContact' });
export type NewContact = Static<typeof NewContact>;

export const ContactChanges = object(
  { email: Type.Optional(contactFields.email), language: Type.Optional(contactFields.language) },
  { name: 'ContactChanges', minProperties: 1 },
);
export type ContactChanges = Static<typeof ContactChanges>;

export const Contact = object(
  {
    personId: id('De persoon. The person.'),
    ...contactFields,
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Contact' },
);
export type Contact = Static<typeof Contact>;

export const Notification = object(
  {
    id: id('Het bericht. The message.'),
    kind: oneOf(notificationKinds, 'Soort bericht. Kind of message.'),
    language: oneOf(languages, 'Taal van het bericht. Language of the message.'),
    title: Type.String({ description: 'Titel. Title.', examples: ['Besluit over idee I-2C3D4E5F'] }),
    body: Type.String({ description: 'Tekst. Text.', examples: ['Uw idee is aangenomen.'] }),
    ideaId: Type.Optional(id('Het idee waarover het gaat. The idea it is about.')),
    fieldlabId: Type.Optional(id('Het Fieldlab waarover het gaat. The Fieldlab it is about.')),
    invitationId: Type.Optional(id('De uitnodiging waarover het gaat. The invitation it is about.')),
    sentAt: moment('Wanneer. When.'),
    readAt: Type.Optional(moment('Wanneer gelezen. When read.')),
  },
  { name: 'Notification' },
);
export type Notification = Static<typeof Notification>;
