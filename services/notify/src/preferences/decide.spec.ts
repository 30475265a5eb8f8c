/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  channels,
  notificationTraits,
  notificationTypeCodes,
  problems,
  unsubscriptionTargets,
  type NotificationPreferencesChanges,
} from '../../contract/index.ts';
import { change, LONGEST_SNOOZE_DAYS, unsubscribe } from './decide.ts';
import {
  preferences,
  usualPreferences,
  wants,
  type PreferencesEvent,
  type PreferencesState,
} from './state.ts';

const personId = 'person-1';
const now = new Date('2026-03-02T09:30:00.000Z');
const usual = usualPreferences(personId);
const changed = (
  next: Partial<PreferencesState>,
  by: 'person' | 'unsubscription' = 'person',
): PreferencesEvent => ({
  type: 'notification-preferences.changed.v1',
  data: { personId, digest: next.digest?.frequency ?? 'none', by },
  kept: { preferences: { ...usual, ...next } },
});
const begin = changed({});
const changing = (changes: NotificationPreferencesChanges, ...history: readonly PreferencesEvent[]) =>
  given(preferences, begin, ...history).when((state) => change(state, changes, now));

const off = { kind: 'idea-received', inApp: true, email: false } as const;
const quietHours = { from: '22:00', until: '07:00', days: [1, 2, 3] };
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const codes = notificationTypeCodes;
const optional = codes.filter((code) => !notificationTraits[code].mandatory);
const mandatory = codes.filter((code) => notificationTraits[code].mandatory);

describe('preferences', () => {
  test('change by what is given, and the rest stays', () => {
    changing({ choices: [off] }).then(changed({ choices: [off] }));
    changing({ quietHours }, changed({ choices: [off] })).then(changed({ choices: [off], quietHours }));
  });

  test('lose what is given as nothing', () => {
    changing({ quietHours: null }, changed({ quietHours })).then(changed({}));
  });

  test('that are the same are no change', () => {
    changing({ email: true }).thenNothing();
  });

  test('keep moments in UTC', () => {
    changing({ snoozedUntilAt: '2026-03-03T10:00:00+01:00' }).then(
      changed({ snoozedUntilAt: '2026-03-03T09:00:00.000Z' }),
    );
  });

  test.each(mandatory)('cannot switch off %s, by neither way', (kind) => {
    for (const channel of channels) {
      const choice = { kind, inApp: true, email: true, [channel]: false };
      changing({ choices: [choice] }).thenRefused(problems.mandatoryType.code);
    }
    changing({ choices: [{ kind, inApp: true, email: true }] }).then(
      changed({ choices: [{ kind, inApp: true, email: true }] }),
    );
  });

  test('have one choice about a type', () => {
    changing({ choices: [off, { ...off, email: true }] }).thenRefused(problems.choiceTwice.code);
  });

  test('are in a time zone that exists', () => {
    changing({ timeZone: 'Europe/Utrecht' }).thenRefused(problems.unknownTimeZone.code);
    changing({ timeZone: 'America/Paramaribo' }).then(changed({ timeZone: 'America/Paramaribo' }));
  });

  test('leave a moment at which something can come', () => {
    const always = { from: '08:00', until: '08:00', days: everyDay };
    changing({ quietHours: always }).thenRefused(problems.alwaysQuiet.code);
    changing({ quietHours: { ...always, days: [6, 7] } }).then(
      changed({ quietHours: { ...always, days: [6, 7] } }),
    );
  });

  test('snooze until a moment after now, and not longer than mandatory messages can wait', () => {
    const inDays = (days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString();
    for (const days of [-1, 0, LONGEST_SNOOZE_DAYS + 0.01])
      changing({ snoozedUntilAt: inDays(days) }).thenRefused(problems.snoozeOutOfRange.code);
    changing({ snoozedUntilAt: inDays(LONGEST_SNOOZE_DAYS) }).then(
      changed({ snoozedUntilAt: inDays(LONGEST_SNOOZE_DAYS) }),
    );
  });

  test('whose snooze is over can be changed without a word about it', () => {
    const over = changed({ snoozedUntilAt: '2026-03-01T00:00:00.000Z' });
    expect(changing({ email: false }, over).state().email).toBe(false);
  });

  test('are private to who they are of, however far a role reaches', () => {
    expect(preferences.scope(usual)).toMatchObject({ personIds: [personId], private: true });
  });
});

describe('a link to unsubscribe', () => {
  const by = (from: (typeof unsubscriptionTargets)[number], ...history: readonly PreferencesEvent[]) =>
    given(preferences, begin, ...history).when((state) => unsubscribe(state, from));

  test('ends e-mail of one type, and leaves the app as it was', () => {
    by('idea-received').then(changed({ choices: [off] }, 'unsubscription'));
    by('idea-received', changed({ choices: [{ ...off, inApp: false, email: true }] })).then(
      changed({ choices: [{ ...off, inApp: false }] }, 'unsubscription'),
    );
  });

  test('may be used again', () => {
    by('idea-received', changed({ choices: [off] })).thenNothing();
    by('everything', changed({ email: false })).thenNothing();
  });

  test('never ends anything that is mandatory', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...unsubscriptionTargets)), (targets) => {
        const state = targets.reduce(
          (current, from) => unsubscribe(current, from).reduce(preferences.evolve, current),
          usual,
        );
        for (const kind of mandatory)
          for (const channel of channels) expect(wants(state, kind, channel)).toBe(true);
      }),
    );
  });

  test('for everything ends e-mail of all that is not mandatory, and nothing in the app', () => {
    const state = by('everything').state();
    for (const kind of optional)
      expect(channels.map((channel) => wants(state, kind, channel))).toEqual([true, false]);
  });
});
