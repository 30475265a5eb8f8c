/** How many pods of something were there at one moment, and how many must be. */
export interface Count {
  readonly name: string;
  readonly had: number;
  readonly needed: number;
}

export interface Watched {
  /** For each that ever had too few: the worst moment, as a sentence. */
  readonly faults: readonly string[];
  /** How many changes were seen. */
  readonly changes: number;
  /** The moment at which one came nearest to too few, or had too few. */
  readonly tightest: Count | undefined;
}

const spare = ({ had, needed }: Count): number => had - needed;

/** The worst moment of each, out of the moments that were seen before and those of now. */
export function worstOf(
  before: ReadonlyMap<string, Count>,
  now: readonly Count[],
): ReadonlyMap<string, Count> {
  const worst = new Map(before);
  for (const count of now) {
    const known = worst.get(count.name);
    if (known === undefined || spare(count) < spare(known)) worst.set(count.name, count);
  }
  return worst;
}

export const summaryOf = (worst: ReadonlyMap<string, Count>, changes: number): Watched => {
  const [tightest] = [...worst.values()].toSorted((one, other) => spare(one) - spare(other));
  const faults = [...worst.values()]
    .filter((count) => spare(count) < 0)
    .map(({ name, had, needed }) => `${name} had ${had} pods where ${needed} are needed`);
  return { faults, changes, tightest };
};

/** In words for people: what was the least that there was. */
export const leastOf = ({ tightest }: Watched): string =>
  tightest === undefined
    ? 'nothing was seen'
    : `at the least ${tightest.had} pods where ${tightest.needed} are needed (${tightest.name})`;
