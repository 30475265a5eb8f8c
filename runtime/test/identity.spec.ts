import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serviceAccounts, webClient } from '../sample/clients.ts';
import { people } from '../sample/people.ts';
import { readSecrets, signingAlgorithms, type SigningAlgorithm } from '../src/identity/keys.ts';
import { signIn, startIdentityProvider, type IdentityProvider } from '../src/index.ts';

const audience = 'https://api.innovatienetwerk.nl';
let identityDir = '';
let provider: IdentityProvider;

const start = (port?: number, signingAlgorithm: SigningAlgorithm = 'RS256') =>
  startIdentityProvider({
    dataDir: identityDir,
    people,
    serviceAccounts,
    webClient,
    audience,
    signingAlgorithm,
    ...(port === undefined ? {} : { port }),
  });

beforeAll(async () => {
  identityDir = await mkdtemp(join(tmpdir(), 'identity-'));
  provider = await start();
});
afterAll(async () => {
  await provider.stop();
  await rm(identityDir, { recursive: true, force: true });
});

const token = (handle: string, represents?: string) =>
  signIn({
    issuer: provider.issuer,
    identityDir,
    handle,
    ...(represents === undefined ? {} : { represents }),
  });

async function verified(accessToken: string): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(provider.jwksUri));
  const { payload } = await jwtVerify(accessToken, keys, { issuer: provider.issuer, audience });
  return payload;
}

it.each([...people, ...serviceAccounts])(
  'the token of $handle is signed, complete and holds ids only',
  async (subject) => {
    const payload = await verified(await token(subject.handle));
    expect(payload.sub).toBe(subject.id);
    expect(payload['grants']).toEqual(subject.grants);
    expect(payload['scope']).toBe('innovatienetwerk.read innovatienetwerk.write');
    expect(payload['azp']).toBe('name' in subject ? webClient.id : subject.handle);
    expect(payload.jti).toMatch(/.{20,}/);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3_600);
    const allowed = ['aud', 'azp', 'client_id', 'exp', 'grants', 'iat', 'iss', 'jti', 'scope', 'sub'];
    expect(Object.keys(payload).toSorted()).toEqual(allowed);
  },
);

it('two tokens of one person have different ids', async () => {
  const [first, second] = [await verified(await token('anna')), await verified(await token('anna'))];
  expect(first.jti).not.toBe(second.jti);
});

it('a token says for which organisation its bearer acts, when the client says so', async () => {
  const organisationId = people[1]?.grants[0]?.organisationId ?? '';
  expect((await verified(await token('poi-fers', organisationId)))['represents']).toEqual({ organisationId });
  expect((await verified(await token('carla', organisationId)))['represents']).toEqual({ organisationId });
  expect(await verified(await token('carla', 'not an id'))).not.toHaveProperty('represents');
});

const authorizeUrl = (changes: Readonly<Record<string, string>>): URL => {
  const url = new URL(`${provider.issuer}/auth`);
  url.search = new URLSearchParams({
    client_id: webClient.id,
    redirect_uri: webClient.redirectUri,
    response_type: 'code',
    scope: 'openid innovatienetwerk.read',
    ...changes,
  }).toString();
  return url;
};
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

it('the code flow refuses a request without PKCE, and PKCE with a plain challenge', async () => {
  for (const changes of [{}, { code_challenge: 'x'.repeat(43), code_challenge_method: 'plain' }]) {
    const response = await fetch(authorizeUrl(changes), { redirect: 'manual' });
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.href.startsWith(webClient.redirectUri)).toBe(true);
    expect(location.searchParams.get('error')).toBe('invalid_request');
    expect(location.searchParams.get('code')).toBeNull();
  }
});

/** Signs in by hand as far as the code. */
async function codeFor(handle: string, verifier: string): Promise<string> {
  const challenge = {
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    login_hint: handle,
  };
  let url = authorizeUrl(challenge);
  const cookies: string[] = [];
  for (let hops = 0; hops < 5 && !url.href.startsWith(webClient.redirectUri); hops += 1) {
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: cookies.join('; ') } });
    cookies.push(...response.headers.getSetCookie().map((line) => line.split(';')[0] ?? ''));
    url = new URL(response.headers.get('location') ?? '', url);
  }
  return url.searchParams.get('code') ?? '';
}

async function exchange(code: string, code_verifier: string): Promise<number> {
  const fields = {
    grant_type: 'authorization_code',
    client_id: webClient.id,
    redirect_uri: webClient.redirectUri,
  };
  const body = new URLSearchParams({ ...fields, code, code_verifier });
  return (await fetch(`${provider.issuer}/token`, { method: 'POST', body })).status;
}

it('a code is worth nothing to whom did not ask for it, and works once', async () => {
  const verifier = randomBytes(32).toString('base64url');
  expect(await exchange(await codeFor('anna', verifier), 'y'.repeat(43))).toBe(400);
  const code = await codeFor('anna', verifier);
  expect(await exchange(code, verifier)).toBe(200);
  expect(await exchange(code, verifier)).toBe(400);
});

function requestWithSecret(client_secret: string): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'poi-bisc-secret',
    client_secret,
  });
  return fetch(`${provider.issuer}/token`, { method: 'POST', body });
}

it('a service account may use a secret under its other name, and the wrong secret is refused', async () => {
  const secret = (await readSecrets(identityDir))?.clients['poi-bisc']?.secret ?? '';
  expect((await requestWithSecret('wrong')).status).toBe(401);
  const { access_token } = (await (await requestWithSecret(secret)).json()) as { access_token: string };
  const account = serviceAccounts.find((candidate) => candidate.handle === 'poi-bisc');
  expect((await verified(access_token)).sub).toBe(account?.id);
});

it('the sign-in page shows every person as a button, in the language of the reader', async () => {
  const challenge = { code_challenge: challengeOf('z'.repeat(43)), code_challenge_method: 'S256' };
  const begun = await fetch(authorizeUrl(challenge), { redirect: 'manual' });
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const address = new URL(begun.headers.get('location') ?? '', provider.issuer);
  const pageIn = async (language: string) =>
    await (await fetch(address, { headers: { cookie, 'accept-language': language } })).text();
  const dutch = await pageIn('nl-NL,en;q=0.5');
  const english = await pageIn('en-GB');
  expect(dutch).toContain('<html lang="nl">');
  expect(english).toContain('<html lang="en">');
  for (const person of people) expect(dutch).toContain(`name="person" value="${person.handle}"`);

  const chosen = await fetch(address, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ person: 'bram' }),
    redirect: 'manual',
  });
  expect(chosen.status).toBe(303);
});

it('a token that was given before a restart is still good after it', async () => {
  const before = await token('anna');
  const port = Number(new URL(provider.issuer).port);
  await provider.stop();
  provider = await start(port);
  expect((await verified(before)).sub).toBe(people[0]?.id);
});

it.each(signingAlgorithms)(
  'the platform can be tried with tokens that are signed with %s',
  async (algorithm) => {
    const port = Number(new URL(provider.issuer).port);
    await provider.stop();
    provider = await start(port, algorithm);
    const accessToken = await token('anna');
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: algorithm, typ: 'at+jwt' });
    expect((await verified(accessToken)).sub).toBe(people[0]?.id);
  },
);

it('nobody but the owner can read the keys', async () => {
  const { mode } = await stat(join(identityDir, 'secrets.json'));
  expect(mode & 0o077).toBe(0);
});
