import { crc32 } from 'node:zlib';

/**
 * Subscriptions are divided into shares by their id, and shares over the processes: each is for one process at a time. So many processes at
 * most deliver side by side; with any number up to that, no process has more than one share more than another.
 */
export const SHARES = 12;

export const shareOf = (subscriptionId: string): number => crc32(subscriptionId) % SHARES;

/**
 * How many shares a process is to have.
 * @param places of the processes that run, each its own number
 * @param own the place of this process; one that has none has no share
 */
export function dueTo(places: readonly number[], own: number): number {
  const rank = places.toSorted((one, other) => one - other).indexOf(own);
  if (rank === -1) return 0;
  return Math.floor(SHARES / places.length) + (rank < SHARES % places.length ? 1 : 0);
}
