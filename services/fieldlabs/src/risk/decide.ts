import { isDeepStrictEqual } from 'node:util';
import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type NewRisk, type RiskChanges } from '../../contract/index.ts';
import type { Belonging } from '../learning/belonging.ts';
import type { RiskEvent, RiskState } from './state.ts';

export const scoreOf = ({ likelihood, impact }: NewRisk): number => likelihood * impact;

export function report(
  riskId: string,
  judgement: NewRisk,
  belonging: Belonging,
  isOver: boolean,
): Decision<RiskEvent> {
  if (isOver) return refuse(problems.fieldlabOver);
  const { fieldlabId } = belonging;
  const { ownerId } = judgement;
  return [
    {
      type: 'risk.reported.v1',
      data: { riskId, fieldlabId, ownerId, status: 'open', score: scoreOf(judgement) },
      kept: { belonging, judgement },
    },
  ];
}

export function change(
  riskId: string,
  state: RiskState,
  { status = state.status, ...changes }: RiskChanges,
): Decision<RiskEvent> {
  const judgement: NewRisk = { ...state.judgement, ...changes };
  if (status === state.status && isDeepStrictEqual(judgement, state.judgement)) return [];
  const { fieldlabId } = state.belonging;
  const { ownerId } = judgement;
  return [
    {
      type: 'risk.changed.v1',
      data: { riskId, fieldlabId, ownerId, status, score: scoreOf(judgement) },
      kept: { judgement },
    },
  ];
}
