import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directions, evidenceTypes, measurementKinds, type Indicator } from '../../contract/index.ts';
import { goalId, indicator, measured } from '../../test/score.ts';
import { attainmentOf, effectivenessOf, evidenceStrengths, precisionOf } from './effectiveness.ts';
import type { ScoredMeasurement } from './measured.ts';

const fieldlabId = 'fieldlab-1';
const effectiveness = (indicators: readonly Indicator[], ...measurements: ScoredMeasurement[]) =>
  effectivenessOf(fieldlabId, [{ id: goalId, indicators }], measurements);

/** An indicator with a target that is better than the null alternative, in either direction. */
const anyIndicator = fc
  .record({
    direction: fc.constantFrom(...directions),
    nullAlternative: fc.integer({ min: -1000, max: 1000 }),
    distance: fc.integer({ min: 1, max: 1000 }),
    weight: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ distance, ...rest }) =>
    indicator({
      ...rest,
      target: rest.nullAlternative + (rest.direction === 'up' ? distance : -distance),
    }),
  );

const anyMeasurements = fc
  .array(
    fc.record({
      value: fc.integer({ min: -100, max: 100 }),
      measuredOn: fc.constantFrom('2026-01-01', '2026-06-01', '2026-09-01'),
      kind: fc.constantFrom(...measurementKinds),
      evidenceType: fc.constantFrom(...evidenceTypes),
      supersedes: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    all.map(({ value, supersedes, ...rest }, index) =>
      measured(`measurement-${index}`, value, {
        ...rest,
        ...(supersedes === undefined ? {} : { supersedesId: `measurement-${supersedes}` }),
      }),
    ),
  );

describe('attainment', () => {
  test('of the null alternative is 0 and of the target is 1, whichever direction is better', () => {
    fc.assert(
      fc.property(anyIndicator, (one) => {
        expect(attainmentOf(one, one.nullAlternative)).toBeCloseTo(0);
        expect(attainmentOf(one, one.target)).toBe(1);
      }),
    );
  });

  test('never falls when the measured value gets better', () => {
    fc.assert(
      fc.property(anyIndicator, fc.integer(), fc.nat({ max: 10_000 }), (one, value, step) => {
        const better = one.direction === 'up' ? value + step : value - step;
        expect(attainmentOf(one, better)).toBeGreaterThanOrEqual(attainmentOf(one, value));
      }),
    );
  });
});

describe('the effectiveness of a Fieldlab', () => {
  test('is the weighted mean of what was attained, with the numbers to recompute it', () => {
    const complaints = indicator({
      code: 'complaints',
      direction: 'down',
      baseline: 40,
      nullAlternative: 40,
      target: 20,
      weight: 100,
    });
    const answer = effectiveness(
      [indicator(), complaints],
      measured('measurement-1', 6.5, { sampleSize: 100 }),
      measured('measurement-2', 10, {
        indicatorCode: 'complaints',
        evidenceType: 'combined',
        marginOfError: 5,
      }),
    );
    expect(answer.indicators).toMatchObject([
      { measured: 6.5, attainment: 0.5, attainmentClamped: 0.5, evidence: 0.8, precision: 0.9 },
      { measured: 10, attainment: 1.5, attainmentClamped: 1, evidence: 1, precision: 0.75 },
    ]);
    // (50 × 0.5 + 100 × 1) / 150 and (50 × 0.5 + 100 × 1.5) / 150; 1 × (50 × 0.72 + 100 × 0.75) / 150.
    expect(answer).toMatchObject({ score: 0.8333, scoreUnclamped: 1.1667, missing: [] });
    expect(answer.confidence).toEqual({ level: 'high', value: 0.74 });
  });

  test('says what was not measured, and is less certain for it', () => {
    const other = indicator({ code: 'visits', weight: 100 });
    const answer = effectiveness([indicator(), other], measured('measurement-1', 6.5, { sampleSize: 100 }));
    expect(answer).toMatchObject({ score: 0.5, confidence: { level: 'low', value: 0.24 } });
    expect(answer.missing).toEqual([{ what: 'measurement', goalId, indicatorCode: 'visits' }]);
  });

  test('has no score without a measurement, and a baseline is none', () => {
    const answer = effectiveness([indicator()], measured('measurement-1', 4, { kind: 'baseline' }));
    expect(answer.score).toBeUndefined();
    expect(answer.confidence).toEqual({ level: 'low', value: 0 });
    expect(effectivenessOf(fieldlabId, [], []).missing).toEqual([{ what: 'indicators' }]);
  });

  test('never counts a measurement that another superseded', () => {
    const wrong = measured('measurement-1', 80, { measuredOn: '2026-08-01' });
    const right = measured('measurement-2', 6.5, { supersedesId: 'measurement-1' });
    expect(effectiveness([indicator()], wrong, right)).toMatchObject({
      score: 0.5,
      indicators: [{ measurementId: 'measurement-2' }],
    });
    fc.assert(
      fc.property(anyMeasurements, (measurements) => {
        const superseded = measurements.map(({ content }) => content.supersedesId);
        for (const { measurementId } of effectiveness([indicator()], ...measurements).indicators)
          expect(superseded).not.toContain(measurementId);
      }),
    );
  });

  test('takes the latest day, and of one day the end measurement', () => {
    const late = measured('measurement-1', 7, { measuredOn: '2026-09-01' });
    const end = measured('measurement-2', 8, { measuredOn: '2026-09-01', kind: 'end' });
    const early = measured('measurement-3', 6, { kind: 'end' });
    expect(effectiveness([indicator()], early, late).indicators[0]?.measured).toBe(7);
    expect(effectiveness([indicator()], end, early, late).indicators[0]?.measured).toBe(8);
  });

  test('never depends on the order in which measurements are given', () => {
    fc.assert(
      fc.property(
        anyMeasurements.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(effectiveness([indicator()], ...shuffled)).toEqual(effectiveness([indicator()], ...all));
        },
      ),
    );
  });

  test('is always between 0 and 1, and so is its certainty', () => {
    fc.assert(
      fc.property(
        fc.array(anyIndicator, { minLength: 1, maxLength: 4 }),
        anyMeasurements,
        (all, measurements) => {
          const indicators = all.map((one, index) => ({
            ...one,
            code: index === 0 ? 'loans' : `other-${index}`,
          }));
          const { score = 0, confidence } = effectiveness(indicators, ...measurements);
          for (const value of [score, confidence.value]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe('certainty', () => {
  test('grows with the strength of the evidence, from inferred to combined', () => {
    const strengths = evidenceTypes.map((type) => evidenceStrengths[type]);
    expect(strengths).toEqual(strengths.toSorted((one, other) => one - other));
  });

  test('grows with the sample, and shrinks with the margin of error to nothing', () => {
    const one = indicator();
    expect(precisionOf(one, { sampleSize: 1 })).toBe(0);
    expect(precisionOf(one, { sampleSize: 400 })).toBe(0.95);
    expect(precisionOf(one, {})).toBe(0.5);
    expect(precisionOf(one, { marginOfError: 0, sampleSize: 4 })).toBe(1);
    expect(precisionOf(one, { marginOfError: 30 })).toBe(0);
  });
});
