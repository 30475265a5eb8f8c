import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundPhases } from '../../contract/index.ts';
import { at, candidateAfter, member, seat } from '../../test/sample.ts';
import { mayCompare, type Reader } from './compare.ts';

const reader = (changes: Partial<Reader> = {}): Reader => ({
  memberId: member,
  steering: false,
  assessed: true,
  ...changes,
});
const codeFor = (where: ReturnType<typeof seat>, who: Reader, now = at('assessment')) =>
  mayCompare(where, who, now)?.code;

describe('the assessments of others', () => {
  test('are shown after one’s own', () => {
    expect(codeFor(seat(member), reader({ assessed: false }))).toBe('assessment.own-first');
    expect(codeFor(seat(member), reader())).toBeUndefined();
  });

  test('are shown in the deliberation to a member who did not come to assessing', () => {
    expect(codeFor(seat(member), reader({ assessed: false }), at('deliberation'))).toBeUndefined();
  });

  test('are not shown before the declaration', () => {
    expect(codeFor(seat(member, 'nothing'), reader({ assessed: false }), at('deliberation'))).toBe(
      'interest.not-declared',
    );
  });

  test('are shown to the programme manager, but not to a member of another council', () => {
    expect(
      codeFor(seat('stranger', 'nothing'), reader({ memberId: 'stranger', steering: true })),
    ).toBeUndefined();
    expect(codeFor(seat('stranger', 'nothing'), reader({ memberId: 'stranger' }))).toBe(
      'council.not-a-member',
    );
  });

  test('are shown to a programme manager on the council as to any member', () => {
    expect(codeFor(seat(member), reader({ steering: true, assessed: false }))).toBe('assessment.own-first');
  });

  test('are never shown to a recused member, in whatever phase and whatever else they are or did', () => {
    const anyReader = fc.record({
      memberId: fc.constant(member),
      steering: fc.boolean(),
      assessed: fc.boolean(),
    });
    const anyCandidate = fc.constantFrom(
      candidateAfter('arrived'),
      candidateAfter('arrived', 'admitted'),
      candidateAfter('arrived', 'admitted', 'advised', 'decided'),
    );
    fc.assert(
      fc.property(anyReader, anyCandidate, fc.constantFrom(...roundPhases), (who, candidate, phase) => {
        expect(codeFor(seat(member, 'interest', candidate), who, at(phase))).toBe('interest.recused');
      }),
    );
  });
});
