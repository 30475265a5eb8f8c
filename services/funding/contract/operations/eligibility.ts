import { defineOperation, text } from '@innovatienetwerk/contract';
import * as model from '../model/eligibility.ts';
import { callParams as params, enquires, processingActivity } from './recipients.ts';

export const checkEligibility = defineOperation({
  id: 'checkEligibility',
  method: 'POST',
  path: '/calls/{callId}/eligibility-checks',
  summary: text('Nagaan of u kunt aanvragen', 'Check whether you can apply'),
  description: text(
    'Voordat u iets invult: elke regel van de openstelling, wat erbij is gevonden en wat u kunt doen. Er wordt niets bewaard.',
    'Before you fill in anything: every rule of the call, what was found and what you can do. Nothing is kept.',
  ),
  params,
  body: model.EligibilityQuestion,
  success: { status: 200, body: model.Eligibility },
  allow: enquires,
  dataScope: 'object',
  asks: true,
  processingActivity,
});
