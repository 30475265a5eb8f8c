import { id, languages, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { notificationKinds } from './catalogue.ts';

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
    callId: Type.Optional(id('De openstelling waarover het gaat. The call it is about.')),
    subscriptionId: Type.Optional(id('Het abonnement waarover het gaat. The subscription it is about.')),
    sentAt: moment('Wanneer. When.'),
    readAt: Type.Optional(moment('Wanneer gelezen. When read.')),
  },
  { name: 'Notification' },
);
export type Notification = Static<typeof Notification>;
