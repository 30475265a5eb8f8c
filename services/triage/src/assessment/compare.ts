import type { ProblemDefinition } from '@innovatienetwerk/contract';
import { problems } from '../../contract/index.ts';
import type { Seat } from '../candidate/seat.ts';
import { phaseAt } from '../round/phase.ts';

export interface Reader {
  readonly memberId: string;
  /** Whether the reader runs the programme. On the council as well, a reader is a member like any other. */
  readonly steering: boolean;
  /** Whether the reader assessed this candidate in this round. */
  readonly assessed: boolean;
}

/**
 * Why this reader may not see the assessments of a candidate, or `undefined`. Others' scores would steer one's own, so a
 * member sees them afterwards; a recused member never does.
 */
export function mayCompare(
  seat: Seat,
  { memberId, steering, assessed }: Reader,
  now: Date,
): ProblemDefinition | undefined {
  const { round, interest } = seat;
  if (interest?.conflict === true) return problems.recused;
  if (round?.council.memberIds.includes(memberId) !== true)
    return steering ? undefined : problems.notOnCouncil;
  if (interest === undefined) return problems.interestNotDeclared;
  if (!assessed && phaseAt(round, now) === 'assessment') return problems.ownAssessmentFirst;
  return undefined;
}
