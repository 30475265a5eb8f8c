import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedId, fingerprintOf, newId, receiptKey } from './ids.ts';

describe('ids', () => {
  it('that are new are UUIDs of version 7, in the order in which they were made', () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(1_000);
  });

  it('that are derived are the same for the same parts, and others for others', () => {
    expect(derivedId('fine', 'a')).toBe(derivedId('fine', 'a'));
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (left, right) => {
        expect(derivedId('fine', left) === derivedId('fine', right)).toBe(left === right);
      }),
    );
  });
});

describe('the key of a receipt', () => {
  it('differs when any of client, person, operation and key differs, whatever they hold', () => {
    const parts = fc.tuple(fc.string(), fc.string(), fc.string(), fc.string());
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        const same = left.every((part, index) => part === right[index]);
        expect(receiptKey(...left) === receiptKey(...right)).toBe(same);
      }),
    );
  });

  it('does not show who asked', () => {
    expect(receiptKey('app', 'anna', 'submitIdea', 'key')).not.toContain('anna');
  });
});

describe('the fingerprint of a request', () => {
  it('differs with its path and with its body', () => {
    const base = fingerprintOf({ id: '1' }, { days: 1 });
    expect(fingerprintOf({ id: '1' }, { days: 1 })).toBe(base);
    expect(fingerprintOf({ id: '2' }, { days: 1 })).not.toBe(base);
    expect(fingerprintOf({ id: '1' }, { days: 2 })).not.toBe(base);
    expect(fingerprintOf({ id: '1' }, undefined)).not.toBe(base);
  });
});
