import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import * as fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { isSigningKey, newKeyPair, newSecret, sign, type Message } from './signature.ts';

const message = (changes: Partial<Message> = {}): Message => ({
  id: '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071',
  at: new Date(),
  body: '{"type":"nl.bibliotheken.innovatie.idea.submitted.v1","name":"Voorlezen é 📚"}',
  ...changes,
});

/** A receiver with the official library. It throws when it does not believe the message. */
const receive = (secret: string, { body }: Message, headers: object): unknown =>
  new Webhook(secret).verify(String(body), headers as Record<string, string>);

/** The public key of a receiver, read as another library would. */
const publicKeyOf = (publicKey: string): KeyObject =>
  createPublicKey({
    key: {
      kty: 'OKP',
      crv: 'Ed25519',
      x: Buffer.from(publicKey.replace('whpk_', ''), 'base64').toString('base64url'),
    },
    format: 'jwk',
  });

function isSignedBy(
  publicKey: string,
  { body }: Message,
  headers: Readonly<Record<string, string>>,
): boolean {
  const content = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${String(body)}`);
  return (headers['webhook-signature'] ?? '').split(' ').some((signature) => {
    const [version, bytes = ''] = signature.split(',');
    return version === 'v1a' && verify(null, content, publicKeyOf(publicKey), Buffer.from(bytes, 'base64'));
  });
}

describe('the published vectors', () => {
  // Source: the tests of the Svix server (MIT), which other implementations use too.
  const vector = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
  };
  const privateKey =
    'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
  const seed = Buffer.from(privateKey.replace('whsk_', ''), 'base64').subarray(0, 32);

  test('are signed alike with a secret', () => {
    expect(sign(vector, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  test('are signed alike with a private key', () => {
    expect(sign(vector, [privateKey])['webhook-signature']).toBe(
      'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==',
    );
  });

  test('have the key pair that belongs to their seed', () => {
    expect(newKeyPair(() => seed)).toEqual({
      privateKey,
      publicKey: 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=',
    });
  });
});

describe('a message signed with a secret', () => {
  test('is believed by a receiver with the official library', () => {
    const secret = newSecret();
    expect(receive(secret, message(), sign(message(), [secret]))).toMatchObject({ name: 'Voorlezen é 📚' });
  });

  test('is signed over the bytes that are sent', () => {
    const secret = newSecret();
    const { body, ...rest } = message();
    expect(sign({ ...rest, body: Buffer.from(String(body)) }, [secret])).toEqual(
      sign({ ...rest, body }, [secret]),
    );
  });

  test('is not believed when anything about it was changed', () => {
    const secret = newSecret();
    const headers = sign(message(), [secret]);
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(() => receive(secret, message({ body: '{}' }), headers)).toThrow('No matching signature');
    expect(() => receive(secret, message(), { ...headers, 'webhook-id': 'another' })).toThrow(
      'No matching signature',
    );
    expect(() => receive(secret, message(), { ...headers, 'webhook-timestamp': later })).toThrow(
      'No matching signature',
    );
    expect(() => receive(newSecret(), message(), headers)).toThrow('No matching signature');
  });

  test('is not believed when it is sent again much later', () => {
    const secret = newSecret();
    const old = message({ at: new Date(Date.now() - 6 * 60_000) });
    expect(() => receive(secret, old, sign(old, [secret]))).toThrow('too old');
  });

  test('is believed with the old and with the new secret while they are being changed, and with no third', () => {
    const [old, fresh, other] = [newSecret(), newSecret(), newSecret()];
    const headers = sign(message(), [fresh, old]);
    for (const secret of [old, fresh]) expect(receive(secret, message(), headers)).toBeDefined();
    expect(() => receive(other, message(), headers)).toThrow('No matching signature');
  });
});

describe('a message signed with a private key', () => {
  const { privateKey, publicKey } = newKeyPair();

  test('verifies with the public key and with no other', () => {
    const headers = { ...sign(message(), [privateKey]) };
    expect(isSignedBy(publicKey, message(), headers)).toBe(true);
    expect(isSignedBy(newKeyPair().publicKey, message(), headers)).toBe(false);
  });

  test('does not verify when anything about it was changed', () => {
    const headers = { ...sign(message(), [privateKey]) };
    expect(isSignedBy(publicKey, message({ body: '{}' }), headers)).toBe(false);
    expect(isSignedBy(publicKey, message(), { ...headers, 'webhook-id': 'another' })).toBe(false);
    expect(isSignedBy(publicKey, message(), { ...headers, 'webhook-timestamp': '1614265330' })).toBe(false);
  });

  test('can be signed with a secret as well, for a receiver that changes from the one to the other', () => {
    const secret = newSecret();
    const headers = { ...sign(message(), [secret, privateKey]) };
    expect(isSignedBy(publicKey, message(), headers)).toBe(true);
    expect(receive(secret, message(), headers)).toBeDefined();
  });
});

describe('a key', () => {
  const secretOf = (size: number): string => `whsec_${Buffer.alloc(size, 7).toString('base64')}`;

  test('is a secret of 24 to 64 bytes', () => {
    expect([23, 24, 64, 65].map((size) => isSigningKey(secretOf(size)))).toEqual([false, true, true, false]);
  });

  test.each([
    '',
    'whsec_',
    'whsec_%%%',
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw ',
    'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'whsk_AAAA',
    newKeyPair().publicKey,
    // Two halves of which each is a key, but not of the other.
    `whsk_${Buffer.concat([Buffer.alloc(32, 1), Buffer.alloc(32, 2)]).toString('base64')}`,
  ])('is not %j', (key) => {
    expect(isSigningKey(key)).toBe(false);
    expect(() => sign(message(), [key])).toThrow(TypeError);
  });

  test('is never made twice, and always one that can be used', () => {
    const keys = Array.from({ length: 20 }, () => [newSecret(), newKeyPair().privateKey]).flat();
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every(isSigningKey)).toBe(true);
  });
});

test('an id with a full stop is refused, because then two messages could be signed alike', () => {
  expect(() => sign(message({ id: 'a.1' }), [newSecret()])).toThrow(TypeError);
  expect(() => sign(message({ id: '' }), [newSecret()])).toThrow(TypeError);
});

test('whatever the body is, the receiver believes what was sent and not one byte more', () => {
  const secret = newSecret();
  fc.assert(
    fc.property(fc.json(), (body) => {
      const sent = message({ body });
      const headers = sign(sent, [secret]);
      expect(receive(secret, sent, headers)).toEqual(JSON.parse(body));
      expect(() => receive(secret, message({ body: `${body} ` }), headers)).toThrow();
    }),
  );
});
