import { id, Money, object, oneOf, text, hearerIds } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { conceptOutcomes, reminderDays } from '../model/application.ts';
import { defineEvent } from './define.ts';

/** What only applicants and funders act on; what concerns other services is beside this file. */
const about = {
  applicationId: id('De aanvraag. The application.'),
  callId: id('De openstelling. The call.'),
  organisationId: id('De aanvrager. The applicant.'),
} as const;
const personIds = hearerIds();
const partnerId = id('De partner. The partner.');

export const applicationDrafted = defineEvent({
  aggregate: 'application',
  name: 'drafted',
  version: 1,
  summary: text('Een aanvraag is begonnen.', 'An application was begun.'),
  data: object({
    ...about,
    fieldlabId: Type.Optional(id('Het Fieldlab. The Fieldlab.')),
    phaseId: Type.Optional(id('De fase. The phase.')),
    requested: Money,
  }),
});

export const applicationChanged = defineEvent({
  aggregate: 'application',
  name: 'changed',
  version: 1,
  summary: text('Een aanvraag is bewaard.', 'An application was saved.'),
  data: object({
    ...about,
    requested: Money,
    signOffsVoid: Type.Boolean({
      description: 'Of partners opnieuw moeten tekenen. Whether partners must sign again.',
      examples: [false],
    }),
    partnerIds: Type.Array(partnerId, { description: 'Met wie. With whom.', maxItems: 20 }),
    signatoryIds: Type.Array(id('Een persoon. A person.'), {
      description: 'Wie gevraagd is te tekenen. Who is asked to sign.',
      maxItems: 100,
    }),
  }),
});

export const applicationSuspended = defineEvent({
  aggregate: 'application',
  name: 'suspended',
  version: 1,
  summary: text('Een aanvraag rust.', 'An application rests.'),
  data: object(about),
});

export const applicationResumed = defineEvent({
  aggregate: 'application',
  name: 'resumed',
  version: 1,
  summary: text('Een aanvraag is weer opgepakt.', 'An application was taken up again.'),
  data: object(about),
});

export const applicationSignedOff = defineEvent({
  aggregate: 'application',
  name: 'signed-off',
  version: 1,
  summary: text('Een partner tekende of weigerde.', 'A partner signed or refused.'),
  data: object({
    ...about,
    partnerId,
    personId: id('Wie. Who.'),
    agreed: Type.Boolean({ description: 'Of akkoord. Whether agreed.', examples: [true] }),
  }),
});

export const partnerLapsed = defineEvent({
  aggregate: 'application',
  name: 'partner-lapsed',
  version: 1,
  summary: text(
    'Een partner verliet het Fieldlab; diens handtekening en bijdrage vervallen.',
    'A partner left the Fieldlab; its signature and contribution lapse.',
  ),
  data: object({ ...about, partnerId, gap: Money }),
});

export const conceptSubmitted = defineEvent({
  aggregate: 'application',
  name: 'concept-submitted',
  version: 1,
  summary: text('Een concept is ingediend.', 'A concept was submitted.'),
  data: object(about),
});

export const conceptDecided = defineEvent({
  aggregate: 'application',
  name: 'concept-decided',
  version: 1,
  summary: text(
    'Een concept is uitgenodigd voor een hele aanvraag, of niet.',
    'A concept was invited to a full application, or not.',
  ),
  data: object({ ...about, outcome: oneOf(conceptOutcomes, 'De uitkomst. The outcome.') }),
});

export const formMigrated = defineEvent({
  aggregate: 'application',
  name: 'form-migrated',
  version: 1,
  summary: text(
    'Een aanvraag ging over naar een andere versie van het formulier.',
    'An application moved to another version of the form.',
  ),
  data: object({
    ...about,
    formVersion: Type.Integer({ minimum: 1, description: 'Versie. Version.', examples: [2] }),
  }),
});

export const applicationAwarded = defineEvent({
  aggregate: 'application',
  name: 'awarded',
  version: 1,
  summary: text('Een aanvraag is toegekend.', 'An application was awarded.'),
  data: object({ ...about, personIds, awardId: id('De toekenning. The award.'), amount: Money }),
});

export const applicationReminded = defineEvent({
  aggregate: 'application',
  name: 'reminded',
  version: 1,
  summary: text(
    'Een openstelling sluit bijna, en de aanvraag is nog een concept.',
    'A call closes soon, and the application is still a draft.',
  ),
  data: object({
    ...about,
    daysLeft: Type.Integer({
      minimum: 0,
      maximum: reminderDays[0],
      description: 'Over hoeveel dagen hoogstens. In how many days at most.',
      examples: [3],
    }),
    personIds,
  }),
});
