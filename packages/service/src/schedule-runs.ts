import type { Metrics } from '@innovatienetwerk/telemetry';

/** Counts the turns of schedules, and tells when each last ended well: only where they run, which is one replica. */
export function createScheduleRuns(metrics: Metrics) {
  const lastSuccess = new Map<string, number>();
  const stop = metrics.observe('innovatienetwerk.schedule.last_success', () =>
    [...lastSuccess].map(([schedule, value]) => ({ value, attributes: { schedule } })),
  );
  return {
    ended(schedule: string, outcome: 'ok' | 'failed'): void {
      metrics.count('innovatienetwerk.schedule.runs', 1, { schedule, outcome });
      if (outcome === 'ok') lastSuccess.set(schedule, Date.now() / 1_000);
    },
    stop,
  };
}

export type ScheduleRuns = ReturnType<typeof createScheduleRuns>;
