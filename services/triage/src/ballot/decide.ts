import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type Ballot } from '../../contract/index.ts';
import { leftRound, presides, roundInPhase, takesPart } from '../candidate/council-rules.ts';
import type { Seat } from '../candidate/seat.ts';
import type { BallotEvent, BallotState, Vote } from './state.ts';

type BallotDecision = Decision<BallotEvent>;
type Result = NonNullable<Ballot['result']>;

/** The share of those entitled that must vote, rounded up: half of five is three. At least one. */
export const quorumOf = (entitled: number, percent: number): number =>
  Math.max(1, Math.ceil((entitled * percent) / 100));

export interface OpenFacts {
  readonly seat: Seat;
  readonly recusedIds: readonly string[];
  /** The outcomes of earlier ballots on this candidate in this round; `undefined` for one that is still open. */
  readonly earlier: readonly (Result['outcome'] | undefined)[];
}

export function open(
  ballotId: string,
  { seat, recusedIds, earlier }: OpenFacts,
  memberId: string,
  now: Date,
): BallotDecision {
  const allowed = roundInPhase(seat, now, 'deliberation');
  if ('refused' in allowed) return allowed;
  const { council } = allowed.round;
  const barred = presides(seat, allowed.round, recusedIds, memberId);
  if (barred !== undefined) return barred;
  if (earlier.some((outcome) => outcome !== 'no-quorum')) return refuse(problems.ballotOpenAlready);
  const entitledIds = council.memberIds.filter((id) => !recusedIds.includes(id));
  return [
    {
      type: 'ballot.opened.v1',
      data: { ballotId, candidateId: seat.candidateId, roundId: seat.candidate.roundId ?? '' },
      kept: {
        chairId: memberId,
        entitledIds,
        quorum: quorumOf(entitledIds.length, council.quorumPercent),
        openedAt: now.toISOString(),
      },
    },
  ];
}

export function vote(
  ballotId: string,
  state: BallotState,
  seat: Seat,
  memberId: string,
  choice: Vote,
  now: Date,
): BallotDecision {
  if (state.closedAt !== undefined) return refuse(problems.ballotClosed);
  const left = leftRound(seat, state.roundId);
  if (left !== undefined) return left;
  const allowed = roundInPhase(seat, now, 'deliberation');
  if ('refused' in allowed) return allowed;
  const barred = takesPart(seat, memberId);
  if (barred !== undefined) return barred;
  if (!state.entitledIds.includes(memberId)) return refuse(problems.recused);
  if (state.votes.some((cast) => cast.memberId === memberId)) return refuse(problems.votedAlready);
  return [{ type: 'ballot.vote-cast.v1', data: { ballotId, memberId }, kept: { vote: choice } }];
}

export interface CloseFacts {
  readonly seat: Seat;
  readonly recusedIds: readonly string[];
}

/**
 * Counts again at closing: who was recused meanwhile counts neither for the quorum nor among the votes.
 * More votes for than against carries it; abstentions count for the quorum only; a tie is settled by who presides.
 */
export function close(
  ballotId: string,
  state: BallotState,
  { seat, recusedIds }: CloseFacts,
  memberId: string,
  castingVote: 'for' | 'against' | undefined,
  now: Date,
): BallotDecision {
  if (state.closedAt !== undefined) return refuse(problems.ballotClosed);
  const left = leftRound(seat, state.roundId);
  if (left !== undefined) return left;
  const allowed = roundInPhase(seat, now, 'deliberation', 'decided');
  if ('refused' in allowed) return allowed;
  const barred = presides(seat, allowed.round, recusedIds, memberId);
  if (barred !== undefined) return barred;
  const entitledIds = state.entitledIds.filter((id) => !recusedIds.includes(id));
  const quorum = quorumOf(entitledIds.length, allowed.round.council.quorumPercent);
  const counted = state.votes.filter((cast) => entitledIds.includes(cast.memberId));
  const count = (choice: Vote): number => counted.filter((cast) => cast.vote === choice).length;
  const tally = { for: count('for'), against: count('against'), abstain: count('abstain') };
  const tied = tally.for === tally.against;
  const hasQuorum = counted.length >= quorum;
  if (hasQuorum && tied && castingVote === undefined) return refuse(problems.castingVoteRequired);
  const carried = tied ? castingVote === 'for' : tally.for > tally.against;
  const outcome: Result['outcome'] = hasQuorum ? (carried ? 'carried' : 'rejected') : 'no-quorum';
  return [
    {
      type: 'ballot.closed.v1',
      data: { ballotId, candidateId: state.candidateId, roundId: state.roundId, outcome },
      kept: {
        closedAt: now.toISOString(),
        entitledIds,
        quorum,
        result: { ...tally, castingVoteUsed: hasQuorum && tied, outcome },
      },
    },
  ];
}
