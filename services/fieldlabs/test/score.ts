import type { Indicator, NewMeasurement } from '../contract/index.ts';
import type { ScoredMeasurement } from '../src/score/measured.ts';

/** Goals and measurements from which the tests make scores. */
export const goalId = 'goal-1';

export const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
  code: 'loans',
  name: { nl: 'Leningen per kind' },
  unit: 'loans',
  direction: 'up',
  baseline: 4,
  target: 8,
  nullAlternative: 5,
  weight: 50,
  nature: 'effect',
  ...changes,
});

export const measured = (
  id: string,
  value: number,
  changes: Partial<NewMeasurement> = {},
  itsGoal = goalId,
): ScoredMeasurement => ({
  id,
  goalId: itsGoal,
  content: {
    indicatorCode: 'loans',
    value,
    measuredOn: '2026-06-01',
    kind: 'interim',
    source: 'Uitleensysteem',
    evidenceType: 'observed',
    ...changes,
  },
});
