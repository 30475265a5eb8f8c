import { refuse, type Fault } from '@innovatienetwerk/contract';
import { asPercentage, isMore, isNothing, sum } from '@innovatienetwerk/values';
import {
  problems,
  type BudgetLine,
  type ChangeEnd,
  type NewChangeDecision,
  type NewChangeRequest,
  type NewReportSubmission,
} from '../../contract/index.ts';
import { gapOf, lineFaults } from '../budget/lines.ts';
import { requestedOf, totalOf } from '../budget/totals.ts';
import { isTooMuch, movedBetween, shiftOf, spentAbove } from '../change-request/shift.ts';
import { about, isOver, over, type AwardDecision } from './decide.ts';
import type { AwardEvent, AwardState, OpenChange } from './state.ts';

/**
 * What a change request does to its award. The award is where everything about a change is decided, in the write of the request itself:
 * a payment, a settlement or a second change cannot slip in between.
 */

const hold = (
  awardId: string,
  state: AwardState,
  { id: changeRequestId, ...change }: OpenChange,
): AwardEvent => ({ type: 'award.held.v1', data: { ...about(awardId, state), changeRequestId, ...change } });

const free = (
  awardId: string,
  state: AwardState,
  changeRequestId: string,
  outcome: ChangeEnd,
): AwardEvent => ({ type: 'award.freed.v1', data: { ...about(awardId, state), changeRequestId, outcome } });

const adopt = (
  awardId: string,
  state: AwardState,
  changeRequestId: string,
  lines: readonly BudgetLine[],
  consented: boolean,
): AwardEvent => ({
  type: 'award.budget-changed.v1',
  data: { ...about(awardId, state), changeRequestId, consented },
  kept: { lines },
});

/** Whether this change must be consented to. Small changes add up: they are measured together, from the last consent. */
export const needsConsent = (
  consented: readonly BudgetLine[],
  { lines, substantial = false }: NewChangeRequest,
): boolean =>
  substantial ||
  isMore(totalOf(lines), totalOf(consented)) ||
  isTooMuch(movedBetween(consented, lines), totalOf(consented));

function faultsIn(lines: readonly BudgetLine[]): readonly Fault[] {
  const uncovered = lines.flatMap((line, index): Fault[] =>
    isNothing(gapOf(line)) ? [] : [{ in: 'body', name: `lines.${index}.shares`, code: 'incomplete' }],
  );
  return [
    ...lineFaults(lines).map((fault) => ({ ...fault, name: fault.name.replace(/^budget\./, '') })),
    ...uncovered,
  ];
}

function notPossible({ amount }: AwardState, lines: readonly BudgetLine[]) {
  const faults = faultsIn(lines);
  if (faults.length > 0) return refuse(problems.linesFaulty, {}, faults);
  return isMore(requestedOf(lines), amount)
    ? refuse(problems.aboveAward, { amount: amount.amount })
    : undefined;
}

/** The recipient proposes another budget. A small shift holds at once, another one waits for the funder. */
export function propose(
  awardId: string,
  state: AwardState,
  changeRequestId: string,
  request: NewChangeRequest,
): AwardDecision {
  if (state.openChanges.length > 0) return refuse(problems.changeOpen);
  const refused = over(state) ?? notPossible(state, request.lines);
  if (refused !== undefined) return refused;
  if (!needsConsent(state.consentedLines, request))
    return [adopt(awardId, state, changeRequestId, request.lines, false)];
  const shift = shiftOf(state.consentedLines, request.lines);
  return [hold(awardId, state, { id: changeRequestId, cause: 'recipient', waitsFor: 'funder', shift })];
}

const openOne = ({ openChanges }: AwardState, changeRequestId: string) =>
  openChanges.find(({ id }) => id === changeRequestId);
const waitsForFunder = ({ openChanges }: AwardState): boolean =>
  openChanges.some(({ waitsFor }) => waitsFor === 'funder');

/** The recipient answers a request that came to be needed; that always needs consent. One at a time is with the funder. */
export function answer(
  awardId: string,
  state: AwardState,
  changeRequestId: string,
  { lines }: NewChangeRequest,
): AwardDecision {
  const open = openOne(state, changeRequestId);
  // The request itself says in which state it is.
  if (open?.waitsFor !== 'recipient') return [];
  if (waitsForFunder(state)) return refuse(problems.changeOpen);
  const shift = shiftOf(state.consentedLines, lines);
  return notPossible(state, lines) ?? [hold(awardId, state, { ...open, waitsFor: 'funder', shift })];
}

/** The funder decides. What is approved is the budget from which later shifts are measured. */
export function conclude(
  awardId: string,
  state: AwardState,
  changeRequestId: string,
  { outcome }: NewChangeDecision,
  lines: readonly BudgetLine[] = [],
): AwardDecision {
  const refused = over(state);
  if (refused !== undefined) return refused;
  // The request itself says in which state it is.
  if (openOne(state, changeRequestId)?.waitsFor !== 'funder') return [];
  return outcome === 'approve'
    ? [free(awardId, state, changeRequestId, 'approved'), adopt(awardId, state, changeRequestId, lines, true)]
    : [free(awardId, state, changeRequestId, 'refused')];
}

/**
 * More was spent on some lines than may move to them: a change request is needed. One that an earlier version of the same report made
 * needed lapses, for this version speaks for itself.
 */
export function account(
  awardId: string,
  state: AwardState,
  { reportId, changeRequestId }: { readonly reportId: string; readonly changeRequestId: string },
  { lines }: NewReportSubmission,
): AwardDecision {
  if (isOver(state)) return [];
  if (waitsForFunder(state)) return refuse(problems.changeAwaitsFunder);
  const lapsed = state.openChanges
    .filter((one) => one.reportId === reportId)
    .map(({ id }) => free(awardId, state, id, 'lapsed'));
  const above = spentAbove(state.consentedLines, lines);
  const total = totalOf(state.consentedLines);
  if (!isTooMuch(above, total)) return lapsed;
  const shift = asPercentage(above, total);
  return [
    ...lapsed,
    hold(awardId, state, { id: changeRequestId, cause: 'report', waitsFor: 'recipient', reportId, shift }),
  ];
}

/** What a partner that left would have paid must come from elsewhere. */
export function losePartner(
  awardId: string,
  state: AwardState,
  changeRequestId: string,
  partnerId: string,
): AwardDecision {
  if (isOver(state)) return [];
  const lost = sum(
    state.lines
      .flatMap(({ shares }) => shares)
      .filter(({ funderOrganisationId }) => funderOrganisationId === partnerId)
      .map(({ amount }) => amount),
  );
  const total = totalOf(state.lines);
  if (!isTooMuch(lost, total)) return [];
  const shift = asPercentage(lost, total);
  return [hold(awardId, state, { id: changeRequestId, cause: 'partner-left', waitsFor: 'recipient', shift })];
}
