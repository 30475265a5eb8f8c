import {
  id,
  importedKey,
  importOf,
  moment,
  object,
  oneOf,
  Province,
  publicText,
  Region,
  text,
  type Bilingual,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

/** Source of the kinds: Wsob art. 1 and 7 (library, POI, KB) and the definition of a Fieldlab on bibliotheeknetwerk.nl. */
export const organisationKinds = [
  'library',
  'poi',
  'kb',
  'partner',
  'knowledge-institute',
  'company',
  'funder',
] as const;

export const organisationKindNames: Readonly<Record<(typeof organisationKinds)[number], Bilingual>> = {
  library: text('bibliotheek', 'library'),
  poi: text('provinciale ondersteuningsinstelling', 'provincial support institution'),
  kb: text('KB, nationale bibliotheek', 'KB, national library'),
  partner: text('partner', 'partner'),
  'knowledge-institute': text('kennisinstelling', 'knowledge institute'),
  company: text('bedrijf', 'company'),
  funder: text('financier', 'funder'),
};

/** Only what a library's own people do can be done for it by another; a seat on the council cannot be lent. */
export const delegableRoles = ['staff', 'specialist'] as const;

const organisationFields = {
  kind: oneOf(organisationKinds, 'Soort organisatie. Kind of organisation.'),
  name: publicText('Naam van de instelling. Name of the institution.', 200, 'Bibliotheek Utrecht'),
  regions: Type.Array(Region, {
    description:
      'Waar zij werkt; een POI in de provincies die zij ondersteunt. Where it works; a POI in the provinces that it supports.',
    minItems: 1,
    maxItems: 12,
    uniqueItems: true,
    examples: [['NL-UT']],
  }),
} as const;

export const NewOrganisation = object(
  {
    id: Type.Optional(
      id(
        'Een eigen vast nummer, voor wie organisaties uit een ander systeem overneemt. A fixed id of your own, for who takes over organisations from another system.',
      ),
    ),
    ...organisationFields,
  },
  { name: 'NewOrganisation' },
);
export type NewOrganisation = Static<typeof NewOrganisation>;

/** An organisation as another system knows it. */
export const OrganisationImport = importOf(
  {
    id: Type.Optional(
      id(
        'Het nummer van een organisatie die hier al staat, om die voortaan bij te werken. The id of an organisation that is here already, to bring that one up to date.',
      ),
    ),
    ...organisationFields,
  },
  'OrganisationImport',
);
export type OrganisationLine = Static<typeof OrganisationImport>['lines'][number];

export const OrganisationChanges = object(
  { name: Type.Optional(organisationFields.name), regions: Type.Optional(organisationFields.regions) },
  { name: 'OrganisationChanges', minProperties: 1 },
);
export type OrganisationChanges = Static<typeof OrganisationChanges>;

export const Organisation = object(
  {
    id: id('De organisatie. The organisation.'),
    externalKey: importedKey(),
    ...organisationFields,
    createdAt: moment('Wanneer zij is ingeschreven. When it was registered.'),
    updatedAt: moment('Wanneer zij voor het laatst is gewijzigd. When it was last changed.'),
  },
  { name: 'Organisation' },
);
export type Organisation = Static<typeof Organisation>;

export const RegionEntry = object(
  {
    code: Province,
    name: Type.String({ description: 'Naam van de provincie. Name of the province.', examples: ['Utrecht'] }),
    poi: Type.Optional(
      object(
        {
          id: id('De POI van deze provincie. The POI of this province.'),
          name: Type.String({ description: 'Naam van de POI. Name of the POI.', examples: ['BiSC'] }),
        },
        { name: 'RegionPoi' },
      ),
    ),
  },
  { name: 'Region' },
);
export type RegionEntry = Static<typeof RegionEntry>;

const delegationFields = {
  organisationId: id('De organisatie voor wie gehandeld mag worden. The organisation that may be acted for.'),
  delegateId: id('De organisatie wier mensen mogen handelen. The organisation whose people may act.'),
  roles: Type.Array(oneOf(delegableRoles), {
    description: 'In welke rollen. In which roles.',
    minItems: 1,
    maxItems: 2,
    uniqueItems: true,
    examples: [['staff']],
  }),
  regions: Type.Array(Province, {
    description: 'In welke provincies. In which provinces.',
    minItems: 1,
    maxItems: 12,
    uniqueItems: true,
    examples: [['NL-UT']],
  }),
  validFrom: moment('Vanaf wanneer. From when.'),
  validUntil: Type.String({
    format: 'date-time',
    description: 'Tot wanneer. Until when.',
    examples: ['2027-03-02T09:30:00.000Z'],
  }),
} as const;

export const NewDelegation = object(delegationFields, { name: 'NewDelegation' });
export type NewDelegation = Static<typeof NewDelegation>;

export const Delegation = object(
  {
    id: id('De machtiging. The delegation.'),
    ...delegationFields,
    revokedAt: Type.Optional(moment('Wanneer zij is ingetrokken. When it was revoked.')),
    createdAt: moment('Wanneer zij is vastgelegd. When it was recorded.'),
  },
  { name: 'Delegation' },
);
export type Delegation = Static<typeof Delegation>;
