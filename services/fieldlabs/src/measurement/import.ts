import { isDeepStrictEqual } from 'node:util';
import { ProblemError } from '@innovatienetwerk/contract';
import { importing, ownWork, type Parts, type Target } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, problems, type MeasurementLine } from '../../contract/index.ts';
import { freeze } from '../goal/decide.ts';
import { goals } from '../goal/state.ts';
import { madeBy } from '../learning/belonging.ts';
import * as decide from './decide.ts';
import { correctionIdOf, correctionIdsFrom, measurements, type MeasurementState } from './state.ts';

/** Few measurements are ever corrected, and hardly any more often than this. */
const CORRECTIONS_AT_ONCE = 20;

/** The measurement as it counts now: the last of those that correct each other. */
export async function latestOf(
  parts: Parts,
  measurementId: string,
): Promise<Stored<MeasurementState> | null> {
  const repository = parts.aggregates(measurements);
  let ids = correctionIdsFrom(measurementId, CORRECTIONS_AT_ONCE);
  let latest: string | undefined;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a correction is found from the one before
    const { items } = await repository.list({
      filter: { _id: { $in: [...ids] } },
      reach: ownWork,
      sort: { field: 'createdAt', direction: 1 },
      limit: ids.length,
    });
    const there = new Set(items.map(({ id }) => id));
    latest = ids.findLast((id) => there.has(id)) ?? latest;
    if (there.size < ids.length || latest === undefined) break;
    ids = correctionIdsFrom(correctionIdOf(latest), CORRECTIONS_AT_ONCE);
  }
  return latest === undefined ? null : await repository.load(latest);
}

export function saysTheSame({ goalId, content }: MeasurementState, line: MeasurementLine): boolean {
  const { externalKey: _, ...wanted } = line;
  const { supersedesId: __, ...is } = content;
  return isDeepStrictEqual({ goalId, ...is }, wanted);
}

/** A measurement does not change: what a line says otherwise than before is a new one, which corrects the last. */
async function targetOf(
  parts: Parts,
  line: MeasurementLine,
  measurementId: string,
): Promise<Target<MeasurementState>> {
  const latest = await latestOf(parts, measurementId);
  if (latest === null) return { id: measurementId, stored: null, known: false };
  if (saysTheSame(latest.state, line)) return { id: latest.id, stored: latest, known: true };
  // Somebody corrected it here; what the other system says of it was judged wrong, and would otherwise come back every night.
  if (latest.state.externalKey === undefined) throw new ProblemError(problems.supersededAlready);
  return { id: correctionIdOf(latest.id), stored: null, known: true, follows: latest };
}

export const importMeasurements = importing(operations.importMeasurements, measurements, {
  target: ({ parts }, line, id) => targetOf(parts, line, id),
  facts: async (request, { goalId, indicatorCode, externalKey }, { follows }) => {
    const { state } = await request.require(goals, goalId);
    const belonging = madeBy(request, state.belonging);
    return { goalId, indicatorCode, belonging, superseded: follows, externalKey };
  },
  companion: {
    aggregate: goals,
    id: (_, __, { goalId }) => goalId,
    decide: (goal, { facts: { goalId, indicatorCode } }) => freeze(goalId, goal, indicatorCode),
  },
  decide: (_, { id, line, isNew, facts, now }) => {
    if (!isNew) return [];
    const { externalKey: __, goalId: ___, ...content } = line;
    const { superseded } = facts;
    const corrects = superseded === undefined ? {} : { supersedesId: superseded.id };
    return decide.record(id, { ...content, ...corrects }, { ...facts, superseded: superseded?.state }, now);
  },
});
