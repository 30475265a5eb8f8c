import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** NL GOV profile for OAuth 1.1: RS256 must, PS256 should; ES256 is common elsewhere. */
export const signingAlgorithms = ['RS256', 'PS256', 'ES256'] as const;
export type SigningAlgorithm = (typeof signingAlgorithms)[number];

/** A private key as JSON Web Key, with the names that a key set needs. */
export interface PrivateKey extends JWK {
  readonly kty: string;
  readonly kid: string;
  readonly alg: string;
}

/** How a service account proves who it is: by a key (preferred), or by a secret for tools that know no better. */
export interface ClientProof {
  readonly key: PrivateKey;
  readonly secret: string;
}

/** Everything secret of the identity provider. It lasts with the data directory, so tokens outlive a restart. */
export interface IdentitySecrets {
  readonly signing: readonly PrivateKey[];
  readonly cookieKey: string;
  readonly clients: Readonly<Record<string, ClientProof>>;
}

const secretFile = (dataDir: string): string => join(dataDir, 'secrets.json');
const randomText = (): string => randomBytes(32).toString('base64url');

async function newKey(alg: SigningAlgorithm): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return {
    ...jwk,
    kty: jwk.kty ?? '',
    kid: `${alg.toLowerCase()}-${randomText().slice(0, 8)}`,
    alg,
    use: 'sig',
  };
}

/** The secrets of a data directory; `undefined` when no identity provider has run there. */
export async function readSecrets(dataDir: string): Promise<IdentitySecrets | undefined> {
  try {
    return JSON.parse(await readFile(secretFile(dataDir), 'utf8')) as IdentitySecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The secrets of a data directory. What is missing, is made; clients that came later get theirs too. */
export async function ensureSecrets(dataDir: string, clientIds: readonly string[]): Promise<IdentitySecrets> {
  const earlier = await readSecrets(dataDir);
  const signing = earlier?.signing ?? (await Promise.all(signingAlgorithms.map(newKey)));
  const clients: Record<string, ClientProof> = { ...earlier?.clients };
  for (const id of clientIds) clients[id] ??= { key: await newKey('ES256'), secret: randomText() };
  const secrets = { signing, cookieKey: earlier?.cookieKey ?? randomText(), clients };
  await mkdir(dataDir, { recursive: true });
  const draft = `${secretFile(dataDir)}.new`;
  await writeFile(draft, JSON.stringify(secrets), { mode: 0o600 });
  await rename(draft, secretFile(dataDir));
  return secrets;
}

/** The public half of a key, for a key set. */
export function publicKey(key: PrivateKey): JWK {
  // The names of the private parts of RSA and elliptic-curve keys: RFC 7518 §6.2.2 and §6.3.2.
  const secretParts = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']);
  return Object.fromEntries(Object.entries(key).filter(([name]) => !secretParts.has(name)));
}
