/** One message as it came in: the three headers of Standard Webhooks and the body, byte for byte. */
export interface WebhookMessage {
  /** `webhook-id`: the same when the message is sent again. */
  readonly id: string;
  /** `webhook-timestamp`: seconds since 1970. */
  readonly timestamp: string;
  /** `webhook-signature`: one or more, with spaces between. */
  readonly signature: string;
  /** As it was received; JSON that was read and written again has another signature. */
  readonly body: string | Uint8Array;
}

export interface VerifyOptions extends WebhookMessage {
  /**
   * The keys that count: `whsec_…` is shared with the sender, `whpk_…` is the public key of the sender. While a key is renewed, both the
   * old and the new one.
   */
  readonly secrets: readonly string[];
  /** How old, or how far ahead, a message may be. @default 300 */
  readonly toleranceSeconds?: number;
  /** @default now, in milliseconds */
  readonly now?: number;
}

export type WebhookFault = 'no-headers' | 'no-keys' | 'timestamp' | 'signature';

/** A message that is not from who should have sent it, or was sent again by somebody else later. Answer it with 401. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
  readonly fault: WebhookFault;
  constructor(fault: WebhookFault) {
    super(`The webhook message is refused: ${fault}`);
    this.fault = fault;
  }
}

const TOLERANCE_SECONDS = 300;
const MAX_SIGNATURES = 20;
const encoder = new TextEncoder();

/** @returns undefined for what is no base64 */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

interface Key {
  /** Of the signatures that it makes. */
  readonly version: string;
  readonly algorithm: 'HMAC' | 'Ed25519';
  readonly key: Awaited<ReturnType<typeof crypto.subtle.importKey>>;
}

const kinds = [
  { prefix: 'whsec_', version: 'v1', algorithm: 'HMAC', parameters: { name: 'HMAC', hash: 'SHA-256' } },
  { prefix: 'whpk_', version: 'v1a', algorithm: 'Ed25519', parameters: { name: 'Ed25519' } },
] as const;

/** @throws {TypeError} for what is no key: a fault of the receiver, not of the sender */
async function keyOf(secret: string): Promise<Key> {
  const kind = kinds.find(({ prefix }) => secret.startsWith(prefix));
  const raw = kind === undefined ? undefined : bytesOf(secret.slice(kind.prefix.length));
  if (kind === undefined || raw === undefined || raw.length === 0) {
    throw new TypeError('A key of a webhook begins with whsec_ or whpk_, followed by base64');
  }
  const { version, algorithm, parameters } = kind;
  return {
    version,
    algorithm,
    key: await crypto.subtle.importKey('raw', raw, parameters, false, ['verify']),
  };
}

function signedContent({ id, timestamp, body }: WebhookMessage): Uint8Array<ArrayBuffer> {
  const head = encoder.encode(`${id}.${timestamp}.`);
  const content = typeof body === 'string' ? encoder.encode(body) : body;
  const whole = new Uint8Array(head.length + content.length);
  whole.set(head);
  whole.set(content, head.length);
  return whole;
}

const signaturesOf = (header: string): readonly (readonly [version: string, signature: string])[] =>
  header
    .split(' ')
    .filter((part) => part.includes(','))
    .slice(0, MAX_SIGNATURES)
    .map((part) => [part.slice(0, part.indexOf(',')), part.slice(part.indexOf(',') + 1)]);

/**
 * Verifies a webhook message by Standard Webhooks: that it comes from who holds the key, unchanged, and lately. The comparison is
 * that of Web Crypto, whose time does not tell how much of a signature was right.
 * @throws {WebhookRefused} when it does not
 */
export async function verifyWebhook(options: VerifyOptions): Promise<void> {
  const { id, timestamp, signature, secrets, toleranceSeconds = TOLERANCE_SECONDS } = options;
  if (id === '' || timestamp === '' || signature === '') throw new WebhookRefused('no-headers');
  if (secrets.length === 0) throw new WebhookRefused('no-keys');
  const age = (options.now ?? Date.now()) / 1_000 - Number(timestamp);
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(age) > toleranceSeconds)
    throw new WebhookRefused('timestamp');
  const [keys, content] = [await Promise.all(secrets.map(keyOf)), signedContent(options)];
  const offered = signaturesOf(signature).flatMap(([version, text]) => {
    const bytes = bytesOf(text);
    return bytes === undefined
      ? []
      : keys.filter((key) => key.version === version).map((key) => ({ key, bytes }));
  });
  const verdicts = await Promise.all(
    offered.map(({ key, bytes }) => crypto.subtle.verify(key.algorithm, key.key, bytes, content)),
  );
  if (!verdicts.includes(true)) throw new WebhookRefused('signature');
}
