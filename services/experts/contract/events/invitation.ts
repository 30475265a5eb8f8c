import { day, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { assignmentId, employerId, fieldlabId, invitationId, profileId, requestId } from '../model/shared.ts';
import { cancelReasons, declineReasons } from '../model/words.ts';
import { defineEvent } from './define.ts';

const ofInvitation = { invitationId, requestId, fieldlabId, profileId } as const;
const respondByOn = day('Laatste dag om te antwoorden. Last day to answer.');

export const invitationWaitlisted = defineEvent({
  aggregate: 'invitation',
  name: 'waitlisted',
  version: 1,
  summary: text('Een expert staat op de wachtlijst.', 'An expert is on the waiting list.'),
  data: object({
    ...ofInvitation,
    rank: Type.Integer({ minimum: 1, description: 'Plaats. Place.', examples: [1] }),
  }),
});

export const invitationChosen = defineEvent({
  aggregate: 'invitation',
  name: 'chosen',
  version: 1,
  summary: text(
    'De volgende van de wachtlijst is aan de beurt.',
    'It is the turn of the next on the waiting list.',
  ),
  data: object({ ...ofInvitation, replacesId: invitationId }),
});

export const invitationSkipped = defineEvent({
  aggregate: 'invitation',
  name: 'skipped',
  version: 1,
  summary: text(
    'Iemand van de wachtlijst heeft te weinig uren vrij en is overgeslagen.',
    'Somebody on the waiting list has too few free hours and was skipped.',
  ),
  data: object(ofInvitation),
});

export const invitationSent = defineEvent({
  aggregate: 'invitation',
  name: 'sent',
  version: 1,
  summary: text('Een expert is uitgenodigd.', 'An expert was invited.'),
  data: object({ ...ofInvitation, employerId, respondByOn }),
});

export const invitationReminded = defineEvent({
  aggregate: 'invitation',
  name: 'reminded',
  version: 1,
  summary: text('Een uitnodiging wacht nog op antwoord.', 'An invitation still awaits its answer.'),
  data: object({ ...ofInvitation, respondByOn }),
});

export const invitationAccepted = defineEvent({
  aggregate: 'invitation',
  name: 'accepted',
  version: 1,
  summary: text('Een expert zei ja.', 'An expert said yes.'),
  data: object({
    ...ofInvitation,
    employerId,
    needsLending: Type.Boolean({
      description: 'Of de werkgever nog akkoord moet gaan. Whether the employer still has to agree.',
      examples: [true],
    }),
  }),
});

export const invitationConfirmed = defineEvent({
  aggregate: 'invitation',
  name: 'confirmed',
  version: 1,
  summary: text('De inzet kan beginnen.', 'The assignment can begin.'),
  data: object({ ...ofInvitation, assignmentId }),
});

export const invitationDeclined = defineEvent({
  aggregate: 'invitation',
  name: 'declined',
  version: 1,
  summary: text('Een expert zei nee.', 'An expert said no.'),
  data: object({ ...ofInvitation, reason: oneOf(declineReasons, 'Waarom niet. Why not.') }),
});

export const invitationExpired = defineEvent({
  aggregate: 'invitation',
  name: 'expired',
  version: 1,
  summary: text('Een uitnodiging bleef zonder antwoord.', 'An invitation remained without an answer.'),
  data: object(ofInvitation),
});

export const invitationCancelled = defineEvent({
  aggregate: 'invitation',
  name: 'cancelled',
  version: 1,
  summary: text('Een uitnodiging is ingetrokken.', 'An invitation was cancelled.'),
  data: object({ ...ofInvitation, reason: oneOf(cancelReasons, 'Waarom. Why.') }),
});
