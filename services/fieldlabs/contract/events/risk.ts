import { id, object, oneOf, text } from '@innovatienetwerk/contract';
import { Risk, riskStatuses } from '../model/risk.ts';
import { defineEvent } from './define.ts';

const data = object({
  riskId: id('Het risico. The risk.'),
  fieldlabId: id('Het Fieldlab. The Fieldlab.'),
  ownerId: id('Wie erop let. Who watches it.'),
  status: oneOf(riskStatuses, 'Stand. State.'),
  score: Risk.properties.score,
});

export const riskReported = defineEvent({
  aggregate: 'risk',
  name: 'reported',
  version: 1,
  summary: text('Een risico is gemeld.', 'A risk was reported.'),
  data,
});

export const riskChanged = defineEvent({
  aggregate: 'risk',
  name: 'changed',
  version: 1,
  summary: text('Een risico is anders beoordeeld.', 'A risk was judged anew.'),
  data,
});
