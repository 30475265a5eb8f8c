import {
  defineOperation,
  id,
  ImportReport,
  listQuery,
  object,
  oneOf,
  pageOf,
  Province,
  Region,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from './events.ts';
import {
  Delegation,
  NewDelegation,
  NewOrganisation,
  Organisation,
  OrganisationChanges,
  OrganisationImport,
  organisationKinds,
  RegionEntry,
} from './model.ts';
import * as problems from './problems.ts';

const processingActivity = 'network-directory';
const organisationParams = object({ organisationId: id('De organisatie. The organisation.') });
const delegationParams = object({ delegationId: id('De machtiging. The delegation.') });

/** The directory of institutions is open to everybody in the network. */
const everyone = {
  staff: 'all',
  specialist: 'all',
  coordinator: 'all',
  'council-member': 'all',
  'council-chair': 'all',
  'programme-manager': 'all',
  expert: 'all',
  funder: 'all',
  partner: 'all',
  'service-account': 'all',
} as const;

const registrars = { coordinator: 'region', 'programme-manager': 'all' } as const;
const importers = { coordinator: 'region', 'service-account': 'region' } as const;
const delegators = {
  specialist: 'organisation',
  coordinator: 'organisation',
  'programme-manager': 'all',
} as const;

export const registerOrganisation = defineOperation({
  id: 'registerOrganisation',
  method: 'POST',
  path: '/organisations',
  summary: text('Een organisatie inschrijven', 'Register an organisation'),
  description: text(
    'Schrijft een bibliotheek, POI of andere organisatie in. Elke provincie heeft precies één POI.',
    'Registers a library, POI or other organisation. Every province has exactly one POI.',
  ),
  body: NewOrganisation,
  success: { status: 201, body: Organisation },
  problems: [problems.organisationExists, problems.poiNeedsProvinces, problems.provinceTaken],
  allow: registrars,
  dataScope: 'creation',
  events: [events.organisationRegistered],
  processingActivity,
});

export const importOrganisations = defineOperation({
  id: 'importOrganisations',
  method: 'POST',
  path: '/organisation-imports',
  summary: text('Organisaties overnemen uit een ander systeem', 'Import organisations from another system'),
  description: text(
    'Schrijft hoogstens 200 bibliotheken, partners en andere organisaties in of werkt ze bij, elk met het kenmerk dat zij in uw systeem heeft. Dezelfde regels kunt u altijd opnieuw sturen. Het verslag zegt per regel wat er gebeurde.',
    'Registers 200 libraries, partners and other organisations at most or brings them up to date, each with the key that it has in your system. The same lines may be sent again at any time. The report says of each line what became of it.',
  ),
  body: OrganisationImport,
  success: { status: 200, body: ImportReport },
  problems: [problems.kindStays, problems.poiNeedsProvinces, problems.provinceTaken],
  allow: importers,
  dataScope: 'lines',
  events: [events.organisationRegistered, events.organisationChanged],
  processingActivity,
});

export const getOrganisation = defineOperation({
  id: 'getOrganisation',
  method: 'GET',
  path: '/organisations/{organisationId}',
  summary: text('Een organisatie lezen', 'Read an organisation'),
  description: text(
    'Een organisatie en de provincies waarin zij werkt.',
    'An organisation and the provinces in which it works.',
  ),
  params: organisationParams,
  success: { status: 200, body: Organisation },
  allow: everyone,
  dataScope: 'object',
  processingActivity,
});

export const listOrganisations = defineOperation({
  id: 'listOrganisations',
  method: 'GET',
  path: '/organisations',
  summary: text('Organisaties bekijken', 'List organisations'),
  description: text(
    'Alle organisaties van het netwerk, op naam.',
    'All organisations of the network, by name.',
  ),
  query: listQuery(
    {
      kind: Type.Optional(oneOf(organisationKinds, 'Soort. Kind.')),
      region: Type.Optional(Region),
    },
    ['name', 'createdAt'],
    Organisation,
  ),
  success: { status: 200, body: pageOf(Organisation, 'OrganisationPage') },
  allow: everyone,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotOrganisations, followOrganisations } = syncOperations(listOrganisations, {
  of: text('organisaties', 'organisations'),
});

export const changeOrganisation = defineOperation({
  id: 'changeOrganisation',
  method: 'PATCH',
  path: '/organisations/{organisationId}',
  summary: text('Een organisatie wijzigen', 'Change an organisation'),
  description: text('Wijzigt de naam of de provincies.', 'Changes the name or the provinces.'),
  params: organisationParams,
  body: OrganisationChanges,
  success: { status: 200, body: Organisation },
  problems: [problems.poiNeedsProvinces, problems.provinceTaken],
  allow: registrars,
  dataScope: 'object',
  ifMatch: true,
  events: [events.organisationChanged],
  processingActivity,
});

export const listRegions = defineOperation({
  id: 'listRegions',
  method: 'GET',
  path: '/regions',
  summary: text('De twaalf provincies', 'The twelve provinces'),
  description: text(
    'De provincies volgens ISO 3166-2:NL en de POI die elk ondersteunt.',
    'The provinces by ISO 3166-2:NL and the POI that supports each.',
  ),
  success: {
    status: 200,
    body: object({ items: Type.Array(RegionEntry, { maxItems: 12 }) }, { name: 'Regions' }),
  },
  allow: everyone,
  dataScope: 'none',
  processingActivity,
});

export const getRegion = defineOperation({
  id: 'getRegion',
  method: 'GET',
  path: '/regions/{regionCode}',
  summary: text('Een provincie', 'A province'),
  description: text(
    'Een provincie en de POI die haar ondersteunt.',
    'A province and the POI that supports it.',
  ),
  params: object({ regionCode: Province }),
  success: { status: 200, body: RegionEntry },
  allow: everyone,
  dataScope: 'none',
  processingActivity,
});

export const recordDelegation = defineOperation({
  id: 'recordDelegation',
  method: 'POST',
  path: '/delegations',
  summary: text('Een machtiging vastleggen', 'Record a delegation'),
  description: text(
    'Een organisatie staat toe dat mensen van een andere voor haar handelen, zoals een POI voor een bibliotheek. Alleen wie namens de machtigende organisatie mag spreken, legt dit vast.',
    'An organisation permits people of another to act for it, such as a POI for a library. Only who may speak for the delegating organisation records this.',
  ),
  body: NewDelegation,
  success: { status: 201, body: Delegation },
  problems: [problems.organisationUnknown, problems.outsideOrganisation, problems.endsBeforeItBegins],
  allow: delegators,
  dataScope: 'creation',
  events: [events.delegationRecorded],
  processingActivity,
});

export const getDelegation = defineOperation({
  id: 'getDelegation',
  method: 'GET',
  path: '/delegations/{delegationId}',
  summary: text('Een machtiging lezen', 'Read a delegation'),
  description: text('Een machtiging van uw organisatie.', 'A delegation by your organisation.'),
  params: delegationParams,
  success: { status: 200, body: Delegation },
  allow: delegators,
  dataScope: 'object',
  processingActivity,
});

export const listDelegations = defineOperation({
  id: 'listDelegations',
  method: 'GET',
  path: '/delegations',
  summary: text('Machtigingen bekijken', 'List delegations'),
  description: text(
    'De machtigingen van uw organisatie, ook vervallen en ingetrokken.',
    'The delegations by your organisation, also lapsed and revoked ones.',
  ),
  query: listQuery(
    { delegateId: Type.Optional(id('Wie mag handelen. Who may act.')) },
    ['createdAt'],
    Delegation,
  ),
  success: { status: 200, body: pageOf(Delegation, 'DelegationPage') },
  allow: delegators,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotDelegations, followDelegations } = syncOperations(listDelegations, {
  of: text('machtigingen', 'delegations'),
});

export const revokeDelegation = defineOperation({
  id: 'revokeDelegation',
  method: 'POST',
  path: '/delegations/{delegationId}/revocations',
  summary: text('Een machtiging intrekken', 'Revoke a delegation'),
  description: text(
    'Vanaf nu kan niemand meer met deze machtiging handelen.',
    'From now on nobody can act by this delegation.',
  ),
  params: delegationParams,
  success: { status: 201, body: Delegation },
  problems: [problems.alreadyRevoked],
  allow: delegators,
  dataScope: 'object',
  ifMatch: true,
  events: [events.delegationRevoked],
  processingActivity,
});
