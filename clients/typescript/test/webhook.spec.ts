import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import * as fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { verifyWebhook, type VerifyOptions } from '../src/index.ts';

const NOW = Date.parse('2026-11-25T10:00:00Z');
const secretOf = (size = 32): string => `whsec_${randomBytes(size).toString('base64')}`;

/** A message signed by the official library. */
function signed(secret: string, body = '{"id":"é"}', sentAt = NOW): VerifyOptions {
  const id = 'msg_1';
  const signature = new Webhook(secret).sign(id, new Date(sentAt), body);
  const timestamp = String(Math.floor(sentAt / 1_000));
  return { id, timestamp, signature, body, secrets: [secret], now: NOW };
}

/** A message signed with the private key of the sender. */
function signedByPair(body = '{"id":1}') {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const timestamp = String(NOW / 1_000);
  const content = Buffer.from(`msg_2.${timestamp}.${body}`);
  const key = createPrivateKey(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const signature = `v1a,${sign(undefined, content, key).toString('base64')}`;
  const secrets = [`whpk_${raw.toString('base64')}`];
  return { id: 'msg_2', timestamp, signature, body, secrets, now: NOW } satisfies VerifyOptions;
}

const faultOf = (options: VerifyOptions): Promise<string> =>
  verifyWebhook(options).then(
    () => 'none',
    (error: { fault?: string; message: string }) => error.fault ?? error.message,
  );

describe('a webhook message', () => {
  test('that the official library signed is accepted, as text and as bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 24, max: 64 }),
        async (body, size) => {
          const message = signed(secretOf(size), body);
          expect(await faultOf(message)).toBe('none');
          expect(await faultOf({ ...message, body: new TextEncoder().encode(body) })).toBe('none');
        },
      ),
      { numRuns: 30 },
    );
  });

  test('signed with the private key of the sender is accepted by its public key', async () => {
    expect(await faultOf(signedByPair())).toBe('none');
  });

  test('is accepted by the old and by the new key while a key is renewed', async () => {
    const [old, fresh] = [secretOf(), secretOf()];
    const both = `${signed(old).signature} v2,unknown ${signed(fresh).signature}`;
    expect(await faultOf({ ...signed(old), signature: both, secrets: [fresh] })).toBe('none');
    expect(await faultOf({ ...signed(old), secrets: [fresh, old] })).toBe('none');
  });

  test('of a sender with both kinds of keys is accepted by either', async () => {
    const [pair, secret] = [signedByPair(), secretOf()];
    const hmac = new Webhook(secret).sign(pair.id, new Date(NOW), pair.body);
    const signature = `${pair.signature} ${hmac}`;
    expect(await faultOf({ ...pair, signature })).toBe('none');
    expect(await faultOf({ ...pair, signature, secrets: [secret] })).toBe('none');
  });

  test.each<readonly [string, (message: VerifyOptions) => Partial<VerifyOptions>, string]>([
    ['another body', () => ({ body: '{"id":"e"}' }), 'signature'],
    ['another id', () => ({ id: 'msg_9' }), 'signature'],
    ['another moment', ({ timestamp }) => ({ timestamp: String(Number(timestamp) + 1) }), 'signature'],
    ['another key', () => ({ secrets: [secretOf()] }), 'signature'],
    ['a signature that is cut', ({ signature }) => ({ signature: signature.slice(0, -6) }), 'signature'],
    ['a signature that is no base64', () => ({ signature: 'v1,***' }), 'signature'],
    [
      'a signature of another version',
      ({ signature }) => ({ signature: signature.replace('v1', 'v1a') }),
      'signature',
    ],
    ['no signature', () => ({ signature: '' }), 'no-headers'],
    ['no keys to verify it with', () => ({ secrets: [] }), 'no-keys'],
    ['a moment that is none', () => ({ timestamp: '1e9' }), 'timestamp'],
  ])('with %s is refused', async (_, change, fault) => {
    const message = signed(secretOf());
    expect(await faultOf({ ...message, ...change(message) })).toBe(fault);
  });

  test.each([
    [-299, 'none'],
    [299, 'none'],
    [-301, 'timestamp'],
    [301, 'timestamp'],
  ])('sent %d seconds from now gives %s', async (seconds, fault) => {
    expect(await faultOf(signed(secretOf(), '{}', NOW + seconds * 1_000))).toBe(fault);
  });

  test('may be as old as the receiver says', async () => {
    expect(await faultOf({ ...signed(secretOf(), '{}', NOW - 3_000_000), toleranceSeconds: 4_000 })).toBe(
      'none',
    );
  });

  test('cannot be verified with what is no key, which is the fault of the receiver', async () => {
    expect(await faultOf({ ...signed(secretOf()), secrets: ['geheim'] })).toMatch(/whsec_ or whpk_/);
  });
});
