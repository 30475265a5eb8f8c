import type { Bus, PublishAround } from '@innovatienetwerk/bus';
import type { EventEnvelope } from '@innovatienetwerk/contract';
import { formatTraceparent, parseTraceparent, type Telemetry } from '@innovatienetwerk/telemetry';

/** A PRODUCER span around each publish, in the trace of its cause. The consumer goes on from that span. */
const inSpan =
  (telemetry: Telemetry): PublishAround =>
  async (event, publish) => {
    const span = telemetry.startSpan('event.publish', {
      parent: parseTraceparent(event.traceparent),
      attributes: {
        'messaging.system': 'nats',
        'messaging.operation.type': 'send',
        'messaging.message.id': event.id,
        'innovatienetwerk.event.type': event.type,
      },
    });
    try {
      const ack = await publish({ ...event, traceparent: formatTraceparent(span.context) });
      telemetry.metrics.count('messaging.client.sent.messages', 1, { type: event.type });
      if (telemetry.logsSteps)
        telemetry
          .logFor(span.context)
          .debug({ event: 'event_published', type: event.type, eventId: event.id });
      return ack;
    } catch (error) {
      span.fail(error instanceof Error ? error.name : 'unknown');
      throw error;
    } finally {
      span.end();
    }
  };

/**
 * Publishes events for the relay.
 * @returns their places in the stream, in the same order, when every one of them was stored
 * @throws the first failure, after every one was stored or given up
 */
export async function publishTraced(
  bus: Bus,
  telemetry: Telemetry,
  events: readonly EventEnvelope[],
): Promise<readonly { readonly streamSequence: number }[]> {
  const outcomes = await bus.publishEvents(events, { around: inSpan(telemetry) });
  return outcomes.map(({ ack, error }) => {
    if (ack === undefined) throw error;
    return ack;
  });
}
