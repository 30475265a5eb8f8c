import type { Reach, Role } from './role.ts';
import type { RegionCode } from './region.ts';

/** A role at an organisation, for regions. It comes from the access token or from a recorded delegation. */
export interface Grant {
  readonly role: Role;
  readonly organisationId: string;
  readonly regions: readonly RegionCode[];
}

/** Who asks. Ids only: names and addresses of persons never travel with a request. */
export interface Actor {
  /** `sub` of the access token. */
  readonly subjectId: string;
  /** `azp` or `client_id` of the access token: the application through which the subject works. */
  readonly clientId: string;
  readonly grants: readonly Grant[];
  /** The organisation that the subject represents; it counts only with a recorded delegation. */
  readonly actingFor?: string;
}

/** What decides whether an object is within somebody's reach. */
export interface Scope {
  readonly region: RegionCode;
  readonly organisationId?: string | undefined;
  /** Authors, co-authors, the person concerned. */
  readonly personIds: readonly string[];
  /** A private object (a draft) is within reach of its own persons only, however far a role reaches. */
  readonly private?: boolean | undefined;
}

/** The rule of an operation: everybody, or these roles with this reach. A role that is absent may not. */
export type Allow = 'public' | Readonly<Partial<Record<Role, Reach>>>;

/** A grant together with the reach that the operation gives to its role. */
export interface EffectiveGrant extends Grant {
  readonly reach: Reach;
}

/** The grants of the actor that the rule mentions. An empty list means: this operation is not for the actor. */
export function effectiveGrants(allow: Allow, actor: Actor): readonly EffectiveGrant[] {
  if (allow === 'public') return [];
  return actor.grants.flatMap((grant) => {
    const reach = allow[grant.role];
    return reach === undefined ? [] : [{ ...grant, reach }];
  });
}

function covers(grant: EffectiveGrant, scope: Scope, subjectId: string): boolean {
  const own = scope.personIds.includes(subjectId);
  if (scope.private === true) return own;
  const ofOrganisation = own || grant.organisationId === scope.organisationId;
  switch (grant.reach) {
    case 'own':
      return own;
    case 'organisation':
      return ofOrganisation;
    case 'region':
      return ofOrganisation || grant.regions.includes('NL') || grant.regions.includes(scope.region);
    case 'all':
      return true;
  }
}

/** Whether the object is within the actor's reach. What is not, answers 404: its existence is not told. */
export function isWithinReach(allow: Allow, actor: Actor, scope: Scope): boolean {
  if (allow === 'public') return scope.private !== true;
  return effectiveGrants(allow, actor).some((grant) => covers(grant, scope, actor.subjectId));
}

/**
 * Whether the actor may make a new object with this scope. That the actor is its author counts only where the role
 * reaches no further than what is one's own: otherwise everybody could make something in any organisation or region.
 */
export function mayCreate(allow: Allow, actor: Actor, scope: Scope): boolean {
  if (allow === 'public') return isWithinReach(allow, actor, scope);
  const place: Scope = { ...scope, personIds: [], private: false };
  return effectiveGrants(allow, actor).some((grant) =>
    covers(grant, grant.reach === 'own' ? scope : place, actor.subjectId),
  );
}

/** The same rule as {@link isWithinReach} for lists, as alternatives that a store can turn into a query. */
export interface ReachQuery {
  readonly everything: boolean;
  readonly regions: readonly RegionCode[];
  readonly organisationIds: readonly string[];
  /** Whose own objects are within reach; absent where no grant counts, and for what is public. */
  readonly personId: string | undefined;
}

export function reachQuery(allow: Allow, actor: Actor): ReachQuery {
  const grants = effectiveGrants(allow, actor);
  const ofReach = (...wanted: Reach[]) => grants.filter((grant) => wanted.includes(grant.reach));
  const regional = ofReach('region').flatMap((grant) => grant.regions);
  return {
    everything: allow === 'public' || ofReach('all').length > 0 || regional.includes('NL'),
    regions: [...new Set(regional)],
    organisationIds: [...new Set(ofReach('organisation', 'region').map((grant) => grant.organisationId))],
    personId: grants.length === 0 ? undefined : actor.subjectId,
  };
}
