import { effectiveGrants } from '@innovatienetwerk/contract';
import type { RequestContext } from '@innovatienetwerk/service';

/** Who answers for an employer. */
export interface Answerer {
  readonly personId: string;
  /** The organisations at which they hold a role that may answer. */
  readonly organisationIds: readonly string[];
}

/** For whom the caller answers, by the grants that this operation counts. */
export const answererOf = ({ operation, actor }: RequestContext): Answerer => ({
  personId: actor.subjectId,
  organisationIds: effectiveGrants(operation.allow, actor).map(({ organisationId }) => organisationId),
});

/** Employees do not give themselves the consent of their employer. */
export const speaksFor = (
  { personId, organisationIds }: Answerer,
  organisationId: string,
  expertId: string,
): boolean => organisationIds.includes(organisationId) && personId !== expertId;
