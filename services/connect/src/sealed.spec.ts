import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createSeal } from './sealed.ts';

const key = (): string => randomBytes(32).toString('base64url');

describe('a secret', () => {
  test('comes out as it went in, and looks different each time', () => {
    const seal = createSeal([key()]);
    const [one, other] = [seal.seal('geheim'), seal.seal('geheim')];
    expect([seal.open(one), seal.open(other)]).toEqual(['geheim', 'geheim']);
    expect(one).not.toBe(other);
    expect(one).not.toContain('geheim');
  });

  test('opens with the old key while a new one takes over, and with no other', () => {
    const [old, fresh] = [key(), key()];
    const sealed = createSeal([old]).seal('geheim');
    expect(createSeal([fresh, old]).open(sealed)).toBe('geheim');
    expect(() => createSeal([fresh]).open(sealed)).toThrow(TypeError);
  });

  test('that was changed on the way opens with nothing', () => {
    const seal = createSeal([key()]);
    const [version, iv, body = '', tag] = seal.seal('geheim').split('.');
    const changed = `${body.startsWith('A') ? 'B' : 'A'}${body.slice(1)}`;
    expect(() => seal.open([version, iv, changed, tag].join('.'))).toThrow(TypeError);
  });

  test('needs a key of the right length', () => {
    expect(() => createSeal([])).toThrow('CONNECT_KEYS');
    expect(() => createSeal(['kort'])).toThrow('32 bytes');
  });
});
