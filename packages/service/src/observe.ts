import type { Bus, BusObserver } from '@innovatienetwerk/bus';
import type { Relay, StoreObserver } from '@innovatienetwerk/store';
import type { Telemetry } from '@innovatienetwerk/telemetry';
import type { Parts } from './context.ts';

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

export interface WatchedQueues {
  readonly parts: Parts;
  readonly relay: Relay;
  readonly bus: Bus;
  readonly streams: readonly string[];
}

/**
 * Tells how much work waits, whenever somebody looks at the metrics.
 * @returns the function that stops it
 */
export function watchQueues({ parts, relay, bus, streams }: WatchedQueues): () => void {
  const { metrics } = parts.telemetry;
  /** What cannot be told now, because a server is away, is left out rather than told wrong. */
  const look = async <T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> => {
    try {
      return await ask();
    } catch {
      return [];
    }
  };
  const backlogs = (key: 'pending' | 'inProgress') => () =>
    look(() =>
      Promise.all(
        streams.map(async (stream) => ({
          value: (await bus.backlog(stream, parts.service))[key],
          attributes: { stream },
        })),
      ),
    );
  const stops = [
    metrics.observe('innovatienetwerk.outbox.waiting', () =>
      look(async () => [{ value: (await relay.depth()).waiting, attributes: {} }]),
    ),
    metrics.observe('innovatienetwerk.outbox.age', () =>
      look(async () => {
        const { oldestAt } = await relay.depth();
        const ageMs = oldestAt === undefined ? 0 : parts.clock().getTime() - oldestAt.getTime();
        return [{ value: Math.max(0, ageMs) / 1_000, attributes: {} }];
      }),
    ),
    metrics.observe('innovatienetwerk.dead_letters.open', () =>
      look(async () => [{ value: await parts.store.deadLetters.countOpen(), attributes: {} }]),
    ),
    metrics.observe('innovatienetwerk.consumer.pending', backlogs('pending')),
    metrics.observe('innovatienetwerk.consumer.in_progress', backlogs('inProgress')),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
