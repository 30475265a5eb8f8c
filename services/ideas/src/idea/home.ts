import { effectiveGrants, type Actor, type Allow, type RegionCode } from '@innovatienetwerk/contract';

export interface Home {
  readonly organisationId: string;
  readonly region: RegionCode;
}

/** Whether the actor works in a region in a role that counts, whatever the organisation. */
export const worksIn = (allow: Allow, actor: Actor, region: RegionCode): boolean =>
  effectiveGrants(allow, actor).some(({ regions }) => regions.includes('NL') || regions.includes(region));

/**
 * Where a new object of this actor belongs: the organisation and region that were asked for, or else those of the
 * first grant with which the actor may make it. What lies out of reach is refused afterwards, by the kit.
 */
export function homeOf(
  allow: Allow,
  actor: Actor,
  wished: { readonly organisationId?: string | undefined; readonly region?: RegionCode | undefined },
): Home {
  const grants = effectiveGrants(allow, actor);
  const grant = grants.find((candidate) => candidate.organisationId === wished.organisationId) ?? grants[0];
  return {
    organisationId: wished.organisationId ?? grant?.organisationId ?? '',
    region: wished.region ?? grant?.regions[0] ?? 'NL',
  };
}
