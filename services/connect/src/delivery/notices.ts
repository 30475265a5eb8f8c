import type { Work } from '@innovatienetwerk/service';
import type { StopReason } from '../../contract/index.ts';
import { giveUp, stop } from '../subscription/decide.ts';
import { subscriptions } from '../subscription/state.ts';

/** What deliveries mean for the subscriptions themselves. It is put down here at once, and written in its turn. */
export interface Notices {
  /** @param version of the subscription that was delivered for: it stops once for each time that it was active */
  stopped(subscriptionId: string, version: number, reason: StopReason): void;
  gaveUp(subscriptionId: string): void;
  /** Writes what was put down. What cannot be written stays for the next turn. @throws {AggregateError} then */
  write(): Promise<void>;
}

export function createNotices({ parts, for: due }: Pick<Work, 'parts' | 'for'>): Notices {
  const open = new Map<string, () => Promise<void>>();
  return {
    stopped(id, version, reason) {
      const key = `stop/${id}/${version}`;
      open.set(key, () => due(key).change(subscriptions, id, (state) => stop(id, state, reason)));
    },
    gaveUp(id) {
      const on = parts.clock().toISOString().slice(0, 10);
      const key = `given-up/${id}/${on}`;
      open.set(key, () => due(key).change(subscriptions, id, (state) => giveUp(id, state, on)));
    },
    async write() {
      const outcomes = await Promise.allSettled(
        [...open].map(async ([key, change]) => {
          await change();
          open.delete(key);
        }),
      );
      const failures = outcomes.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
      if (failures.length > 0) throw new AggregateError(failures);
    },
  };
}
