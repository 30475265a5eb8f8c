import { isDeepStrictEqual } from 'node:util';
import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type GoalChanges, type Indicator, type NewGoal } from '../../contract/index.ts';
import type { Belonging } from '../learning/belonging.ts';
import type { GoalEvent, GoalState } from './state.ts';

type GoalDecision = Decision<GoalEvent>;

/** Enough for any Fieldlab, and few enough to score them all in one answer. */
export const MAX_GOALS = 20;

const isBetter = ({ direction, target, nullAlternative }: Indicator): boolean =>
  direction === 'up' ? target > nullAlternative : target < nullAlternative;

/** @param leadsElsewhere whether another goal of the Fieldlab has the leading indicator */
function indicatorsRefused(indicators: readonly Indicator[], leadsElsewhere: boolean) {
  const codes = indicators.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) < index);
  if (twice !== undefined) return refuse(problems.duplicateIndicator, { indicator: twice });
  const pointless = indicators.find((indicator) => !isBetter(indicator));
  if (pointless !== undefined) return refuse(problems.targetNotBetter, { indicator: pointless.code });
  const leading = indicators.filter((indicator) => indicator.leading === true);
  const cheaper = leading.find(({ nature }) => nature !== 'effect');
  if (cheaper !== undefined) return refuse(problems.leadingNotAnEffect, { indicator: cheaper.code });
  if (leading.length > (leadsElsewhere ? 0 : 1)) return refuse(problems.leadingTaken);
  return undefined;
}

const told = (goalId: string, fieldlabId: string, { impactLevel, indicators }: NewGoal) => ({
  goalId,
  fieldlabId,
  impactLevel,
  indicators: indicators.map(({ name: _, ...figures }) => figures),
});

export interface GoalFacts {
  readonly isOver: boolean;
  readonly leadsElsewhere: boolean;
  /** How many goals the Fieldlab has. */
  readonly count: number;
}

export function set(
  goalId: string,
  content: NewGoal,
  belonging: Belonging,
  { isOver, leadsElsewhere, count }: GoalFacts,
): GoalDecision {
  if (isOver) return refuse(problems.fieldlabOver);
  if (count >= MAX_GOALS) return refuse(problems.tooManyGoals, { limit: MAX_GOALS });
  const refused = indicatorsRefused(content.indicators, leadsElsewhere);
  if (refused !== undefined) return refused;
  return [
    { type: 'goal.set.v1', data: told(goalId, belonging.fieldlabId, content), kept: { belonging, content } },
  ];
}

/** By what the goal is judged; how an indicator is called may still be said better. */
const figuresOf = ({ name: _, leading = false, ...figures }: Indicator) => ({ ...figures, leading });

const isKept = (before: readonly Indicator[], after: readonly Indicator[], code: string): boolean => {
  const [was, is] = [before, after].map((all) => all.find((indicator) => indicator.code === code));
  return was !== undefined && is !== undefined && isDeepStrictEqual(figuresOf(was), figuresOf(is));
};

/** A target that moves once results are known proves nothing: what was measured stays as it was. */
export function change(
  goalId: string,
  state: GoalState,
  changes: GoalChanges,
  leadsElsewhere: boolean,
): GoalDecision {
  const content: NewGoal = { ...state.content, ...changes };
  if (isDeepStrictEqual(content, state.content)) return [];
  const moved = state.frozenCodes.find((code) => !isKept(state.content.indicators, content.indicators, code));
  if (moved !== undefined) return refuse(problems.indicatorFrozen, { indicator: moved });
  const refused = indicatorsRefused(content.indicators, leadsElsewhere);
  if (refused !== undefined) return refused;
  return [
    {
      type: 'goal.changed.v1',
      data: told(goalId, state.belonging.fieldlabId, content),
      kept: { content },
    },
  ];
}

/** The first measurement of an indicator fixes it; in the same write, so that no change slips in between. */
export function freeze(goalId: string, state: GoalState, indicatorCode: string): GoalDecision {
  if (!state.content.indicators.some(({ code }) => code === indicatorCode))
    return refuse(problems.indicatorUnknown, { indicator: indicatorCode });
  if (state.frozenCodes.includes(indicatorCode)) return [];
  const { fieldlabId } = state.belonging;
  return [{ type: 'goal.indicator-frozen.v1', data: { goalId, fieldlabId, indicatorCode } }];
}
