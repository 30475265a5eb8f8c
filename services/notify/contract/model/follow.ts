import { id, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

/** What can be followed. A theme is a task of the network agenda, as ideas name them. */
export const followKinds = ['region', 'theme', 'fieldlab', 'idea'] as const;
export type FollowKind = (typeof followKinds)[number];

export const followFields = {
  kind: oneOf(followKinds, 'Wat wordt gevolgd. What is followed.'),
  value: Type.String({
    description:
      'De code van de regio, de taak van de Netwerkagenda, of het nummer van het Fieldlab of idee. The code of the region, the task of the network agenda, or the id of the Fieldlab or idea.',
    minLength: 1,
    maxLength: 64,
    pattern: '^[A-Za-z0-9-]+$',
    examples: ['NL-UT'],
  }),
} as const;

export const NewFollow = object(followFields, { name: 'NewFollow' });
export type NewFollow = Static<typeof NewFollow>;

export const Follow = object(
  {
    id: id('Het volgen. The follow.'),
    ...followFields,
    createdAt: moment('Sinds wanneer. Since when.'),
    endedAt: Type.Optional(moment('Wanneer gestopt. When ended.')),
  },
  { name: 'Follow' },
);
export type Follow = Static<typeof Follow>;
