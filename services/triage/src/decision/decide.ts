import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type NewDecision } from '../../contract/index.ts';
import { roundInPhase } from '../candidate/council-rules.ts';
import type { Seat } from '../candidate/seat.ts';
import type { DecisionEvent, DecisionState } from './state.ts';

/** The council advises, the KB decides: it may depart from the advice, with a reason. Who is recused does not decide. */
export function take(
  decisionId: string,
  decision: NewDecision,
  seat: Seat,
  now: Date,
): Decision<DecisionEvent> {
  const { candidate, candidateId, interest } = seat;
  if (candidate.status === 'decided') return refuse(problems.decidedAlready);
  const allowed = roundInPhase(seat, now, 'decided');
  if ('refused' in allowed) return allowed;
  if (interest?.conflict === true) return refuse(problems.recused);
  if (candidate.advice === undefined) return refuse(problems.decisionNeedsAdvice);
  const { recommendation } = candidate.advice;
  const follows = (recommendation === 'accept') === (decision.outcome === 'accepted');
  if (!follows && decision.deviationReason === undefined)
    return refuse(problems.deviationNeedsReason, { recommendation });
  return [
    {
      type: 'decision.taken.v1',
      data: { decisionId, candidateId, ideaId: candidate.ideaId, roundId: candidate.roundId ?? '' },
      kept: {
        ...decision,
        advice: recommendation,
        decidedAt: now.toISOString(),
        publishAt: allowed.round.publishAt,
      },
    },
  ];
}

export function publish(decisionId: string, state: DecisionState): Decision<DecisionEvent> {
  if (state.told) return [];
  const { candidateId, ideaId, roundId, outcome, explanation } = state;
  return [
    {
      type: 'decision.published.v1',
      data: { decisionId, candidateId, ideaId, roundId, outcome, explanation },
    },
  ];
}
