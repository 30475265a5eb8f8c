import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { serviceAccounts, webClient } from '../../sample/clients.ts';
import { people } from '../../sample/people.ts';
import { platformScopes } from './configuration.ts';
import { readSecrets } from './keys.ts';

export interface TokenRequest {
  readonly issuer: string;
  /** Where the identity provider keeps the keys of the service accounts. */
  readonly identityDir: string;
  /** The short name of a sample person or a service account. */
  readonly handle: string;
  /** The organisation to act for, when it is not the subject's own. */
  readonly represents?: string;
}

/** A name that is no sample person and no service account. */
export class UnknownHandle extends Error {
  override readonly name = 'UnknownHandle';
}

const scope = platformScopes.join(' ');

async function requestToken(issuer: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const response = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams(fields) });
  const answer = (await response.json()) as {
    access_token?: string;
    error?: string;
    error_description?: string;
  };
  if (answer.access_token === undefined) {
    throw new Error(
      `The identity provider refused: ${answer.error ?? response.status} ${answer.error_description ?? ''}`,
    );
  }
  return answer.access_token;
}

/** Follows the redirects of a sign-in, as a browser would, until one leads to the application. @returns the code. */
async function followToCode(start: URL, redirectUri: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = start;
  for (let hops = 0; hops < 10; hops += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
    await response.arrayBuffer();
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    if (location === null)
      throw new Error(`The sign-in stopped at ${next.pathname} with status ${response.status}`);
    next = new URL(location, next);
    if (!next.href.startsWith(redirectUri)) continue;
    const code = next.searchParams.get('code');
    if (code !== null) return code;
    throw new Error(`The identity provider refused: ${next.searchParams.get('error') ?? 'no code'}`);
  }
  throw new Error('The sign-in does not come to an end');
}

/** The authorization code flow with PKCE; the hint chooses the person, so no page is shown. */
async function tokenOfPerson(request: TokenRequest): Promise<string> {
  const { issuer, handle, represents } = request;
  const verifier = randomBytes(32).toString('base64url');
  const authorize = new URL(`${issuer}/auth`);
  authorize.search = new URLSearchParams({
    client_id: webClient.id,
    redirect_uri: webClient.redirectUri,
    response_type: 'code',
    scope: `openid ${scope}`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: randomUUID(),
    login_hint: handle,
  }).toString();
  const code = await followToCode(authorize, webClient.redirectUri);
  return await requestToken(issuer, {
    grant_type: 'authorization_code',
    client_id: webClient.id,
    redirect_uri: webClient.redirectUri,
    code,
    code_verifier: verifier,
    ...(represents === undefined ? {} : { represents }),
  });
}

/** Client credentials, proved by a signed assertion (RFC 7523 §2.2). */
async function tokenOfServiceAccount(request: TokenRequest): Promise<string> {
  const { issuer, handle, represents } = request;
  const proof = (await readSecrets(request.identityDir))?.clients[handle];
  if (proof === undefined) throw new Error(`There is no key of ${handle} in ${request.identityDir}`);
  const assertion = await new SignJWT()
    .setProtectedHeader({ alg: proof.key.alg, kid: proof.key.kid })
    .setIssuer(handle)
    .setSubject(handle)
    .setAudience(issuer)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1 minute')
    .sign(await importJWK(proof.key));
  return await requestToken(issuer, {
    grant_type: 'client_credentials',
    scope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...(represents === undefined ? {} : { represents }),
  });
}

/**
 * An access token for a sample person or a service account, by the flow that a real application would use.
 * @throws {UnknownHandle} @throws {Error} when the identity provider refuses or does not answer.
 */
export async function signIn(request: TokenRequest): Promise<string> {
  if (people.some((person) => person.handle === request.handle)) return await tokenOfPerson(request);
  if (serviceAccounts.some((account) => account.handle === request.handle)) {
    return await tokenOfServiceAccount(request);
  }
  throw new UnknownHandle(`There is no sample person or service account with the name ${request.handle}`);
}
