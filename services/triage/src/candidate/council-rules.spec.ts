import { describe, expect, test } from 'vitest';
import { at, candidateAfter, chair, council, deputy, member, round, seat } from '../../test/sample.ts';
import { leftRound, presides, presidingId, roundInPhase, takesPart } from './council-rules.ts';

const codeOf = (refusal: { readonly refused: { readonly code: string } } | undefined) =>
  refusal?.refused.code;

describe('taking part', () => {
  test('is for members of the council of this round who declared to have no interest', () => {
    expect(takesPart(seat(member), member)).toBeUndefined();
  });

  test('is not for others, whatever they declared', () => {
    expect(codeOf(takesPart(seat('stranger'), 'stranger'))).toBe('council.not-a-member');
  });

  test('comes after the declaration', () => {
    expect(codeOf(takesPart(seat(member, 'nothing'), member))).toBe('interest.not-declared');
  });

  test('is not for a member with an interest', () => {
    expect(codeOf(takesPart(seat(member, 'interest'), member))).toBe('interest.recused');
  });
});

describe('presiding', () => {
  test('is for the chair', () => {
    expect(presides(seat(chair), round, [], chair)).toBeUndefined();
    expect(codeOf(presides(seat(member), round, [], member))).toBe('council.not-the-chair');
    expect(codeOf(presides(seat(deputy), round, [], deputy))).toBe('council.not-the-chair');
  });

  test('goes to the deputy when the chair has an interest', () => {
    expect(codeOf(presides(seat(chair, 'interest'), round, [chair], chair))).toBe('interest.recused');
    expect(presides(seat(deputy), round, [chair], deputy)).toBeUndefined();
  });

  test('comes after the declaration, for the casting vote is a voice', () => {
    expect(codeOf(presides(seat(chair, 'nothing'), round, [], chair))).toBe('interest.not-declared');
  });

  test('is for nobody when chair and deputy both have an interest, or the chair has and there is no deputy', () => {
    expect(presidingId(council, [chair, deputy])).toBeUndefined();
    expect(presidingId({ chairId: chair }, [chair])).toBeUndefined();
  });
});

describe('the round of a candidate', () => {
  test.each([
    ['waits', candidateAfter('arrived')],
    ['was withdrawn', candidateAfter('arrived', 'admitted', 'withdrawn')],
    ['was decided on', candidateAfter('arrived', 'admitted', 'advised', 'decided')],
    ['was carried over', candidateAfter('arrived', 'admitted', 'carriedOver')],
  ])('is closed to the council when the candidate %s', (_, candidate) => {
    const allowed = roundInPhase(seat(member, 'no interest', candidate), at('deliberation'), 'deliberation');
    expect('refused' in allowed && allowed.refused.code).toBe('candidate.not-in-round');
  });

  test('is open in the needed phase only', () => {
    expect(roundInPhase(seat(member), at('deliberation'), 'deliberation')).toEqual({ round });
    expect(roundInPhase(seat(member), at('decided'), 'deliberation')).toMatchObject({
      refused: { code: 'round.wrong-phase' },
    });
  });

  test('is another one after the candidate was carried over', () => {
    expect(leftRound(seat(member), round.criteriaSetId)).toMatchObject({
      refused: { code: 'candidate.not-in-round', parameters: { status: 'admitted' } },
    });
    expect(leftRound(seat(member), seat(member).candidate.roundId ?? '')).toBeUndefined();
  });
});
