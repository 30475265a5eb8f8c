import { ownWork, type Parts } from '@innovatienetwerk/service';
import { mails } from '../mail/state.ts';
import type { PreferencesState } from '../preferences/state.ts';
import type { History } from './when.ts';

const DAY_MS = 86_400_000;

/** Counts no further than what the person allows: more makes no difference. */
export async function historyOf(
  parts: Parts,
  { personId, maxMailsPerDay }: PreferencesState,
  now: Date,
): Promise<History> {
  if (maxMailsPerDay === undefined) return { mailsToday: 0 };
  const since = new Date(now.getTime() - DAY_MS).toISOString();
  const { items } = await parts.aggregates(mails).list({
    filter: { 'state.personId': personId, 'state.sentAt': { $gt: since } },
    reach: ownWork,
    sort: { field: 'state.sentAt', direction: -1 },
    limit: maxMailsPerDay,
  });
  return { mailsToday: items.length };
}
