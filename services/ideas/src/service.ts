import { delegationsView } from '@innovatienetwerk/network/contract';
import { defineService, imports } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';
import * as challengeHandlers from './challenge/handlers.ts';
import { challenges } from './challenge/state.ts';
import * as endorsementHandlers from './endorsement/handlers.ts';
import { endorsements } from './endorsement/state.ts';
import * as ideaHandlers from './idea/handlers.ts';
import * as ideaQueries from './idea/queries.ts';
import { ideas } from './idea/state.ts';
import { onCandidateAdmitted } from './policies/on-candidate-admitted.ts';
import { onDecisionPublished } from './policies/on-decision-published.ts';
import { declarationsView } from './views/declarations.ts';

export const service = defineService({
  contract,
  aggregates: [ideas, challenges, endorsements, imports],
  handlers: { ...ideaHandlers, ...ideaQueries, ...challengeHandlers, ...endorsementHandlers },
  policies: [onCandidateAdmitted, onDecisionPublished],
  views: [declarationsView, delegationsView],
  delegations: delegationsView,
});
