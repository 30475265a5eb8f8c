import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { identityOf, type Identity } from './identity.ts';

export interface AuthOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Where the keys are; by default what the issuer's discovery document says. */
  readonly jwksUri?: string;
}

/** Signed with a private key only: nobody who can check a token can make one. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256'];
const CLOCK_TOLERANCE_SECONDS = 5;
/** How long a verified token is taken at its word. Well below its lifetime, so that a changed key is noticed. */
const REMEMBERED_MS = 60_000;
const REMEMBERED_TOKENS = 10_000;

/** The end of the signature finds a token; the whole header proves that it is the one. A short key is hashed fast. */
const KEY_LENGTH = 43;
const keyOf = (authorization: string): string => authorization.slice(-KEY_LENGTH);

interface Remembered {
  readonly authorization: string;
  readonly identity: Identity;
  readonly until: number;
}

export interface Authenticator {
  /** The identity of a header that was verified less than a minute ago. */
  remembered(authorization: string, now: number): Identity | undefined;
  /**
   * Verifies an `Authorization` header.
   * @returns undefined when it is not a good token
   * @throws {KeysUnavailable} when that cannot be told because the issuer does not answer
   */
  verify(authorization: string, now: number): Promise<Identity | undefined>;
}

const BEARER = /^Bearer +([\w.-]+)$/i;

/** Checks access tokens (RFC 9068): signature, issuer, audience and time. */
export function createAuthenticator(options: AuthOptions, keys: JWTVerifyGetKey): Authenticator {
  const known = new LRUCache<string, Remembered>({ max: REMEMBERED_TOKENS });
  const demands = {
    issuer: options.issuer,
    audience: options.audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'sub'],
  };
  return {
    remembered(authorization, now) {
      const found = known.get(keyOf(authorization));
      if (found === undefined || found.until <= now) return undefined;
      return found.authorization === authorization ? found.identity : undefined;
    },
    async verify(authorization, now) {
      const token = BEARER.exec(authorization)?.[1];
      if (token === undefined) return undefined;
      try {
        const { payload } = await jwtVerify(token, keys, demands);
        const identity = identityOf(payload);
        if (identity === undefined) return undefined;
        const until = Math.min(identity.expiresAt, now + REMEMBERED_MS);
        known.set(keyOf(authorization), { authorization, identity, until });
        return identity;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
