import { effectiveGrants, ProblemError } from '@innovatienetwerk/contract';
import { command, creation, list, type RequestContext } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Assessment } from '../../contract/index.ts';
import { ownSeat, seatOf, type Seat } from '../candidate/seat.ts';
import { recusedFrom } from '../interest/recusal.ts';
import { mayCompare, type Reader } from './compare.ts';
import { assess, revise } from './decide.ts';
import { assessmentIdOf, assessments, type AssessmentState } from './state.ts';

const toAssessment = ({
  id,
  state: { total, ...state },
  createdAt,
  updatedAt,
}: Stored<AssessmentState>): Assessment => ({
  id,
  ...state,
  ...(total === undefined ? {} : { total }),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const giveAssessment = creation(operations.giveAssessment, assessments, {
  facts: seatOf,
  id: ({ actor }, { candidate, candidateId }) =>
    assessmentIdOf(candidateId, candidate.roundId ?? '', actor.subjectId),
  taken: { code: problems.assessedAlready.code },
  decide: (_, { id, request: { body, actor }, facts, now }) =>
    assess('assessment.given.v1', id, body, facts, actor.subjectId, now),
  view: toAssessment,
  location: ({ state }) => `/candidates/${state.candidateId}/assessments`,
});

export const reviseAssessment = command(operations.reviseAssessment, assessments, {
  facts: (request, { candidateId }) => ownSeat(candidateId, request),
  decide: (state, { id, request: { body, actor }, facts, now }) =>
    revise(id, state, body, facts, actor.subjectId, now),
  view: toAssessment,
});

async function readerOf({ candidate, candidateId }: Seat, request: RequestContext): Promise<Reader> {
  const { actor, operation, parts } = request;
  const memberId = actor.subjectId;
  const own = await parts
    .aggregates(assessments)
    .load(assessmentIdOf(candidateId, candidate.roundId ?? '', memberId));
  const steering = effectiveGrants(operation.allow, actor).some(({ role }) => role === 'programme-manager');
  return { memberId, steering, assessed: own !== null };
}

/** Of the round that the candidate is in. Who was recused after assessing does not count any more. */
export const listAssessments = list(operations.listAssessments, assessments, {
  filter: async (request) => {
    const seat = await seatOf(request);
    const barred = mayCompare(seat, await readerOf(seat, request), request.now);
    if (barred !== undefined) throw new ProblemError(barred);
    return {
      'state.candidateId': seat.candidateId,
      'state.roundId': seat.candidate.roundId ?? '',
      'state.memberId': { $nin: await recusedFrom(request.parts, seat.candidateId) },
    };
  },
  sort: { createdAt: 'createdAt' },
  view: toAssessment,
});
