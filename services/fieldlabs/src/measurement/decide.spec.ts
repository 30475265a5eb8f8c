import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { NewMeasurement } from '../../contract/index.ts';
import { belonging, fieldlabId, now, today } from '../../test/belonging.ts';
import { goalId, measured } from '../../test/score.ts';
import { record, type MeasurementFacts } from './decide.ts';
import { correctionIdOf, measurements, type MeasurementEvent, type MeasurementState } from './state.ts';

const id = 'measurement-2';
const { content } = measured(id, 6.5, { measuredOn: today });
const earlier = (changes: Partial<MeasurementState> = {}): MeasurementState => ({
  goalId,
  belonging,
  content,
  ...changes,
});
const recorded: MeasurementEvent = {
  type: 'measurement.recorded.v1',
  data: {
    measurementId: id,
    goalId,
    fieldlabId,
    indicatorCode: 'loans',
    value: 6.5,
    measuredOn: today,
    kind: 'interim',
    evidenceType: 'observed',
  },
  kept: { belonging, content },
};

describe('a measurement', () => {
  const recordWith = (changes: Partial<NewMeasurement> = {}, facts: Partial<MeasurementFacts> = {}) =>
    given(measurements).when(() =>
      record(id, { ...content, ...changes }, { goalId, belonging, superseded: undefined, ...facts }, now),
    );

  test('tells its value, and keeps where it comes from', () => {
    recordWith().then(recorded);
    expect(JSON.stringify(recorded.data)).not.toContain('Uitleensysteem');
  });

  test('is not of a day to come', () => {
    recordWith({ measuredOn: '2026-09-02' }).thenRefused('measurement.in-the-future');
  });

  test('corrects one of the same goal and indicator', () => {
    const supersedesId = 'measurement-1';
    const state = recordWith({ supersedesId }, { superseded: earlier() }).state();
    expect(state.content.supersedesId).toBe(supersedesId);
    const wrong = [
      undefined,
      earlier({ goalId: 'goal-2' }),
      earlier({ content: { ...content, indicatorCode: 'visits' } }),
    ];
    for (const superseded of wrong)
      recordWith({ supersedesId }, { superseded }).thenRefused('measurement.supersedes-another');
  });

  test('is corrected once at most: two corrections have the same id', () => {
    expect(correctionIdOf('measurement-1')).toBe(correctionIdOf('measurement-1'));
    expect(correctionIdOf('measurement-2')).not.toBe(correctionIdOf('measurement-1'));
  });
});
