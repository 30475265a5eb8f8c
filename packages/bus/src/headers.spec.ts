import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeHeaders, parseHeaders } from './headers.ts';

const TOKEN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
const name = fc.string({ unit: fc.constantFrom(...TOKEN.split('')), minLength: 1, maxLength: 20 });
/** What may stand in a value: anything but a line break. The wire drops space at both ends. */
const value = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\r\n]/g, '').trim());
const headers = fc.dictionary(name, value, { minKeys: 1, noNullPrototype: true });

describe('headers on the bus', () => {
  it('are read back as they were written, whatever their values hold', () => {
    fc.assert(
      fc.property(headers, (written) => {
        const encoded = encodeHeaders(written);
        expect(parseHeaders(encoded?.encode() ?? new Uint8Array(0))).toEqual(written);
      }),
    );
  });

  it('know their size in bytes, which is part of the size of the message', () => {
    const encoded = encodeHeaders({ name: 'reünie' });
    expect(encoded?.sizeBytes).toBe(Buffer.byteLength('NATS/1.0\r\nname: reünie\r\n\r\n'));
  });

  it.each(['\r\n', '\n', '\r'])(
    'refuse a value with a line break (%j), which would start another header',
    (lineBreak) => {
      expect(() => encodeHeaders({ actor: `{}${lineBreak}admin: true` })).toThrow(TypeError);
    },
  );

  it('do not repeat a refused value in the error, because it may be of a person', () => {
    expect(() => encodeHeaders({ actor: 'anna@example.nl\n' })).toThrow(/^(?!.*anna)/);
  });

  it.each(['', 'with space', 'with:colon', 'with\r\nbreak', 'ünïcode', 'tab\t'])(
    'refuse the name %j, which is no token',
    (wrong) => {
      expect(() => encodeHeaders({ [wrong]: 'value' })).toThrow(TypeError);
    },
  );

  it('are left out of the message when there are none', () => {
    expect(encodeHeaders({})).toBeUndefined();
  });

  it('keep the first value of a name that comes twice', () => {
    expect(parseHeaders(Buffer.from('NATS/1.0\r\na: 1\r\na: 2\r\n\r\n'))).toEqual({ a: '1' });
  });

  it('are read past a line that is no header', () => {
    expect(parseHeaders(Buffer.from('NATS/1.0 503 No Responders\r\n:\r\nno colon\r\nb: 2\r\n\r\n'))).toEqual({
      b: '2',
    });
  });
});
