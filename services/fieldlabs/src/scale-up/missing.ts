import type { Fault } from '@innovatienetwerk/contract';
import { isLess, nothing, sum } from '@innovatienetwerk/values';
import type { FinancingCommitment, ReadinessItem, Wait } from '../../contract/index.ts';
import type { ScaleUpState } from './state.ts';

/** From how many years on a commitment with an end counts as lasting. */
const LASTING_YEARS = 3;

/** Something without which a scale-up is not done, and so what it waits for. */
export interface Missing {
  readonly name: string;
  readonly wait: Wait;
}

/**
 * Whether a commitment is money that can be built on: not withdrawn, not over, there by next year, and without an end or for
 * three years at least.
 */
export function isLasting(commitment: FinancingCommitment, year: number): boolean {
  const { withdrawnAt, fromYear, untilYear, lasting } = commitment;
  if (withdrawnAt !== undefined || fromYear > year + 1) return false;
  if (lasting === true) return true;
  return untilYear !== undefined && untilYear >= year && untilYear - fromYear + 1 >= LASTING_YEARS;
}

/** Whether what lasts covers together what a year costs. A commitment for less long helps, but nobody can build on it. */
export function isFinanced(
  { commitments, costPerYear = nothing }: Pick<ScaleUpState, 'commitments' | 'costPerYear'>,
  year: number,
): boolean {
  const lasting = commitments.filter((commitment) => isLasting(commitment, year));
  return lasting.length > 0 && !isLess(sum(lasting.map(({ amountPerYear }) => amountPerYear)), costPerYear);
}

const isReady = ({ required, answer, evidence }: ReadinessItem): boolean =>
  !required || ((answer === 'yes' || answer === 'not-applicable') && evidence !== undefined);

/** Everything that stands between a scale-up and its completion, in the order in which it is usually done. */
export function missingOf(state: ScaleUpState, year: number): readonly Missing[] {
  const { readiness, handoverPlan, costPerYear, ownerOrganisationId, acceptances } = state;
  const missing = (isMissing: boolean, name: string, wait: Wait): readonly Missing[] =>
    isMissing ? [{ name, wait }] : [];
  return [
    ...readiness
      .filter((item) => !isReady(item))
      .map(({ code }) => ({ name: `readiness.${code}`, wait: 'scale-up-readiness' as const })),
    ...missing(costPerYear === undefined, 'costPerYear', 'scale-up-readiness'),
    ...missing(handoverPlan === undefined, 'handoverPlan', 'scale-up-readiness'),
    ...missing(ownerOrganisationId === undefined, 'ownerOrganisationId', 'scale-up-owner'),
    ...missing(!isFinanced(state, year), 'commitments', 'scale-up-financing'),
    ...missing(acceptances.giver === undefined, 'acceptances.giver', 'handover-by-giver'),
    ...missing(acceptances.receiver === undefined, 'acceptances.receiver', 'handover-by-receiver'),
  ];
}

export const waitOf = (state: ScaleUpState, year: number): Wait =>
  missingOf(state, year)[0]?.wait ?? 'scale-up-completion';

export const faultsOf = (missing: readonly Missing[]): readonly Fault[] =>
  missing.map(({ name }) => ({ in: 'body', name, code: 'incomplete' }));
