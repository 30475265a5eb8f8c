import type { ReachQuery } from '@innovatienetwerk/contract';
import type { Document, Filter as MongoFilter } from 'mongodb';

export type Filter = MongoFilter<Document & { _id: string }>;

/** The reach of the service's own work, which is nobody's request: everything, also what is private. */
export const ownWork = 'own-work';

/** Whose view a list is. */
export type ListReach = ReachQuery | typeof ownWork;

/**
 * The rule of reach as a filter on the stored scope. It allows exactly what `isWithinReach` of the contract allows:
 * a private object is for its own persons, however far a role reaches.
 */
export function reachFilter(reach: ListReach): Filter {
  if (reach === ownWork) return {};
  const own: Filter = { 'scope.personIds': reach.personId };
  if (reach.everything) return { $or: [{ 'scope.private': false }, own] };
  return {
    $or: [
      own,
      ...(reach.regions.length === 0
        ? []
        : [{ 'scope.region': { $in: [...reach.regions] }, 'scope.private': false }]),
      ...(reach.organisationIds.length === 0
        ? []
        : [{ 'scope.organisationId': { $in: [...reach.organisationIds] }, 'scope.private': false }]),
    ],
  };
}
