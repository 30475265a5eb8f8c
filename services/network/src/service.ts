import { defineService, imports } from '@innovatienetwerk/service';
import { contract, delegationsView } from '../contract/index.ts';
import * as delegationHandlers from './delegation/handlers.ts';
import { delegations } from './delegation/state.ts';
import * as organisationHandlers from './organisation/handlers.ts';
import { organisations } from './organisation/state.ts';

export const service = defineService({
  contract,
  aggregates: [organisations, delegations, imports],
  handlers: { ...organisationHandlers, ...delegationHandlers },
  // Its own delegations too: the network judges requests on behalf by the same copy as every other service.
  views: [delegationsView],
  delegations: delegationsView,
});
