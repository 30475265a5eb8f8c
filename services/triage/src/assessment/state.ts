import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, NewAssessment } from '../../contract/index.ts';

export interface AssessmentState extends NewAssessment {
  readonly candidateId: string;
  readonly roundId: string;
  readonly memberId: string;
  readonly knockedOut: boolean;
  readonly total?: number | undefined;
}

type Judgement = Pick<AssessmentState, 'knockOuts' | 'scores' | 'knockedOut' | 'total'>;

export type AssessmentEvent =
  | NewEventOf<typeof events.assessmentGiven, Judgement>
  | NewEventOf<typeof events.assessmentRevised, Judgement>;

/** One for each member, candidate and round: in a next round, with other criteria, a candidate is assessed anew. */
export const assessmentIdOf = (candidateId: string, roundId: string, memberId: string): string =>
  derivedId('assessment', candidateId, roundId, memberId);

export const assessments = defineAggregate<AssessmentState, AssessmentEvent>({
  name: 'assessment',
  collection: 'assessments',
  param: 'assessmentId',
  initial: { candidateId: '', roundId: '', memberId: '', knockOuts: [], scores: [], knockedOut: false },
  evolve: (_, { data: { candidateId, roundId, memberId }, kept }) => ({
    candidateId,
    roundId,
    memberId,
    ...kept,
  }),
  scope: ({ memberId }) => ({ region: 'NL', personIds: [memberId] }),
  indexes: [{ key: { 'state.candidateId': 1, createdAt: 1, _id: 1 } }],
});
