import {
  defineOperation,
  listQuery,
  object,
  oneOf,
  pageOf,
  Region,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/index.ts';
import * as model from '../model/index.ts';
import { skillCode, week } from '../model/shared.ts';
import * as problems from '../problems/index.ts';
import { processingActivity, profileParams } from './shared.ts';

const oneself = { expert: 'own' } as const;
/** Coordinators and the KB look for experts in the whole country. */
const readers = {
  expert: 'own',
  specialist: 'organisation',
  coordinator: 'all',
  'programme-manager': 'all',
} as const;

const contentProblems = [
  problems.duplicateSkill,
  problems.duplicateEmployer,
  problems.employerUnknown,
] as const;

export const createExpertProfile = defineOperation({
  id: 'createExpertProfile',
  method: 'POST',
  path: '/expert-profiles',
  summary: text('Aanmelden als expert', 'Register as an expert'),
  description: text(
    'Maakt uw profiel en vraagt elke werkgever om toestemming. Het profiel verloopt na twaalf maanden zonder bevestiging.',
    'Makes your profile and asks each employer for consent. The profile expires after twelve months without confirmation.',
  ),
  body: model.NewExpertProfile,
  success: { status: 201, body: model.ExpertProfile },
  problems: [problems.profileExists, ...contentProblems],
  allow: oneself,
  dataScope: 'creation',
  events: [events.profileCreated, events.consentAsked],
  processingActivity,
});

export const getExpertProfile = defineOperation({
  id: 'getExpertProfile',
  method: 'GET',
  path: '/expert-profiles/{profileId}',
  summary: text('Een expertprofiel lezen', 'Read an expert profile'),
  description: text(
    'Vaardigheden, werkgevers en hun toestemming. Het bewijs zien de expert, de werkgever, coördinatoren en de KB.',
    'Skills, employers and their consent. The evidence is for the expert, the employer, coordinators and the KB.',
  ),
  params: profileParams,
  success: { status: 200, body: model.ExpertProfile },
  allow: readers,
  dataScope: 'object',
  processingActivity,
});

export const listExpertProfiles = defineOperation({
  id: 'listExpertProfiles',
  method: 'GET',
  path: '/expert-profiles',
  summary: text('Experts bekijken', 'List experts'),
  description: text(
    'De experts binnen uw bereik, zonder bewijs bij de vaardigheden.',
    'The experts within your reach, without the evidence of skills.',
  ),
  query: listQuery(
    {
      skill: Type.Optional(skillCode),
      region: Type.Optional(Region),
      status: Type.Optional(oneOf(model.profileStatuses, 'Stand. Status.')),
    },
    ['createdAt', 'expiresOn'],
    model.ExpertProfile,
  ),
  success: { status: 200, body: pageOf(model.ExpertProfile, 'ExpertProfilePage') },
  allow: readers,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotExpertProfiles, followExpertProfiles } = syncOperations(listExpertProfiles, {
  of: text('expertprofielen', 'expert profiles'),
});

export const changeExpertProfile = defineOperation({
  id: 'changeExpertProfile',
  method: 'PATCH',
  path: '/expert-profiles/{profileId}',
  summary: text('Uw profiel wijzigen', 'Change your profile'),
  description: text(
    'Een nieuwe werkgever wordt om toestemming gevraagd. Uren die al zijn toegezegd, kunnen niet weg.',
    'A new employer is asked for consent. Hours that were promised cannot be taken away.',
  ),
  params: profileParams,
  body: model.ExpertProfileChanges,
  success: { status: 200, body: model.ExpertProfile },
  problems: [...contentProblems, problems.hoursInUse, problems.profileNotActive],
  allow: oneself,
  dataScope: 'object',
  ifMatch: true,
  events: [events.profileChanged, events.consentAsked],
  processingActivity,
});

export const confirmExpertProfile = defineOperation({
  id: 'confirmExpertProfile',
  method: 'POST',
  path: '/expert-profiles/{profileId}/confirmations',
  summary: text('Uw profiel bevestigen', 'Confirm your profile'),
  description: text(
    'Het profiel geldt weer twaalf maanden. Een ingetrokken profiel komt leeg terug en wordt opnieuw gevuld.',
    'The profile holds for another twelve months. A withdrawn profile comes back empty and is filled in anew.',
  ),
  params: profileParams,
  success: { status: 201, body: model.ExpertProfile },
  allow: oneself,
  dataScope: 'object',
  events: [events.profileConfirmed],
  processingActivity,
});

export const withdrawExpertProfile = defineOperation({
  id: 'withdrawExpertProfile',
  method: 'POST',
  path: '/expert-profiles/{profileId}/withdrawals',
  summary: text('Uit de pool stappen', 'Leave the pool'),
  description: text(
    'Trekt uw toestemming in: het profiel wordt leeggemaakt, uitnodigingen vervallen en inzetten eindigen.',
    'Withdraws your consent: the profile is emptied, invitations lapse and assignments end.',
  ),
  params: profileParams,
  success: { status: 201, body: model.ExpertProfile },
  allow: oneself,
  dataScope: 'object',
  events: [events.profileWithdrawn],
  processingActivity,
});

export const answerEmployerConsent = defineOperation({
  id: 'answerEmployerConsent',
  method: 'POST',
  path: '/expert-profiles/{profileId}/employer-consents',
  summary: text('Toestemming van de werkgever', 'Consent of the employer'),
  description: text(
    'De werkgever staat uren toe, weigert of trekt de toestemming in. Bij intrekken vervallen uitnodigingen en eindigen inzetten op die uren.',
    'The employer allows hours, refuses or withdraws its consent. On withdrawal invitations on those hours lapse and assignments end.',
  ),
  params: profileParams,
  body: model.NewEmployerConsent,
  success: { status: 201, body: model.ExpertProfile },
  problems: [
    problems.noSuchEmployer,
    problems.notTheEmployer,
    problems.consentNeedsHours,
    problems.consentOutOfTurn,
    problems.hoursInUse,
  ],
  // Any employer of the expert may answer, not only the one under which the profile lies; who it is, the rule checks.
  allow: { specialist: 'all', coordinator: 'all', 'programme-manager': 'all' },
  dataScope: 'object',
  events: [events.consentAnswered],
  processingActivity,
});

export const declareExpertConflict = defineOperation({
  id: 'declareExpertConflict',
  method: 'POST',
  path: '/expert-profiles/{profileId}/conflicts',
  summary: text('Een belang melden', 'Declare an interest'),
  description: text(
    'U wordt voor dit Fieldlab niet meer gevraagd. De reden ziet niemand anders.',
    'You are not asked for this Fieldlab any more. Nobody else sees the reason.',
  ),
  params: profileParams,
  body: model.NewExpertConflict,
  success: { status: 201, body: model.ExpertProfile },
  problems: [problems.conflictDeclaredAlready, problems.tooManyConflicts, problems.profileNotActive],
  allow: oneself,
  dataScope: 'object',
  events: [events.conflictDeclared],
  processingActivity,
});

export const changeExpertAvailability = defineOperation({
  id: 'changeExpertAvailability',
  method: 'POST',
  path: '/expert-profiles/{profileId}/availability-changes',
  summary: text('Uw beschikbaarheid wijzigen', 'Change your availability'),
  description: text(
    'Andere uren per week bij een werkgever, en weken die afwijken, zoals verlof. Toegezegde uren gaan voor.',
    'Other hours per week at an employer, and weeks that differ, such as leave. Promised hours come first.',
  ),
  params: profileParams,
  body: model.AvailabilityChange,
  success: { status: 201, body: model.ExpertProfile },
  problems: [
    problems.noSuchEmployer,
    problems.duplicateEmployer,
    problems.weekTwice,
    problems.hoursInUse,
    problems.profileNotActive,
  ],
  allow: oneself,
  dataScope: 'object',
  ifMatch: true,
  events: [events.availabilityChanged],
  processingActivity,
});

export const getExpertAvailability = defineOperation({
  id: 'getExpertAvailability',
  method: 'GET',
  path: '/expert-profiles/{profileId}/availability',
  summary: text('Beschikbaarheid lezen', 'Read availability'),
  description: text(
    'Per week de uren die er zijn, vastgehouden, ingezet en vrij; zonder opgave de komende dertien weken.',
    'By week the hours that there are, held, assigned and free; the next thirteen weeks when none are named.',
  ),
  params: profileParams,
  query: object({
    fromWeek: Type.Optional(week('Eerste week. First week.')),
    untilWeek: Type.Optional(week('Laatste week. Last week.', '2026-W20')),
  }),
  success: { status: 200, body: model.Availability },
  problems: [problems.weeksOutOfBounds],
  allow: readers,
  dataScope: 'object',
  processingActivity,
});
