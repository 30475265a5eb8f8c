import { serviceAccounts, webClient } from '../../sample/clients.ts';
import { people } from '../../sample/people.ts';
import { startIdentityProvider, type IdentityProvider } from './provider.ts';

/** The audience of access tokens: this API, under whatever address it runs. */
export const AUDIENCE = 'urn:innovatienetwerk:api';

/** An identity provider that knows the sample people and service accounts. */
export const startSampleIdentity = (options: {
  readonly dataDir: string;
  readonly port?: number;
}): Promise<IdentityProvider> =>
  startIdentityProvider({ ...options, audience: AUDIENCE, people, serviceAccounts, webClient });
