/**
 * A token bucket: an endpoint never gets more in any minute than it allows, and what waited may go out in a small burst.
 */

export interface Bucket {
  readonly tokens: number;
  /** The moment for which `tokens` holds, in milliseconds since 1970. */
  readonly atMs: number;
}

export type Taken =
  | { readonly taken: true; readonly bucket: Bucket }
  | { readonly taken: false; readonly bucket: Bucket; readonly waitMs: number };

const MINUTE_MS = 60_000;
const BURST_PART = 10;

/** A tenth of a minute's worth at once, and always at least one. */
export const burst = (perMinute: number): number => Math.ceil(perMinute / BURST_PART);

/** What comes in counts for less than the limit, so that a full bucket and a minute of filling are together no more than it. */
const perMs = (perMinute: number): number => (perMinute - burst(perMinute) + 1) / MINUTE_MS;

export const fullBucket = (perMinute: number, now: Date): Bucket => ({
  tokens: burst(perMinute),
  atMs: now.getTime(),
});

function filled({ tokens, atMs }: Bucket, perMinute: number, nowMs: number): Bucket {
  // A clock that is set back adds nothing, and takes nothing away.
  const elapsedMs = Math.max(0, nowMs - atMs);
  return {
    tokens: Math.min(burst(perMinute), tokens + elapsedMs * perMs(perMinute)),
    atMs: Math.max(atMs, nowMs),
  };
}

/**
 * Takes one, when there is one; otherwise tells how long to wait.
 * @param perMinute a whole number from 1; may differ from that of the time before
 */
export function take(bucket: Bucket, perMinute: number, now: Date): Taken {
  const current = filled(bucket, perMinute, now.getTime());
  if (current.tokens >= 1) return { taken: true, bucket: { ...current, tokens: current.tokens - 1 } };
  const waitMs = Math.ceil((1 - current.tokens) / perMs(perMinute)) + (current.atMs - now.getTime());
  return { taken: false, bucket: current, waitMs };
}
