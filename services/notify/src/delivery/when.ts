import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { getISODay } from 'date-fns/getISODay';
import { notificationTraits, type NotificationKind, type NotificationTraits } from '../../contract/index.ts';
import { wants, type PreferencesState } from '../preferences/state.ts';
import { afterQuiet, atTime } from './quiet-hours.ts';

/** What happened before, as far as it counts. */
export interface History {
  /** How many e-mails the person got in the last 24 hours. */
  readonly mailsToday: number;
}

/** When an e-mail goes. */
export type Verdict =
  | { readonly send: 'now' }
  | { readonly send: 'later'; readonly at: Date; readonly because: 'snooze' | 'quiet-hours' }
  | { readonly send: 'in-digest'; readonly at: Date; readonly because: 'digest' | 'throttle' }
  | { readonly send: 'never' };

/** A digest waits as anything does, and is never gathered into another. */
const DIGEST: Omit<NotificationTraits, 'summary'> = { mandatory: false, urgent: false };
const traitsOf = (kind: NotificationKind) => (kind === 'digest' ? DIGEST : notificationTraits[kind]);

const DAYS_IN_WEEK = 7;

/** When the next digest is due after a moment. Who has none gets what was too much for one day in a daily one. */
export function nextDigestAt({ digest, timeZone, quietHours }: PreferencesState, now: Date): Date {
  const local = new TZDate(now.getTime(), timeZone);
  for (let days = 0; days <= DAYS_IN_WEEK; days += 1) {
    const day = addDays(local, days);
    const due = atTime(day, digest.at, timeZone);
    if (due <= now || (digest.frequency === 'weekly' && getISODay(day) !== digest.weekday)) continue;
    return afterQuiet(quietHours, timeZone, new Date(due.getTime()));
  }
  throw new RangeError('A week without the day on which the digest is due');
}

function digestReason(
  kind: NotificationKind,
  { digest, maxMailsPerDay }: PreferencesState,
  { mailsToday }: History,
): 'digest' | 'throttle' | undefined {
  if (kind === 'digest' || traitsOf(kind).mandatory) return undefined;
  if (digest.frequency !== 'none') return 'digest';
  return maxMailsPerDay !== undefined && mailsToday >= maxMailsPerDay ? 'throttle' : undefined;
}

/** Decides when an e-mail goes. It is asked again at every moment that it names, because preferences may have changed by then. */
export function when(
  kind: NotificationKind,
  preferences: PreferencesState,
  history: History,
  now: Date,
): Verdict {
  if (!wants(preferences, kind, 'email')) return { send: 'never' };
  const reason = digestReason(kind, preferences, history);
  if (reason !== undefined) return { send: 'in-digest', at: nextDigestAt(preferences, now), because: reason };
  if (traitsOf(kind).urgent) return { send: 'now' };
  const { snoozedUntilAt, quietHours, timeZone } = preferences;
  const snoozed = snoozedUntilAt !== undefined && Date.parse(snoozedUntilAt) > now.getTime();
  const at = afterQuiet(quietHours, timeZone, snoozed ? new Date(snoozedUntilAt) : now);
  if (at <= now) return { send: 'now' };
  return { send: 'later', at, because: snoozed ? 'snooze' : 'quiet-hours' };
}
