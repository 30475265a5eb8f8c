import type { Fault } from '@innovatienetwerk/contract';
import type { Criteria, NewAssessment } from '../../contract/index.ts';

const fault = (name: string, code: string, rule?: string): Fault => ({
  in: 'body',
  name,
  code,
  ...(rule === undefined ? {} : { parameters: { rule } }),
});

type Coded = readonly { readonly code: string }[];

const missing = (name: string, asked: Coded, given: Coded): Fault[] =>
  asked
    .filter(({ code }) => !given.some((judged) => judged.code === code))
    .map(({ code }) => fault(`${name}.${code}`, 'required'));

/** What was not asked, or is judged a second time. */
function surplus(name: string, asked: Coded, given: Coded): Fault[] {
  return given.flatMap(({ code }, index) => {
    if (!asked.some((criterion) => criterion.code === code))
      return [fault(`${name}.${index}.code`, 'unknown')];
    const first = given.findIndex((judged) => judged.code === code);
    return first === index ? [] : [fault(`${name}.${index}.code`, 'uniqueItems')];
  });
}

/** A member who finds that a knock-out criterion is not met. */
export const isKnockedOut = ({ knockOuts }: Pick<NewAssessment, 'knockOuts'>): boolean =>
  knockOuts.some(({ passes }) => !passes);

/**
 * What is wrong with an assessment by the criteria that its round froze; empty when nothing is. The knock-outs come first:
 * who finds that one is not met need not score, but scores that are given must fit.
 */
export function faultsOf(assessment: NewAssessment, criteria: Criteria): readonly Fault[] {
  const { knockOuts, scores } = assessment;
  const required = new Set(
    criteria.weighted.flatMap((criterion) => (criterion.required ? [criterion.code] : [])),
  );
  return [
    ...missing('knockOuts', criteria.knockOuts, knockOuts),
    ...surplus('knockOuts', criteria.knockOuts, knockOuts),
    ...(isKnockedOut(assessment) ? [] : missing('scores', criteria.weighted, scores)),
    ...surplus('scores', criteria.weighted, scores),
    ...knockOuts.flatMap(({ passes, reason }, index) =>
      passes || reason !== undefined ? [] : [fault(`knockOuts.${index}.reason`, 'required')],
    ),
    ...scores.flatMap(({ code, mark, score, reason }, index): Fault[] => {
      if (mark === 'score') return score === undefined ? [fault(`scores.${index}.score`, 'required')] : [];
      if (score !== undefined) return [fault(`scores.${index}.score`, 'unknown')];
      if (mark === 'not-applicable' && required.has(code))
        return [fault(`scores.${index}.mark`, 'rule', 'required = true')];
      return reason === undefined ? [fault(`scores.${index}.reason`, 'required')] : [];
    }),
  ];
}

/**
 * The weighted mean of the scores, from 0 to 5, rounded half up to two decimals. What is not applicable or abstained
 * counts in neither numerator nor denominator; without any score there is no mean.
 */
export function weightedMean(
  { scores }: Pick<NewAssessment, 'scores'>,
  { weighted }: Pick<Criteria, 'weighted'>,
): number | undefined {
  const weights = new Map(weighted.map(({ code, weight }) => [code, weight]));
  const counted = scores.flatMap(({ code, score }) =>
    score === undefined ? [] : [{ score, weight: weights.get(code) ?? 0 }],
  );
  const total = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  const points = counted.reduce((sum, { score, weight }) => sum + score * weight, 0);
  // In whole hundredths before the division is rounded, so that no binary fraction decides.
  return Math.round((points * 100) / total) / 100;
}

/** The mean of a candidate that passed every knock-out criterion. No weight makes up for one that is not met. */
export const totalOf = (assessment: NewAssessment, criteria: Criteria): number | undefined =>
  isKnockedOut(assessment) ? undefined : weightedMean(assessment, criteria);
