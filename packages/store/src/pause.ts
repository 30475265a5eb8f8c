/** Resolves after a time in milliseconds, or at once when the signal aborts. */
export const pause = (timeMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, timeMs);
    signal.addEventListener('abort', done, { once: true });
  });

/** A growing pause with jitter, in milliseconds, so that replicas do not come back in one wave. */
export const backoffMs = (attempt: number, baseMs: number, ceilingMs: number): number =>
  Math.min(ceilingMs, baseMs * 2 ** Math.min(attempt, 20)) * (0.5 + Math.random() / 2);
