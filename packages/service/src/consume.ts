import { eventStream, type EventEnvelope } from '@innovatienetwerk/contract';
import type { Delivery, Settlement } from '@innovatienetwerk/bus';
import type { Inbox } from '@innovatienetwerk/store';
import {
  because,
  parseTraceparent,
  type Log,
  type SpanOptions,
  type TraceContext,
} from '@innovatienetwerk/telemetry';
import type { Parts } from './context.ts';
import type { ServiceDefinition } from './define.ts';
import { PolicyRefused, reactionTo } from './policy.ts';
import { partsIn } from './traced-parts.ts';

/**
 * How long an event that failed waits for its next attempt, in milliseconds, by the number of the delivery.
 * Together they span about a quarter of an hour, longer than a restart of the database takes.
 */
const RETRY_DELAYS_MS = [100, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000];

/** One message that comes before its predecessor waits one step longer, so that it never runs out of attempts first. */
export const retryDelayMs = (deliveryCount: number, early = false): number =>
  RETRY_DELAYS_MS[Math.min(deliveryCount - 1 + (early ? 1 : 0), RETRY_DELAYS_MS.length - 1)] ?? 60_000;

/** An event whose predecessor did not come in all the time that it was tried. */
class PredecessorMissing extends Error {
  override readonly name = 'PredecessorMissing';
}

type Effect = (event: EventEnvelope, trace: TraceContext) => Promise<void>;

/** All that a service does with one event: first its views, then its policies, each with an effect that counts once. */
export function createEffects(
  definition: ServiceDefinition,
  parts: Parts,
): ReadonlyMap<string, readonly Effect[]> {
  const effects = new Map<string, Effect[]>();
  const add = (type: string, effect: Effect): void => {
    effects.set(type, [...(effects.get(type) ?? []), effect]);
  };
  for (const view of definition.views ?? []) {
    for (const handler of view.handlers) {
      add(handler.event.type, async (event, trace) => {
        const change = handler.change(event as never);
        if ('keep' in change) return;
        await partsIn(parts, trace)
          .view(view)
          .apply({
            id: event.aggregateId,
            sequence: event.sequence,
            ...('set' in change ? { set: change.set } : { remove: true }),
          });
      });
    }
  }
  for (const policy of definition.policies ?? []) {
    add(policy.event.type, async (event, trace) => {
      const reaction = reactionTo(parts, {
        key: `event:${policy.name}:${event.id}`,
        now: parts.clock(),
        trace,
        causationId: event.id,
        actorId: event.actorId,
      });
      await policy.react(event, reaction);
    });
  }
  return effects;
}

type Place = Pick<SpanOptions, 'parent' | 'links' | 'sampled'>;

const tracesOf = ({ traceparent }: EventEnvelope): readonly TraceContext[] => {
  const origin = parseTraceparent(traceparent);
  return origin === undefined ? [] : [origin];
};

/** The first attempt belongs to the trace of its cause; a later one is a story of its own, that links to it and is as visible as it is. */
function placeOf(event: EventEnvelope, attempt: number): Place {
  const [origin] = tracesOf(event);
  if (origin === undefined) return {};
  return attempt === 1 ? { parent: origin } : because(origin);
}

export interface EventConsumer {
  handle(stream: string, delivery: Delivery): Promise<Settlement>;
  /**
   * Applies an event that was set aside, whatever its place in the order.
   * @param trace of the request of the operator
   * @throws what its effects throw
   */
  replay(event: EventEnvelope, trace: TraceContext): Promise<void>;
}

/**
 * Applies each event once and in the order of its aggregate (docs/guarantees.md):
 * the inbox says whether an event is next, the effects carry their own receipt, and only then the inbox moves on.
 */
export function createEventConsumer(definition: ServiceDefinition, parts: Parts): EventConsumer {
  const inbox: Inbox = parts.store.inbox(definition.contract.name);
  const effects = createEffects(definition, parts);
  const { telemetry } = parts;

  /** @param place in the trace of its cause, in one of its own, or in that of who has it replayed */
  const apply = async (event: EventEnvelope, attempt: number, place: Place): Promise<void> => {
    const span = telemetry.startSpan('event.process', {
      ...place,
      attributes: {
        'messaging.system': 'nats',
        'messaging.operation.type': 'process',
        'messaging.message.id': event.id,
        'innovatienetwerk.event.type': event.type,
        'innovatienetwerk.attempt': attempt,
      },
    });
    try {
      for (const effect of effects.get(event.type) ?? []) {
        // oxlint-disable-next-line no-await-in-loop -- a later effect may build on an earlier one
        await effect(event, span.context);
      }
      if (telemetry.logsSteps)
        logOf(span.context).debug({ event: 'event_applied', type: event.type, eventId: event.id });
    } catch (error) {
      span.fail(error instanceof Error ? error.name : 'unknown');
      throw error;
    } finally {
      span.end();
    }
  };

  const logOf = (trace: TraceContext | undefined): Log =>
    trace === undefined ? telemetry.log : telemetry.logFor(trace);

  const count = (event: EventEnvelope, outcome: string): void => {
    telemetry.metrics.count('messaging.client.consumed.messages', 1, { type: event.type, outcome });
  };

  const setAside = async (stream: string, delivery: Delivery, error: unknown): Promise<Settlement> => {
    const permanent = error instanceof PolicyRefused;
    const kind =
      error instanceof PolicyRefused
        ? `PolicyRefused ${error.message}`
        : error instanceof Error
          ? error.name
          : 'unknown';
    await parts.store.deadLetters.setAside({
      stream,
      streamSequence: delivery.streamSequence,
      reason: permanent ? 'permanent-failure' : 'retries-exhausted',
      error: kind,
      deliveries: delivery.deliveryCount,
      event: delivery.event,
    });
    await inbox.markSetAside(delivery.event);
    count(delivery.event, 'dead-lettered');
    logOf(parseTraceparent(delivery.event.traceparent)).error({
      event: 'event_set_aside',
      type: delivery.event.type,
      eventId: delivery.event.id,
      error: kind,
    });
    return { kind: 'term', reason: kind };
  };

  /** Its predecessor may still come. When this was its last delivery, it is kept for an operator, and for the cursor to step over. */
  const early = async (stream: string, delivery: Delivery): Promise<Settlement> => {
    if (delivery.lastDelivery) return await setAside(stream, delivery, new PredecessorMissing());
    count(delivery.event, 'early');
    return { kind: 'retry', delayMs: retryDelayMs(delivery.deliveryCount, true) };
  };

  /** An event that only came because its number is part of an order: the guarded cursor alone decides. */
  const stepOver = async (stream: string, delivery: Delivery): Promise<Settlement> => {
    const outcome = await inbox.advance(delivery.event);
    if (outcome === 'early') return await early(stream, delivery);
    count(delivery.event, outcome === 'advanced' ? 'ignored' : 'duplicate');
    return { kind: 'ack' };
  };

  const process = async (stream: string, delivery: Delivery): Promise<Settlement> => {
    const { event, deliveryCount } = delivery;
    if (!effects.has(event.type)) return await stepOver(stream, delivery);
    const place = await inbox.check(event);
    if (place === 'early') return await early(stream, delivery);
    if (place === 'duplicate') {
      count(event, 'duplicate');
      return { kind: 'ack' };
    }
    try {
      await apply(event, deliveryCount, placeOf(event, deliveryCount));
    } catch (error) {
      if (error instanceof PolicyRefused || delivery.lastDelivery)
        return await setAside(stream, delivery, error);
      throw error;
    }
    await inbox.advance(event);
    const ageMs = parts.clock().getTime() - Date.parse(event.time);
    telemetry.metrics.record('innovatienetwerk.event.age', Math.max(0, ageMs) / 1_000, { type: event.type });
    count(event, 'applied');
    return { kind: 'ack' };
  };

  return {
    async handle(stream, delivery) {
      const startedAt = performance.now();
      try {
        return await process(stream, delivery);
      } catch (error) {
        count(delivery.event, 'retried');
        logOf(parseTraceparent(delivery.event.traceparent)).warn({
          event: 'event_retried',
          type: delivery.event.type,
          eventId: delivery.event.id,
          deliveries: delivery.deliveryCount,
          error: error instanceof Error ? error.name : 'unknown',
        });
        return { kind: 'retry', delayMs: retryDelayMs(delivery.deliveryCount) };
      } finally {
        telemetry.metrics.record('messaging.process.duration', (performance.now() - startedAt) / 1000, {
          type: delivery.event.type,
        });
      }
    },
    replay: (event, trace) => apply(event, 1, { parent: trace, links: tracesOf(event) }),
  };
}

/** The streams that a service reads: those of the owners of the events to which it reacts. */
export const streamsOf = (definition: ServiceDefinition): readonly string[] => [
  ...new Set(
    [
      ...(definition.policies ?? []).map((policy) => policy.event),
      ...(definition.views ?? []).flatMap((view) => view.handlers.map((handler) => handler.event)),
    ].map((event) => eventStream(event.context)),
  ),
];
