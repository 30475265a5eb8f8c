import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import {
  notificationTraits,
  type Channel,
  type events,
  type NotificationKind,
  type NotificationPreferences,
} from '../../contract/index.ts';

export type PreferencesState = NotificationPreferences;

export type PreferencesEvent = NewEventOf<
  typeof events.preferencesChanged,
  { readonly preferences: PreferencesState }
>;

/** What holds for who never chose: everything, at once, by both ways. */
export const usualPreferences = (personId: string): PreferencesState => ({
  personId,
  email: true,
  choices: [],
  digest: { frequency: 'none', at: '08:00', weekday: 1 },
  timeZone: 'Europe/Amsterdam',
});

/** Has the id of its person, and is there only after they chose something. */
export const preferences = defineAggregate<PreferencesState, PreferencesEvent>({
  name: 'notification-preferences',
  collection: 'notification-preferences',
  param: 'personId',
  initial: usualPreferences(''),
  evolve: (_, { kept }) => kept.preferences,
  scope: ({ personId }) => ({ region: 'NL', personIds: [personId], private: true }),
});

/** Whether a person wants messages of this kind by this way. What is mandatory is always wanted. */
export function wants(
  { email, choices }: PreferencesState,
  kind: NotificationKind,
  channel: Channel,
): boolean {
  if (kind === 'digest') return channel === 'email' && email;
  if (notificationTraits[kind].mandatory) return true;
  if (channel === 'email' && !email) return false;
  return choices.find((choice) => choice.kind === kind)?.[channel] ?? true;
}
