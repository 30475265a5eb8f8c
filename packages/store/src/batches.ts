/** Gathers what is asked one by one and does it together. */
export interface Batches<Item, Result> {
  /** Rejects with the error of its batch. */
  add(item: Item): Promise<Result>;
}

interface Asked<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

export interface BatchOptions {
  /** The most items of one batch. */
  readonly maxSize: number;
  /** Batches at work at the same time; what comes meanwhile makes up the next ones. */
  readonly maxInFlight: number;
  /**
   * How long after one batch the next begins at the earliest, in milliseconds; one that comes after a pause still begins at once. For work that
   * costs much for each batch and little for each item. @default 0
   */
  readonly apartMs?: number;
}

/**
 * A batch begins at the end of the turn of the event loop in which its first item came, so one alone hardly waits and
 * many are done in one round trip: the busier it is, the larger the batches.
 * @param run gives one result for each item, in the same order
 */
export function createBatches<Item, Result>(
  options: BatchOptions,
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
): Batches<Item, Result> {
  let queue: Asked<Item, Result>[] = [];
  let inFlight = 0;
  let armed = false;
  let begunAt = -Infinity;

  const work = async (batch: readonly Asked<Item, Result>[]): Promise<void> => {
    inFlight += 1;
    try {
      const results = await run(batch.map(({ item }) => item));
      for (const [index, { resolve }] of batch.entries()) resolve(results[index] as Result);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      inFlight -= 1;
      arm();
    }
  };

  const begin = (): void => {
    armed = false;
    begunAt = performance.now();
    while (queue.length > 0 && inFlight < options.maxInFlight) {
      const batch = queue.slice(0, options.maxSize);
      queue = queue.slice(options.maxSize);
      void work(batch);
    }
  };

  const arm = (): void => {
    if (armed || queue.length === 0 || inFlight >= options.maxInFlight) return;
    armed = true;
    const waitMs = begunAt + (options.apartMs ?? 0) - performance.now();
    if (waitMs > 0) setTimeout(begin, waitMs);
    else setImmediate(begin);
  };

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        queue.push({ item, resolve, reject });
        arm();
      }),
  };
}
