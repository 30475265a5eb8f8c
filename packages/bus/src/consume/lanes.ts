/**
 * Orders work by aggregate. Items of one lane run strictly one after another in the order of their number; lanes run beside each
 * other up to a limit. An item that must be tried again pauses its lane: what follows in it would be early.
 */
export interface LaneItem {
  readonly lane: string;
  readonly order: number;
  /** Tells items of the same number apart, and orders them; the same place is the same message, delivered again. */
  readonly place: number;
}

const compare = (left: LaneItem, right: LaneItem): number =>
  left.order - right.order || left.place - right.place;

export interface LaneOptions<Item extends LaneItem> {
  readonly concurrency: number;
  /** Items that may wait in paused lanes, so that one failing aggregate cannot take all the room. */
  readonly maxHeld: number;
  /** Resolves with how long the lane must wait for this item to come again, or 0. It must not reject. */
  readonly run: (item: Item) => Promise<number>;
  /** An item for which there is no room in its paused lane. */
  readonly onEvicted: (item: Item, remainingPauseMs: number) => void;
}

export interface Lanes<Item extends LaneItem> {
  /**
   * @returns the item with the same number and place that is running or was waiting in the lane, if any: it is the same message, delivered again.
   * A waiting one is replaced; a running one stays, and the new one is dropped.
   */
  add(item: Item): { readonly running?: Item; readonly replaced?: Item };
  /** Stops starting items, and gives those that were not started. */
  stop(): readonly Item[];
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
  readonly active: number;
}

interface Lane<Item> {
  readonly waiting: Item[];
  running: Item | undefined;
  pause: Pause<Item> | undefined;
}

interface Pause<Item> {
  /** What the lane waits for. */
  readonly item: Item;
  readonly until: number;
  readonly timer: NodeJS.Timeout;
}

/** The server sends a delayed message again a little after its delay; without this margin its successor would overtake it. */
const PAUSE_MARGIN_MS = 50;

export function createLanes<Item extends LaneItem>(options: LaneOptions<Item>): Lanes<Item> {
  const lanes = new Map<string, Lane<Item>>();
  const ready: Lane<Item>[] = [];
  let active = 0;
  let held = 0;
  let stopped = false;
  let onIdle: (() => void)[] = [];

  const pump = (): void => {
    while (!stopped && active < options.concurrency) {
      const lane = ready.shift();
      if (lane === undefined) return;
      const item = lane.waiting.shift();
      if (item !== undefined) void start(lane, item);
    }
  };

  const start = async (lane: Lane<Item>, item: Item): Promise<void> => {
    active++;
    lane.running = item;
    const pauseMs = await options.run(item);
    active--;
    lane.running = undefined;
    const next = lane.waiting[0];
    // One that comes before it arrived meanwhile: perhaps the very one for which it was too early.
    const overtaken = next !== undefined && compare(next, item) < 0;
    if (pauseMs > 0 && !stopped && !overtaken) pause(lane, item, pauseMs);
    else if (lane.waiting.length > 0) ready.push(lane);
    else lanes.delete(item.lane);
    pump();
    if (active > 0) return;
    const listeners = onIdle;
    onIdle = [];
    for (const listener of listeners) listener();
  };

  const pause = (lane: Lane<Item>, item: Item, pauseMs: number): void => {
    const waitMs = pauseMs + PAUSE_MARGIN_MS;
    const timer = setTimeout(() => resume(lane, item.lane), waitMs);
    lane.pause = { item, until: performance.now() + waitMs, timer };
    held += lane.waiting.length;
    while (held > options.maxHeld) {
      const last = lane.waiting.pop();
      if (last === undefined) return;
      held--;
      options.onEvicted(last, waitMs);
    }
  };

  const resume = (lane: Lane<Item>, name: string): void => {
    if (lane.pause === undefined) return;
    clearTimeout(lane.pause.timer);
    lane.pause = undefined;
    held -= lane.waiting.length;
    if (lane.waiting.length > 0) ready.push(lane);
    else lanes.delete(name);
    pump();
  };

  /** Puts the item at its place and returns what was there already. New messages nearly always come last. */
  const insert = (lane: Lane<Item>, item: Item): Item | undefined => {
    let index = lane.waiting.length;
    while (index > 0 && compare(lane.waiting[index - 1] as Item, item) > 0) index--;
    const before = lane.waiting[index - 1];
    if (before !== undefined && compare(before, item) === 0) {
      lane.waiting[index - 1] = item;
      return before;
    }
    lane.waiting.splice(index, 0, item);
    return undefined;
  };

  const addToPaused = (lane: Lane<Item>, item: Item, current: Pause<Item>) => {
    const awaited = compare(item, current.item) <= 0;
    const known = lane.waiting.some((waiting) => compare(waiting, item) === 0);
    if (!awaited && !known && held >= options.maxHeld) {
      options.onEvicted(item, current.until - performance.now());
      return {};
    }
    const replaced = insert(lane, item);
    if (replaced === undefined) held++;
    if (awaited) resume(lane, item.lane);
    return replaced === undefined ? {} : { replaced };
  };

  return {
    add(item) {
      const lane = lanes.get(item.lane);
      if (lane === undefined) {
        const fresh: Lane<Item> = { waiting: [item], running: undefined, pause: undefined };
        lanes.set(item.lane, fresh);
        ready.push(fresh);
        pump();
        return {};
      }
      if (lane.running !== undefined && compare(lane.running, item) === 0) return { running: lane.running };
      if (lane.pause !== undefined) return addToPaused(lane, item, lane.pause);
      const replaced = insert(lane, item);
      return replaced === undefined ? {} : { replaced };
    },
    stop() {
      stopped = true;
      const backlog: Item[] = [];
      for (const lane of lanes.values()) {
        clearTimeout(lane.pause?.timer);
        backlog.push(...lane.waiting.splice(0));
      }
      return backlog;
    },
    idle: () => (active === 0 ? Promise.resolve() : new Promise((resolve) => onIdle.push(resolve))),
    get active() {
      return active;
    },
  };
}
