import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, NewGoal } from '../../contract/index.ts';
import { nowhere, scopeOf, type Belonging } from '../learning/belonging.ts';

export interface GoalState {
  readonly belonging: Belonging;
  readonly content: NewGoal;
  /** The indicators that were measured: their figures do not change any more. */
  readonly frozenCodes: readonly string[];
  /** Of the indicator that leads its Fieldlab: by which it is compared, and where it leads. */
  readonly leading?: { readonly code: string; readonly unit: string; readonly fieldlabId: string };
}

export type GoalEvent =
  | NewEventOf<typeof events.goalSet, { readonly belonging: Belonging; readonly content: NewGoal }>
  | NewEventOf<typeof events.goalChanged, { readonly content: NewGoal }>
  | NewEventOf<typeof events.goalIndicatorFrozen>;

export const noGoal: GoalState = {
  belonging: nowhere,
  content: { statement: '', impactLevel: 'individuals', indicators: [] },
  frozenCodes: [],
};

function withContent({ leading: _, ...state }: GoalState, content: NewGoal): GoalState {
  const leading = content.indicators.find((indicator) => indicator.leading === true);
  if (leading === undefined) return { ...state, content };
  const { code, unit } = leading;
  return { ...state, content, leading: { code, unit, fieldlabId: state.belonging.fieldlabId } };
}

export function evolve(state: GoalState, event: GoalEvent): GoalState {
  switch (event.type) {
    case 'goal.set.v1':
      return withContent({ ...state, belonging: event.kept.belonging }, event.kept.content);
    case 'goal.changed.v1':
      return withContent(state, event.kept.content);
    case 'goal.indicator-frozen.v1':
      return { ...state, frozenCodes: [...state.frozenCodes, event.data.indicatorCode] };
  }
}

export const goals = defineAggregate<GoalState, GoalEvent>({
  name: 'goal',
  collection: 'goals',
  param: 'goalId',
  initial: noGoal,
  evolve,
  scope: ({ belonging }) => scopeOf(belonging),
  indexes: [
    { key: { 'state.belonging.fieldlabId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.leading.unit': 1, createdAt: 1, _id: 1 } },
    // Two requests at once cannot both mark an indicator as the leading one of a Fieldlab.
    { key: { 'state.leading.fieldlabId': 1 }, unique: true, sparse: true },
  ],
});
