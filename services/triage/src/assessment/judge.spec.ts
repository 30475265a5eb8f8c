import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Criteria, NewAssessment } from '../../contract/index.ts';
import { assessment, criteria } from '../../test/sample.ts';
import { faultsOf, isKnockedOut, totalOf, weightedMean } from './judge.ts';

type Score = NewAssessment['scores'][number];
type Weighted = Criteria['weighted'][number];

const weightedCriterion = (index: number) =>
  fc
    .record({ weight: fc.integer({ min: 1, max: 100 }), required: fc.boolean() })
    .map((rest): Weighted => ({ code: `criterion-${index}`, question: { nl: 'Hoe goed?' }, ...rest }));
const scoreOf = ({ code }: Weighted): fc.Arbitrary<Score> =>
  fc.oneof(
    fc.integer({ min: 0, max: 5 }).map((score): Score => ({ code, mark: 'score', score })),
    fc
      .constantFrom('not-applicable', 'abstain')
      .map((mark): Score => ({ code, mark, reason: 'Buiten mijn vak.' })),
  );

/** Weighted criteria with a judgement of each. */
const judged = fc
  .integer({ min: 1, max: 10 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => weightedCriterion(index))))
  .chain((weighted) => fc.tuple(fc.constant(weighted), fc.tuple(...weighted.map(scoreOf))));

const counted = (scores: readonly Score[]): number[] =>
  scores.flatMap(({ score }) => (score === undefined ? [] : [score]));

describe('the weighted mean', () => {
  test('weighs each score: 5 × 40 % and 3 × 60 % is 3.8', () => {
    expect(weightedMean(assessment, criteria)).toBe(3.8);
  });

  test('is rounded half up to two decimals', () => {
    const weighted = [1, 7].map((weight, index): Weighted => ({
      code: `c${index}`,
      question: { nl: '?' },
      weight,
      required: false,
    }));
    const scores: Score[] = [
      { code: 'c0', mark: 'score', score: 1 },
      { code: 'c1', mark: 'score', score: 0 },
    ];
    expect(weightedMean({ scores }, { weighted })).toBe(0.13);
  });

  test('lies within the range of the scores given, and is absent exactly when none was', () => {
    fc.assert(
      fc.property(judged, ([weighted, scores]) => {
        const mean = weightedMean({ scores }, { weighted });
        const given = counted(scores);
        expect(mean === undefined).toBe(given.length === 0);
        if (mean === undefined) return;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...given));
        expect(mean).toBeLessThanOrEqual(Math.max(...given));
      }),
    );
  });

  test('never changes by the order of scores or criteria', () => {
    const shuffled = judged.chain(([weighted, scores]) =>
      fc.tuple(
        fc.constant({ weighted, scores }),
        fc.shuffledSubarray(weighted, { minLength: weighted.length }),
        fc.shuffledSubarray(scores, { minLength: scores.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([before, weighted, scores]) => {
        expect(weightedMean({ scores }, { weighted })).toBe(weightedMean(before, before));
      }),
    );
  });

  test('never counts what is not applicable or abstained: without those it is the same', () => {
    fc.assert(
      fc.property(judged, ([weighted, scores]) => {
        const only = scores.filter(({ mark }) => mark === 'score');
        const theirs = weighted.filter(({ code }) => only.some((score) => score.code === code));
        expect(weightedMean({ scores }, { weighted })).toBe(
          weightedMean({ scores: only }, { weighted: theirs }),
        );
      }),
    );
  });

  test('is the same when all weights are as many times larger', () => {
    fc.assert(
      fc.property(judged, fc.integer({ min: 2, max: 9 }), ([weighted, scores], factor) => {
        const larger = weighted.map((criterion) => ({ ...criterion, weight: criterion.weight * factor }));
        expect(weightedMean({ scores }, { weighted: larger })).toBe(weightedMean({ scores }, { weighted }));
      }),
    );
  });

  test('never falls when a score rises', () => {
    fc.assert(
      fc.property(judged, fc.nat(), ([weighted, scores], at) => {
        const index = at % scores.length;
        fc.pre((scores[index]?.score ?? 5) < 5);
        const raised = scores.map((score, place) =>
          place === index ? { ...score, score: (score.score ?? 0) + 1 } : score,
        );
        expect(weightedMean({ scores: raised }, { weighted })).toBeGreaterThanOrEqual(
          weightedMean({ scores }, { weighted }) ?? Infinity,
        );
      }),
    );
  });
});

describe('a knock-out criterion', () => {
  const knockOuts = (passes: readonly boolean[]) =>
    passes.map((passed, index) => ({
      code: `knock-out-${index}`,
      passes: passed,
      reason: 'Zie het dossier.',
    }));

  test('that is not met knocks out, whatever the weights and the scores, and leaves no mean', () => {
    const passes = fc.array(fc.boolean(), { maxLength: 5 });
    fc.assert(
      fc.property(judged, passes, ([weighted, scores], passed) => {
        const given: NewAssessment = { knockOuts: knockOuts(passed), scores };
        expect(isKnockedOut(given)).toBe(passed.includes(false));
        expect(totalOf(given, { knockOuts: [], weighted })).toBe(
          passed.includes(false) ? undefined : weightedMean(given, { weighted }),
        );
      }),
    );
  });

  test('comes first: who finds that it is not met need not score', () => {
    const out: NewAssessment = {
      knockOuts: [{ code: 'public-library', passes: false, reason: 'Een bedrijf.' }],
      scores: [],
    };
    expect(faultsOf(out, criteria)).toEqual([]);
    expect(faultsOf({ ...out, knockOuts: assessment.knockOuts }, criteria)).toHaveLength(2);
  });
});

describe('an assessment', () => {
  const [potential, agenda] = assessment.scores;
  if (potential === undefined || agenda === undefined) throw new Error('The sample has no scores');
  const faults = (changes: Partial<NewAssessment>) =>
    faultsOf({ ...assessment, ...changes }, criteria).map(({ name, code }) => `${name} ${code}`);

  test('fits when every criterion is judged once', () => {
    expect(faults({})).toEqual([]);
  });

  test.each<readonly [string, Partial<NewAssessment>, readonly string[]]>([
    ['a knock-out criterion that is missing', { knockOuts: [] }, ['knockOuts.public-library required']],
    ['a weighted criterion that is missing', { scores: [potential] }, ['scores.agenda required']],
    [
      'a criterion that is not of this round',
      { scores: [potential, agenda, { ...agenda, code: 'colour' }] },
      ['scores.2.code unknown'],
    ],
    [
      'a criterion that is judged twice',
      { scores: [potential, agenda, agenda] },
      ['scores.2.code uniqueItems'],
    ],
    [
      'a knock-out without its reason',
      { knockOuts: [{ code: 'public-library', passes: false }] },
      ['knockOuts.0.reason required'],
    ],
    [
      'a score without its number',
      { scores: [{ code: 'potential', mark: 'score' }, agenda] },
      ['scores.0.score required'],
    ],
    [
      'a number with an abstention',
      { scores: [{ ...potential, mark: 'abstain', reason: 'Weet ik niet.' }, agenda] },
      ['scores.0.score unknown'],
    ],
    [
      '"not applicable" where that is not allowed',
      { scores: [{ code: 'potential', mark: 'not-applicable', reason: 'Niet van toepassing.' }, agenda] },
      ['scores.0.mark rule'],
    ],
    [
      'an abstention without its reason',
      { scores: [potential, { code: 'agenda', mark: 'abstain' }] },
      ['scores.1.reason required'],
    ],
    [
      'everything at once',
      { knockOuts: [], scores: [{ code: 'potential', mark: 'score' }] },
      ['knockOuts.public-library required', 'scores.agenda required', 'scores.0.score required'],
    ],
  ])('tells %s', (_, changes, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  test('may abstain on a required criterion, and call an optional one not applicable', () => {
    expect(
      faults({
        scores: [
          { code: 'potential', mark: 'abstain', reason: 'Weet ik niet.' },
          { code: 'agenda', mark: 'not-applicable', reason: 'Niet van toepassing.' },
        ],
      }),
    ).toEqual([]);
  });
});
