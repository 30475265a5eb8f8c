import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign as signBytes,
  type KeyObject,
} from 'node:crypto';
import { LRUCache } from 'lru-cache';

/**
 * Signatures by Standard Webhooks 1.0: a receiver can see that a message comes from us and is whole, and that it is not an old one that
 * is sent again. A secret that both sides know (`whsec_`, HMAC-SHA256), or a pair of which the receiver has the public half
 * (`whsk_` and `whpk_`, Ed25519).
 */

export interface SignedHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

export interface Message {
  /** The same in every attempt: a receiver drops what it has seen. */
  readonly id: string;
  /** The moment of this attempt, not of the event: a receiver refuses what is minutes old. */
  readonly at: Date;
  /** The bytes that are sent. A text that is serialised again would have another signature. */
  readonly body: string | Uint8Array;
}

export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** Bytes that nobody can foresee. */
export type Randomness = (size: number) => Uint8Array;

const SECRET = 'whsec_';
const PRIVATE_KEY = 'whsk_';
const PUBLIC_KEY = 'whpk_';

const SECRET_BYTES = 32;
const MIN_SECRET_BYTES = 24;
const MAX_SECRET_BYTES = 64;
const SEED_BYTES = 32;
/** A private key is written as its seed with the public key behind it, as libsodium does. */
const PRIVATE_KEY_BYTES = 64;

/** Around a bare key, what makes it one that Node can read (RFC 8410). */
const PKCS8_OF_SEED = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_LENGTH = 12;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Node reads past what is no base64; a key that is misread would sign for nobody. */
function decode(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_OF_SEED, seed]), format: 'der', type: 'pkcs8' });

const publicBytesOf = (privateKey: KeyObject): Buffer =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI_LENGTH);

function secretBytes(key: string): Buffer | undefined {
  const bytes = key.startsWith(SECRET) ? decode(key.slice(SECRET.length)) : undefined;
  if (bytes === undefined || bytes.length < MIN_SECRET_BYTES || bytes.length > MAX_SECRET_BYTES)
    return undefined;
  return bytes;
}

function privateKey(key: string): KeyObject | undefined {
  const bytes = key.startsWith(PRIVATE_KEY) ? decode(key.slice(PRIVATE_KEY.length)) : undefined;
  if (bytes?.length !== PRIVATE_KEY_BYTES) return undefined;
  const secret = privateKeyOf(bytes.subarray(0, SEED_BYTES));
  // Halves that do not belong together: what is signed would not verify with the public key that was handed out.
  return publicBytesOf(secret).equals(bytes.subarray(SEED_BYTES)) ? secret : undefined;
}

type Signature = (content: Uint8Array) => string;

/** Reading a key costs more than signing with it, and an endpoint gets many messages. */
const REMEMBERED_KEYS = 5_000;
const signers = new LRUCache<string, Signature>({ max: REMEMBERED_KEYS });

function signerBy(key: string): Signature {
  const secret = secretBytes(key);
  if (secret !== undefined)
    return (content) => `v1,${createHmac('sha256', secret).update(content).digest('base64')}`;
  const pair = privateKey(key);
  if (pair !== undefined) return (content) => `v1a,${base64(signBytes(null, content, pair))}`;
  throw new TypeError('A signing key must be a secret (whsec_) or a private key (whsk_).');
}

function signatureBy(key: string, content: Uint8Array): string {
  const known = signers.get(key) ?? signerBy(key);
  signers.set(key, known);
  return known(content);
}

/** Whether a message can be signed with this key. */
export const isSigningKey = (key: string): boolean =>
  secretBytes(key) !== undefined || privateKey(key) !== undefined;

/**
 * The headers of a message, signed with each of the keys: while keys are being changed the receiver may know the old one or the new one.
 * @throws {TypeError} for what is no key, or no key at all, or an id with a full stop in it, which would make the signed text ambiguous
 */
export function sign({ id, at, body }: Message, keys: readonly [string, ...string[]]): SignedHeaders {
  if (id === '' || id.includes('.')) throw new TypeError('The id of a signed message has no full stop.');
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(body as Uint8Array)]);
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': keys.map((key) => signatureBy(key, content)).join(' '),
  };
}

export const newSecret = (random: Randomness = randomBytes): string => SECRET + base64(random(SECRET_BYTES));

export function newKeyPair(random: Randomness = randomBytes): KeyPair {
  const seed = random(SEED_BYTES);
  const publicBytes = publicBytesOf(privateKeyOf(seed));
  return {
    privateKey: PRIVATE_KEY + base64(Buffer.concat([seed, publicBytes])),
    publicKey: PUBLIC_KEY + base64(publicBytes),
  };
}
