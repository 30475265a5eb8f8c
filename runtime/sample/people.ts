import type { Role, RegionCode } from '@innovatienetwerk/contract';
import { organisations, type OrganisationKey } from './organisations.ts';

export interface SampleGrant {
  readonly role: Role;
  readonly organisationId: string;
  readonly regions: readonly RegionCode[];
}

/** An invented person who signs in during development. Name and address are for the people only, never for tokens. */
export interface SamplePerson {
  /** The short name for `npm run token`. */
  readonly handle: string;
  /** The subject of the tokens. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'nl' | 'en';
  readonly organisation: OrganisationKey;
  readonly grants: readonly SampleGrant[];
}

const person = (
  handle: string,
  id: string,
  name: string,
  role: Role,
  organisation: OrganisationKey,
  language: 'nl' | 'en' = 'nl',
): SamplePerson => {
  const { id: organisationId, regions } = organisations[organisation];
  // A seat on the council is for the whole country, wherever its holder works.
  const reach: readonly RegionCode[] = role.startsWith('council-') ? ['NL'] : regions;
  return {
    handle,
    id,
    name,
    email: `${handle}@example.org`,
    language,
    organisation,
    grants: [{ role, organisationId, regions: reach }],
  };
};

/** At least one invented person in every role; the libraries are spread over the country. */
export const people: readonly SamplePerson[] = [
  person('anna', '52e200a0-aefd-4e41-8e4e-f56377c3d00d', 'Anna de Wit', 'staff', 'utrecht'),
  person('bram', '673e8eb9-d8b9-479e-8336-0d8b08f2c429', 'Bram Hoekstra', 'staff', 'dbieb'),
  person('emma', '801ea395-f306-49b3-9a85-585462987f1a', 'Emma Janssen', 'staff', 'venlo', 'en'),
  person('fatima', '16cb6ae4-9545-4468-936c-62aea2acfe1e', 'Fatima el Amrani', 'specialist', 'utrecht'),
  person('george', 'd95a05c8-b035-49f1-9c67-1a688b0b3a07', 'George Bakker', 'staff', 'eemland', 'en'),
  person('sanne', 'd757a0a7-238c-4822-96df-7dfa02238784', 'Sanne Postma', 'specialist', 'mar-en-fean'),
  person('carla', 'aff0c3d0-3d4a-4dcf-8656-a1258c37e876', 'Carla Vermeer', 'coordinator', 'bisc'),
  person('douwe', '836939b1-8dd6-416d-af6f-3225c28ec595', 'Douwe Terpstra', 'coordinator', 'fers'),
  person('hendrik', '08c27691-343e-4436-937b-8ceff4c0b0a7', 'Hendrik van Dam', 'council-chair', 'rotterdam'),
  person(
    'ingrid',
    '01907a11-0ffb-4296-a316-7aa570961e16',
    'Ingrid Meijer',
    'council-member',
    'forum-groningen',
  ),
  person('joost', 'ad5c3ecc-48d0-4936-b744-7754564c1708', 'Joost Claessens', 'council-member', 'maastricht'),
  person('karin', 'ce358446-31ed-4ac9-a3de-d197792ea85e', 'Karin Bos', 'council-member', 'deventer', 'en'),
  person('lotte', 'f26dd23d-bbcc-44cb-b817-d46067f2ea6c', 'Lotte Dekker', 'council-member', 'oosterschelde'),
  person('mirjam', 'eefd16ac-c730-4506-b412-d93a37b783c4', 'Mirjam Kuipers', 'programme-manager', 'kb'),
  person('ruben', '0c2a2d5e-6d4e-4b53-9a0f-5b8f8a7d3c41', 'Ruben Smeets', 'coordinator', 'cubiss'),
  person('noah', 'e53bdd6a-5c74-4bfb-b4ca-eb1645fc9448', 'Noah Willems', 'expert', 'cubiss', 'en'),
  person('olga', '0577d348-ffa5-4d61-87f9-79a15db606ec', 'Olga Peeters', 'funder', 'ocw'),
  person('pieter', 'af75f5b2-01c1-4864-916d-e1ee5b928b78', 'Pieter Smit', 'partner', 'vob'),
  person('quinten', '63718a94-93fb-4264-9675-eabe7f134005', 'Quinten Visser', 'ops', 'kb', 'en'),
];
