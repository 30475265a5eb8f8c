import { delegationsView } from '@innovatienetwerk/network/contract';
import { defineService } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';
import * as assessmentHandlers from './assessment/handlers.ts';
import { assessments } from './assessment/state.ts';
import * as ballotHandlers from './ballot/handlers.ts';
import { ballots } from './ballot/state.ts';
import * as candidateHandlers from './candidate/handlers.ts';
import { candidates } from './candidate/state.ts';
import * as criteriaSetHandlers from './criteria-set/handlers.ts';
import { criteriaSets } from './criteria-set/state.ts';
import * as decisionHandlers from './decision/handlers.ts';
import { decisions } from './decision/state.ts';
import * as interestHandlers from './interest/handlers.ts';
import { interests } from './interest/state.ts';
import { onDecisionTaken } from './policies/on-decision-taken.ts';
import { onIdeaSubmitted } from './policies/on-idea-submitted.ts';
import { onIdeaWithdrawn } from './policies/on-idea-withdrawn.ts';
import { onRoundPublished } from './policies/on-round-published.ts';
import * as roundHandlers from './round/handlers.ts';
import { roundsSchedule } from './round/schedule.ts';
import { rounds } from './round/state.ts';

export const service = defineService({
  contract,
  aggregates: [criteriaSets, rounds, candidates, interests, assessments, ballots, decisions],
  handlers: {
    ...criteriaSetHandlers,
    ...roundHandlers,
    ...candidateHandlers,
    ...interestHandlers,
    ...assessmentHandlers,
    ...ballotHandlers,
    ...decisionHandlers,
  },
  policies: [onIdeaSubmitted, onIdeaWithdrawn, onDecisionTaken, onRoundPublished],
  views: [delegationsView],
  schedules: [roundsSchedule],
  delegations: delegationsView,
});
