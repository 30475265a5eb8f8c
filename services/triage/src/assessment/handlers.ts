import { effectiveGrants, ProblemError } from '@innovatienetwerk/contract';
import { command, creation, list, type RequestContext } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type Assessment } from '../../contract/index.ts';
import { ownSeat, seatOf } from '../candidate/seat.ts';
import { phaseAt } from '../round/phase.ts';
import { assess } from './decide.ts';
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
  id: ({ params, actor }) => assessmentIdOf(params.candidateId, actor.subjectId),
  taken: { code: problems.assessedAlready.code },
  facts: seatOf,
  decide: (_, { id, request: { body, actor }, facts, now }) =>
    assess('assessment.given.v1', id, body, facts, actor.subjectId, now),
  view: toAssessment,
  location: ({ state }) => `/candidates/${state.candidateId}/assessments`,
});

export const reviseAssessment = command(operations.reviseAssessment, assessments, {
  facts: (request, { candidateId }) => ownSeat(candidateId, request),
  decide: (_, { id, request: { body, actor }, facts, now }) =>
    assess('assessment.revised.v1', id, body, facts, actor.subjectId, now),
  view: toAssessment,
});

/** Others' scores would steer one's own, so a member sees them afterwards; a recused member never does. */
async function mayCompare(request: RequestContext): Promise<void> {
  const steering = effectiveGrants(request.operation.allow, request.actor).some(
    ({ role }) => role === 'programme-manager',
  );
  if (steering) return;
  const seat = await seatOf(request);
  if (seat.interest?.conflict === true) throw new ProblemError(problems.recused);
  const assessmentRuns = seat.round !== undefined && phaseAt(seat.round, request.now) === 'assessment';
  const own = await request.parts
    .aggregates(assessments)
    .load(assessmentIdOf(seat.candidateId, request.actor.subjectId));
  if (own === null && assessmentRuns) throw new ProblemError(problems.ownAssessmentFirst);
  if (own === null && seat.interest === undefined) throw new ProblemError(problems.interestNotDeclared);
}

export const listAssessments = list(operations.listAssessments, assessments, {
  filter: async (request) => {
    await mayCompare(request);
    return { 'state.candidateId': request.params.candidateId };
  },
  sort: { createdAt: 'createdAt' },
  view: toAssessment,
});
