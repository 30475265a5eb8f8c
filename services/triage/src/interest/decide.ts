import { refuse, type Actor } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type NewInterest } from '../../contract/index.ts';
import { roundInPhase } from '../candidate/council-rules.ts';
import type { Seat } from '../candidate/seat.ts';
import type { InterestEvent } from './state.ts';

/** From intake to deliberation: a relation may come to light while the council is at work. */
export function declare(
  interestId: string,
  { relation, explanation }: NewInterest,
  seat: Seat,
  actor: Pick<Actor, 'subjectId' | 'grants'>,
  now: Date,
): Decision<InterestEvent> {
  const allowed = roundInPhase(seat, now, 'intake', 'assessment', 'deliberation');
  if ('refused' in allowed) return allowed;
  if (!allowed.round.council.memberIds.includes(actor.subjectId)) return refuse(problems.notOnCouncil);
  const { candidateId, candidate } = seat;
  const belongs = actor.grants.some(({ organisationId }) => organisationId === candidate.organisationId);
  if (relation === 'none' && (belongs || candidate.authorId === actor.subjectId))
    return refuse(problems.ownOrganisation);
  return [
    {
      type: 'interest.declared.v1',
      data: {
        interestId,
        candidateId,
        ideaId: candidate.ideaId,
        memberId: actor.subjectId,
        conflict: relation !== 'none',
      },
      kept: { relation, explanation, declaredAt: now.toISOString() },
    },
  ];
}
