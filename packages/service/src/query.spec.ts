import * as fc from 'fast-check';
import { ProblemError } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { asked, decodeCursor, encodeCursor } from './query.ts';

const cursorOf = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('a cursor', () => {
  it('leads back to the value and the id after which the next page begins', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }),
    );
    fc.assert(
      fc.property(value, fc.uuid(), (at, id) => {
        expect(decodeCursor(encodeCursor({ sort: '-title', value: at, id }), '-title')).toEqual({
          value: at,
          id,
        });
      }),
    );
  });

  it('of another order is refused', () => {
    expect(() => decodeCursor(encodeCursor({ sort: 'title', value: 'a', id: '1' }), '-title')).toThrow(
      ProblemError,
    );
  });

  it.each([
    ['no JSON', 'bm9uc2Vuc2U'],
    ['no list', cursorOf({ sort: 'title' })],
    ['nothing', cursorOf(null)],
    ['an id that is none', cursorOf(['title', 'a', { $gt: '' }])],
    ['a query for a value', cursorOf(['title', { $gt: '' }, 'id'])],
    ['a query for a moment', cursorOf(['title', { at: { $gt: '' } }, 'id'])],
    ['a list for a value', cursorOf(['title', ['a'], 'id'])],
  ])('that holds %s is refused, and nothing of it reaches the database', (_, cursor) => {
    expect(() => decodeCursor(cursor, 'title')).toThrow(ProblemError);
  });
});

describe('the filters that were asked for', () => {
  it('are those with a value, also one that is false, empty or nothing', () => {
    expect(asked({ one: undefined, two: false, three: '', four: 0, five: null })).toEqual({
      two: false,
      three: '',
      four: 0,
      five: null,
    });
  });
});
