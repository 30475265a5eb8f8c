/** In how many pods something lies in each zone. */
export type ZoneCounts = ReadonlyMap<string, number>;

/** Whether pods lie over these zones and in no other, and in none with two more than in another. */
export function isEven(counts: ZoneCounts, zones: readonly string[]): boolean {
  const inZones = zones.map((zone) => counts.get(zone) ?? 0);
  const isElsewhere = [...counts].some(([zone, count]) => count > 0 && !zones.includes(zone));
  return !isElsewhere && Math.max(...inZones) - Math.min(...inZones) <= 1;
}

/** Each process that does not lie evenly, as a sentence. */
export const unevenOver = (
  processes: ReadonlyMap<string, ZoneCounts>,
  zones: readonly string[],
): readonly string[] =>
  [...processes]
    .filter(([, counts]) => !isEven(counts, zones))
    .map(([name, counts]) => `${name} lies unevenly: ${JSON.stringify(Object.fromEntries(counts))}`);
