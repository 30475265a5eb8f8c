import type { EventEnvelope } from '@innovatienetwerk/contract';
import type { Attempt, FailureReason } from '../../contract/index.ts';

/** An event on its way to one endpoint. */
export interface Item {
  readonly position: number;
  readonly event: EventEnvelope;
  readonly arrivedAt: Date;
  readonly attempts: readonly Attempt[];
  readonly attemptCount: number;
  /** The attempts that count for giving up: not those that only looked whether the endpoint is back. */
  readonly strikes: number;
  /** Milliseconds since the epoch before which it is not tried again. */
  readonly nextAt: number;
  readonly reason?: FailureReason;
  /** It is kept in the books as waiting, so that how far the endpoint is need not stand still for it. */
  readonly isKept: boolean;
}

const laneOf = ({ event }: Item): string => `${event.aggregate}/${event.aggregateId}`;

/**
 * What waits for one endpoint: the events of one object one after another, those of different objects side by side. An event that does not
 * arrive holds up its own object and nothing else.
 */
export interface Queue {
  readonly size: number;
  add(item: Item): void;
  /** The first that may go now, by the order of the feed; it is under way until it is settled or put back. */
  take(now: number): Item | undefined;
  /** It arrived or was given up: the next of its object may go. */
  settle(item: Item): void;
  /** It did not arrive: it waits, before the others of its object. */
  putBack(item: Item): void;
  /** Those that wait may go at once. */
  hurry(now: number): void;
  /** When the next may go, in milliseconds since the epoch; absent when nothing waits. */
  nextAt(): number | undefined;
  /** The last position up to which everything is settled or kept in the books. @param scannedTo when nothing is open, it is there */
  safePosition(scannedTo: number): number;
  /** What waits behind an event that is kept, and is not kept itself yet. From now on it counts as kept. */
  keepBlocked(): readonly Item[];
  /** The ones that wait, in order. */
  items(): readonly Item[];
  clear(): void;
}

export function createQueue(): Queue {
  /** Of each object what is open, in order. The first of a lane that is under way stays in it until it is settled. */
  const lanes = new Map<string, Item[]>();
  const underWay = new Set<string>();
  let size = 0;

  const laneFor = (item: Item): Item[] => {
    const name = laneOf(item);
    const lane = lanes.get(name) ?? [];
    lanes.set(name, lane);
    return lane;
  };
  const heads = (): readonly (readonly [string, Item])[] =>
    [...lanes].flatMap(([name, [head]]) =>
      head === undefined || underWay.has(name) ? [] : [[name, head] as const],
    );
  const replace = (item: Item): void => {
    const lane = laneFor(item);
    const index = lane.findIndex(({ position }) => position === item.position);
    if (index !== -1) lane[index] = item;
  };

  return {
    get size() {
      return size;
    },
    add(item) {
      const lane = laneFor(item);
      if (lane.some(({ position }) => position === item.position)) return;
      const index = lane.findIndex(({ position }) => position > item.position);
      lane.splice(index === -1 ? lane.length : index, 0, item);
      size += 1;
    },
    take(now) {
      let first: readonly [string, Item] | undefined;
      for (const candidate of heads()) {
        const [, item] = candidate;
        if (item.nextAt > now) continue;
        if (first === undefined || item.position < first[1].position) first = candidate;
      }
      if (first === undefined) return undefined;
      underWay.add(first[0]);
      return first[1];
    },
    settle(item) {
      const name = laneOf(item);
      const lane = lanes.get(name) ?? [];
      const index = lane.findIndex(({ position }) => position === item.position);
      if (index !== -1) {
        lane.splice(index, 1);
        size -= 1;
      }
      if (lane.length === 0) lanes.delete(name);
      underWay.delete(name);
    },
    putBack(item) {
      replace(item);
      underWay.delete(laneOf(item));
    },
    hurry(now) {
      for (const lane of lanes.values()) {
        const [head] = lane;
        if (head !== undefined && head.nextAt > now) lane[0] = { ...head, nextAt: now };
      }
    },
    nextAt() {
      const times = heads().map(([, { nextAt }]) => nextAt);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    safePosition(scannedTo) {
      let safe = scannedTo;
      for (const lane of lanes.values())
        for (const { isKept, position } of lane) if (!isKept && position <= safe) safe = position - 1;
      return safe;
    },
    keepBlocked() {
      const blocked: Item[] = [];
      for (const [name, lane] of lanes) {
        if (lane[0]?.isKept !== true) continue;
        const kept = lane.map((item) => ({ ...item, isKept: true }));
        blocked.push(...kept.filter((_, index) => lane[index]?.isKept === false));
        lanes.set(name, kept);
      }
      return blocked;
    },
    items: () => [...lanes.values()].flat().toSorted((one, other) => one.position - other.position),
    clear() {
      lanes.clear();
      underWay.clear();
      size = 0;
    },
  };
}
