import { refuse, type Fault } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { asPercentage, isMore, isNothing, sum } from '@innovatienetwerk/values';
import {
  problems,
  type BudgetLine,
  type NewChangeDecision,
  type NewChangeRequest,
} from '../../contract/index.ts';
import { isOver, over } from '../award/decide.ts';
import { awards, type AwardState } from '../award/state.ts';
import { gapOf, lineFaults } from '../budget/lines.ts';
import { requestedOf, totalOf } from '../budget/totals.ts';
import { isTooMuch, movedBetween, shiftOf } from './shift.ts';
import type { ChangeRequestEvent, ChangeRequestState } from './state.ts';

type ChangeDecision = Decision<ChangeRequestEvent>;

/** Whether this change must be consented to. */
export const needsConsent = (
  before: readonly BudgetLine[],
  { lines, substantial = false }: NewChangeRequest,
): boolean =>
  substantial ||
  isMore(totalOf(lines), totalOf(before)) ||
  isTooMuch(movedBetween(before, lines), totalOf(before));

function faultsIn(lines: readonly BudgetLine[]): readonly Fault[] {
  const uncovered = lines.flatMap((line, index): Fault[] =>
    isNothing(gapOf(line)) ? [] : [{ in: 'body', name: `lines.${index}.shares`, code: 'incomplete' }],
  );
  return [
    ...lineFaults(lines).map((fault) => ({ ...fault, name: fault.name.replace(/^budget\./, '') })),
    ...uncovered,
  ];
}

function notPossible(award: AwardState, lines: readonly BudgetLine[]) {
  const faults = faultsIn(lines);
  if (faults.length > 0) return refuse(problems.linesFaulty, {}, faults);
  return isMore(requestedOf(lines), award.amount)
    ? refuse(problems.aboveAward, { amount: award.amount.amount })
    : undefined;
}

const about = (changeRequestId: string, awardId: string, { applicationId }: AwardState) => ({
  changeRequestId,
  awardId,
  applicationId,
});

/** The recipient proposes another budget. A small shift holds at once. */
export function propose(
  changeRequestId: string,
  awardId: string,
  award: AwardState,
  request: NewChangeRequest,
): ChangeDecision {
  const refused = over(award) ?? notPossible(award, request.lines);
  if (refused !== undefined) return refused;
  return [
    {
      type: needsConsent(award.lines, request) ? 'change-request.asked.v1' : 'change-request.noted.v1',
      data: {
        ...about(changeRequestId, awardId, award),
        shift: shiftOf(award.lines, request.lines),
      },
      kept: { place: awards.scope(award), lines: request.lines, reason: request.reason },
    },
  ];
}

/** The recipient answers a request that came to be needed; that always needs consent. */
export function answer(
  changeRequestId: string,
  { status, awardId }: ChangeRequestState,
  award: AwardState,
  { lines, reason }: NewChangeRequest,
): ChangeDecision {
  if (status !== 'needed') return refuse(problems.notWaitingForRecipient, { status });
  const refused = notPossible(award, lines);
  if (refused !== undefined) return refused;
  return [
    {
      type: 'change-request.asked.v1',
      data: { ...about(changeRequestId, awardId, award), shift: shiftOf(award.lines, lines) },
      kept: { place: awards.scope(award), lines, reason },
    },
  ];
}

export function decide(
  changeRequestId: string,
  { status, awardId, applicationId, place }: ChangeRequestState,
  { outcome, explanation }: NewChangeDecision,
): ChangeDecision {
  if (status !== 'asked') return refuse(problems.notWaitingForDecision, { status });
  return [
    {
      type: 'change-request.decided.v1',
      data: { changeRequestId, awardId, applicationId, personIds: [...place.personIds], outcome },
      kept: { explanation },
    },
  ];
}

const needed = (
  changeRequestId: string,
  awardId: string,
  award: AwardState,
  cause: 'report' | 'partner-left',
  shift: number,
): readonly ChangeRequestEvent[] => [
  {
    type: 'change-request.needed.v1',
    data: {
      ...about(changeRequestId, awardId, award),
      personIds: [...award.personIds],
      cause,
      shift,
    },
    kept: { place: awards.scope(award) },
  },
];

/** More was spent on some lines than the budget lets move to them. What was not spent needs nobody's consent. */
export function needForReport(
  changeRequestId: string,
  awardId: string,
  award: AwardState,
  overspent: AwardState['amount'],
): readonly ChangeRequestEvent[] {
  const total = totalOf(award.lines);
  if (isOver(award) || !isTooMuch(overspent, total)) return [];
  return needed(changeRequestId, awardId, award, 'report', asPercentage(overspent, total));
}

/** What a partner that left would have paid must come from elsewhere. */
export function needForPartner(
  changeRequestId: string,
  awardId: string,
  award: AwardState,
  partnerId: string,
): readonly ChangeRequestEvent[] {
  const lost = sum(
    award.lines
      .flatMap(({ shares }) => shares)
      .filter(({ funderOrganisationId }) => funderOrganisationId === partnerId)
      .map(({ amount }) => amount),
  );
  const total = totalOf(award.lines);
  if (isOver(award) || !isTooMuch(lost, total)) return [];
  return needed(changeRequestId, awardId, award, 'partner-left', asPercentage(lost, total));
}
