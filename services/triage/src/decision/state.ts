import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate, derivedId } from '@innovatienetwerk/service';
import type { events, NewDecision, Recommendation } from '../../contract/index.ts';

export interface DecisionState extends NewDecision {
  readonly candidateId: string;
  readonly ideaId: string;
  readonly roundId: string;
  readonly advice: Recommendation;
  readonly decidedAt: string;
  /** Copied from the round, whose date cannot move any more: from this moment on everybody may see the decision. */
  readonly publishAt: string;
  readonly told: boolean;
}

type Content = NewDecision & Pick<DecisionState, 'advice' | 'decidedAt' | 'publishAt'>;

export type DecisionEvent =
  | NewEventOf<typeof events.decisionTaken, Content>
  | NewEventOf<typeof events.decisionPublished>;

/** One for each candidate: what was decided on leaves the triage for good. */
export const decisionIdOf = (candidateId: string): string => derivedId('decision', candidateId);

export const noDecision: DecisionState = {
  candidateId: '',
  ideaId: '',
  roundId: '',
  outcome: 'declined',
  motivation: '',
  explanation: { nl: '' },
  advice: 'decline',
  decidedAt: '',
  publishAt: '',
  told: false,
};

export function evolve(state: DecisionState, event: DecisionEvent): DecisionState {
  switch (event.type) {
    case 'decision.taken.v1': {
      const { candidateId, ideaId, roundId } = event.data;
      return { ...state, candidateId, ideaId, roundId, ...event.kept };
    }
    case 'decision.published.v1':
      return { ...state, told: true };
  }
}

export const decisions = defineAggregate<DecisionState, DecisionEvent>({
  name: 'decision',
  collection: 'decisions',
  param: 'decisionId',
  initial: noDecision,
  evolve,
  scope: () => ({ region: 'NL', personIds: [] }),
  indexes: [
    { key: { 'state.roundId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.publishAt': 1, _id: 1 } },
    { key: { 'state.decidedAt': 1, _id: 1 } },
  ],
});
