import type { Task } from '@innovatienetwerk/service';
import { pause } from '@innovatienetwerk/store';

/** How soon an event that came in has its place, in milliseconds, when little happens. */
const LOOK_EVERY_MS = 50;

/** Gives events their places in the feed: one process at a time, so that a reader who is at a place has seen all before it. */
export const placeEvents: Task = {
  name: 'feed',
  async run({ parts, signal, lease }) {
    const feed = parts.store.feed();
    while (!signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- round after round
      const placed = await feed.place(lease);
      // oxlint-disable-next-line no-await-in-loop
      if (placed === 0) await pause(LOOK_EVERY_MS, signal);
    }
  },
};
