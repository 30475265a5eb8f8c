import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, NewRisk, Risk } from '../../contract/index.ts';
import { nowhere, scopeOf, type Belonging } from '../learning/belonging.ts';

export interface RiskState {
  readonly belonging: Belonging;
  readonly judgement: NewRisk;
  readonly status: Risk['status'];
  readonly score: number;
  /** Goes down as the score goes up, so that a list in its natural order begins with the heaviest. */
  readonly priority: number;
}

export type RiskEvent =
  | NewEventOf<typeof events.riskReported, { readonly belonging: Belonging; readonly judgement: NewRisk }>
  | NewEventOf<typeof events.riskChanged, { readonly judgement: NewRisk }>;

const HIGHEST_SCORE = 25;

export const noRisk: RiskState = {
  belonging: nowhere,
  judgement: { description: '', likelihood: 1, impact: 1, ownerId: '', mitigation: '' },
  status: 'open',
  score: 1,
  priority: HIGHEST_SCORE,
};

export const evolve = (state: RiskState, { data: { status, score }, kept }: RiskEvent): RiskState => ({
  ...state,
  ...kept,
  status,
  score,
  priority: 1 + HIGHEST_SCORE - score,
});

export const risks = defineAggregate<RiskState, RiskEvent>({
  name: 'risk',
  collection: 'risks',
  param: 'riskId',
  initial: noRisk,
  evolve,
  scope: ({ belonging }) => scopeOf(belonging),
  indexes: [
    { key: { 'state.belonging.fieldlabId': 1, 'state.priority': 1, _id: 1 } },
    { key: { 'state.belonging.fieldlabId': 1, createdAt: 1, _id: 1 } },
  ],
});
