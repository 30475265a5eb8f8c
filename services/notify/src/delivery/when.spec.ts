import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  notificationTraits,
  notificationTypeCodes,
  type NotificationTypeCode,
  type QuietHours,
} from '../../contract/index.ts';
import { usualPreferences, type PreferencesState } from '../preferences/state.ts';
import { nextDigestAt, when } from './when.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const nights: QuietHours = { from: '22:00', until: '07:00', days: everyDay };
const person = (changes: Partial<PreferencesState>): PreferencesState => ({
  ...usualPreferences('person-1'),
  ...changes,
});
const noMails = { mailsToday: 0 };
const at = (moment: string): Date => new Date(moment);
const decide = (kind: NotificationTypeCode, changes: Partial<PreferencesState>, moment: string) =>
  when(kind, person(changes), noMails, at(moment));

const ordinary = 'idea-received';
const mandatory = 'idea-decided';
const urgent = 'invitation-reminder';

describe('an e-mail', () => {
  test('goes at once to who never chose anything', () => {
    for (const kind of notificationTypeCodes)
      expect(decide(kind, {}, '2026-03-02T23:30:00Z')).toEqual({ send: 'now' });
  });

  test('of a type that is off never goes, and another does', () => {
    const choices = [{ kind: ordinary, inApp: true, email: false }] as const;
    expect(decide(ordinary, { choices: [...choices] }, '2026-03-02T12:00:00Z')).toEqual({ send: 'never' });
    expect(decide('process-stuck', { choices: [...choices] }, '2026-03-02T12:00:00Z')).toEqual({
      send: 'now',
    });
  });

  test('goes when it is mandatory, although e-mail is off', () => {
    expect(decide(ordinary, { email: false }, '2026-03-02T12:00:00Z')).toEqual({ send: 'never' });
    expect(decide(mandatory, { email: false }, '2026-03-02T12:00:00Z')).toEqual({ send: 'now' });
  });

  test('waits for the digest of who has one, unless it is mandatory', () => {
    const digest = { frequency: 'daily', at: '08:00', weekday: 1 } as const;
    expect(decide(ordinary, { digest }, '2026-03-02T12:00:00Z')).toEqual({
      send: 'in-digest',
      at: at('2026-03-03T07:00:00Z'),
      because: 'digest',
    });
    expect(decide(mandatory, { digest }, '2026-03-02T12:00:00Z')).toEqual({ send: 'now' });
  });

  test('above what one wants in a day waits for a digest, also of who has none; a mandatory one does not', () => {
    const some = person({ maxMailsPerDay: 3 });
    const moment = at('2026-03-02T12:00:00Z');
    expect(when(ordinary, some, { mailsToday: 2 }, moment)).toEqual({ send: 'now' });
    expect(when(ordinary, some, { mailsToday: 3 }, moment)).toMatchObject({
      send: 'in-digest',
      because: 'throttle',
    });
    expect(when(mandatory, some, { mailsToday: 3 }, moment)).toEqual({ send: 'now' });
  });

  test('waits out a snooze, and the quiet hours in which the snooze ends', () => {
    const snoozedUntilAt = '2026-03-05T22:30:00.000Z';
    expect(decide(mandatory, { snoozedUntilAt, quietHours: nights }, '2026-03-02T12:00:00Z')).toEqual({
      send: 'later',
      at: at('2026-03-06T06:00:00Z'),
      because: 'snooze',
    });
    expect(decide(mandatory, { snoozedUntilAt }, '2026-03-06T12:00:00Z')).toEqual({ send: 'now' });
  });

  test('that is urgent breaks a snooze and quiet hours', () => {
    const away = { snoozedUntilAt: '2026-03-05T00:00:00.000Z', quietHours: nights };
    expect(decide(urgent, away, '2026-03-02T23:30:00Z')).toEqual({ send: 'now' });
  });
});

describe('quiet hours', () => {
  const until = (moment: string, quietHours: QuietHours, timeZone = 'Europe/Amsterdam') => {
    const verdict = decide(mandatory, { quietHours, timeZone }, moment);
    return verdict.send === 'later' ? verdict.at.toISOString() : verdict.send;
  };

  test('go across midnight, by the clock of the reader', () => {
    expect(until('2026-03-02T21:30:00Z', nights)).toBe('2026-03-03T06:00:00.000Z');
    expect(until('2026-03-03T05:59:00Z', nights)).toBe('2026-03-03T06:00:00.000Z');
    expect(until('2026-03-03T06:00:00Z', nights)).toBe('now');
    expect(until('2026-03-02T20:59:00Z', nights)).toBe('now');
    expect(until('2026-03-02T21:30:00Z', nights, 'America/New_York')).toBe('now');
  });

  test('belong to the day on which they begin', () => {
    const friday: QuietHours = { ...nights, days: [5] };
    expect(until('2026-03-07T05:00:00Z', friday), 'on Saturday morning').toBe('2026-03-07T06:00:00.000Z');
    expect(until('2026-03-06T05:00:00Z', friday), 'on Friday morning').toBe('now');
  });

  test('of a whole weekend end on Monday', () => {
    const weekend: QuietHours = { from: '00:00', until: '00:00', days: [6, 7] };
    expect(until('2026-03-07T12:00:00Z', weekend)).toBe('2026-03-08T23:00:00.000Z');
  });

  test('end an hour earlier by the world when the clock goes forward in them', () => {
    expect(until('2026-03-28T22:00:00Z', nights)).toBe('2026-03-29T05:00:00.000Z');
  });

  test('end an hour later by the world when the clock goes back in them', () => {
    expect(until('2026-10-24T22:00:00Z', nights)).toBe('2026-10-25T06:00:00.000Z');
  });

  test('that end in the hour that comes twice end at its second coming for who writes then', () => {
    const early: QuietHours = { from: '22:00', until: '02:30', days: everyDay };
    expect(until('2026-10-25T01:10:00Z', early)).toBe('2026-10-25T01:30:00.000Z');
    const york: QuietHours = { ...early, until: '01:30' };
    expect(until('2026-11-01T05:10:00Z', york, 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
    expect(until('2026-11-01T06:10:00Z', york, 'America/New_York')).toBe('2026-11-01T06:30:00.000Z');
  });
});

describe('a digest', () => {
  test('is due at its time on its day', () => {
    const weekly = person({ digest: { frequency: 'weekly', at: '09:30', weekday: 5 } });
    expect(nextDigestAt(weekly, at('2026-03-02T12:00:00Z'))).toEqual(at('2026-03-06T08:30:00Z'));
    expect(nextDigestAt(weekly, at('2026-03-06T08:30:00Z'))).toEqual(at('2026-03-13T08:30:00Z'));
  });

  test('waits for the end of quiet hours', () => {
    const early = person({
      digest: { frequency: 'daily', at: '06:00', weekday: 1 },
      quietHours: nights,
    });
    expect(nextDigestAt(early, at('2026-03-02T12:00:00Z'))).toEqual(at('2026-03-03T06:00:00Z'));
  });
});

const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'UTC',
] as const;

const clocks = new Map<string, Intl.DateTimeFormat>(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
  ]),
);

/** What a clock in a zone shows, by another way than the code: the formatter of the language itself. */
function clockIn(timeZone: string, moment: Date): { readonly minute: number; readonly day: number } {
  const parts = clocks.get(timeZone)?.formatToParts(moment) ?? [];
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1;
  return { minute: Number(part('hour')) * 60 + Number(part('minute')), day };
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function isQuietByTheClock({ from, until, days }: QuietHours, timeZone: string, moment: Date): boolean {
  const { minute, day } = clockIn(timeZone, moment);
  const before = day === 1 ? 7 : day - 1;
  const sameDay = minutes(from) < minutes(until);
  if (sameDay) return days.includes(day) && minute >= minutes(from) && minute < minutes(until);
  return (
    (days.includes(day) && minute >= minutes(from)) || (days.includes(before) && minute < minutes(until))
  );
}

const time = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );
const days = fc.subarray(everyDay, { minLength: 1 });
const quiet = fc
  .record({ from: time, until: time, days })
  .filter(({ from, until, days: on }) => from !== until || on.length < 7);
const zone = fc.constantFrom(...zones);
/** Often in the nights in which clocks change, in minutes so that both sides of every border are met. */
const moment = fc
  .oneof(
    fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true }),
    fc
      .tuple(
        fc.constantFrom(
          '2026-03-29T01:00:00Z',
          '2026-10-25T01:00:00Z',
          '2026-03-08T07:00:00Z',
          '2026-04-04T15:00:00Z',
        ),
        fc.integer({ min: -36 * 60, max: 36 * 60 }),
      )
      .map(([change, away]) => new Date(Date.parse(change) + away * 60_000)),
  )
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));
const kind = fc.constantFrom(...notificationTypeCodes);
const anyPreferences: fc.Arbitrary<PreferencesState> = fc
  .record(
    {
      email: fc.boolean(),
      choices: fc.uniqueArray(
        fc.record({
          kind: fc.constantFrom(
            ...notificationTypeCodes.filter((code) => !notificationTraits[code].mandatory),
          ),
          inApp: fc.boolean(),
          email: fc.boolean(),
        }),
        { selector: (choice) => choice.kind },
      ),
      digest: fc.record({
        frequency: fc.constantFrom('none', 'daily', 'weekly'),
        at: time,
        weekday: fc.integer({ min: 1, max: 7 }),
      }),
      timeZone: zone,
      quietHours: quiet,
      snoozedUntilAt: moment.map((date) => date.toISOString()),
      maxMailsPerDay: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: ['email', 'choices', 'digest', 'timeZone'] },
  )
  .map((some) => person(some));
const history = fc.record({ mailsToday: fc.integer({ min: 0, max: 6 }) });

describe('whatever somebody prefers', () => {
  test('a mandatory e-mail is never lost: it goes now or as soon as the snooze and the quiet are over', () => {
    fc.assert(
      fc.property(kind, anyPreferences, history, moment, (code, some, past, now) => {
        fc.pre(notificationTraits[code].mandatory);
        const verdict = when(code, some, past, now);
        expect(['now', 'later']).toContain(verdict.send);
        if (verdict.send !== 'later') return;
        expect(verdict.at.getTime()).toBeGreaterThan(now.getTime());
        const latest = Math.max(now.getTime(), Date.parse(some.snoozedUntilAt ?? now.toISOString()));
        expect(verdict.at.getTime() - latest).toBeLessThanOrEqual(8 * 86_400_000);
      }),
    );
  });

  test('nothing goes in quiet hours or a snooze unless it is urgent, nor is due in them', () => {
    fc.assert(
      fc.property(kind, anyPreferences, history, moment, (code, some, past, now) => {
        fc.pre(!notificationTraits[code].urgent && some.quietHours !== undefined);
        const verdict = when(code, some, past, now);
        if (verdict.send === 'never') return;
        const goes = verdict.send === 'now' ? now : verdict.at;
        expect(isQuietByTheClock(some.quietHours, some.timeZone, goes)).toBe(false);
        if (verdict.send === 'now' && some.snoozedUntilAt !== undefined)
          expect(Date.parse(some.snoozedUntilAt)).toBeLessThanOrEqual(now.getTime());
      }),
      { numRuns: 1_000 },
    );
  });

  test('at the moment that was named it goes, unless it is too much for that day', () => {
    fc.assert(
      fc.property(kind, anyPreferences, moment, (code, some, now) => {
        const verdict = when(code, some, noMails, now);
        if (verdict.send === 'later') expect(when(code, some, noMails, verdict.at)).toEqual({ send: 'now' });
      }),
    );
  });

  test('nobody gets an e-mail of a type that they switched off', () => {
    fc.assert(
      fc.property(anyPreferences, history, moment, (some, past, now) => {
        for (const { kind: code, email } of some.choices)
          if (!email) expect(when(code, some, past, now)).toEqual({ send: 'never' });
      }),
    );
  });

  test('a digest is due later, and within its week and the quiet after it', () => {
    fc.assert(
      fc.property(anyPreferences, moment, (some, now) => {
        const due = nextDigestAt(some, now).getTime() - now.getTime();
        expect(due).toBeGreaterThan(0);
        expect(due).toBeLessThanOrEqual(15 * 86_400_000);
      }),
    );
  });
});
