import { ownWork, type Parts } from '@innovatienetwerk/service';
import type { Filter, Stored } from '@innovatienetwerk/store';
import { mails, type MailState } from '../mail/state.ts';
import { notifications } from '../notification/state.ts';
import type { DigestItem } from '../texts/index.ts';

/** More than anybody reads in one e-mail; what is beyond it waits for the next. */
export const MOST_ITEMS = 200;

/** Mails of one person, in the order in which they were queued. */
export async function mailsOf(
  parts: Parts,
  personId: string,
  filter: Filter,
  limit: number,
): Promise<readonly Stored<MailState>[]> {
  const { items } = await parts.aggregates(mails).list({
    filter: { 'state.personId': personId, ...filter },
    reach: ownWork,
    sort: { field: 'createdAt', direction: 1 },
    limit,
  });
  return items;
}

/** What these mails tell. */
export async function itemsOf(
  parts: Parts,
  waiting: readonly Stored<MailState>[],
): Promise<readonly DigestItem[]> {
  const told = await Promise.all(
    waiting.map(({ state }) => parts.aggregates(notifications).load(state.notificationId)),
  );
  return told.flatMap((notification): DigestItem[] => {
    if (notification === null) return [];
    const { kind, subject } = notification.state;
    // A digest never waits for a digest, so this only tells the types apart.
    return kind === 'digest' || 'digestDueAt' in subject ? [] : [{ kind, subject }];
  });
}
