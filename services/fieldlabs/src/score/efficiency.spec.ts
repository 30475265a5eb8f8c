import { euros } from '@innovatienetwerk/values';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../contract/index.ts';
import { goalId, indicator, measured } from '../../test/score.ts';
import { efficiencyOf, improvementOf, type ScoredFieldlab } from './efficiency.ts';

interface Sketch {
  readonly value?: number;
  readonly spent?: readonly string[];
  readonly hours?: number;
  readonly changes?: Partial<Indicator>;
}

const fieldlab = (
  fieldlabId: string,
  { value, spent = ['9000.00', '6000.00'], hours = 300, changes }: Sketch = {},
): ScoredFieldlab => ({
  fieldlabId,
  goals: [{ id: goalId, indicators: [indicator({ leading: true, ...changes })] }],
  measurements: value === undefined ? [] : [measured('measurement-1', value)],
  effort: { spent: spent.map(euros), hours },
});

describe('the efficiency of a Fieldlab', () => {
  test('is what each unit of improvement over the null alternative took, in euros and in hours', () => {
    expect(efficiencyOf(fieldlab('one', { value: 6.5 }), [])).toMatchObject({
      cost: euros('15000.00'),
      outcome: 1.5,
      unit: 'loans',
      costPerUnit: euros('10000.00'),
      hoursPerUnit: 200,
      missing: [],
    });
  });

  test('counts improvement where less is better as well', () => {
    const fewer = { direction: 'down', nullAlternative: 10, target: 5 } as const;
    expect(efficiencyOf(fieldlab('one', { value: 8, changes: fewer }), [])).toMatchObject({
      outcome: 2,
      costPerUnit: euros('7500.00'),
    });
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (nullAlternative, measuredValue) => {
        const up = improvementOf({ direction: 'up', nullAlternative }, measuredValue);
        const down = improvementOf({ direction: 'down', nullAlternative }, measuredValue);
        expect(up + down).toBe(0);
      }),
    );
  });

  test.each([
    ['nothing leads', { value: 6.5, changes: { leading: false } }, ['leading-indicator']],
    ['the leading indicator was not measured', {}, ['measurement']],
    ['there is no improvement', { value: 5 }, ['improvement']],
    ['it got worse', { value: 4 }, ['improvement']],
    ['nothing was accounted for', { value: 6.5, spent: [], hours: 0 }, ['costs', 'hours']],
  ] as const)('has no cost per unit when %s, and says so', (_, sketch, missing) => {
    const answer = efficiencyOf(fieldlab('one', sketch), []);
    expect(answer.costPerUnit).toBeUndefined();
    expect(answer.comparison).toBeUndefined();
    expect(answer.missing.map(({ what }) => what)).toEqual(missing);
  });
});

describe('the comparison', () => {
  test('is with Fieldlabs in the same unit that have a cost per unit', () => {
    const others = [
      fieldlab('cheaper', { value: 7, hours: 100 }),
      fieldlab('dearer', { value: 6 }),
      fieldlab('unmeasured'),
      fieldlab('other-unit', { value: 8, changes: { unit: 'visits' } }),
    ];
    expect(efficiencyOf(fieldlab('one', { value: 6.5 }), others).comparison).toEqual({
      count: 3,
      rank: 2,
      medianCostPerUnit: euros('10000.00'),
      medianHoursPerUnit: 200,
    });
  });

  test('takes the mean of the two in the middle of an even number', () => {
    const { comparison } = efficiencyOf(fieldlab('one', { value: 6.5 }), [fieldlab('two', { value: 8 })]);
    expect(comparison).toMatchObject({ count: 2, rank: 2, medianCostPerUnit: euros('7500.00') });
  });

  test('never counts the Fieldlab itself twice', () => {
    const one = fieldlab('one', { value: 6.5 });
    expect(efficiencyOf(one, [one]).comparison).toMatchObject({ count: 1, rank: 1 });
  });

  test('never depends on the order of the others, and places everybody between 1 and their number', () => {
    const some = fc.array(
      fc.record({ value: fc.integer({ min: 0, max: 20 }), hours: fc.nat({ max: 500 }) }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(some, (sketches) => {
        const others = sketches.map((sketch, index) => fieldlab(`other-${index}`, sketch));
        const one = fieldlab('one', { value: 7 });
        const { comparison } = efficiencyOf(one, others);
        expect(efficiencyOf(one, others.toReversed()).comparison).toEqual(comparison);
        expect(comparison?.rank).toBeGreaterThanOrEqual(1);
        expect(comparison?.rank).toBeLessThanOrEqual(comparison?.count ?? 0);
      }),
    );
  });
});
