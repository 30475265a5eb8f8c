import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate of a server on this machine, made anew for each run: no key lies in the repository, and none runs out. */
export interface TestCertificate {
  readonly key: string;
  readonly cert: string;
}

/** One value in DER: what it is, how long it is, and itself. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
const sequence = (...contents: readonly Uint8Array[]): Buffer => der(0x30, ...contents);
const text = (tag: number, value: string): Buffer => der(tag, Buffer.from(value));
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const bits = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes);

const COMMON_NAME = identifier('550403');
const SUBJECT_ALTERNATIVE_NAME = identifier('551d11');
const BASIC_CONSTRAINTS = identifier('551d13');
const ECDSA_WITH_SHA256 = sequence(identifier('2a8648ce3d040302'));
const TRUE = Buffer.from([0x01, 0x01, 0xff]);

const moment = (date: Date): Buffer => text(0x18, date.toISOString().replaceAll(/[-:T]|\.\d+/g, ''));
const extension = (id: Buffer, value: Buffer): Buffer => sequence(id, der(0x04, value));

function certify(name: string, publicKey: KeyObject, privateKey: KeyObject): Buffer {
  const party = sequence(der(0x31, sequence(COMMON_NAME, text(0x0c, name))));
  const now = Date.now();
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ECDSA_WITH_SHA256,
    party,
    sequence(moment(new Date(now - 3_600_000)), moment(new Date(now + 3_600_000))),
    party,
    publicKey.export({ format: 'der', type: 'spki' }),
    der(
      0xa3,
      sequence(
        extension(SUBJECT_ALTERNATIVE_NAME, sequence(text(0x82, name))),
        extension(BASIC_CONSTRAINTS, sequence(TRUE)),
      ),
    ),
  );
  return sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, privateKey)));
}

/** A certificate for this name that is signed by nobody but itself. */
export function selfSigned(name: string): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const lines =
    certify(name, publicKey, privateKey)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}
