/**
 * A token bucket: an endpoint never gets more in any minute than it allows, and what waited may go out in a small burst.
 */

export interface Bucket {
  /** What is in it, in parts of which a request takes `WHOLE`: whole numbers, so that nothing is lost by rounding. */
  readonly parts: number;
  /** The moment for which `parts` holds, in milliseconds since 1970. */
  readonly atMs: number;
}

export type Taken =
  | { readonly taken: true; readonly bucket: Bucket }
  | { readonly taken: false; readonly bucket: Bucket; readonly waitMs: number };

const MINUTE_MS = 60_000;
/** With as many parts as a minute has milliseconds, what comes in each millisecond is a whole number. */
const WHOLE = MINUTE_MS;
const BURST_SHARE = 10;

/** A tenth of a minute's worth at once, and always at least one. */
export const burst = (perMinute: number): number => Math.ceil(perMinute / BURST_SHARE);

/** What comes in is less than the limit, so that a full bucket and a minute of filling are together no more than it. */
const perMs = (perMinute: number): number => perMinute - burst(perMinute) + 1;

export const fullBucket = (perMinute: number, now: Date): Bucket => ({
  parts: burst(perMinute) * WHOLE,
  atMs: now.getTime(),
});

function filled({ parts, atMs }: Bucket, perMinute: number, nowMs: number): Bucket {
  // A clock that is set back adds nothing, and takes nothing away.
  const elapsedMs = Math.max(0, nowMs - atMs);
  return {
    parts: Math.min(burst(perMinute) * WHOLE, parts + elapsedMs * perMs(perMinute)),
    atMs: Math.max(atMs, nowMs),
  };
}

/**
 * Takes one, when there is one; otherwise tells how long to wait.
 * @param perMinute a whole number from 1; may differ from that of the time before
 */
export function take(bucket: Bucket, perMinute: number, now: Date): Taken {
  const current = filled(bucket, perMinute, now.getTime());
  if (current.parts >= WHOLE) return { taken: true, bucket: { ...current, parts: current.parts - WHOLE } };
  const waitMs = Math.ceil((WHOLE - current.parts) / perMs(perMinute)) + (current.atMs - now.getTime());
  return { taken: false, bucket: current, waitMs };
}
