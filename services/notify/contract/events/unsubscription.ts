import { id, object, oneOf, text } from '@innovatienetwerk/contract';
import { unsubscriptionTargets } from '../model/unsubscription.ts';
import { defineEvent, personId } from './define.ts';

export const unsubscriptionReceived = defineEvent({
  aggregate: 'unsubscription',
  name: 'received',
  version: 1,
  summary: text(
    'Iemand heeft zich met de koppeling onder een e-mail afgemeld.',
    'Somebody unsubscribed by the link under an e-mail.',
  ),
  data: object({
    unsubscriptionId: id('De afmelding. The unsubscription.'),
    personId,
    from: oneOf(unsubscriptionTargets, 'Waarvan. From what.'),
  }),
});
