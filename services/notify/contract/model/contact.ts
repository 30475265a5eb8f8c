import { id, languages, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

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
