import { defineContract, text } from '@innovatienetwerk/contract';
import * as events from './events/index.ts';
import * as operations from './operations/index.ts';

export * as events from './events/index.ts';
export * from './model/index.ts';
export * as operations from './operations/index.ts';
export * as problems from './problems/index.ts';

export const contract = defineContract({
  name: 'notify',
  title: text('Berichten', 'Messages'),
  summary: text(
    'Vertelt mensen in hun taal wat hen aangaat en wat zij volgen, in de app en per e-mail, wanneer het hun schikt.',
    'Tells people in their language what concerns them and what they follow, in the app and by e-mail, when it suits them.',
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
    'subscription.stopped.v1',
    'subscription.deliveries-given-up.v1',
    'fieldlab.proposed.v1',
    'fieldlab.described.v1',
    'fieldlab.recruitment-opened.v1',
    'fieldlab.phase-decided.v1',
    'fieldlab.stopped.v1',
    'fieldlab.scaled.v1',
    'adoption.changed.v1',
    'call.opened.v1',
    'notification-preferences.changed.v1',
    'unsubscription.received.v1',
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
    {
      en: 'notification preferences',
      nl: 'voorkeuren voor berichten',
      meaning: text(
        'Wat iemand wil horen, langs welke weg en wanneer.',
        'What somebody wants to hear, by which way and when.',
      ),
    },
    {
      en: 'follow',
      nl: 'volgen',
      meaning: text(
        'Horen wat er gebeurt met een regio, thema, Fieldlab of idee.',
        'Hearing what happens with a region, theme, Fieldlab or idea.',
      ),
    },
    {
      en: 'digest',
      nl: 'overzicht',
      meaning: text(
        'Eén e-mail per dag of week met wat kon wachten.',
        'One e-mail a day or week with what could wait.',
      ),
    },
    {
      en: 'quiet hours',
      nl: 'rustige uren',
      meaning: text(
        'Uren waarin geen e-mail komt, in de eigen tijdzone.',
        'Hours in which no e-mail comes, in one’s own time zone.',
      ),
    },
  ],
});
