import type { Indicator, NewMeasurement } from '../../contract/index.ts';

export interface ScoredGoal {
  readonly id: string;
  readonly indicators: readonly Indicator[];
}

export interface ScoredMeasurement {
  readonly id: string;
  readonly goalId: string;
  readonly content: NewMeasurement;
}

/** The later day counts; on one day the end measurement, and then the one recorded last (ids sort by time). */
function isLater(one: ScoredMeasurement, other: ScoredMeasurement): boolean {
  const rank = ({ id, content: { measuredOn, kind } }: ScoredMeasurement) => [
    measuredOn,
    kind === 'end' ? 'b' : 'a',
    id,
  ];
  const [ones, others] = [rank(one), rank(other)];
  const differing = ones.findIndex((part, index) => part !== others[index]);
  return differing >= 0 && (ones[differing] ?? '') > (others[differing] ?? '');
}

/**
 * The measurement by which an indicator is judged: the latest interim or end measurement that no other supersedes.
 * A baseline says where it began, and so is no result.
 */
export function resultOf(
  goalId: string,
  indicatorCode: string,
  measurements: readonly ScoredMeasurement[],
): ScoredMeasurement | undefined {
  const superseded = new Set(measurements.map(({ content }) => content.supersedesId));
  return measurements
    .filter(
      ({ id, goalId: itsGoal, content }) =>
        itsGoal === goalId &&
        content.indicatorCode === indicatorCode &&
        content.kind !== 'baseline' &&
        !superseded.has(id),
    )
    .reduce<ScoredMeasurement | undefined>(
      (latest, next) => (latest === undefined || isLater(next, latest) ? next : latest),
      undefined,
    );
}

const PLACES = 10_000;

/** Four decimals: enough to recompute, and no tail of binary fractions. */
export const rounded = (value: number): number => {
  const result = Math.round(value * PLACES) / PLACES;
  return Object.is(result, -0) ? 0 : result;
};
