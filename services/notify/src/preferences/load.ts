import type { Parts } from '@innovatienetwerk/service';
import { preferences, usualPreferences, type PreferencesState } from './state.ts';

/** The preferences of a person, or the usual ones. */
export const preferencesOf = async (parts: Parts, personId: string): Promise<PreferencesState> =>
  (await parts.aggregates(preferences).load(personId))?.state ?? usualPreferences(personId);
