import { defineOperation, text } from '@innovatienetwerk/contract';
import * as model from '../model/score.ts';
import { fieldlabParams, processingActivity, sees } from './who.ts';

export const getEffectiveness = defineOperation({
  id: 'getEffectiveness',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/effectiveness',
  summary: text('De effectiviteit van een Fieldlab', 'The effectiveness of a Fieldlab'),
  description: text(
    'Hoe ver elk doel is bereikt, vergeleken met wat er zonder het Fieldlab was gebeurd, en hoe zeker dat is. Met alle getallen om na te rekenen.',
    'How far each target was attained, compared with what would have happened without the Fieldlab, and how certain that is. With all numbers to recompute it.',
  ),
  params: fieldlabParams,
  success: { status: 200, body: model.Effectiveness },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const getEfficiency = defineOperation({
  id: 'getEfficiency',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/efficiency',
  summary: text('De doelmatigheid van een Fieldlab', 'The efficiency of a Fieldlab'),
  description: text(
    'Kosten en uren voor elke eenheid van het effect, vergeleken met andere Fieldlabs die in dezelfde eenheid meten.',
    'Costs and hours for each unit of the effect, compared with other Fieldlabs that measure in the same unit.',
  ),
  params: fieldlabParams,
  success: { status: 200, body: model.Efficiency },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});
