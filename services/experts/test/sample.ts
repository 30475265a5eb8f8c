import type { NewExpertProfile } from '../contract/index.ts';
import { profiles, type Employment, type ProfileEvent, type ProfileState } from '../src/profile/state.ts';
import { noRequest, type RequestState } from '../src/request/state.ts';
import { noInvitation, type InvitationState } from '../src/invitation/state.ts';

/** One expert with two employers, one Fieldlab and one request, on which the tests of the pool are played. */
export const today = '2026-03-02';
export const now = new Date('2026-03-02T09:30:00.000Z');
export const expert = 'person-expert';
export const library = 'organisation-library';
export const poi = 'organisation-poi';
export const fieldlabId = 'fieldlab-1';
export const requestId = 'request-1';
export const invitationId = 'invitation-1';
export const requester = 'person-requester';

export const newProfile: NewExpertProfile = {
  skills: [
    { code: 'design-thinking', level: 4, evidence: 'Leidde drie ontwerpsprints.', sinceYear: 2018 },
    { code: 'data', level: 2 },
  ],
  languages: ['nl', 'en'],
  regions: ['NL-UT'],
  employers: [
    { organisationId: library, hoursPerWeek: 8 },
    { organisationId: poi, hoursPerWeek: 4 },
  ],
  summary: 'Ontwerper van diensten.',
};

export const employment = (
  organisationId: string,
  hoursPerWeek: number,
  status: Employment['consent']['status'] = 'given',
  granted = hoursPerWeek,
): Employment => ({
  organisationId,
  hoursPerWeek,
  consent: { status, at: now.toISOString(), ...(status === 'given' ? { hoursPerWeek: granted } : {}) },
});

export const created = (employers: readonly Employment[]): ProfileEvent => ({
  type: 'profile.created.v1',
  data: { profileId: expert, expiresOn: '2027-03-02' },
  kept: {
    ...newProfile,
    employers,
    confirmedAt: now.toISOString(),
    dueOn: '2027-01-31',
  },
});

/** Eight hours at the library and four at the POI, both with consent. */
export const bothConsent = created([employment(library, 8), employment(poi, 4)]);

export const profile: ProfileState = profiles.evolve(profiles.initial, bothConsent);

export const held = (
  id: string,
  hoursPerWeek: number,
  employerId = library,
  fromWeek = '2026-W10',
  untilWeek = '2026-W20',
): ProfileEvent => ({
  type: 'profile.hours-held.v1',
  data: {
    profileId: expert,
    invitationId: id,
    requestId,
    fieldlabId,
    employerId,
    hoursPerWeek,
    fromWeek,
    untilWeek,
    heldOn: today,
  },
  kept: { forgetBeforeWeek: '2025-W36' },
});

export const request: RequestState = {
  ...noRequest,
  fieldlabId,
  organisationId: poi,
  scopeRegion: 'NL-UT',
  requestedById: requester,
  work: 'coaching',
  region: 'NL-UT',
  skills: [
    { code: 'design-thinking', minLevel: 4, weight: 3 },
    { code: 'data', minLevel: 4, weight: 1 },
  ],
  hoursPerWeek: 4,
  fromOn: '2026-03-09',
  untilOn: '2026-05-15',
  languages: ['nl'],
  need: 'Begeleiding van de ontwerpsprint.',
  status: 'open',
};

export const invited: InvitationState = {
  ...noInvitation,
  requestId,
  fieldlabId,
  profileId: expert,
  requestedById: requester,
  organisationId: poi,
  scopeRegion: 'NL-UT',
  region: 'NL-UT',
  work: 'coaching',
  hoursPerWeek: 4,
  fromOn: request.fromOn,
  untilOn: request.untilOn,
  need: request.need,
  daysToRespond: 14,
  status: 'invited',
  employerId: poi,
  respondByOn: '2026-03-16',
  dueOn: '2026-03-14',
};
