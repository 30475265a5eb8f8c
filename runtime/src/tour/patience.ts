/** How long a step may take to reach the other services, in milliseconds: far longer than it does, for a busy machine. */
export const PATIENCE_MS = 30_000;
