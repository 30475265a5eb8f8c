import { allOf, ownWork, type Parts } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { fieldlabs, type FieldlabState } from '../fieldlab/state.ts';
import { goals, type GoalState } from '../goal/state.ts';
import { hoursEntries } from '../hours/state.ts';
import { measurements, type MeasurementState } from '../measurement/state.ts';
import type { ScoredFieldlab } from './efficiency.ts';
import type { ScoredGoal, ScoredMeasurement } from './measured.ts';

/** With how many Fieldlabs one is compared; the most recent ones, which worked under conditions most like its own. */
const MAX_COMPARED = 200;

export const scoredGoal = ({ id, state }: Stored<GoalState>): ScoredGoal => ({
  id,
  indicators: state.content.indicators,
});

export const scoredMeasurement = ({ id, state }: Stored<MeasurementState>): ScoredMeasurement => ({
  id,
  goalId: state.goalId,
  content: state.content,
});

/** All hours of these Fieldlabs: added up by the database, as there are many entries and only their sum is asked. */
async function hoursOf(
  { store }: Parts,
  fieldlabIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { collection } = hoursEntries;
  const sums = await store.run('aggregate', collection, () =>
    store.db
      .collection(collection)
      .aggregate<{ readonly _id: string; readonly hours: number }>([
        { $match: { 'state.fieldlabId': { $in: [...fieldlabIds] } } },
        { $group: { _id: '$state.fieldlabId', hours: { $sum: '$state.hours' } } },
      ])
      .toArray(),
  );
  return new Map(sums.map(({ _id, hours }) => [_id, hours]));
}

/** What these Fieldlabs reached on these goals, and what it took. */
async function scored(
  parts: Parts,
  labs: readonly Stored<FieldlabState>[],
  leading: readonly Stored<GoalState>[],
): Promise<readonly ScoredFieldlab[]> {
  const [hours, measured] = await Promise.all([
    hoursOf(
      parts,
      labs.map(({ id }) => id),
    ),
    allOf(parts, measurements, { 'state.goalId': { $in: leading.map(({ id }) => id) } }),
  ]);
  return labs.map(({ id, state }) => ({
    fieldlabId: id,
    goals: leading.filter((goal) => goal.state.belonging.fieldlabId === id).map(scoredGoal),
    measurements: measured.filter((one) => one.state.belonging.fieldlabId === id).map(scoredMeasurement),
    effort: {
      spent: state.phases.flatMap(({ report }) => report?.spent ?? []),
      hours: hours.get(id) ?? 0,
    },
  }));
}

export interface Comparison {
  readonly subject: ScoredFieldlab;
  readonly others: readonly ScoredFieldlab[];
}

/** A Fieldlab and those with which it is compared: they have a leading indicator in the same unit. */
export async function comparisonOf(parts: Parts, fieldlab: Stored<FieldlabState>): Promise<Comparison> {
  const own = await allOf(parts, goals, { 'state.leading.fieldlabId': fieldlab.id });
  const unit = own[0]?.state.leading?.unit;
  const [subject] = await scored(parts, [fieldlab], own);
  if (subject === undefined) throw new Error('a Fieldlab that was read has its figures');
  if (unit === undefined) return { subject, others: [] };
  const { items } = await parts.aggregates(goals).list({
    filter: { 'state.leading.unit': unit, 'state.leading.fieldlabId': { $ne: fieldlab.id } },
    reach: ownWork,
    sort: { field: 'createdAt', direction: -1 },
    limit: MAX_COMPARED,
  });
  const labs = await allOf(parts, fieldlabs, {
    _id: { $in: items.map(({ state }) => state.belonging.fieldlabId) },
  });
  return { subject, others: await scored(parts, labs, items) };
}
