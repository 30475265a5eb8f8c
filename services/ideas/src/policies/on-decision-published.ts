import { policy } from '@innovatienetwerk/service';
import { events as triage } from '@innovatienetwerk/triage/contract';
import { applyDecision } from '../idea/decide.ts';
import { ideas } from '../idea/state.ts';

/** When a decision is published, the idea gets its outcome and the public explanation on its timeline. */
export const onDecisionPublished = policy(
  'apply-decision',
  triage.decisionPublished,
  ({ data }, { change }) => {
    const { ideaId, decisionId, outcome, explanation } = data;
    return change(ideas, ideaId, (state, now) =>
      applyDecision(ideaId, state, { decisionId, outcome, explanation }, now),
    );
  },
);
