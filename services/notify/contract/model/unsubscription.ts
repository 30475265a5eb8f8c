import { object, oneOf, moment } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { notificationTypeCodes } from './catalogue.ts';

/** What a link under an e-mail ends: messages of one type by e-mail, or all that are not mandatory. */
export const unsubscriptionTargets = [...notificationTypeCodes, 'everything'] as const;
export type UnsubscriptionTarget = (typeof unsubscriptionTargets)[number];

export const NewUnsubscription = object(
  {
    token: Type.String({
      description: 'Uit de koppeling onder een e-mail. From the link under an e-mail.',
      minLength: 1,
      maxLength: 1000,
      pattern: '^[A-Za-z0-9_.-]+$',
      examples: ['eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl'],
    }),
  },
  { name: 'NewUnsubscription' },
);
export type NewUnsubscription = Static<typeof NewUnsubscription>;

export const Unsubscription = object(
  {
    from: oneOf(unsubscriptionTargets, 'Waarvan. From what.'),
    receivedAt: moment('Wanneer. When.'),
  },
  { name: 'Unsubscription' },
);
export type Unsubscription = Static<typeof Unsubscription>;
