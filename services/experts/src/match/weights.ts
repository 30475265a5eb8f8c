import type { MatchCriterion } from '../../contract/index.ts';

/**
 * How much each criterion counts; together 100. What somebody can do counts most. That the same few are not asked time and again
 * counts as much as where they work and what proves their skills: a pool of which only five people are used is no pool.
 */
export const matchWeights: Readonly<Record<MatchCriterion, number>> = {
  skills: 40,
  availability: 20,
  fairness: 15,
  region: 10,
  evidence: 10,
  language: 5,
};
