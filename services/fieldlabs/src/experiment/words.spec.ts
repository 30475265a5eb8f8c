import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from './words.ts';

describe('the words by which an experiment is found', () => {
  test('have no capitals, accents or signs', () => {
    expect(wordsOf('Één ideeënbus', 'met AI, in ’s-Hertogenbosch!')).toEqual([
      'een',
      'ideeenbus',
      'met',
      'ai',
      'in',
      'hertogenbosch',
    ]);
  });

  test('are found again, whatever was written: a text has the words of each of its parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const all = wordsOf(one, other);
        expect(all).toEqual(expect.arrayContaining([...wordsOf(one), ...wordsOf(other)]));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  test('are bounded, however long the text', () => {
    const long = Array.from({ length: 2000 }, (_, index) => `woord${index}`).join(' ');
    expect(wordsOf(long)).toHaveLength(600);
  });
});
