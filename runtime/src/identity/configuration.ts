import type { Configuration, interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';
import type { ServiceAccount, webClient } from '../../sample/clients.ts';
import type { SampleGrant, SamplePerson } from '../../sample/people.ts';
import { publicKey, type IdentitySecrets, type SigningAlgorithm } from './keys.ts';
import { failurePage, pageLanguage } from './login-page.ts';
import { sessionMemory } from './session-memory.ts';

/** What an access token can be asked for. */
export const platformScopes = ['innovatienetwerk.read', 'innovatienetwerk.write'] as const;

export interface IdentityConfig {
  readonly people: readonly SamplePerson[];
  readonly serviceAccounts: readonly ServiceAccount[];
  readonly webClient: typeof webClient;
  /** The `aud` of the access tokens. */
  readonly audience: string;
  readonly signingAlgorithm: SigningAlgorithm;
}

/** Tools that cannot sign use this name of the account, with a secret. */
export const secretClientId = (handle: string): string => `${handle}-secret`;

const accessTokenSeconds = 3_600;

function clientsOf(config: IdentityConfig, secrets: IdentitySecrets): Configuration['clients'] {
  const machines = config.serviceAccounts.flatMap((account) => {
    const proof = secrets.clients[account.handle];
    if (proof === undefined) throw new Error(`No key was made for ${account.handle}`);
    const shared = { grant_types: ['client_credentials'], redirect_uris: [], response_types: [] };
    return [
      {
        ...shared,
        client_id: account.handle,
        token_endpoint_auth_method: 'private_key_jwt' as const,
        token_endpoint_auth_signing_alg: 'ES256' as const,
        jwks: { keys: [publicKey(proof.key)] },
      },
      {
        ...shared,
        client_id: secretClientId(account.handle),
        client_secret: proof.secret,
        token_endpoint_auth_method: 'client_secret_post' as const,
      },
    ];
  });
  const people = {
    client_id: config.webClient.id,
    application_type: 'native' as const,
    token_endpoint_auth_method: 'none' as const,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    redirect_uris: [config.webClient.redirectUri],
  };
  return [people, ...machines] as Configuration['clients'];
}

/** What the access token says of its subject: ids and roles, nothing by which a person is recognised. */
function subjectOf(
  config: IdentityConfig,
  token: { readonly accountId?: string; readonly clientId?: string | undefined },
): { readonly id: string; readonly grants: readonly SampleGrant[] } | undefined {
  if (token.accountId !== undefined) return config.people.find((person) => person.id === token.accountId);
  return config.serviceAccounts.find(
    (account) => account.handle === token.clientId || secretClientId(account.handle) === token.clientId,
  );
}

/** The organisation that the client says to act for. The platform itself checks that a delegation was recorded. */
function representedBy(ctx: KoaContextWithOIDC): { organisationId: string } | undefined {
  const organisationId = ctx.oidc.body?.['represents'];
  const isId =
    typeof organisationId === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(organisationId);
  return isId ? { organisationId } : undefined;
}

function tokenClaims(
  config: IdentityConfig,
  ctx: KoaContextWithOIDC,
  token: TokenLike,
): Record<string, unknown> {
  const represents = representedBy(ctx);
  return {
    azp: token.clientId,
    grants: subjectOf(config, token)?.grants ?? [],
    ...(represents === undefined ? {} : { represents }),
  };
}

interface TokenLike {
  readonly accountId?: string;
  readonly clientId?: string | undefined;
}

/** The configuration of the provider: code flow with PKCE for people, client credentials for systems, JWT tokens. */
export function providerConfiguration(
  config: IdentityConfig,
  secrets: IdentitySecrets,
  policy: interactionPolicy.DefaultPolicy,
): Configuration {
  // Nobody is asked to consent: the only application here is the platform's own.
  policy.remove('consent');
  const scope = platformScopes.join(' ');
  return {
    adapter: sessionMemory(),
    clients: clientsOf(config, secrets),
    jwks: { keys: secrets.signing },
    cookies: { keys: [secrets.cookieKey] },
    scopes: ['openid', 'profile', ...platformScopes],
    claims: { openid: ['sub'], profile: ['name', 'locale'] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['none', 'private_key_jwt', 'client_secret_post', 'client_secret_basic'],
    clientBasedCORS: () => false,
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}`, policy },
    findAccount: (_ctx, id) => {
      const person = config.people.find((candidate) => candidate.id === id);
      if (person === undefined) return undefined;
      return { accountId: id, claims: () => ({ sub: id, name: person.name, locale: person.language }) };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      grant.addResourceScope(config.audience, scope);
      await grant.save();
      return grant;
    },
    extraTokenClaims: (ctx, token) => tokenClaims(config, ctx, token),
    formats: {
      customizers: {
        // The subject of a system's token is the account, not the name of the client that happened to ask.
        jwt: (_ctx, token, jwt) => {
          const subject = subjectOf(config, token);
          if (subject !== undefined) jwt.payload['sub'] = subject.id;
        },
      },
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => config.audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope,
          audience: config.audience,
          accessTokenTTL: accessTokenSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: config.signingAlgorithm } },
        }),
      },
    },
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      AuthorizationCode: 60,
      Grant: accessTokenSeconds,
      // OIDC NL GOV 1.0.1: an ID token lives five minutes at most.
      IdToken: 300,
      Interaction: 600,
      Session: 6 * 3_600,
    },
    renderError: (ctx, out) => {
      const language = pageLanguage(ctx.get('accept-language'));
      ctx.type = 'html';
      ctx.body = failurePage(language, out.error, out.error_description ?? '');
    },
  };
}
