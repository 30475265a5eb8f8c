import type { Fault } from '@innovatienetwerk/contract';
import type { Criteria, NewAssessment } from '../../contract/index.ts';

const fault = (name: string, code: string, rule?: string): Fault => ({
  in: 'body',
  name,
  code,
  ...(rule === undefined ? {} : { parameters: { rule } }),
});

/** Every criterion once, and no other. */
function mismatch(name: string, asked: readonly string[], given: readonly string[]): Fault[] {
  return [
    ...asked.filter((code) => !given.includes(code)).map((code) => fault(`${name}.${code}`, 'required')),
    ...given.flatMap((code, index) => {
      if (!asked.includes(code)) return [fault(`${name}.${index}.code`, 'unknown')];
      return given.indexOf(code) === index ? [] : [fault(`${name}.${index}.code`, 'uniqueItems')];
    }),
  ];
}

/** What is wrong with an assessment by the criteria that its round froze; empty when nothing is. */
export function faultsOf(assessment: NewAssessment, criteria: Criteria): readonly Fault[] {
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  const required = new Set(codes(criteria.weighted.filter((criterion) => criterion.required)));
  return [
    ...mismatch('knockOuts', codes(criteria.knockOuts), codes(assessment.knockOuts)),
    ...mismatch('scores', codes(criteria.weighted), codes(assessment.scores)),
    ...assessment.knockOuts.flatMap(({ passes, reason }, index) =>
      passes || reason !== undefined ? [] : [fault(`knockOuts.${index}.reason`, 'required')],
    ),
    ...assessment.scores.flatMap(({ code, mark, score, reason }, index): Fault[] => {
      if (mark === 'score') return score === undefined ? [fault(`scores.${index}.score`, 'required')] : [];
      if (score !== undefined) return [fault(`scores.${index}.score`, 'unknown')];
      if (mark === 'not-applicable' && required.has(code))
        return [fault(`scores.${index}.mark`, 'rule', 'required = true')];
      return reason === undefined ? [fault(`scores.${index}.reason`, 'required')] : [];
    }),
  ];
}

/** A member who finds that a knock-out criterion is not met. */
export const isKnockedOut = ({ knockOuts }: NewAssessment): boolean =>
  knockOuts.some(({ passes }) => !passes);

/**
 * The weighted mean of the scores, from 0 to 5, rounded half up to two decimals. What is not applicable or abstained
 * counts in neither numerator nor denominator; without any score there is no mean.
 */
export function weightedMean({ scores }: NewAssessment, { weighted }: Criteria): number | undefined {
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
