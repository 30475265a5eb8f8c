import type { LocalisedText, Money } from '@innovatienetwerk/contract';
import { compare, isNothing, perUnit, sum } from '@innovatienetwerk/values';
import type { Efficiency, Indicator } from '../../contract/index.ts';
import { resultOf, rounded, type ScoredGoal, type ScoredMeasurement } from './measured.ts';

export const formula: LocalisedText = {
  nl: 'Resultaat = verbetering van de leidende indicator tegenover het nulalternatief, in zijn eenheid. Kosten = wat in de afrondingen van de fasen als besteed is verantwoord. Kosten per eenheid = kosten / resultaat, uren per eenheid = gewerkte uren / resultaat. Vergeleken wordt met Fieldlabs die een leidende indicator in dezelfde eenheid hebben, verbetering lieten zien en kosten verantwoordden; plaats 1 heeft de laagste kosten per eenheid.',
  en: 'Outcome = improvement of the leading indicator over the null alternative, in its unit. Cost = what the closing reports of the phases account for as spent. Cost per unit = cost / outcome, hours per unit = hours worked / outcome. The comparison is with Fieldlabs that have a leading indicator in the same unit, showed improvement and accounted for costs; place 1 has the lowest cost per unit.',
};

/** What a Fieldlab cost, in money and in hours of people. */
export interface Effort {
  readonly spent: readonly Money[];
  readonly hours: number;
}

export interface ScoredFieldlab {
  readonly fieldlabId: string;
  readonly goals: readonly ScoredGoal[];
  readonly measurements: readonly ScoredMeasurement[];
  readonly effort: Effort;
}

/** Above zero is better than without the Fieldlab, whichever direction is better. */
export const improvementOf = (
  { direction, nullAlternative }: Pick<Indicator, 'direction' | 'nullAlternative'>,
  measured: number,
): number => (direction === 'up' ? measured - nullAlternative : nullAlternative - measured);

const leadingOf = (goals: readonly ScoredGoal[]) =>
  goals
    .flatMap(({ id, indicators }) => indicators.map((indicator) => ({ goalId: id, indicator })))
    .find(({ indicator }) => indicator.leading === true);

/** The cost per unit of one Fieldlab, without comparison. */
function ownEfficiency({ fieldlabId, goals, measurements, effort }: ScoredFieldlab): Efficiency {
  const cost = sum(effort.spent);
  const leading = leadingOf(goals);
  const result = leading && resultOf(leading.goalId, leading.indicator.code, measurements);
  const outcome = result && rounded(improvementOf(leading.indicator, result.content.value));
  const about = leading && { goalId: leading.goalId, indicatorCode: leading.indicator.code };
  const missing = [
    ...(leading === undefined ? [{ what: 'leading-indicator' as const }] : []),
    ...(about !== undefined && result === undefined ? [{ what: 'measurement' as const, ...about }] : []),
    ...(outcome !== undefined && outcome <= 0 ? [{ what: 'improvement' as const, ...about }] : []),
    ...(isNothing(cost) ? [{ what: 'costs' as const }] : []),
    ...(effort.hours === 0 ? [{ what: 'hours' as const }] : []),
  ];
  const improved = outcome !== undefined && outcome > 0;
  return {
    fieldlabId,
    cost,
    hours: effort.hours,
    ...about,
    ...(leading === undefined ? {} : { unit: leading.indicator.unit }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(improved && !isNothing(cost) ? { costPerUnit: perUnit(cost, outcome) } : {}),
    ...(improved && effort.hours > 0 ? { hoursPerUnit: rounded(effort.hours / outcome) } : {}),
    missing,
    formula,
  };
}

/** The middle of sorted values: one of an odd number, two of an even one. */
const middles = <T>(sorted: readonly T[]): readonly T[] =>
  sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);

/** @param others Fieldlabs with a leading indicator, of which those in the same unit are compared */
export function efficiencyOf(subject: ScoredFieldlab, others: readonly ScoredFieldlab[]): Efficiency {
  const own = ownEfficiency(subject);
  const { costPerUnit, unit } = own;
  if (costPerUnit === undefined) return own;
  const compared = [
    own,
    ...others.filter(({ fieldlabId }) => fieldlabId !== subject.fieldlabId).map(ownEfficiency),
  ].filter((one) => one.unit === unit);
  const costs = compared.flatMap((one) => one.costPerUnit ?? []).toSorted(compare);
  const hours = compared.flatMap((one) => one.hoursPerUnit ?? []).toSorted((one, other) => one - other);
  const [middleCosts, middleHours] = [middles(costs), middles(hours)];
  return {
    ...own,
    comparison: {
      count: costs.length,
      rank: 1 + costs.filter((cost) => compare(cost, costPerUnit) < 0).length,
      medianCostPerUnit: perUnit(sum(middleCosts), middleCosts.length),
      ...(middleHours.length === 0
        ? {}
        : {
            medianHoursPerUnit: rounded(
              middleHours.reduce((total, one) => total + one, 0) / middleHours.length,
            ),
          }),
    },
  };
}
