import { defineContract, text } from '@innovatienetwerk/contract';
import * as events from './events/index.ts';
import * as operations from './operations/index.ts';

export * as events from './events/index.ts';
export * from './model/index.ts';
export * as operations from './operations/index.ts';
export * as problems from './problems/index.ts';

export const contract = defineContract({
  name: 'experts',
  title: text('Expertpool', 'Pool of experts'),
  summary: text(
    'Experts melden zich aan met hun uren; Fieldlabs vinden, lenen en bedanken hen, zonder iemand te overvragen.',
    'Experts register with their hours; Fieldlabs find, borrow and thank them, without asking too much of anybody.',
  ),
  operations,
  events,
  consumes: [
    'fieldlab.proposed.v1',
    'fieldlab.described.v1',
    'fieldlab.recruitment-opened.v1',
    'fieldlab.stopped.v1',
    'fieldlab.scaled.v1',
    'participant.joined.v1',
    'participant.left.v1',
    'organisation.registered.v1',
    'organisation.changed.v1',
    'delegation.recorded.v1',
    'delegation.revoked.v1',
    'profile.consent-answered.v1',
    'profile.withdrawn.v1',
    'expert-request.opened.v1',
    'expert-request.filled.v1',
    'expert-request.reopened.v1',
    'expert-request.closed.v1',
    'invitation.waitlisted.v1',
    'invitation.chosen.v1',
    'invitation.skipped.v1',
    'invitation.sent.v1',
    'invitation.accepted.v1',
    'invitation.confirmed.v1',
    'invitation.declined.v1',
    'invitation.expired.v1',
    'invitation.cancelled.v1',
    'lending.approved.v1',
    'lending.refused.v1',
    'lending.lapsed.v1',
    'assignment.begun.v1',
    'assignment.ended.v1',
  ],
  terms: [
    {
      en: 'expert profile',
      nl: 'expertprofiel',
      meaning: text(
        'Vaardigheden, talen, regio’s en werkgevers van een expert; geldig zolang de expert het bevestigt.',
        'Skills, languages, regions and employers of an expert; valid as long as the expert confirms it.',
      ),
    },
    {
      en: 'availability',
      nl: 'beschikbaarheid',
      meaning: text(
        'De uren per week die een expert en diens werkgevers aan de pool geven.',
        'The hours per week that an expert and their employers give to the pool.',
      ),
    },
    {
      en: 'request for an expert',
      nl: 'expertverzoek',
      meaning: text('Wat een Fieldlab aan expertise zoekt.', 'What expertise a Fieldlab looks for.'),
    },
    {
      en: 'invitation',
      nl: 'uitnodiging',
      meaning: text(
        'De vraag aan één expert; de uren zijn tot het antwoord vastgehouden.',
        'The question to one expert; the hours are held until the answer.',
      ),
    },
    {
      en: 'lending',
      nl: 'uitleen',
      meaning: text(
        'Een werkgever laat een expert voor het Fieldlab van een ander werken.',
        'An employer lets an expert work for the Fieldlab of another.',
      ),
    },
    {
      en: 'assignment',
      nl: 'inzet',
      meaning: text('Het werk van een expert voor een Fieldlab.', 'The work of an expert for a Fieldlab.'),
    },
  ],
});
