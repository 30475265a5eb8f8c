import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, candidateId, dates } from '../../test/sample.ts';
import { isVisible, seesFile, visibleTo, type Reader } from './visibility.ts';

const decision = { candidateId, publishAt: dates.publishAt };
const publication = at('published');
const justBefore = new Date(publication.getTime() - 1);

const outsider: Reader = { insider: false, recusals: new Set() };
const insider: Reader = { insider: true, recusals: new Set() };
const recused: Reader = { insider: true, recusals: new Set([candidateId]) };

const anyMoment = fc.date({ min: at('scheduled'), max: new Date('2026-12-31'), noInvalidDate: true });
const anyReader = fc.record({
  insider: fc.boolean(),
  recusals: fc.subarray([candidateId, 'candidate-2', 'candidate-3']).map((ids) => new Set(ids)),
});

describe('a decision', () => {
  test('is visible to everybody exactly from its publication on', () => {
    expect(isVisible(decision, outsider, justBefore)).toBe(false);
    expect(isVisible(decision, outsider, publication)).toBe(true);
  });

  test('is never visible before its publication to who does not work on it', () => {
    fc.assert(
      fc.property(anyMoment, anyReader, (now, reader) => {
        fc.pre(now < publication);
        const worksOnIt = reader.insider && !reader.recusals.has(candidateId);
        expect(isVisible(decision, reader, now)).toBe(worksOnIt);
      }),
    );
  });

  test('once visible never disappears', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, anyReader, (one, other, reader) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        if (isVisible(decision, reader, earlier)) expect(isVisible(decision, reader, later)).toBe(true);
      }),
    );
  });

  test('is to a recused insider what it is to anybody: no file, and nothing before publication', () => {
    for (const now of [justBefore, publication])
      expect(isVisible(decision, recused, now)).toBe(isVisible(decision, outsider, now));
    expect(seesFile(decision, insider)).toBe(true);
    expect(seesFile(decision, recused)).toBe(false);
    expect(seesFile(decision, outsider)).toBe(false);
  });
});

describe('the list of decisions', () => {
  const published = { 'state.publishAt': { $lte: publication.toISOString() } };

  test('has for outsiders what is published', () => {
    expect(visibleTo(outsider, publication)).toEqual(published);
  });

  test('has for insiders everything, and of what they are recused from only what is published', () => {
    expect(visibleTo(insider, publication)).toEqual({});
    expect(visibleTo(recused, publication)).toEqual({
      $or: [published, { 'state.candidateId': { $nin: [candidateId] } }],
    });
  });
});
