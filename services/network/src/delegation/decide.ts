import { refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { problems, type NewDelegation } from '../../contract/index.ts';
import type { OrganisationState } from '../organisation/state.ts';
import type { DelegationEvent, DelegationState } from './state.ts';

export interface Parties {
  readonly organisation: OrganisationState | undefined;
  readonly delegate: OrganisationState | undefined;
}

export function recordDelegation(
  delegationId: string,
  delegation: NewDelegation,
  { organisation, delegate }: Parties,
): Decision<DelegationEvent> {
  const { organisationId, delegateId, regions, validFrom, validUntil } = delegation;
  if (organisation === undefined || delegate === undefined || organisationId === delegateId) {
    return refuse(problems.organisationUnknown);
  }
  const works = organisation.regions;
  if (!works.includes('NL') && regions.some((region) => !works.includes(region))) {
    return refuse(problems.outsideOrganisation);
  }
  if (validUntil <= validFrom) return refuse(problems.endsBeforeItBegins);
  return [{ type: 'delegation.recorded.v1', data: { delegationId, ...delegation } }];
}

export function revoke(delegationId: string, state: DelegationState, now: Date): Decision<DelegationEvent> {
  if (state.revokedAt !== undefined) return refuse(problems.alreadyRevoked);
  return [{ type: 'delegation.revoked.v1', data: { delegationId }, kept: { at: now.toISOString() } }];
}
