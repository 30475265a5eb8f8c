/** A source of chance that gives the same numbers for the same seed, so that a failure can be looked at again. */
export interface Chance {
  /** From 0 up to, and not including, 1. */
  next(): number;
  /** A whole number from 0 up to, and not including, the limit. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
}

/** Mulberry32, by Tommy Ettinger (public domain): small, and random enough to choose victims. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (choices) => {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new RangeError('There is nothing to choose from');
      return chosen;
    },
  };
}
