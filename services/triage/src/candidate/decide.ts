import { refuse, type LocalisedText, type RegionCode } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems } from '../../contract/index.ts';
import type { BallotState } from '../ballot/state.ts';
import { presides, roundInPhase } from './council-rules.ts';
import type { Seat } from './seat.ts';
import type { CandidateEvent, CandidateState } from './state.ts';

type CandidateDecision = Decision<CandidateEvent>;

export interface Arrival {
  readonly candidateId: string;
  readonly ideaId: string;
  readonly organisationId: string;
  readonly authorId: string;
  readonly region: RegionCode;
}

export function arrive({ candidateId, ideaId, ...kept }: Arrival): CandidateDecision {
  return [{ type: 'candidate.arrived.v1', data: { candidateId, ideaId }, kept }];
}

/** Only one that waits: another round may have taken it since it was listed. */
export function admit(candidateId: string, state: CandidateState, roundId: string): CandidateDecision {
  if (state.status !== 'waiting') return [];
  return [{ type: 'candidate.admitted.v1', data: { candidateId, ideaId: state.ideaId, roundId } }];
}

export function withdraw(candidateId: string, state: CandidateState): CandidateDecision {
  if (state.status === 'withdrawn' || state.status === 'decided') return [];
  return [{ type: 'candidate.withdrawn.v1', data: { candidateId, ideaId: state.ideaId } }];
}

/** The round was published without a decision on this one: it waits for the next. */
export function carryOver(candidateId: string, state: CandidateState, roundId: string): CandidateDecision {
  const undecided = state.status === 'admitted' || state.status === 'advised';
  if (!undecided || state.roundId !== roundId) return [];
  return [{ type: 'candidate.carried-over.v1', data: { candidateId, ideaId: state.ideaId, roundId } }];
}

/** A decision is final. One that was saved at the very end of its round may find its candidate carried over already. */
export function settle(candidateId: string, state: CandidateState, roundId: string): CandidateDecision {
  if (state.status === 'decided' || state.status === 'withdrawn') return [];
  return [{ type: 'candidate.decided.v1', data: { candidateId, ideaId: state.ideaId, roundId } }];
}

export interface AdviceFacts {
  readonly seat: Seat;
  readonly recusedIds: readonly string[];
  readonly ballotId: string;
  readonly ballot: BallotState | undefined;
}

/** The advice follows the ballot of this round: carried is to accept, rejected is to decline. */
export function advise(
  candidateId: string,
  state: CandidateState,
  memberId: string,
  motivation: LocalisedText,
  { seat, recusedIds, ballotId, ballot }: AdviceFacts,
  now: Date,
): CandidateDecision {
  const { status, ideaId, roundId = '' } = state;
  if (status === 'advised' || status === 'decided') return refuse(problems.advisedAlready);
  const allowed = roundInPhase({ ...seat, candidate: state }, now, 'deliberation', 'decided');
  if ('refused' in allowed) return allowed;
  const barred = presides(seat, allowed.round, recusedIds, memberId);
  if (barred !== undefined) return barred;
  const ofThisRound = ballot?.candidateId === candidateId && ballot.roundId === roundId;
  const outcome = ofThisRound ? ballot.result?.outcome : undefined;
  if (outcome !== 'carried' && outcome !== 'rejected') return refuse(problems.adviceNeedsBallot);
  const recommendation = outcome === 'carried' ? 'accept' : 'decline';
  return [
    {
      type: 'candidate.advised.v1',
      data: { candidateId, ideaId, roundId, recommendation },
      kept: { recommendation, motivation, ballotId, givenAt: now.toISOString() },
    },
  ];
}
