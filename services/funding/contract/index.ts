import { defineContract, text } from '@innovatienetwerk/contract';
import * as events from './events/index.ts';

export * as events from './events/index.ts';
export * from './model/words.ts';

export const contract = defineContract({
  name: 'funding',
  title: text('Subsidies', 'Grants'),
  summary: text(
    'Regelingen en openstellingen, aanvragen, toekenningen en verantwoording, tot op de cent.',
    'Schemes and calls, applications, awards and accounts, to the cent.',
  ),
  operations: {},
  events,
  consumes: [],
  terms: [],
});
