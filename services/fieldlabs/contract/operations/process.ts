import { defineOperation, text } from '@innovatienetwerk/contract';
import * as model from '../model/process.ts';
import { fieldlabParams, processingActivity, watches } from './who.ts';

export const getFieldlabProcess = defineOperation({
  id: 'getFieldlabProcess',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}/process',
  summary: text('De gang van zaken bekijken', 'See how things go'),
  description: text(
    'Wat er gebeurd is en wanneer, waarop het Fieldlab nu wacht en op wie, en of dat te lang duurt.',
    'What happened and when, what the Fieldlab waits for now and for whom, and whether that takes too long.',
  ),
  params: fieldlabParams,
  success: { status: 200, body: model.FieldlabProcess },
  allow: watches,
  dataScope: 'object',
  processingActivity,
});
