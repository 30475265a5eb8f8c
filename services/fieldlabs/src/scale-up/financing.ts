import { refuse } from '@innovatienetwerk/contract';
import { problems, type NewFinancingCommitment } from '../../contract/index.ts';
import { about, withWait, yearOf, type ScaleUpDecision } from './decide.ts';
import { isFinanced } from './missing.ts';
import { evolve, type ScaleUpEvent, type ScaleUpState } from './state.ts';

const MAX_COMMITMENTS = 50;

/** Whose commitments somebody may record and withdraw: a funder its own, who prepares the scale-up those of everybody. */
export type Purse = 'everybody' | readonly string[];

const isOf = (purse: Purse, organisationId: string): boolean =>
  purse === 'everybody' || purse.includes(organisationId);

/** Adds what the change means for the whole: a wait while it is open, lost or found financing once it is completed. */
function withConsequence(
  scaleUpId: string,
  state: ScaleUpState,
  happened: readonly ScaleUpEvent[],
  now: Date,
): ScaleUpDecision {
  const after = happened.reduce(evolve, state);
  const { ownerOrganisationId } = after;
  if (after.status === 'open' || ownerOrganisationId === undefined)
    return withWait(scaleUpId, state, happened, now);
  const isHealthy = isFinanced(after, yearOf(now));
  if (isHealthy === (after.status === 'completed')) return happened;
  const type = isHealthy ? 'scale-up.financing-restored.v1' : 'scale-up.financing-lost.v1';
  return [...happened, { type, data: { ...about(scaleUpId, after), ownerOrganisationId } }];
}

const hasTerm = ({ lasting = false, fromYear, untilYear }: NewFinancingCommitment): boolean =>
  lasting ? untilYear === undefined : untilYear !== undefined && untilYear >= fromYear;

export interface CommitmentFacts {
  readonly commitmentId: string;
  readonly isKnown: boolean;
  readonly purse: Purse;
}

/** Also after the completion: financing that was lost can be replaced. */
export function commit(
  scaleUpId: string,
  state: ScaleUpState,
  { evidence, ...terms }: NewFinancingCommitment,
  { commitmentId, isKnown, purse }: CommitmentFacts,
  now: Date,
): ScaleUpDecision {
  if (!isOf(purse, terms.funderOrganisationId)) return refuse(problems.commitmentOfAnother);
  if (!isKnown) return refuse(problems.organisationUnknown);
  if (!hasTerm({ evidence, ...terms })) return refuse(problems.commitmentTerm);
  if (state.commitments.length >= MAX_COMMITMENTS)
    return refuse(problems.tooManyCommitments, { limit: MAX_COMMITMENTS });
  const committed: ScaleUpEvent = {
    type: 'scale-up.financing-committed.v1',
    data: { ...about(scaleUpId, state), commitmentId, ...terms },
    kept: { evidence, committedAt: now.toISOString() },
  };
  return withConsequence(scaleUpId, state, [committed], now);
}

export function withdraw(
  scaleUpId: string,
  state: ScaleUpState,
  commitmentId: string,
  purse: Purse,
  now: Date,
): ScaleUpDecision {
  const commitment = state.commitments.find(({ id }) => id === commitmentId);
  if (commitment === undefined) return refuse(problems.commitmentUnknown);
  if (!isOf(purse, commitment.funderOrganisationId)) return refuse(problems.commitmentOfAnother);
  if (commitment.withdrawnAt !== undefined) return [];
  const withdrawn: ScaleUpEvent = {
    type: 'scale-up.financing-withdrawn.v1',
    data: { ...about(scaleUpId, state), commitmentId },
    kept: { withdrawnAt: now.toISOString() },
  };
  return withConsequence(scaleUpId, state, [withdrawn], now);
}

/** What the turn of the year does: commitments end without anybody acting. */
export const review = (scaleUpId: string, state: ScaleUpState, now: Date): ScaleUpDecision =>
  withConsequence(scaleUpId, state, [], now);
