import type { Filter } from '@innovatienetwerk/store';

export interface Period {
  readonly sinceAt?: string;
  readonly untilAt?: string;
}

/** Moments are kept as texts in UTC, so they are compared in that form. */
const inUtc = (moment: string): string => new Date(moment).toISOString();

/** The entries of a period; of all time when none is asked. */
export function periodFilter({ sinceAt, untilAt }: Period): Filter {
  if (sinceAt === undefined && untilAt === undefined) return {};
  return {
    at: {
      ...(sinceAt === undefined ? {} : { $gte: inUtc(sinceAt) }),
      ...(untilAt === undefined ? {} : { $lt: inUtc(untilAt) }),
    },
  };
}
