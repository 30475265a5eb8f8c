import type { Bus } from '@innovatienetwerk/bus';
import type { EventEnvelope } from '@innovatienetwerk/contract';
import { formatTraceparent, parseTraceparent, type Span, type Telemetry } from '@innovatienetwerk/telemetry';

function startSpan(telemetry: Telemetry, event: EventEnvelope): Span {
  const parent = parseTraceparent(event.traceparent);
  return telemetry.startSpan(`publish ${event.type}`, 'producer', {
    ...(parent === undefined ? {} : { parent }),
    attributes: {
      'messaging.system': 'nats',
      'messaging.operation.type': 'send',
      'messaging.message.id': event.id,
    },
  });
}

async function publishOne(bus: Bus, telemetry: Telemetry, event: EventEnvelope): Promise<{ streamSequence: number }> {
  const span = startSpan(telemetry, event);
  try {
    const { streamSequence } = await bus.publishEvent({ ...event, traceparent: formatTraceparent(span.context) });
    telemetry.metrics.count('messaging.client.sent.messages', 1, { type: event.type });
    return { streamSequence };
  } catch (error) {
    span.fail(error instanceof Error ? error.name : 'unknown');
    throw error;
  } finally {
    span.end();
  }
}

/**
 * Publishes events for the relay, each as a PRODUCER span in the trace of its cause. The consumer continues from that
 * span, so that the trace shows who waited for whom.
 * @returns their places in the stream, in the same order, when every one of them was stored or given up
 * @throws the first failure, when one was given up
 */
export async function publishTraced(
  bus: Bus,
  telemetry: Telemetry,
  events: readonly EventEnvelope[],
): Promise<readonly { readonly streamSequence: number }[]> {
  const settled = await Promise.allSettled(events.map((event) => publishOne(bus, telemetry, event)));
  return settled.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
