/** How much longer everything takes than for a reader: on a machine that is busy with more than the tour. */
export const PACE = Number(process.env['TOUR_PACE'] ?? 1);

/** How long a step may take to reach the other services, in milliseconds: far longer than it does, for a busy machine. */
export const PATIENCE_MS = 30_000 * PACE;
