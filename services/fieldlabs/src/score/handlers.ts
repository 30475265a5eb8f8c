import { allOf, query } from '@innovatienetwerk/service';
import { operations } from '../../contract/index.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { goals } from '../goal/state.ts';
import { measurements } from '../measurement/state.ts';
import { effectivenessOf } from './effectiveness.ts';
import { efficiencyOf } from './efficiency.ts';
import { comparisonOf, scoredGoal, scoredMeasurement } from './figures.ts';

export const getEffectiveness = query(
  operations.getEffectiveness,
  async ({ require, params: { fieldlabId }, parts }) => {
    await require(fieldlabs, fieldlabId);
    const [set, measured] = await Promise.all([
      allOf(parts, goals, { 'state.belonging.fieldlabId': fieldlabId }),
      allOf(parts, measurements, { 'state.belonging.fieldlabId': fieldlabId }),
    ]);
    return effectivenessOf(fieldlabId, set.map(scoredGoal), measured.map(scoredMeasurement));
  },
);

export const getEfficiency = query(
  operations.getEfficiency,
  async ({ require, params: { fieldlabId }, parts }) => {
    const { subject, others } = await comparisonOf(parts, await require(fieldlabs, fieldlabId));
    return efficiencyOf(subject, others);
  },
);
