import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Algorithm = 'RS256' | 'PS256' | 'ES256';
export const algorithms: readonly Algorithm[] = ['RS256', 'PS256', 'ES256'];

export const AUDIENCE = 'https://api.example.org';
export const ORGANISATION = '019a2b3c-0000-7000-8000-000000000001';
export const READ = 'innovatienetwerk.read';
export const WRITE = 'innovatienetwerk.write';

const LIFETIME_SECONDS = 600;

/** Claims of a token; one that is undefined is left out. */
export type Claims = Readonly<Record<string, unknown>>;

/** A provider of tokens with its discovery document and its keys on a port of this machine. */
export interface Issuer {
  readonly url: string;
  /** The claims of a good token, with these in their place. */
  claims(own?: Claims): Record<string, unknown>;
  /** A good token, but for these claims. */
  sign(own?: Claims, algorithm?: Algorithm): Promise<string>;
  /** A token of a key that the provider never published, under this name. */
  signUnknown(kid: string): Promise<string>;
  /** The public key as text: what a careless verifier takes for a shared secret. */
  publicText(algorithm: Algorithm): Promise<string>;
  /** Stops answering; what was asked before stays answered. */
  stop(): Promise<void>;
}

export const seconds = (): number => Math.floor(Date.now() / 1000);

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function serve(keys: readonly JWK[]): Promise<Server> {
  const server = createServer((request, response) => {
    const url = `http://127.0.0.1:${portOf(server)}`;
    const documents: Readonly<Record<string, unknown>> = {
      '/.well-known/openid-configuration': { issuer: url, jwks_uri: `${url}/keys` },
      '/keys': { keys },
    };
    const document = documents[request.url ?? ''];
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export async function startIssuer(): Promise<Issuer> {
  const pairs = await Promise.all(
    algorithms.map(async (alg) => [alg, await generateKeyPair(alg, { extractable: true })] as const),
  );
  const pairOf = new Map(pairs);
  const keys = await Promise.all(
    pairs.map(async ([alg, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      alg,
      kid: alg,
      use: 'sig',
    })),
  );
  const server = await serve(keys);
  const url = `http://127.0.0.1:${portOf(server)}`;
  const keyOf = (algorithm: Algorithm): { publicKey: CryptoKey; privateKey: CryptoKey } => {
    const pair = pairOf.get(algorithm);
    if (pair === undefined) throw new Error(`No key for ${algorithm}`);
    return pair;
  };
  const claims = (own: Claims = {}): Record<string, unknown> => {
    const all = {
      iss: url,
      aud: AUDIENCE,
      sub: crypto.randomUUID(),
      azp: 'test',
      scope: `${READ} ${WRITE}`,
      grants: [{ role: 'staff', organisationId: ORGANISATION, regions: ['NL-UT'] }],
      exp: seconds() + LIFETIME_SECONDS,
      ...own,
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  };
  const signWith = (key: CryptoKey, kid: string, alg: Algorithm, own?: Claims): Promise<string> =>
    new SignJWT(claims(own)).setProtectedHeader({ alg, kid, typ: 'at+jwt' }).sign(key);
  return {
    url,
    claims,
    sign: (own, algorithm = 'RS256') => signWith(keyOf(algorithm).privateKey, algorithm, algorithm, own),
    async signUnknown(kid) {
      return signWith((await generateKeyPair('RS256')).privateKey, kid, 'RS256');
    },
    publicText: (algorithm) => exportSPKI(keyOf(algorithm).publicKey),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
