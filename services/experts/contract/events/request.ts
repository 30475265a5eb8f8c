import { object, text } from '@innovatienetwerk/contract';
import { fieldlabId, invitationId, requestId } from '../model/shared.ts';
import { defineEvent } from './define.ts';

export const requestChanged = defineEvent({
  aggregate: 'expert-request',
  name: 'changed',
  version: 1,
  summary: text('Een expertverzoek is gewijzigd.', 'A request for an expert was changed.'),
  data: object({ requestId, fieldlabId }),
});

export const requestReserved = defineEvent({
  aggregate: 'expert-request',
  name: 'reserved',
  version: 1,
  summary: text(
    'Een expert zei ja; niemand anders kan dat nog.',
    'An expert said yes; nobody else can any more.',
  ),
  data: object({ requestId, fieldlabId, invitationId }),
});

export const requestReopened = defineEvent({
  aggregate: 'expert-request',
  name: 'reopened',
  version: 1,
  summary: text(
    'Een expertverzoek is weer open, omdat de inzet niet doorgaat of te vroeg eindigt.',
    'A request for an expert is open again, because the assignment falls through or ends too early.',
  ),
  data: object({ requestId, fieldlabId, invitationId }),
});
