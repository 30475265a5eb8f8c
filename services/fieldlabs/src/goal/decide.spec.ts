import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directions, type GoalChanges, type Indicator, type NewGoal } from '../../contract/index.ts';
import { belonging, fieldlabId } from '../../test/belonging.ts';
import { goalId as id, indicator } from '../../test/score.ts';
import { change, freeze, MAX_GOALS, set, type GoalFacts } from './decide.ts';
import { goals, type GoalEvent, type GoalState } from './state.ts';

const content = (...indicators: Indicator[]): NewGoal => ({
  statement: 'Kinderen lezen meer voor hun plezier.',
  impactLevel: 'individuals',
  indicators,
});
const visits = indicator({ code: 'visits', unit: 'visits' });
const wanted = content(indicator({ leading: true }), visits);
const { name: _, ...figures } = indicator({ leading: true });
const { name: __, ...otherFigures } = visits;
const wasSet: GoalEvent = {
  type: 'goal.set.v1',
  data: { goalId: id, fieldlabId, impactLevel: 'individuals', indicators: [figures, otherFigures] },
  kept: { belonging, content: wanted },
};
const frozen: GoalEvent = {
  type: 'goal.indicator-frozen.v1',
  data: { goalId: id, fieldlabId, indicatorCode: 'loans' },
};

describe('setting a goal', () => {
  const setTo = (goal: NewGoal, facts: Partial<GoalFacts> = {}) =>
    given(goals).when(() =>
      set(id, goal, belonging, { isOver: false, leadsElsewhere: false, count: 0, ...facts }),
    );

  test('tells the figures of its indicators and none of its texts', () => {
    const state = setTo(wanted).then(wasSet).state();
    expect(state.leading).toEqual({ code: 'loans', unit: 'loans', fieldlabId });
    expect(JSON.stringify(wasSet.data)).not.toMatch(/plezier|Leningen/u);
  });

  test('is refused in a Fieldlab that is over, and beyond what it can have', () => {
    setTo(wanted, { isOver: true }).thenRefused('fieldlab.over');
    setTo(wanted, { count: MAX_GOALS }).thenRefused('goal.too-many');
  });

  test('gives each indicator its own code', () => {
    setTo(content(indicator(), indicator())).thenRefused('goal.duplicate-indicator');
  });

  test('asks for a target that is better than without the Fieldlab, in the chosen direction', () => {
    const number = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(fc.constantFrom(...directions), number, number, (direction, target, nullAlternative) => {
        const isBetter = direction === 'up' ? target > nullAlternative : target < nullAlternative;
        const outcome = setTo(content(indicator({ direction, target, nullAlternative })));
        if (isBetter) expect(outcome.state().content.indicators).toHaveLength(1);
        else outcome.thenRefused('goal.target-not-better');
      }),
    );
  });

  test('has one leading indicator in the whole Fieldlab, about effect', () => {
    const leading = indicator({ leading: true });
    setTo(content(leading, { ...visits, leading: true })).thenRefused('goal.leading-taken');
    setTo(content(leading), { leadsElsewhere: true }).thenRefused('goal.leading-taken');
    expect(setTo(content(visits), { leadsElsewhere: true }).state().leading).toBeUndefined();
    setTo(content({ ...leading, nature: 'cost-reduction' })).thenRefused('goal.leading-not-an-effect');
  });
});

describe('changing a goal', () => {
  const changeAfter = (history: readonly GoalEvent[], changes: GoalChanges, leadsElsewhere = false) =>
    given(goals, ...history).when((state) => change(id, state, changes, leadsElsewhere));

  test('can change everything while nothing was measured', () => {
    const state = changeAfter([wasSet], { indicators: [visits], impactLevel: 'society' }).state();
    expect(state.content).toMatchObject({ impactLevel: 'society', indicators: [visits] });
    expect(state).not.toHaveProperty('leading');
    changeAfter([wasSet], { indicators: [...wanted.indicators] }).thenNothing();
  });

  test.each([
    ['its target moves', { target: 9 }],
    ['its null alternative moves', { nullAlternative: 1 }],
    ['its weight changes', { weight: 1 }],
    ['it leads no more', { leading: false }],
  ] as const)('never touches an indicator that was measured: %s', (_reason, changes) => {
    const indicators = [indicator({ leading: true, ...changes }), visits];
    changeAfter([wasSet, frozen], { indicators }).thenRefused('goal.indicator-frozen');
    expect(changeAfter([wasSet], { indicators }).state().content.indicators).toEqual(indicators);
  });

  test('never takes away an indicator that was measured', () => {
    changeAfter([wasSet, frozen], { indicators: [visits] }).thenRefused('goal.indicator-frozen');
  });

  test('can call a measured indicator by a better name, and change the others', () => {
    const indicators = [
      indicator({ leading: true, name: { nl: 'Geleende boeken per kind' } }),
      { ...visits, target: 20 },
    ];
    expect(changeAfter([wasSet, frozen], { indicators }).state().content.indicators).toEqual(indicators);
  });

  test('follows the rules of a new one', () => {
    changeAfter([wasSet], { indicators: [visits, visits] }).thenRefused('goal.duplicate-indicator');
    changeAfter([wasSet], { indicators: [{ ...visits, leading: true }] }, true).thenRefused(
      'goal.leading-taken',
    );
  });
});

describe('the first measurement', () => {
  test('fixes the indicator, and a later one has nothing to fix', () => {
    given<GoalState, GoalEvent>(goals, wasSet)
      .when((state) => freeze(id, state, 'loans'))
      .then(frozen);
    given(goals, wasSet, frozen)
      .when((state) => freeze(id, state, 'loans'))
      .thenNothing();
  });

  test('is of an indicator of the goal', () => {
    given<GoalState, GoalEvent>(goals, wasSet)
      .when((state) => freeze(id, state, 'unknown'))
      .thenRefused('measurement.indicator-unknown');
  });
});
