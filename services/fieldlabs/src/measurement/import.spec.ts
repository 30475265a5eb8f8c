import { expect, test } from 'vitest';
import type { MeasurementLine } from '../../contract/index.ts';
import { belonging, today } from '../../test/belonging.ts';
import { goalId, measured } from '../../test/score.ts';
import { saysTheSame } from './import.ts';
import { correctionIdOf, correctionIdsFrom } from './state.ts';

const { content } = measured('measurement-1', 6.5, { measuredOn: today });
const line: MeasurementLine = { externalKey: '2026-0117', goalId, ...content };

test('a line says the same as a measurement when only the key and the correction are left out', () => {
  const corrected = { goalId, belonging, content: { ...content, supersedesId: 'measurement-0' } };
  expect(saysTheSame(corrected, line)).toBe(true);
  expect(saysTheSame(corrected, { ...line, value: 7 })).toBe(false);
  expect(saysTheSame(corrected, { ...line, goalId: 'another' })).toBe(false);
  expect(saysTheSame(corrected, { ...line, sampleSize: 3 })).toBe(false);
});

test('the corrections of a measurement follow from it, one after another', () => {
  const [first = '', second = '', third] = correctionIdsFrom('measurement-1', 2);
  expect(first).toBe('measurement-1');
  expect(second).toBe(correctionIdOf(first));
  expect(third).toBe(correctionIdOf(second));
});
