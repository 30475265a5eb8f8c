import { given } from '@innovatienetwerk/testkit/given';
import { daysAfter, weekOf } from '@innovatienetwerk/values';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bothConsent,
  created,
  employment,
  expert,
  fieldlabId,
  held,
  invitationId,
  library,
  now,
  poi,
  requestId,
  today,
} from '../../test/sample.ts';
import { book, bookingOf, free, hold, type Hold } from './bookings.ts';
import { allowedHours, capacityIn, overcommitted, weekOfLedger } from './capacity.ts';
import { answerConsent, changeAvailability } from './hours.ts';
import { profiles, type ProfileEvent, type ProfileState } from './state.ts';

const wish: Hold = {
  invitationId,
  requestId,
  fieldlabId,
  leadId: poi,
  hoursPerWeek: 4,
  fromOn: '2026-03-02',
  untilOn: '2026-05-15',
};
const holdWith = (history: readonly ProfileEvent[], changes: Partial<Hold> = {}, on = today) =>
  given(profiles, ...history).when((state) => hold(expert, state, { ...wish, ...changes }, on));

describe('holding hours', () => {
  test('takes them at the organisation that leads the Fieldlab when they fit there, for nobody is lent then', () => {
    holdWith([bothConsent]).then(held(invitationId, 4, poi));
  });

  test('takes them where most is left otherwise', () => {
    holdWith([bothConsent], { leadId: 'elsewhere' }).then(held(invitationId, 4, library));
    holdWith([bothConsent], { hoursPerWeek: 5 }).then(held(invitationId, 5, library));
  });

  test('never spreads them over two employers', () => {
    holdWith([bothConsent], { hoursPerWeek: 9 }).thenRefused('expert.not-available');
  });

  test('names the first week in which too few are left', () => {
    const busy = held('other', 6, library, '2026-W13', '2026-W14');
    const decision = hold(
      expert,
      given(profiles, bothConsent, busy).state,
      { ...wish, hoursPerWeek: 5 },
      today,
    );
    expect(decision).toEqual({
      refused: { code: 'expert.not-available', parameters: { week: '2026-W13', free: 2, asked: 5 } },
    });
  });

  test('counts what is held already as gone, exactly to the quarter of an hour', () => {
    const busy = held('other', 4, library);
    holdWith([bothConsent, busy], { leadId: library }).then(held(invitationId, 4, library));
    holdWith([bothConsent, busy], { leadId: library, hoursPerWeek: 4.25 }).thenRefused(
      'expert.not-available',
    );
  });

  test('happens once for an invitation', () => {
    holdWith([bothConsent, held(invitationId, 4)]).thenNothing();
  });

  test('needs a profile that is confirmed, also on the day on which the schedule has not seen that it lapsed', () => {
    holdWith([bothConsent], {}, '2027-03-02').thenRefused('expert.not-available');
    holdWith([bothConsent], { untilOn: '2027-04-01' }, '2027-03-02').state();
    holdWith([bothConsent], { untilOn: '2027-04-01' }, '2027-03-03').thenRefused('expert-profile.not-active');
    const expired: ProfileEvent = { type: 'profile.expired.v1', data: { profileId: expert } };
    holdWith([bothConsent, expired]).thenRefused('expert-profile.not-active');
  });

  test('needs the consent of an employer', () => {
    holdWith([created([employment(library, 8, 'asked'), employment(poi, 8, 'refused')])]).thenRefused(
      'expert.not-available',
    );
  });

  test('begins this week when the work began before', () => {
    const state = holdWith([bothConsent], { fromOn: '2026-01-05' }).state();
    expect(bookingOf(state, invitationId)?.fromWeek).toBe(weekOf(today));
  });

  test('forgets bookings that are too long ago to matter', () => {
    const long = held('old', 4, library, '2025-W01', '2025-W30');
    expect(
      holdWith([bothConsent, long])
        .state()
        .bookings.map(({ id }) => id),
    ).toEqual([invitationId]);
  });
});

describe('booking and freeing', () => {
  const booked: ProfileEvent = {
    type: 'profile.hours-booked.v1',
    data: { profileId: expert, invitationId, hoursPerWeek: 4, untilWeek: '2026-W20' },
  };

  test('an assignment takes no more and no longer than was held', () => {
    const bookFor = (hoursPerWeek: number, untilOn: string) =>
      given(profiles, bothConsent, held(invitationId, 4))
        .when((state) => book(expert, state, invitationId, { hoursPerWeek, untilOn }))
        .state().bookings[0];
    expect(bookFor(4, '2026-05-15')).toMatchObject({
      kind: 'booked',
      hoursPerWeek: 4,
      untilWeek: '2026-W20',
    });
    expect(bookFor(2, '2026-04-03')).toMatchObject({ hoursPerWeek: 2, untilWeek: '2026-W14' });
    expect(bookFor(6, '2026-06-30')).toMatchObject({ hoursPerWeek: 4, untilWeek: '2026-W20' });
  });

  test('what is booked, or was let go, is not booked again', () => {
    const terms = { hoursPerWeek: 4, untilOn: '2026-05-15' };
    given(profiles, bothConsent, held(invitationId, 4), booked)
      .when((state) => book(expert, state, invitationId, terms))
      .thenNothing();
    given(profiles, bothConsent)
      .when((state) => book(expert, state, invitationId, terms))
      .thenNothing();
  });

  test('an invitation that comes to nothing leaves nothing', () => {
    const freed = given(profiles, bothConsent, held(invitationId, 4)).when((state) =>
      free(expert, state, invitationId),
    );
    expect(freed.state().bookings).toEqual([]);
    given(profiles, bothConsent)
      .when((state) => free(expert, state, invitationId))
      .thenNothing();
  });

  test('an assignment that ends early leaves the weeks that were worked', () => {
    const freeAfter = (day: string) =>
      given(profiles, bothConsent, held(invitationId, 4), booked).when((state) =>
        free(expert, state, invitationId, day),
      );
    expect(freeAfter('2026-03-18').state().bookings[0]?.untilWeek).toBe('2026-W12');
    expect(freeAfter('2026-02-20').state().bookings).toEqual([]);
    freeAfter('2026-05-15').thenNothing();
  });
});

describe('whatever happens, in whatever order', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const quarters = fc.integer({ min: 1, max: 40 }).map((count) => count / 4);
  const dayFrom = fc.integer({ min: -10, max: 120 }).map((days) => daysAfter(today, days));
  const employer = fc.constantFrom(library, poi);
  const answerer = { personId: 'somebody', organisationIds: [library, poi] };

  type Step = (state: ProfileState) => ReturnType<typeof hold>;
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ id, hours: quarters, from: dayFrom, length: fc.nat(80), lead: employer }),
    },
    { weight: 1, arbitrary: fc.record({ book: id, hours: quarters, until: dayFrom }) },
    { weight: 1, arbitrary: fc.record({ free: id, until: fc.option(dayFrom, { nil: undefined }) }) },
    { weight: 2, arbitrary: fc.record({ offer: employer, hours: quarters }) },
    { weight: 2, arbitrary: fc.record({ weekOf: dayFrom, hours: fc.nat(12) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        answer: employer,
        consent: fc.constantFrom('given', 'withdrawn', 'refused'),
        hours: quarters,
      }),
    },
  );

  type Asked = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
  function toStep(asked: Asked): Step {
    if ('lead' in asked)
      return (state) =>
        hold(
          expert,
          state,
          {
            ...wish,
            invitationId: asked.id,
            leadId: asked.lead,
            hoursPerWeek: asked.hours,
            fromOn: asked.from,
            untilOn: daysAfter(asked.from < today ? today : asked.from, asked.length),
          },
          today,
        );
    if ('book' in asked)
      return (state) => book(expert, state, asked.book, { hoursPerWeek: asked.hours, untilOn: asked.until });
    if ('free' in asked) return (state) => free(expert, state, asked.free, asked.until);
    if ('offer' in asked)
      return (state) =>
        changeAvailability(
          expert,
          state,
          { hours: [{ organisationId: asked.offer, hoursPerWeek: asked.hours }] },
          now,
        );
    if ('weekOf' in asked)
      return (state) =>
        changeAvailability(
          expert,
          state,
          { exceptions: [{ week: weekOf(asked.weekOf), hours: asked.hours }] },
          now,
        );
    return (state) =>
      answerConsent(
        expert,
        state,
        { organisationId: asked.answer, consent: asked.consent, hoursPerWeek: asked.hours },
        answerer,
        now,
      );
  }

  const weeks = Array.from({ length: 40 }, (_, index) => weekOf(daysAfter(today, 7 * index)));
  const thisWeek = weekOf(today);

  /** By counting week by week, which is slower than the rule and so another way to see it. */
  function isOverbooked(state: ProfileState): boolean {
    return weeks.some((week) => {
      const running = state.bookings.filter(
        ({ fromWeek, untilWeek }) => fromWeek <= week && week <= untilWeek,
      );
      const sum = (employerId?: string) =>
        running
          .filter((booking) => employerId === undefined || booking.employerId === employerId)
          .reduce((total, { hoursPerWeek }) => total + hoursPerWeek, 0);
      return (
        sum() > capacityIn(state, week) ||
        state.employers.some((one) => sum(one.organisationId) > allowedHours(one))
      );
    });
  }

  test('nobody is ever over-booked, in no week to come, neither in total nor at one employer', () => {
    let holds = 0;
    let refusals = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (asked) => {
        let { state } = given(profiles, bothConsent);
        for (const next of asked.map(toStep)) {
          const decision = next(state);
          if ('refused' in decision) refusals += 1;
          else {
            holds += decision.filter(({ type }) => type === 'profile.hours-held.v1').length;
            state = decision.reduce((before, event) => profiles.evolve(before, event), state);
          }
          expect(isOverbooked(state)).toBe(false);
          expect(overcommitted(state, thisWeek).weeks).toEqual([]);
          const { capacity, held: taken, booked, free: left } = weekOfLedger(state, thisWeek);
          expect(taken + booked + left).toBe(capacity);
        }
      }),
      { numRuns: 150 },
    );
    expect(holds, 'some hours were held').toBeGreaterThan(100);
    expect(refusals, 'some were refused').toBeGreaterThan(100);
  });
});
