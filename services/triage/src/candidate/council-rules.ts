import { refuse } from '@innovatienetwerk/contract';
import { problems, type Council, type RoundPhase } from '../../contract/index.ts';
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

/** The candidate of a ballot or an assessment may have been carried over to another round. */
export const leftRound = ({ candidate }: Seat, roundId: string): ReturnType<typeof refuse> | undefined =>
  candidate.roundId === roundId ? undefined : refuse(problems.notInRound, { status: candidate.status });

/** A member takes part after declaring to have no interest. */
export function takesPart(seat: Seat, memberId: string): ReturnType<typeof refuse> | undefined {
  if (seat.round?.council.memberIds.includes(memberId) !== true) return refuse(problems.notOnCouncil);
  if (seat.interest === undefined) return refuse(problems.interestNotDeclared);
  return seat.interest.conflict ? refuse(problems.recused) : undefined;
}

/** The chair presides, and the deputy over a candidate in which the chair has an interest. Without either, nobody does. */
export const presidingId = (
  { chairId, viceChairId }: Pick<Council, 'chairId' | 'viceChairId'>,
  recusedIds: readonly string[],
): string | undefined => [chairId, viceChairId].find((id) => id !== undefined && !recusedIds.includes(id));

/** Who presides takes part as well, so has declared to have no interest: the casting vote and the advice are a voice. */
export function presides(
  seat: Seat,
  { council }: RoundState,
  recusedIds: readonly string[],
  memberId: string,
): ReturnType<typeof refuse> | undefined {
  if (memberId !== council.chairId && memberId !== council.viceChairId) return refuse(problems.notTheChair);
  const barred = takesPart(seat, memberId);
  if (barred !== undefined) return barred;
  return presidingId(council, recusedIds) === memberId ? undefined : refuse(problems.notTheChair);
}
