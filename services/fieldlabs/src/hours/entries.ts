import { allOf, type Parts } from '@innovatienetwerk/service';
import type { Filter, Stored } from '@innovatienetwerk/store';
import type { FieldlabState } from '../fieldlab/state.ts';
import { steeringGroups } from '../steering-group/state.ts';
import type { Coaching } from './decide.ts';
import { hoursEntries, type HoursState } from './state.ts';

/** All entries of a Fieldlab: bounded by who takes part in it, and by the weeks that it runs. */
export const entriesOf = (
  parts: Parts,
  fieldlabId: string,
  filter: Filter = {},
): Promise<readonly Stored<HoursState>[]> =>
  allOf(parts, hoursEntries, { 'state.fieldlabId': fieldlabId, ...filter });

/** What the steering group agreed on, as it is now. */
export async function coachLimitOf(
  parts: Parts,
  { steeringGroupId }: Pick<FieldlabState, 'steeringGroupId'>,
): Promise<number | undefined> {
  if (steeringGroupId === undefined) return undefined;
  const group = await parts.aggregates(steeringGroups).load(steeringGroupId);
  return group?.state.coachHoursPerWeek;
}

/** @param exceptId the entry that is about to change */
export async function coachingIn(
  parts: Parts,
  fieldlab: Pick<Stored<FieldlabState>, 'id' | 'state'>,
  week: string,
  exceptId: string,
): Promise<Coaching> {
  const [entries, limit] = await Promise.all([
    entriesOf(parts, fieldlab.id, { 'state.role': 'coach', 'state.week': week }),
    coachLimitOf(parts, fieldlab.state),
  ]);
  const others = entries.filter(({ id }) => id !== exceptId);
  return { ofOthers: others.reduce((total, { state }) => total + state.hours, 0), limit };
}
