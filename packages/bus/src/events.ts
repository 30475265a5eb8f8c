import {
  eventSubject,
  fromCloudEventHeaders,
  toCloudEventHeaders,
  type EventEnvelope,
} from '@innovatienetwerk/contract';
import { BusError, BusRejected } from './errors.ts';
import { assertHeaders, parseHeaders, type Headers } from './headers.ts';
import type { JetStreamApi } from './jetstream-api.ts';
import { createPublishGroups, MAX_TOGETHER } from './publish-groups.ts';
import type { BusObserver, PublishAck } from './types.ts';

/** The header by which JetStream recognises a repeated publish. */
export const MESSAGE_ID = 'Nats-Msg-Id';
/** Reads in flight while the ids of a stream are gathered. */
const READS_IN_FLIGHT = 128;

/** Publishes in flight when the caller does not say: as many as go together. */
const PUBLISHES_IN_FLIGHT = MAX_TOGETHER;

/** Wraps each publish, for a span around it; it may add to the event, such as the span's own trace context. */
export type PublishAround = (
  event: EventEnvelope,
  publish: (event: EventEnvelope) => Promise<PublishAck>,
) => Promise<PublishAck>;

export interface PublishOptions {
  readonly maxInFlight?: number;
  readonly around?: PublishAround;
}

export interface PublishOutcome {
  readonly event: EventEnvelope;
  /** Absent when it was not published. */
  readonly ack?: PublishAck;
  /** Why it failed; of an event that was not tried because an earlier one of its aggregate failed, that one's error. */
  readonly error?: BusError;
}

/** Reads an event from a message. @throws {TypeError | SyntaxError} when it is not one of ours. */
export function decodeEvent(headers: Headers, payload: Uint8Array): EventEnvelope {
  const text = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString();
  return fromCloudEventHeaders((name) => headers[name], JSON.parse(text));
}

/** Tells how a publish ended, and after how long. @param context whose stream it is for */
export async function observed<T>(
  observer: BusObserver | undefined,
  context: string,
  publish: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  const end = (outcome: 'ok' | BusError['code']): void =>
    observer?.onPublishEnd?.({ context, outcome, durationMs: performance.now() - startedAt });
  try {
    const result = await publish();
    end('ok');
    return result;
  } catch (error) {
    end(error instanceof BusError ? error.code : 'rejected');
    throw error;
  }
}

export function createEventPublisher(api: JetStreamApi, oin: string | undefined, observer?: BusObserver) {
  const together = createPublishGroups(api);

  const publish = async (event: EventEnvelope): Promise<PublishAck> => {
    return await observed(observer, event.context, () =>
      together.publish({
        subject: eventSubject(event),
        payload: Buffer.from(JSON.stringify(event.data)),
        headers: assertHeaders({ ...toCloudEventHeaders(event, oin), [MESSAGE_ID]: event.id }),
      }),
    );
  };

  /** One after another; the first failure ends it, or a later event would overtake an earlier one of its aggregate. */
  const publishInOrder = async (
    events: readonly EventEnvelope[],
    outcomes: Map<EventEnvelope, PublishOutcome>,
    around: PublishAround,
  ): Promise<void> => {
    let error: BusError | undefined;
    for (const event of events) {
      if (error === undefined) {
        try {
          outcomes.set(event, { event, ack: await around(event, publish) });
          continue;
        } catch (cause) {
          // One that cannot be written down is refused like one that the stream refuses: the others go on.
          error =
            cause instanceof BusError
              ? cause
              : new BusRejected('The event cannot be published', 0, false, cause);
        }
      }
      outcomes.set(event, { event, error });
    }
  };

  const publishAll = async (
    events: readonly EventEnvelope[],
    options: PublishOptions = {},
  ): Promise<readonly PublishOutcome[]> => {
    const { maxInFlight = PUBLISHES_IN_FLIGHT, around = (event, send) => send(event) } = options;
    const groups = Map.groupBy(events, (event) => `${event.aggregate}/${event.aggregateId}`).values();
    const outcomes = new Map<EventEnvelope, PublishOutcome>();
    // The workers share one iterator: each takes the next aggregate when it is done with its own.
    const worker = async (): Promise<void> => {
      for (const group of groups) await publishInOrder(group, outcomes, around);
    };
    await Promise.all(Array.from({ length: Math.min(maxInFlight, events.length) }, worker));
    return events.map((event) => outcomes.get(event) as PublishOutcome);
  };

  return { publish, publishAll };
}

export interface EventReader {
  lastSequence(stream: string): Promise<number>;
  idsAfter(stream: string, sequence: number): Promise<ReadonlySet<string>>;
  event(stream: string, sequence: number): Promise<EventEnvelope | null>;
}

export function createEventReader(api: JetStreamApi): EventReader {
  const idsAfter = async (stream: string, sequence: number): Promise<ReadonlySet<string>> => {
    const last = await api.lastSequence(stream);
    const ids = new Set<string>();
    let next = sequence + 1;
    const worker = async (): Promise<void> => {
      while (next <= last) {
        const message = await api.message(stream, next++);
        const id = message === null ? undefined : parseHeaders(message.headers)[MESSAGE_ID];
        if (id !== undefined) ids.add(id);
      }
    };
    await Promise.all(Array.from({ length: READS_IN_FLIGHT }, worker));
    return ids;
  };

  return {
    lastSequence: (stream) => api.lastSequence(stream),
    idsAfter,
    async event(stream, sequence) {
      const message = await api.message(stream, sequence);
      return message === null ? null : decodeEvent(parseHeaders(message.headers), message.payload);
    },
  };
}
