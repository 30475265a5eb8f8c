import { contracts } from '@innovatienetwerk/catalogue';
import { describe, expect, it } from 'vitest';
import { completed } from './env-file.ts';
import { secretNames } from './secrets.ts';

const names = secretNames(contracts);
const valuesOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
  );

describe('the file of an installation', () => {
  const { text, added } = completed('', names);

  it('has a value for every secret, no two alike', () => {
    const secrets = names.map((name) => valuesOf(text).get(name));
    expect(secrets).not.toContain(undefined);
    expect(new Set(secrets).size).toBe(names.length);
    expect(added).toEqual(expect.arrayContaining([...names]));
  });

  it('has passwords that the configuration of the bus reads as text and that need no escape in an address', () => {
    for (const name of names.filter((each) => each.includes('PASSWORD')))
      expect(valuesOf(text).get(name)).toMatch(/^[a-z][0-9a-f]{48}$/);
  });

  it('has keys of 32 bytes where a service asks for them', () => {
    for (const name of ['UNSUBSCRIBE_KEY', 'CONNECT_KEYS', 'ACCOUNTABILITY_KEY'])
      expect(Buffer.from(valuesOf(text).get(name) ?? '', 'base64url')).toHaveLength(32);
  });

  it('is not touched when nothing is missing', () => {
    expect(completed(text, names)).toEqual({ text, added: [] });
  });

  it('keeps what the operator wrote and gets only what is missing', () => {
    const own = `${text.replace(/^PUBLIC_URL=.*$/m, 'PUBLIC_URL=https://api.example')}EXTRA=1`.replace(
      /^CONNECT_KEYS=.*\n/m,
      '',
    );
    const again = completed(own, names);
    expect(again.added).toEqual(['CONNECT_KEYS']);
    expect(again.text.startsWith(`${own}\n`)).toBe(true);
  });
});
