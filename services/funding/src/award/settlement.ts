import { refuse, type Money } from '@innovatienetwerk/contract';
import { dayOf, isMore, isNothing, least, nothing, remainder } from '@innovatienetwerk/values';
import { problems, type NewSettlement } from '../../contract/index.ts';
import { about, isOver, lapsing, paidIn, recovery, type AwardDecision } from './decide.ts';
import type { AwardEvent, AwardState } from './state.ts';

/** No more than was awarded, and no more than was accounted for. */
export const mostToSettle = ({ amount, approvedSpending = nothing }: AwardState): Money =>
  least(amount, approvedSpending);

function notSettleable(state: AwardState, amount: Money) {
  const { status } = state;
  if (status !== 'active') return refuse(problems.awardInactive, { status });
  if (!state.finalReportApproved) return refuse(problems.reportMissing);
  if (state.openChanges.length > 0) return refuse(problems.changeOpen);
  const maximum = mostToSettle(state);
  return isMore(amount, maximum)
    ? refuse(problems.settlementTooHigh, { maximum: maximum.amount })
    : undefined;
}

/** What of the settled amount was not paid yet, as an instalment of its own: it takes the place of what was released before. */
function balance(awardId: string, state: AwardState, amount: Money, now: Date): readonly AwardEvent[] {
  if (isNothing(amount)) return [];
  const number = state.instalments.length + 1;
  return [
    {
      type: 'award.instalment-released.v1',
      data: { ...about(awardId, state), number, on: 'settled', amount, releasedOn: dayOf(now) },
    },
  ];
}

/** The final amount. Afterwards paid − recovered comes to exactly this, and the rest of the money is free again. */
export function settle(
  awardId: string,
  state: AwardState,
  { amount, explanation }: NewSettlement,
  now: Date,
): AwardDecision {
  const refused = notSettleable(state, amount);
  if (refused !== undefined) return refused;
  const paid = paidIn(state);
  return [
    ...lapsing(awardId, state),
    {
      type: 'award.settled.v1',
      data: { ...about(awardId, state), amount, unspent: remainder(state.amount, amount) },
      kept: { explanation },
    },
    ...balance(awardId, state, remainder(amount, paid), now),
    ...recovery(awardId, state, remainder(paid, amount)),
  ];
}

export interface ApprovedReport {
  readonly reportId: string;
  readonly spending: Money;
  readonly final: boolean;
}

/** An approved report says what was spent since the start. It may come to an award that was withdrawn meanwhile. */
export function approveSpending(awardId: string, state: AwardState, report: ApprovedReport): AwardDecision {
  if (isOver(state) || state.reportIds.includes(report.reportId)) return [];
  return [{ type: 'award.spending-approved.v1', data: { ...about(awardId, state), ...report } }];
}
