import { day, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import {
  employerId,
  fieldlabId,
  invitationId,
  profileId,
  requestId,
  week,
  weeklyHours,
} from '../model/shared.ts';
import { consentAnswers } from '../model/words.ts';
import { defineEvent } from './define.ts';

const expiresOn = day('Laatste dag zonder nieuwe bevestiging. Last day without a new confirmation.');

export const profileCreated = defineEvent({
  aggregate: 'profile',
  name: 'created',
  version: 1,
  summary: text('Een expert heeft zich aangemeld.', 'An expert has registered.'),
  data: object({ profileId, expiresOn }),
});

export const profileChanged = defineEvent({
  aggregate: 'profile',
  name: 'changed',
  version: 1,
  summary: text('Een expert heeft het profiel gewijzigd.', 'An expert has changed the profile.'),
  data: object({ profileId }),
});

export const consentAsked = defineEvent({
  aggregate: 'profile',
  name: 'consent-asked',
  version: 1,
  summary: text(
    'Een expert vraagt een werkgever om toestemming voor de pool.',
    'An expert asks an employer for consent to join the pool.',
  ),
  data: object({
    profileId,
    employerId,
    hoursPerWeek: weeklyHours('Uren die de expert aanbiedt. Hours that the expert offers.', 8),
  }),
});

export const consentAnswered = defineEvent({
  aggregate: 'profile',
  name: 'consent-answered',
  version: 1,
  summary: text(
    'Een werkgever heeft toestemming gegeven, geweigerd of ingetrokken.',
    'An employer has given, refused or withdrawn its consent.',
  ),
  data: object({
    profileId,
    employerId,
    consent: oneOf(consentAnswers, 'Wat de werkgever zegt. What the employer says.'),
    hoursPerWeek: Type.Optional(
      weeklyHours('Uren die de werkgever toestaat. Hours that the employer allows.', 8),
    ),
  }),
});

export const profileConfirmed = defineEvent({
  aggregate: 'profile',
  name: 'confirmed',
  version: 1,
  summary: text('Een expert heeft het profiel bevestigd.', 'An expert has confirmed the profile.'),
  data: object({ profileId, expiresOn }),
});

export const expiryReminded = defineEvent({
  aggregate: 'profile',
  name: 'expiry-reminded',
  version: 1,
  summary: text('Een profiel verloopt binnenkort.', 'A profile expires soon.'),
  data: object({ profileId, expiresOn }),
});

export const profileExpired = defineEvent({
  aggregate: 'profile',
  name: 'expired',
  version: 1,
  summary: text(
    'Een profiel is verlopen; de expert wordt niet meer gevraagd tot een nieuwe bevestiging.',
    'A profile has expired; the expert is not asked any more until a new confirmation.',
  ),
  data: object({ profileId }),
});

export const profileWithdrawn = defineEvent({
  aggregate: 'profile',
  name: 'withdrawn',
  version: 1,
  summary: text(
    'Een profiel is uit de pool gehaald en leeggemaakt.',
    'A profile was taken out of the pool and emptied.',
  ),
  data: object({ profileId }),
});

export const availabilityChanged = defineEvent({
  aggregate: 'profile',
  name: 'availability-changed',
  version: 1,
  summary: text('Een expert is anders beschikbaar.', 'An expert is available differently.'),
  data: object({ profileId }),
});

export const conflictDeclared = defineEvent({
  aggregate: 'profile',
  name: 'conflict-declared',
  version: 1,
  summary: text(
    'Een expert meldt niet vrij te zijn ten opzichte van een Fieldlab.',
    'An expert declares not to be free with regard to a Fieldlab.',
  ),
  data: object({ profileId, fieldlabId }),
});

export const hoursHeld = defineEvent({
  aggregate: 'profile',
  name: 'hours-held',
  version: 1,
  summary: text(
    'Uren van een expert zijn vastgehouden voor een uitnodiging.',
    'Hours of an expert are held for an invitation.',
  ),
  data: object({
    profileId,
    invitationId,
    requestId,
    fieldlabId,
    employerId,
    hoursPerWeek: weeklyHours('Uren per week. Hours per week.'),
    fromWeek: week('Eerste week. First week.'),
    untilWeek: week('Laatste week. Last week.', '2026-W20'),
    heldOn: day('Wanneer. When.'),
  }),
});

export const hoursBooked = defineEvent({
  aggregate: 'profile',
  name: 'hours-booked',
  version: 1,
  summary: text('Vastgehouden uren zijn ingezet.', 'Hours that were held are assigned.'),
  data: object({
    profileId,
    invitationId,
    hoursPerWeek: weeklyHours('Uren per week. Hours per week.'),
    untilWeek: week('Laatste week. Last week.', '2026-W20'),
  }),
});

export const hoursFreed = defineEvent({
  aggregate: 'profile',
  name: 'hours-freed',
  version: 1,
  summary: text('Uren van een expert zijn weer vrij.', 'Hours of an expert are free again.'),
  data: object({
    profileId,
    invitationId,
    usedUntilWeek: Type.Optional(
      week('Tot en met welke week zij gebruikt zijn. Until which week they were used.', '2026-W12'),
    ),
  }),
});
