import {
  eventsOf,
  id,
  moment,
  object,
  oneOf,
  publicText,
  Province,
  Region,
  roleNames,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { organisationKinds } from './model.ts';

const defineEvent = eventsOf('network');

const organisationData = object({
  organisationId: id('De organisatie. The organisation.'),
  kind: oneOf(organisationKinds, 'Soort organisatie. Kind of organisation.'),
  name: publicText('Naam van de instelling. Name of the institution.', 200, 'BiSC'),
  regions: Type.Array(Region, { description: 'Waar zij werkt. Where it works.', minItems: 1, maxItems: 12 }),
});

export const organisationRegistered = defineEvent({
  aggregate: 'organisation',
  name: 'registered',
  version: 1,
  summary: text('Een organisatie is ingeschreven.', 'An organisation was registered.'),
  data: organisationData,
  dataClass: 'public',
});

export const organisationChanged = defineEvent({
  aggregate: 'organisation',
  name: 'changed',
  version: 1,
  summary: text('De gegevens van een organisatie zijn gewijzigd.', 'The data of an organisation changed.'),
  data: organisationData,
  dataClass: 'public',
});

export const delegationRecorded = defineEvent({
  aggregate: 'delegation',
  name: 'recorded',
  version: 1,
  summary: text(
    'Een organisatie machtigt een andere om voor haar te handelen.',
    'An organisation permits another to act for it.',
  ),
  data: object({
    delegationId: id('De machtiging. The delegation.'),
    organisationId: id('Voor wie gehandeld wordt. For whom is acted.'),
    delegateId: id('De organisatie die mag handelen. The organisation that may act.'),
    roles: Type.Array(oneOf(roleNames), {
      description: 'In welke rollen. In which roles.',
      minItems: 1,
      maxItems: 11,
    }),
    regions: Type.Array(Province, {
      description: 'In welke provincies. In which provinces.',
      minItems: 1,
      maxItems: 12,
    }),
    validFrom: moment('Vanaf wanneer. From when.'),
    validUntil: moment('Tot wanneer. Until when.'),
  }),
});

export const delegationRevoked = defineEvent({
  aggregate: 'delegation',
  name: 'revoked',
  version: 1,
  summary: text('Een machtiging is ingetrokken.', 'A delegation was revoked.'),
  data: object({ delegationId: id('De machtiging. The delegation.') }),
});
