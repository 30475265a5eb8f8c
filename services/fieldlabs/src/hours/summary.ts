import { participantRoles, type HoursSummary } from '../../contract/index.ts';
import type { HoursState } from './state.ts';

type Entry = Pick<HoursState, 'role' | 'week' | 'hours'>;

/** Hours come in quarters, of which sums are exact. */
export const totalOf = (entries: readonly Pick<Entry, 'hours'>[]): number =>
  entries.reduce((total, { hours }) => total + hours, 0);

/** @param coachLimit of the steering group, when there is one */
export function summarise(
  fieldlabId: string,
  entries: readonly Entry[],
  coachLimit: number | undefined,
): HoursSummary {
  const byRole = participantRoles.flatMap((role) => {
    const ofRole = entries.filter((entry) => entry.role === role);
    return ofRole.length === 0 ? [] : [{ role, hours: totalOf(ofRole) }];
  });
  const coaching = Map.groupBy(
    entries.filter(({ role }) => role === 'coach'),
    ({ week }) => week,
  );
  const weeksOverLimit = [...coaching]
    .map(([week, ofWeek]) => ({ week, hours: totalOf(ofWeek) }))
    .filter(({ hours }) => coachLimit !== undefined && hours > coachLimit)
    .toSorted((one, other) => one.week.localeCompare(other.week));
  return {
    fieldlabId,
    total: totalOf(entries),
    byRole,
    ...(coachLimit === undefined ? {} : { coachLimit }),
    weeksOverLimit,
  };
}
