import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { AvailabilityChange, NewEmployerConsent } from '../../contract/index.ts';
import { bothConsent, created, employment, expert, held, library, now, poi } from '../../test/sample.ts';
import { answerConsent, changeAvailability } from './hours.ts';
import { profiles, type ProfileEvent } from './state.ts';

const boss = { personId: 'person-boss', organisationIds: [library] };
const given8: NewEmployerConsent = { organisationId: library, consent: 'given', hoursPerWeek: 8 };
const asked = created([employment(library, 8, 'asked'), employment(poi, 4)]);

const answerWith = (answer: NewEmployerConsent, history: readonly ProfileEvent[], answerer = boss) =>
  given(profiles, ...history).when((state) => answerConsent(expert, state, answer, answerer, now));

describe('the consent of an employer', () => {
  test('makes its hours count', () => {
    answerWith({ ...given8, hoursPerWeek: 6 }, [asked]).then({
      type: 'profile.consent-answered.v1',
      data: { profileId: expert, employerId: library, consent: 'given', hoursPerWeek: 6 },
      kept: { at: now.toISOString(), byPersonId: boss.personId, lastWeek: '2026-W09' },
    });
  });

  test('is for people of the employer, and never for the expert', () => {
    answerWith(given8, [asked], { ...boss, organisationIds: [poi] }).thenRefused(
      'expert-profile.not-the-employer',
    );
    answerWith(given8, [asked], { ...boss, personId: expert }).thenRefused('expert-profile.not-the-employer');
    answerWith({ ...given8, organisationId: 'other' }, [asked], {
      ...boss,
      organisationIds: ['other'],
    }).thenRefused('expert-profile.no-such-employer');
  });

  test('names hours', () => {
    answerWith({ organisationId: library, consent: 'given' }, [asked]).thenRefused(
      'expert-profile.consent-needs-hours',
    );
  });

  test('is refused when asked and withdrawn when given', () => {
    const refuse: NewEmployerConsent = { organisationId: library, consent: 'refused' };
    const withdraw: NewEmployerConsent = { organisationId: library, consent: 'withdrawn' };
    answerWith(refuse, [asked]).state();
    answerWith(withdraw, [asked]).thenRefused('expert-profile.consent-out-of-turn');
    answerWith(refuse, [bothConsent]).thenRefused('expert-profile.consent-out-of-turn');
    answerWith(withdraw, [bothConsent]).state();
  });

  test('can be for fewer hours only as far as they were not promised', () => {
    answerWith({ ...given8, hoursPerWeek: 4 }, [bothConsent, held('other', 4)]).state();
    answerWith({ ...given8, hoursPerWeek: 3.75 }, [bothConsent, held('other', 4)]).thenRefused(
      'expert-profile.hours-in-use',
    );
  });

  test('can be withdrawn whatever was promised, and takes only its own hours along', () => {
    const booked: ProfileEvent = {
      type: 'profile.hours-booked.v1',
      data: { profileId: expert, invitationId: 'running', hoursPerWeek: 2, untilWeek: '2026-W20' },
    };
    const history = [
      bothConsent,
      held('running', 2, library, '2026-W05'),
      booked,
      held('held', 2),
      held('elsewhere', 2, poi),
    ];
    const state = answerWith({ organisationId: library, consent: 'withdrawn' }, history).state();
    expect(state.bookings.map(({ id, untilWeek }) => `${id} ${untilWeek}`)).toEqual([
      'running 2026-W09',
      'elsewhere 2026-W20',
    ]);
  });
});

describe('changing availability', () => {
  const changeWith = (change: AvailabilityChange, ...history: readonly ProfileEvent[]) =>
    given(profiles, bothConsent, ...history).when((state) => changeAvailability(expert, state, change, now));

  test('replaces the weeks that differ, and the hours of the employers that are named', () => {
    const exceptions = [{ week: '2026-W18', hours: 0 }];
    const state = changeWith({ exceptions, hours: [{ organisationId: poi, hoursPerWeek: 2 }] }).state();
    expect(state.exceptions).toEqual(exceptions);
    expect(state.employers.map(({ hoursPerWeek }) => hoursPerWeek)).toEqual([8, 2]);
    const again = given(profiles, bothConsent, {
      type: 'profile.availability-changed.v1',
      data: { profileId: expert },
      kept: { employers: state.employers, exceptions },
    }).when((before) => changeAvailability(expert, before, { exceptions: [] }, now));
    expect(again.state().exceptions).toEqual([]);
  });

  test('cannot take away promised hours, in the middle of an assignment neither', () => {
    const leave = (hours: number) => ({ exceptions: [{ week: '2026-W15', hours }] });
    changeWith(leave(4), held('other', 4)).state();
    changeWith(leave(3), held('other', 4)).thenRefused('expert-profile.hours-in-use');
    changeWith({ hours: [{ organisationId: library, hoursPerWeek: 3 }] }, held('other', 4)).thenRefused(
      'expert-profile.hours-in-use',
    );
  });

  test('leaves what is past alone', () => {
    changeWith(
      { exceptions: [{ week: '2026-W06', hours: 0 }] },
      held('past', 4, library, '2026-W05', '2026-W09'),
    ).state();
  });

  test('names each week and each employer once, and employers of the expert only', () => {
    const week = { week: '2026-W18', hours: 0 };
    changeWith({ exceptions: [week, { ...week, hours: 4 }] }).thenRefused('expert-profile.week-twice');
    const hours = { organisationId: poi, hoursPerWeek: 2 };
    changeWith({ hours: [hours, hours] }).thenRefused('expert-profile.duplicate-employer');
    changeWith({ hours: [{ ...hours, organisationId: 'other' }] }).thenRefused(
      'expert-profile.no-such-employer',
    );
  });
});
