import { describe, expect, test } from 'vitest';
import { remind } from './reminders.ts';
import { evolve, noApplication, type ApplicationState } from './state.ts';

const closesAt = '2026-03-31T15:00:00.000Z';
const draft: ApplicationState = { ...noApplication, callId: 'call-1', authorIds: ['person-1'] };

/** Looks once at each of the moments, and tells how many days were left at each reminder. */
function remindersAt(moments: readonly string[], state: ApplicationState = draft): readonly number[] {
  const end = moments.reduce((now, moment) => {
    const decision = remind('application-1', now, closesAt, new Date(moment));
    return ('refused' in decision ? [] : decision).reduce(evolve, now);
  }, state);
  return end.remindedDays;
}
const everyDay = Array.from(
  { length: 31 },
  (_, day) => `2026-03-${String(day + 1).padStart(2, '0')}T08:00:00.000Z`,
);

describe('a draft', () => {
  test('is reminded two weeks and three days before its call closes, however often is looked', () => {
    expect(remindersAt([...everyDay, ...everyDay].toSorted())).toEqual([14, 3]);
  });

  test('that was not looked at for a while hears only the nearest', () => {
    expect(remindersAt(['2026-03-30T08:00:00.000Z', '2026-03-30T09:00:00.000Z'])).toEqual([1]);
  });

  test('is not reminded once the call is closed', () => {
    expect(remindersAt([closesAt, '2026-04-01T08:00:00.000Z'])).toEqual([]);
  });

  test('is left alone while it rests, and once it is out of hand', () => {
    expect(remindersAt(everyDay, { ...draft, suspendedAt: '2026-03-01T08:00:00.000Z' })).toEqual([]);
    expect(remindersAt(everyDay, { ...draft, status: 'submitted' })).toEqual([]);
  });

  test('is reminded as well when it was invited', () => {
    expect(remindersAt(everyDay, { ...draft, status: 'invited' })).toEqual([14, 3]);
  });
});
