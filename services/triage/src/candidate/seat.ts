import { problems, ProblemError } from '@innovatienetwerk/contract';
import type { RequestContext } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { interestIdOf, interests, type InterestState } from '../interest/state.ts';
import { rounds, type RoundState } from '../round/state.ts';
import { candidates, type CandidateState } from './state.ts';

/** Where a member of the council sits with regard to one candidate: what every rule of the council asks about. */
export interface Seat {
  readonly candidateId: string;
  readonly candidate: CandidateState;
  readonly round: RoundState | undefined;
  /** The member's own declaration of interest, if it was made. */
  readonly interest: InterestState | undefined;
}

async function seatAt(candidate: Stored<CandidateState>, { parts, actor }: RequestContext): Promise<Seat> {
  const { roundId } = candidate.state;
  const [round, interest] = await Promise.all([
    roundId === undefined ? null : parts.aggregates(rounds).load(roundId),
    parts.aggregates(interests).load(interestIdOf(candidate.id, actor.subjectId)),
  ]);
  return {
    candidateId: candidate.id,
    candidate: candidate.state,
    round: round?.state,
    interest: interest?.state,
  };
}

/** The seat at the candidate that the path names. @throws {ProblemError} 404 when there is none within reach */
export async function seatOf(request: RequestContext): Promise<Seat> {
  const { candidateId } = request.params as { readonly candidateId: string };
  return seatAt(await request.require(candidates, candidateId), request);
}

/** The seat at the candidate of something of the member's own, which is reached through that and not through its own scope. */
export async function ownSeat(candidateId: string, request: RequestContext): Promise<Seat> {
  const candidate = await request.parts.aggregates(candidates).load(candidateId);
  if (candidate === null) throw new ProblemError(problems.notFound);
  return seatAt(candidate, request);
}
