import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * What must be kept and used but never be read by who reads the database: credentials of others and our private keys.
 * AES-256-GCM; the key comes from the environment and is nowhere else.
 */
export type Sealed = string;

const VERSION = 's1';
const IV_BYTES = 12;
const KEY_BYTES = 32;

export interface Seal {
  seal(text: string): Sealed;
  /** @throws {TypeError} when it was sealed with a key that is not known any more */
  open(sealed: Sealed): string;
}

const decode = (key: string): Buffer => {
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.length !== KEY_BYTES)
    throw new TypeError('CONNECT_KEYS must hold keys of 32 bytes in base64url, separated by commas.');
  return bytes;
};

/** @param keys the first seals; all open, so that a key can be replaced while the service runs on */
export function createSeal(keys: readonly string[]): Seal {
  const known = keys.map(decode);
  const [current] = known;
  if (current === undefined)
    throw new TypeError('Set CONNECT_KEYS: the service cannot keep secrets without it.');
  return {
    seal(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', current, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, iv, body, cipher.getAuthTag()]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.');
    },
    open(sealed) {
      const [, iv = '', body = '', tag = ''] = sealed.split('.');
      for (const key of known) {
        try {
          const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'));
          decipher.setAuthTag(Buffer.from(tag, 'base64url'));
          return decipher.update(Buffer.from(body, 'base64url'), undefined, 'utf8') + decipher.final('utf8');
        } catch {
          // Another key may fit.
        }
      }
      throw new TypeError('No known key opens this secret');
    },
  };
}
