import { id, Money, object, oneOf, text, hearerIds } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { rejectionReasons, withdrawalReasons } from '../model/words.ts';
import { defineEvent } from './define.ts';

/** What other services act on. Which phase of which Fieldlab it is about is known only where a phase asked for the money. */
const about = {
  organisationId: id('De aanvrager. The applicant.'),
  callId: id('De openstelling. The call.'),
  fieldlabId: Type.Optional(id('Het Fieldlab. The Fieldlab.')),
  phaseId: Type.Optional(id('De fase. The phase.')),
} as const;
const ofApplication = { applicationId: id('De aanvraag. The application.'), ...about } as const;
/** Who works on it for the applicant, and so hears what becomes of it. */
const personIds = hearerIds();
const ofAward = { awardId: id('De toekenning. The award.'), ...ofApplication } as const;

export const applicationSubmitted = defineEvent({
  aggregate: 'application',
  name: 'submitted',
  version: 1,
  summary: text('Een aanvraag is ingediend.', 'An application was submitted.'),
  data: object({
    ...ofApplication,
    personIds,
    requested: Money,
    position: Type.Integer({
      minimum: 1,
      description: 'Plaats in de volgorde van binnenkomst. Place in the order of arrival.',
      examples: [1],
    }),
  }),
});

export const applicationRejected = defineEvent({
  aggregate: 'application',
  name: 'rejected',
  version: 1,
  summary: text('Een aanvraag is afgewezen.', 'An application was rejected.'),
  data: object({ ...ofApplication, personIds, reason: oneOf(rejectionReasons, 'Waarom. Why.') }),
});

export const applicationWithdrawn = defineEvent({
  aggregate: 'application',
  name: 'withdrawn',
  version: 1,
  summary: text('Een aanvraag is ingetrokken.', 'An application was withdrawn.'),
  data: object(ofApplication),
});

export const awardGranted = defineEvent({
  aggregate: 'award',
  name: 'granted',
  version: 1,
  summary: text('Geld is toegekend.', 'Money was awarded.'),
  data: object({ ...ofAward, amount: Money }),
});

export const awardWithdrawn = defineEvent({
  aggregate: 'award',
  name: 'withdrawn',
  version: 1,
  summary: text('Een toekenning is ingetrokken.', 'An award was withdrawn.'),
  data: object({ ...ofAward, reason: oneOf(withdrawalReasons, 'Waarom. Why.') }),
});
