import { defineOperation, text } from '@innovatienetwerk/contract';
import * as events from '../events/unsubscription.ts';
import { NewUnsubscription, Unsubscription } from '../model/unsubscription.ts';
import * as problems from '../problems/unsubscription.ts';
import { processingActivity } from './who.ts';

export const unsubscribe = defineOperation({
  id: 'unsubscribe',
  method: 'POST',
  path: '/unsubscriptions',
  summary: text('Afmelden met een koppeling', 'Unsubscribe by a link'),
  description: text(
    'Zet e-mail uit zonder in te loggen, met wat in de koppeling onder een e-mail staat. De koppeling is ondertekend en bevat alleen nummers. Herhalen mag.',
    'Switches e-mail off without signing in, by what stands in the link under an e-mail. The link is signed and holds ids only. It may be repeated.',
  ),
  body: NewUnsubscription,
  success: { status: 201, body: Unsubscription },
  problems: [problems.invalidUnsubscription],
  allow: 'public',
  dataScope: 'creation',
  idempotent: false,
  events: [events.unsubscriptionReceived],
  processingActivity,
});
