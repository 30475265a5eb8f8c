import type { EventEnvelope } from '@innovatienetwerk/contract';
import type { RelayStream } from '../../src/index.ts';

/**
 * The far side of the relay's seam, kept in memory so that it can break at any point: it fails before or after it
 * stored when it is told to. It stores a copy as gladly as the first, as JetStream does when its window is over.
 */
export interface RecordedStream extends RelayStream {
  readonly events: readonly EventEnvelope[];
  /** What happens at the next publishes, one after another; afterwards all goes well. */
  plan(...faults: readonly Fault[]): void;
  /** Becomes what it was when it had so many events. */
  loseAfter(place: number): void;
}

export type Fault = 'refuse-all' | 'store-half-and-fail' | 'store-all-and-fail';

export function recordStream(): RecordedStream {
  const events: EventEnvelope[] = [];
  const places = new Map<string, number>();
  let faults: Fault[] = [];
  const store = (event: EventEnvelope): void => {
    events.push(event);
    places.set(event.id, events.length);
  };
  return {
    events,
    plan: (...next) => {
      faults = [...next];
    },
    async publish(wanted) {
      const fault = faults.shift();
      const taken =
        fault === undefined || fault === 'store-all-and-fail'
          ? wanted
          : fault === 'refuse-all'
            ? []
            : wanted.slice(0, Math.floor(wanted.length / 2));
      for (const event of taken) store(event);
      if (fault !== undefined) throw new Error(fault);
      return wanted.map((event) => ({ streamSequence: places.get(event.id) ?? 0 }));
    },
    loseAfter(place) {
      for (const event of events.splice(place)) places.delete(event.id);
    },
    endsAt: () => Promise.resolve(events.length),
    idsAfter: (place) => Promise.resolve(new Set(events.slice(place).map((event) => event.id))),
  };
}
