import type { ReachQuery } from '@innovatienetwerk/contract';
import type { Document, Filter as MongoFilter } from 'mongodb';

export type Filter = MongoFilter<Document & { _id: string }>;

/** The reach of the service's own work, which is nobody's request: everything, also what is private. */
export const ownWork = 'own-work';

/** Default deny: without a grant that counts, a list is empty. */
const NOTHING: Filter = { _id: { $in: [] } };

/** Whose view a list is. */
export type ListReach = ReachQuery | typeof ownWork;

/**
 * The rule of reach as a filter on the stored scope. It allows exactly what `isWithinReach` of the contract allows:
 * a private object is for its own persons, however far a role reaches.
 */
export function reachFilter(reach: ListReach): Filter {
  if (reach === ownWork) return {};
  const own: readonly Filter[] = reach.personId === undefined ? [] : [{ 'scope.personIds': reach.personId }];
  const alternatives: readonly Filter[] = reach.everything
    ? [{ 'scope.private': false }, ...own]
    : [...own, ...placesOf(reach)];
  return alternatives.length === 0 ? NOTHING : { $or: [...alternatives] };
}

/** What lies in the regions and organisations, each as a condition that an index answers. */
const placesOf = ({ regions, organisationIds }: ReachQuery): readonly Filter[] => [
  ...(regions.length === 0 ? [] : [{ 'scope.region': { $in: [...regions] }, 'scope.private': false }]),
  ...(organisationIds.length === 0
    ? []
    : [{ 'scope.organisationId': { $in: [...organisationIds] }, 'scope.private': false }]),
];
