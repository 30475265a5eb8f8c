import { mergePatch, refuse } from '@innovatienetwerk/contract';
import type { Decision } from '@innovatienetwerk/service';
import { isDeepStrictEqual } from 'node:util';
import {
  notificationTraits,
  problems,
  type Choice,
  type NotificationPreferencesChanges,
  type UnsubscriptionTarget,
} from '../../contract/index.ts';
import type { PreferencesEvent, PreferencesState } from './state.ts';

/** Mandatory messages wait for the end of a snooze too, so it may not outlast the terms that they tell of. */
export const LONGEST_SNOOZE_DAYS = 31;
const DAY_MS = 86_400_000;
const DAYS_IN_WEEK = 7;

type Refused = ReturnType<typeof refuse>;

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const namesOf = (choices: readonly Choice[]): string =>
  [...new Set(choices.map(({ kind }) => kind))].join(', ');

function choicesRefusal(choices: readonly Choice[]): Refused | undefined {
  const off = choices.filter(
    ({ kind, inApp, email }) => notificationTraits[kind].mandatory && !(inApp && email),
  );
  if (off.length > 0) return refuse(problems.mandatoryType, { kinds: namesOf(off) });
  const twice = choices.filter(({ kind }, place) => choices.findIndex((one) => one.kind === kind) < place);
  return twice.length > 0 ? refuse(problems.choiceTwice, { kinds: namesOf(twice) }) : undefined;
}

const isAlwaysQuiet = ({ quietHours }: PreferencesState): boolean =>
  quietHours !== undefined && quietHours.from === quietHours.until && quietHours.days.length === DAYS_IN_WEEK;

function refusalOf(
  next: PreferencesState,
  { snoozedUntilAt }: NotificationPreferencesChanges,
  now: Date,
): Refused | undefined {
  const refused = choicesRefusal(next.choices);
  if (refused !== undefined) return refused;
  if (!isTimeZone(next.timeZone)) return refuse(problems.unknownTimeZone, { timeZone: next.timeZone });
  if (isAlwaysQuiet(next)) return refuse(problems.alwaysQuiet);
  if (typeof snoozedUntilAt !== 'string') return undefined;
  const inMs = Date.parse(snoozedUntilAt) - now.getTime();
  return inMs <= 0 || inMs > LONGEST_SNOOZE_DAYS * DAY_MS
    ? refuse(problems.snoozeOutOfRange, { days: LONGEST_SNOOZE_DAYS })
    : undefined;
}

const changed = (
  state: PreferencesState,
  next: PreferencesState,
  by: PreferencesEvent['data']['by'],
): readonly PreferencesEvent[] =>
  isDeepStrictEqual(state, next)
    ? []
    : [
        {
          type: 'notification-preferences.changed.v1',
          data: { personId: next.personId, digest: next.digest.frequency, by },
          kept: { preferences: next },
        },
      ];

/** In UTC, whatever offset it came with. */
const inUtc = (preferences: PreferencesState): PreferencesState =>
  preferences.snoozedUntilAt === undefined
    ? preferences
    : { ...preferences, snoozedUntilAt: new Date(preferences.snoozedUntilAt).toISOString() };

export function change(
  state: PreferencesState,
  changes: NotificationPreferencesChanges,
  now: Date,
): Decision<PreferencesEvent> {
  const next = inUtc(mergePatch<PreferencesState>(state, changes));
  return refusalOf(next, changes, now) ?? changed(state, next, 'person');
}

/** Switches e-mail off: for one type, where it stays in the app as it was, or for all that is not mandatory. */
export function unsubscribe(
  state: PreferencesState,
  from: UnsubscriptionTarget,
): readonly PreferencesEvent[] {
  if (from === 'everything') return changed(state, { ...state, email: false }, 'unsubscription');
  // Such a link never stands under a mandatory message; one that became mandatory since is no longer obeyed.
  if (notificationTraits[from].mandatory) return [];
  const inApp = state.choices.find(({ kind }) => kind === from)?.inApp ?? true;
  const others = state.choices.filter(({ kind }) => kind !== from);
  const next = { ...state, choices: [...others, { kind: from, inApp, email: false }] };
  return changed(state, next, 'unsubscription');
}
