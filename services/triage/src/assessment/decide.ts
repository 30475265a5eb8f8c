import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type NewAssessment } from '../../contract/index.ts';
import { leftRound, roundInPhase, takesPart } from '../candidate/council-rules.ts';
import type { Seat } from '../candidate/seat.ts';
import { faultsOf, isKnockedOut, totalOf } from './judge.ts';
import type { AssessmentEvent, AssessmentState } from './state.ts';

export function assess(
  type: AssessmentEvent['type'],
  assessmentId: string,
  assessment: NewAssessment,
  seat: Seat,
  memberId: string,
  now: Date,
): Decision<AssessmentEvent> {
  const allowed = roundInPhase(seat, now, 'assessment');
  if ('refused' in allowed) return allowed;
  const barred = takesPart(seat, memberId);
  if (barred !== undefined) return barred;
  const { criteria } = allowed.round;
  const faults = faultsOf(assessment, criteria);
  if (faults.length > 0) return refuse(problems.assessmentIncomplete, {}, faults);
  const { candidateId, candidate } = seat;
  return [
    {
      type,
      data: { assessmentId, candidateId, roundId: candidate.roundId ?? '', memberId },
      kept: {
        ...assessment,
        knockedOut: isKnockedOut(assessment),
        total: totalOf(assessment, criteria),
      },
    },
  ];
}

/** Replaces one's own assessment. One of an earlier round stays as it was. */
export const revise = (
  assessmentId: string,
  { roundId }: AssessmentState,
  assessment: NewAssessment,
  seat: Seat,
  memberId: string,
  now: Date,
): Decision<AssessmentEvent> =>
  leftRound(seat, roundId) ?? assess('assessment.revised.v1', assessmentId, assessment, seat, memberId, now);
