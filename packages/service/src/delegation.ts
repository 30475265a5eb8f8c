import {
  problems,
  ProblemError,
  type Actor,
  type DelegationRecord,
  type Grant,
  type RegionCode,
  type Role,
  type ViewDefinition,
} from '@innovatienetwerk/contract';
import type { Parts } from './context.ts';

/** Who may act for whom, from the delegations that the network recorded. */
export interface Delegations {
  /**
   * The actor with the grants that count: their own, or those of the organisation for which they act.
   * @throws {ProblemError} when no recorded delegation is in force.
   */
  resolve(actor: Actor, now: Date): Promise<Actor>;
}

/** The grants that a delegation gives, if it is in force and meant for an organisation of the actor. Pure. */
export function delegatedGrants(record: DelegationRecord, actor: Actor, now: Date): readonly Grant[] {
  const inForce = record.validFrom <= now.toISOString() && now.toISOString() < record.validUntil;
  const meant = actor.grants.some((grant) => grant.organisationId === record.delegateId);
  if (!inForce || !meant) return [];
  return record.roles.map((role) => ({
    role: role as Role,
    organisationId: record.organisationId,
    regions: record.regions as RegionCode[],
  }));
}

/** No organisation has more delegations that have not ended than this. */
const MAX_DELEGATIONS = 100;

export function createDelegations(
  parts: Parts,
  view: ViewDefinition<DelegationRecord> | undefined,
): Delegations {
  return {
    async resolve(actor, now) {
      if (actor.actingFor === undefined) return actor;
      const records =
        view === undefined
          ? []
          : await parts
              .view(view)
              .find(
                { organisationId: actor.actingFor, validUntil: { $gt: now.toISOString() } },
                { limit: MAX_DELEGATIONS },
              );
      const grants = records.flatMap((record) => delegatedGrants(record, actor, now));
      if (grants.length === 0) throw new ProblemError(problems.delegationNotRecorded);
      return { ...actor, grants };
    },
  };
}
