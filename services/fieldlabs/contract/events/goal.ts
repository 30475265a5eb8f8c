import { day, id, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import {
  evidenceTypes,
  impactLevels,
  indicatorCode,
  indicatorFigures,
  Measurement,
  measurementKinds,
} from '../model/goal.ts';
import { defineEvent } from './define.ts';

const goalId = id('Het doel. The goal.');
const fieldlabId = id('Het Fieldlab. The Fieldlab.');
const goal = object({
  goalId,
  fieldlabId,
  impactLevel: oneOf(impactLevels, 'Waarop het uitwerkt. What it has an impact on.'),
  indicators: Type.Array(object(indicatorFigures), {
    description: 'Waaraan het te zien is. By what it can be seen.',
    maxItems: 20,
  }),
});

export const goalSet = defineEvent({
  aggregate: 'goal',
  name: 'set',
  version: 1,
  summary: text('Een Fieldlab heeft een doel gesteld.', 'A Fieldlab set a goal.'),
  data: goal,
});

export const goalChanged = defineEvent({
  aggregate: 'goal',
  name: 'changed',
  version: 1,
  summary: text('Een doel is gewijzigd.', 'A goal changed.'),
  data: goal,
});

export const goalIndicatorFrozen = defineEvent({
  aggregate: 'goal',
  name: 'indicator-frozen',
  version: 1,
  summary: text(
    'Een indicator is voor het eerst gemeten; zijn doel ligt vast.',
    'An indicator was measured for the first time; its target is fixed.',
  ),
  data: object({ goalId, fieldlabId, indicatorCode }),
});

export const measurementRecorded = defineEvent({
  aggregate: 'measurement',
  name: 'recorded',
  version: 1,
  summary: text('Een meting is vastgelegd.', 'A measurement was recorded.'),
  data: object({
    measurementId: id('De meting. The measurement.'),
    goalId,
    fieldlabId,
    indicatorCode,
    value: Measurement.properties.value,
    measuredOn: day('Wanneer gemeten. When measured.'),
    kind: oneOf(measurementKinds, 'Nulmeting, tussenmeting of eindmeting. Baseline, interim or end.'),
    evidenceType: oneOf(evidenceTypes, 'Hoe het bewijs is verkregen. How the evidence came about.'),
    supersedesId: Type.Optional(id('De meting die vervalt. The measurement that lapses.')),
  }),
});
