import type { Telemetry, TraceContext } from '@innovatienetwerk/telemetry';

/** Runs one database operation inside a CLIENT span. Unsampled traces pay a function call. */
export async function traceStore<T>(
  telemetry: Telemetry,
  parent: TraceContext,
  operation: string,
  collection: string,
  run: () => Promise<T>,
): Promise<T> {
  const span = telemetry.startSpan('db.client', {
    parent,
    attributes: {
      'db.system.name': 'mongodb',
      'db.operation.name': operation,
      'db.collection.name': collection,
    },
  });
  try {
    return await run();
  } catch (error) {
    span.fail(error instanceof Error ? error.name : 'unknown');
    throw error;
  } finally {
    span.end();
  }
}
