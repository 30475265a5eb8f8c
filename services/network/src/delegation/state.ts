import type { NewEventOf, ProvinceCode, RegionCode } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, NewDelegation } from '../../contract/index.ts';

export interface DelegationState {
  readonly organisationId: string;
  readonly delegateId: string;
  readonly roles: NewDelegation['roles'];
  readonly regions: readonly ProvinceCode[];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly revokedAt?: string;
}

export type DelegationEvent =
  | NewEventOf<typeof events.delegationRecorded>
  | NewEventOf<typeof events.delegationRevoked, { readonly at: string }>;

export const noDelegation: DelegationState = {
  organisationId: '',
  delegateId: '',
  roles: [],
  regions: [],
  validFrom: '',
  validUntil: '',
};

export function evolve(state: DelegationState, event: DelegationEvent): DelegationState {
  switch (event.type) {
    case 'delegation.recorded.v1': {
      const { delegationId: _, roles, ...rest } = event.data;
      return { ...rest, roles: roles as NewDelegation['roles'] };
    }
    case 'delegation.revoked.v1':
      return { ...state, revokedAt: event.kept.at };
  }
}

export const delegations = defineAggregate<DelegationState, DelegationEvent>({
  name: 'delegation',
  collection: 'delegations',
  param: 'delegationId',
  initial: noDelegation,
  evolve,
  scope: ({ organisationId, regions }) => ({
    region: regions.length === 1 ? (regions[0] as RegionCode) : 'NL',
    organisationId,
    personIds: [],
  }),
  indexes: [{ key: { 'scope.organisationId': 1, createdAt: 1, _id: 1 } }, { key: { createdAt: 1, _id: 1 } }],
});
