import type { FeedEntry } from '@innovatienetwerk/store';

/** The latest part of the feed, in memory: whoever is a little behind reads it from here and not from the database. */
export interface Recent {
  add(entries: readonly FeedEntry[]): void;
  /** @returns undefined when that place is too long ago */
  after(position: number, limit: number): readonly FeedEntry[] | undefined;
}

/** @param most entries that are kept; each is about a kilobyte */
export function createRecent(most: number): Recent {
  let kept: readonly FeedEntry[] = [];
  return {
    add(entries) {
      kept = [...kept, ...entries].slice(-most);
    },
    after(position, limit) {
      const [first] = kept;
      if (first === undefined || position < first.position - 1) return undefined;
      // Positions have no holes.
      const index = position - first.position + 1;
      return kept.slice(index, index + limit);
    },
  };
}
