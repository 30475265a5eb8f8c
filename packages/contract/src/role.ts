import { text, type Bilingual } from './language.ts';

/** What a person or a system may be in the network. A grant ties a role to an organisation and to regions. */
export const roles = {
  staff: text('medewerker van een bibliotheek', 'staff member of a library'),
  specialist: text('innovatiespecialist', 'innovation specialist'),
  coordinator: text('coördinator van een POI', 'coordinator of a POI'),
  'council-member': text('lid van de innovatieraad', 'member of the innovation council'),
  'council-chair': text('voorzitter van de innovatieraad', 'chair of the innovation council'),
  'programme-manager': text('programmamanager van de KB', 'programme manager of the KB'),
  expert: text('expert uit de pool', 'expert of the pool'),
  funder: text('financier', 'funder'),
  partner: text('partner', 'partner'),
  'service-account': text('systeem van een POI', 'system of a POI'),
  ops: text('beheerder van het platform', 'operator of the platform'),
} as const satisfies Record<string, Bilingual>;

export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as Role[];

/**
 * How far a role reaches with one operation, from near to far; each includes those before it.
 * - `own`: objects of which the person is an author or the one concerned;
 * - `organisation`: objects of the organisation of the grant;
 * - `region`: objects in the regions of the grant;
 * - `all`: every object in the country.
 */
export const reaches = ['own', 'organisation', 'region', 'all'] as const;
export type Reach = (typeof reaches)[number];
