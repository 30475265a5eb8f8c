/**
 * One piece of work after another for each key, in the order in which it was asked for. Many commands at once on one
 * object would otherwise keep losing the race against each other; between processes the race stays, and the store decides it.
 */
export function createLanes() {
  const last = new Map<string, Promise<unknown>>();
  return {
    async run<T>(key: string, work: () => Promise<T>): Promise<T> {
      const before = last.get(key) ?? Promise.resolve();
      const turn = before.then(work, work);
      last.set(key, turn);
      try {
        return await turn;
      } finally {
        if (last.get(key) === turn) last.delete(key);
      }
    },
    /** How many keys have work that waits or runs. */
    get size(): number {
      return last.size;
    },
  };
}

export type Lanes = ReturnType<typeof createLanes>;
