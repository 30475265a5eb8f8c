import { defineContract, text } from '@innovatienetwerk/contract';
import * as events from './events.ts';
import * as operations from './operations.ts';

export * as events from './events.ts';
export * from './model.ts';
export * as operations from './operations.ts';
export * as problems from './problems.ts';

export const contract = defineContract({
  name: 'notify',
  title: text('Berichten', 'Messages'),
  summary: text(
    'Vertelt mensen in hun taal wat hen aangaat: hun ideeën, Fieldlabs en uitnodigingen, in de app en per e-mail.',
    'Tells people in their language what concerns them: their ideas, Fieldlabs and invitations, in the app and by e-mail.',
  ),
  operations,
  events,
  consumes: [
    'idea.submitted.v1',
    'idea.taken-into-triage.v1',
    'idea.decided.v1',
    'endorsement.given.v1',
    'fieldlab.closure-reminded.v1',
    'fieldlab.process-stuck.v1',
    'invitation.sent.v1',
    'invitation.reminded.v1',
    'invitation.cancelled.v1',
    'profile.expiry-reminded.v1',
    'application.changed.v1',
    'application.reminded.v1',
    'application.submitted.v1',
    'application.awarded.v1',
    'application.rejected.v1',
    'change-request.needed.v1',
    'financial-report.reminded.v1',
    'delegation.recorded.v1',
    'delegation.revoked.v1',
  ],
  terms: [
    {
      en: 'notification',
      nl: 'melding',
      meaning: text(
        'Een bericht voor één persoon, in de app en per e-mail.',
        'A message for one person, in the app and by e-mail.',
      ),
    },
    {
      en: 'contact',
      nl: 'contactgegevens',
      meaning: text('Adres en taal voor berichten.', 'Address and language for messages.'),
    },
  ],
});
