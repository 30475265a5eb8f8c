import {
  effectiveGrants,
  mayCreate,
  type Actor,
  type Allow,
  type RegionCode,
  type Scope,
} from '@innovatienetwerk/contract';
import type { Stored } from '@innovatienetwerk/store';

/** To which Fieldlab something belongs, and so who is near to it. Copied when it is made: it stays where it was made. */
export interface Belonging {
  readonly fieldlabId: string;
  readonly region: RegionCode;
  readonly organisationId?: string | undefined;
  readonly personIds: readonly string[];
}

export const nowhere: Belonging = { fieldlabId: '', region: 'NL', personIds: [] };

export const belongingTo = ({ id, scope }: Pick<Stored<unknown>, 'id' | 'scope'>): Belonging => ({
  fieldlabId: id,
  region: scope.region,
  ...(scope.organisationId === undefined ? {} : { organisationId: scope.organisationId }),
  personIds: scope.personIds,
});

export const scopeOf = ({ region, organisationId, personIds }: Belonging): Scope => ({
  region,
  organisationId,
  personIds,
});

interface Making {
  readonly operation: { readonly allow: Allow };
  readonly actor: Actor;
}

/**
 * To whom something belongs that the actor makes: to the organisation that leads the Fieldlab, or, made by somebody who takes part from
 * another organisation and reaches no further, to that organisation. Its people then work on it with those of the Fieldlab.
 */
export function madeBy({ operation: { allow }, actor }: Making, belonging: Belonging): Belonging {
  if (mayCreate(allow, actor, scopeOf(belonging))) return belonging;
  const [grant] = effectiveGrants(allow, actor);
  return grant === undefined ? belonging : { ...belonging, organisationId: grant.organisationId };
}
