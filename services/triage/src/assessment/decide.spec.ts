import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { roundPhases } from '../../contract/index.ts';
import {
  assessment,
  at,
  candidateAfter,
  candidateId,
  member,
  round,
  roundId,
  seat,
} from '../../test/sample.ts';
import { assess, revise } from './decide.ts';
import { assessmentIdOf, assessments, type AssessmentEvent } from './state.ts';

const id = 'assessment-1';
const event = (type: AssessmentEvent['type']): AssessmentEvent => ({
  type,
  data: { assessmentId: id, candidateId, roundId, memberId: member },
  kept: { ...assessment, knockedOut: false, total: 3.8 },
});
const given1 = event('assessment.given.v1');
const assessedBy = (where = seat(member), now = at('assessment'), content = assessment) =>
  given(assessments).when(() => assess('assessment.given.v1', id, content, where, member, now));

describe('assessing', () => {
  test('keeps the judgement and its weighted mean', () => {
    assessedBy().then(given1);
  });

  test('is possible in the assessment phase only', () => {
    const allowed = roundPhases.filter(
      (phase) =>
        !('refused' in assess('assessment.given.v1', id, assessment, seat(member), member, at(phase))),
    );
    expect(allowed).toEqual(['assessment']);
  });

  test('is never for a recused member, nor before the declaration', () => {
    assessedBy(seat(member, 'interest')).thenRefused('interest.recused');
    assessedBy(seat(member, 'nothing')).thenRefused('interest.not-declared');
  });

  test('names every criterion that is missing', () => {
    const decision = assess(
      'assessment.given.v1',
      id,
      { knockOuts: [], scores: [] },
      seat(member),
      member,
      at('assessment'),
    );
    expect(decision).toMatchObject({
      refused: {
        code: 'assessment.does-not-fit-criteria',
        faults: [
          { name: 'knockOuts.public-library' },
          { name: 'scores.potential' },
          { name: 'scores.agenda' },
        ],
      },
    });
  });

  test('goes by the criteria that the round froze', () => {
    const harder = { ...round.criteria, weighted: [...round.criteria.weighted].slice(0, 1) };
    const other = { ...seat(member), round: { ...round, criteria: harder } };
    assessedBy(other).thenRefused('assessment.does-not-fit-criteria');
  });

  test('of a candidate that is knocked out keeps no mean', () => {
    const out = {
      ...assessment,
      knockOuts: [{ code: 'public-library', passes: false, reason: 'Een bedrijf.' }],
    };
    const state = assessedBy(seat(member), at('assessment'), out).state();
    expect(state).toMatchObject({ knockedOut: true, total: undefined });
  });
});

describe('revising an assessment', () => {
  const revised = (where = seat(member)) =>
    given(assessments, given1).when((state) =>
      revise(id, state, assessment, where, member, at('assessment')),
    );

  test('replaces it', () => {
    revised().then(event('assessment.revised.v1'));
  });

  test('is never for a member who was recused meanwhile', () => {
    revised(seat(member, 'interest')).thenRefused('interest.recused');
  });

  test('leaves one of an earlier round as it was: in the next round the candidate is assessed anew', () => {
    const next = { ...candidateAfter('arrived', 'admitted'), roundId: 'round-2' };
    revised(seat(member, 'no interest', next)).thenRefused('candidate.not-in-round');
    expect(assessmentIdOf(candidateId, 'round-2', member)).not.toBe(
      assessmentIdOf(candidateId, roundId, member),
    );
  });
});
