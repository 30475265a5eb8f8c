import type { ReachQuery } from '@innovatienetwerk/contract';

/** For the service's own work, which is not somebody's request and so has no reach to keep within. */
export const everything: ReachQuery = { everything: true, regions: [], organisationIds: [], personId: '' };
