import type { BusObserver } from '@innovatienetwerk/bus';
import type { StoreObserver } from '@innovatienetwerk/store';
import type { Telemetry } from '@innovatienetwerk/telemetry';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Counts what happens on the bus. */
export const busObserver = ({ metrics }: Pick<Telemetry, 'metrics'>): BusObserver => ({
  onRequestEnd: ({ subject, outcome, durationMs }) =>
    metrics.record('rpc.client.duration', durationMs / 1_000, { 'rpc.subject': subject, outcome }),
  onLateReply: () => metrics.count('innovatienetwerk.rpc.late_replies', 1, {}),
  onPublishEnd: ({ context, outcome, durationMs }) =>
    metrics.record('messaging.client.operation.duration', durationMs / 1_000, { context, outcome }),
});

/** Times the database and tells when it goes and comes. */
export function storeObserver({ metrics, log }: Telemetry): StoreObserver {
  let isAvailable = false;
  metrics.observe('innovatienetwerk.database.available', () => [
    { value: isAvailable ? 1 : 0, attributes: {} },
  ]);
  return {
    onOperation: ({ operation, collection, durationMs, error }) =>
      metrics.record('db.client.operation.duration', durationMs / 1_000, {
        'db.operation.name': operation,
        'db.collection.name': collection,
        outcome: error === undefined ? 'ok' : nameOf(error),
      }),
    onAvailability(available) {
      isAvailable = available;
      if (available) log.info({ event: 'database_available' });
      else log.warn({ event: 'database_unavailable' });
    },
    onTaskFailed({ task, error }) {
      metrics.count('innovatienetwerk.task.failures', 1, { task });
      log.warn({ event: 'task_failed', task, error: nameOf(error) });
    },
  };
}
