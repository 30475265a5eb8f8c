import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';

/** Thrown when the provider's keys cannot be had: then nobody can tell whether a token is good or bad. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

const FETCH_TIMEOUT_MS = 2_000;
/** After a failure the provider is left alone this long, so that an outage there costs no waiting here. */
const FAILURE_PAUSE_MS = 1_000;
/** An unknown key id makes us fetch again, but not more often than this. */
const COOLDOWN_MS = 30_000;
const CACHE_MAX_AGE_MS = 10 * 60_000;

const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWKInvalid;

async function discover(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!response.ok) throw new KeysUnavailable(`The issuer's configuration answered ${response.status}`);
  const { jwks_uri: keysAddress } = (await response.json()) as { jwks_uri?: unknown };
  if (typeof keysAddress !== 'string')
    throw new KeysUnavailable("The issuer's configuration has no jwks_uri");
  return new URL(keysAddress);
}

/**
 * The public keys of the token issuer: fetched when first needed, kept, and fetched again when a token has a key id
 * that is not among them. While the issuer is away, the keys that we have stay good.
 * @param jwksUri where the keys are; without it the issuer's discovery document tells
 */
export function createKeys(issuer: string, jwksUri?: string): JWTVerifyGetKey {
  let failedUntil = 0;
  let remote: ReturnType<typeof createRemoteJWKSet> | undefined;

  const guarded = async <T>(run: () => Promise<T>): Promise<T> => {
    if (Date.now() < failedUntil) throw new KeysUnavailable('The issuer failed a moment ago');
    try {
      return await run();
    } catch (cause) {
      failedUntil = Date.now() + FAILURE_PAUSE_MS;
      throw new KeysUnavailable('The issuer does not answer', { cause });
    }
  };
  const connect = async () => {
    const address = jwksUri === undefined ? await guarded(() => discover(issuer)) : new URL(jwksUri);
    return createRemoteJWKSet(address, {
      timeoutDuration: FETCH_TIMEOUT_MS,
      cooldownDuration: COOLDOWN_MS,
      cacheMaxAge: CACHE_MAX_AGE_MS,
      [customFetch]: (url, options) =>
        guarded(async () => {
          const response = await fetch(url, options);
          if (response.status !== 200) throw new Error(`The issuer's keys answered ${response.status}`);
          return response;
        }),
    });
  };

  return async (header, token) => {
    remote ??= await connect();
    try {
      return await remote(header, token);
    } catch (error) {
      if (isAboutToken(error)) throw error;
      const known = remote.jwks();
      if (known === undefined) throw new KeysUnavailable('No keys of the issuer', { cause: error });
      try {
        return await createLocalJWKSet(known)(header, token);
      } catch {
        throw new KeysUnavailable('The key of this token may be new', { cause: error });
      }
    }
  };
}
