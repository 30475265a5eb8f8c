import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Delegation } from '../../contract/index.ts';
import { organisations } from '../organisation/state.ts';
import * as decide from './decide.ts';
import { delegations, type DelegationState } from './state.ts';

const toDelegation = ({ id, state, createdAt }: Stored<DelegationState>): Delegation => ({
  id,
  ...state,
  regions: [...state.regions],
  createdAt: createdAt.toISOString(),
});

export const recordDelegation = creation(operations.recordDelegation, delegations, {
  facts: async ({ parts, body }) => {
    const repository = parts.aggregates(organisations);
    const [organisation, delegate] = await Promise.all([
      repository.load(body.organisationId),
      repository.load(body.delegateId),
    ]);
    return { organisation: organisation?.state, delegate: delegate?.state };
  },
  decide: (_, { id, request, facts }) => decide.recordDelegation(id, request.body, facts),
  view: toDelegation,
  location: ({ id }) => `/delegations/${id}`,
});

export const revokeDelegation = command(operations.revokeDelegation, delegations, {
  decide: (state, { id, now }) => decide.revoke(id, state, now),
  view: toDelegation,
  location: ({ id }) => `/delegations/${id}`,
});

export const getDelegation = read(operations.getDelegation, delegations, { view: toDelegation });

export const listDelegations = list(operations.listDelegations, delegations, {
  filter: ({ query: { delegateId } }) => asked({ 'state.delegateId': delegateId }),
  sort: { createdAt: 'createdAt' },
  view: toDelegation,
});

export const [snapshotDelegations, followDelegations] = sync(
  [operations.snapshotDelegations, operations.followDelegations],
  delegations,
  { view: toDelegation },
);
