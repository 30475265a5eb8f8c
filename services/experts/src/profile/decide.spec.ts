import { given } from '@innovatienetwerk/testkit/given';
import { daysAfter } from '@innovatienetwerk/values';
import { describe, expect, test } from 'vitest';
import type { ExpertProfileChanges, NewExpertProfile } from '../../contract/index.ts';
import {
  bothConsent,
  employment,
  expert,
  fieldlabId,
  held,
  library,
  newProfile,
  now,
  poi,
} from '../../test/sample.ts';
import { change, confirm, create, declareConflict, tellTime, withdraw } from './decide.ts';
import { profiles, type ProfileEvent } from './state.ts';

const createWith = (changes: Partial<NewExpertProfile>, allKnown = true) =>
  given(profiles).when(() => create(expert, { ...newProfile, ...changes }, allKnown, now));

const withdrawn: ProfileEvent = { type: 'profile.withdrawn.v1', data: { profileId: expert } };

describe('registering', () => {
  test('asks every employer, and lasts a year', () => {
    const state = createWith({}).state();
    expect(state.status).toBe('active');
    expect(state.expiresOn).toBe('2027-03-02');
    expect(state.employers).toEqual([employment(library, 8, 'asked'), employment(poi, 4, 'asked')]);
    const decision = create(expert, newProfile, true, now);
    expect('refused' in decision ? [] : decision.map(({ type }) => type)).toEqual([
      'profile.created.v1',
      'profile.consent-asked.v1',
      'profile.consent-asked.v1',
    ]);
  });

  test('names each skill and each employer once, and only employers of the network', () => {
    const [skill] = newProfile.skills;
    const [employer] = newProfile.employers;
    if (skill === undefined || employer === undefined) throw new Error('the sample has both');
    createWith({ skills: [skill, { ...skill, level: 1 }] }).thenRefused('expert-profile.duplicate-skill');
    createWith({ employers: [employer, { ...employer, hoursPerWeek: 1 }] }).thenRefused(
      'expert-profile.duplicate-employer',
    );
    createWith({}, false).thenRefused('expert-profile.employer-unknown');
  });

  test('tells nobody what the expert wrote', () => {
    const decision = create(expert, newProfile, true, now);
    const told = JSON.stringify('refused' in decision ? [] : decision.map(({ data }) => data));
    expect(told).not.toContain(newProfile.summary);
    expect(told).not.toContain('ontwerpsprints');
  });
});

describe('changing a profile', () => {
  const changeWith = (changes: ExpertProfileChanges, ...history: readonly ProfileEvent[]) =>
    given(profiles, bothConsent, ...history).when((state) => change(expert, state, changes, true, now));

  test('keeps what employers said, and asks a new one', () => {
    const employers = [
      { organisationId: library, hoursPerWeek: 6 },
      { organisationId: 'new', hoursPerWeek: 2 },
    ];
    const state = changeWith({ employers }).state();
    expect(state.employers).toEqual([employment(library, 6, 'given', 8), employment('new', 2, 'asked')]);
    expect(state.summary).toBe(newProfile.summary);
  });

  test('cannot take away hours that were promised', () => {
    const fewer = { employers: [{ organisationId: library, hoursPerWeek: 5 }] };
    changeWith(fewer, held('other', 5)).state();
    changeWith(fewer, held('other', 5.25)).thenRefused('expert-profile.hours-in-use');
    changeWith(fewer, held('other', 1, poi)).thenRefused('expert-profile.hours-in-use');
  });

  test('names the weeks and the invitations that stand in the way', () => {
    const state = given(profiles, bothConsent, held('other', 6)).state;
    const fewer = { employers: [{ organisationId: library, hoursPerWeek: 5 }] };
    expect(change(expert, state, fewer, true, now)).toEqual({
      refused: {
        code: 'expert-profile.hours-in-use',
        parameters: { weeks: '2026-W10', invitations: 'other' },
      },
    });
  });

  test('of a withdrawn one comes after a confirmation', () => {
    changeWith({ summary: 'Terug' }, withdrawn).thenRefused('expert-profile.not-active');
  });
});

describe('the expiry of consent', () => {
  const on = (day: string, ...history: readonly ProfileEvent[]) =>
    given(profiles, bothConsent, ...history).when((state) => tellTime(expert, state, day));
  const reminded = (dueOn: string): ProfileEvent => ({
    type: 'profile.expiry-reminded.v1',
    data: { profileId: expert, expiresOn: '2027-03-02' },
    kept: { dueOn },
  });

  test('is told thirty and seven days before, each once', () => {
    on('2027-01-30').thenNothing();
    on('2027-01-31').then(reminded('2027-02-23'));
    on('2027-02-22', reminded('2027-02-23')).thenNothing();
    on('2027-02-23', reminded('2027-02-23')).then(reminded('2027-03-03'));
    on('2027-03-02', reminded('2027-03-03')).thenNothing();
  });

  test('comes after the last day', () => {
    on('2027-03-03', reminded('2027-03-03')).then({
      type: 'profile.expired.v1',
      data: { profileId: expert },
    });
  });

  test('after a long stop is told once, or comes at once', () => {
    on('2027-02-27').then(reminded('2027-03-03'));
    on('2027-04-01').then({ type: 'profile.expired.v1', data: { profileId: expert } });
  });

  test('day by day takes exactly two reminders and one end', () => {
    let { state } = given(profiles, bothConsent);
    const told: string[] = [];
    for (let day = 0; day < 400; day += 1) {
      const decision = tellTime(expert, state, daysAfter('2026-03-02', day));
      if ('refused' in decision) throw new Error('time is not refused');
      told.push(...decision.map(({ type }) => `${type} ${daysAfter('2026-03-02', day)}`));
      state = decision.reduce((before, event) => profiles.evolve(before, event), state);
    }
    expect(told).toEqual([
      'profile.expiry-reminded.v1 2027-01-31',
      'profile.expiry-reminded.v1 2027-02-23',
      'profile.expired.v1 2027-03-03',
    ]);
  });

  test('moves a year ahead by a confirmation, which brings back what had expired', () => {
    const expired: ProfileEvent = { type: 'profile.expired.v1', data: { profileId: expert } };
    const later = new Date('2027-06-01T10:00:00.000Z');
    const state = given(profiles, bothConsent, expired)
      .when(() => confirm(expert, later))
      .state();
    expect(state).toMatchObject({ status: 'active', expiresOn: '2028-06-01', skills: newProfile.skills });
  });
});

describe('leaving the pool', () => {
  test('empties the profile, and happens once', () => {
    const state = given(profiles, bothConsent, held('other', 4))
      .when((before) => withdraw(expert, before))
      .state();
    expect(state).toMatchObject({
      status: 'withdrawn',
      skills: [],
      employers: [],
      bookings: [],
      summary: '',
    });
    given(profiles, bothConsent, withdrawn)
      .when((before) => withdraw(expert, before))
      .thenNothing();
  });

  test('can be undone, with an empty profile', () => {
    const state = given(profiles, bothConsent, withdrawn)
      .when(() => confirm(expert, now))
      .state();
    expect(state).toMatchObject({ status: 'active', profileId: expert, skills: [] });
  });
});

describe('declaring an interest', () => {
  test('is once for a Fieldlab, and its reason stays in the profile', () => {
    const declaration = { fieldlabId, reason: 'Mijn partner leidt dit Fieldlab.' };
    const declared: ProfileEvent = {
      type: 'profile.conflict-declared.v1',
      data: { profileId: expert, fieldlabId },
      kept: { reason: declaration.reason },
    };
    given(profiles, bothConsent)
      .when((state) => declareConflict(expert, state, declaration))
      .then(declared);
    given(profiles, bothConsent, declared)
      .when((state) => declareConflict(expert, state, declaration))
      .thenRefused('expert-profile.conflict-declared-already');
  });
});
