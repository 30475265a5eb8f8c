import { refuse } from '@innovatienetwerk/contract';
import { problems, type RoundPhase } from '../../contract/index.ts';
import { outsidePhase } from '../round/phase.ts';
import type { RoundState } from '../round/state.ts';
import type { Seat } from './seat.ts';

/** The round of a candidate that is in one and in one of these phases, or why the council cannot act. */
export function roundInPhase(
  { candidate, round }: Seat,
  now: Date,
  ...phases: readonly RoundPhase[]
): { readonly round: RoundState } | ReturnType<typeof refuse> {
  const inRound = candidate.status === 'admitted' || candidate.status === 'advised';
  if (round === undefined || !inRound) return refuse(problems.notInRound, { status: candidate.status });
  return outsidePhase(round, now, ...phases) ?? { round };
}

/** A member takes part after declaring to have no interest. */
export function takesPart(seat: Seat, memberId: string): ReturnType<typeof refuse> | undefined {
  if (seat.round?.council.memberIds.includes(memberId) !== true) return refuse(problems.notOnCouncil);
  if (seat.interest === undefined) return refuse(problems.interestNotDeclared);
  return seat.interest.conflict ? refuse(problems.recused) : undefined;
}
