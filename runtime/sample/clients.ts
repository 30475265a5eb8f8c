import { organisations, type OrganisationKey } from './organisations.ts';
import type { SampleGrant } from './people.ts';

/** A system of a POI that works with the platform by itself, with client credentials. */
export interface ServiceAccount {
  /** The name for `npm run token`, and the `client_id`. */
  readonly handle: string;
  /** The subject of the tokens. */
  readonly id: string;
  readonly organisation: OrganisationKey;
  readonly grants: readonly SampleGrant[];
}

const serviceAccount = (organisation: OrganisationKey, id: string): ServiceAccount => {
  const { id: organisationId, regions } = organisations[organisation];
  return {
    handle: `poi-${organisation}`,
    id,
    organisation,
    grants: [{ role: 'service-account', organisationId, regions }],
  };
};

/** One account for each of the nine POIs. */
export const serviceAccounts: readonly ServiceAccount[] = [
  serviceAccount('biblionet-groningen', 'be4489c8-04c3-4313-a845-7f74a8a0f3a2'),
  serviceAccount('fers', '3297c969-a12d-482b-a3f5-8c30e0e29095'),
  serviceAccount('biblionet-drenthe', 'c617ec68-3732-4306-bc71-aa2db327e56e'),
  serviceAccount('rijnbrink', '0f9a713b-24c8-465f-a7dd-91cf8da28193'),
  serviceAccount('flevoland', '372a28e2-92d9-4884-b66a-1223a207909d'),
  serviceAccount('bisc', '5b76f589-a141-4a71-8bc8-7d84b9e83ea3'),
  serviceAccount('probiblio', '6ee57c66-a209-46a7-bfb5-ed170b0387e0'),
  serviceAccount('zb', 'de3300db-9825-4815-9e9d-39917bb7fa69'),
  serviceAccount('cubiss', 'ca289bee-3656-40e4-8cee-5fdafb8d1e15'),
];

/** The application through which people sign in during development: a public client, so it must prove itself by PKCE. */
export const webClient = {
  id: 'innovatienetwerk-console',
  /** Native applications listen on a loopback port of their own choice (RFC 8252 §7.3). */
  redirectUri: 'http://127.0.0.1/callback',
} as const;
