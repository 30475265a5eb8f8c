import type { Msg } from '@nats-io/transport-node';
import { decodeEvent } from '../events.ts';
import { readHeaders } from '../headers.ts';
import { DLQ_ADVISORY } from '../plan.ts';
import type { Delivery, MaxDeliveriesAdvisory, Settlement, UndecodableMessage } from '../types.ts';
import { startConsumption, type Consumption, type ConsumptionParts, type Work } from './consumption.ts';
import type { DeliveryInfo } from './delivery-info.ts';

export interface ConsumeOptions {
  readonly stream: string;
  readonly durable: string;
  /** Aggregates that are handled at the same time in this process. */
  readonly concurrency: number;
  readonly handler: (delivery: Delivery) => Promise<Settlement>;
  /** A message that is no event of the platform must go somewhere too: it would be delivered again and again. */
  readonly onUndecodable: (message: UndecodableMessage) => Promise<Settlement>;
}

export interface ConsumeAdvisoriesOptions {
  /** The service whose consumers the advisories are about. */
  readonly service: string;
  readonly handler: (advisory: MaxDeliveriesAdvisory) => Promise<Settlement>;
}

function undecodableWork(
  options: ConsumeOptions,
  message: Msg,
  info: DeliveryInfo,
  lastDelivery: boolean,
  error: unknown,
): Work {
  const undecodable: UndecodableMessage = {
    stream: info.stream,
    streamSequence: info.streamSequence,
    subject: message.subject,
    headers: readHeaders(message),
    payload: message.data,
    // The text of a JSON error quotes the data, which may be anything.
    problem: error instanceof SyntaxError ? 'the body is not JSON' : (error as Error).message,
    deliveryCount: info.deliveryCount,
    lastDelivery,
  };
  return {
    lane: `undecodable/${info.streamSequence}`,
    order: info.streamSequence,
    handle: () => options.onUndecodable(undecodable),
  };
}

function eventWork(options: ConsumeOptions, message: Msg, info: DeliveryInfo, lastDelivery: boolean): Work {
  try {
    const event = decodeEvent(readHeaders(message), message.data);
    const { deliveryCount, streamSequence, pending } = info;
    const delivery = { event, deliveryCount, lastDelivery, streamSequence, pending };
    const lane = `${event.aggregate}/${event.aggregateId}`;
    // By the number of the event and not by its place in the stream: a copy, or one that was published late, joins the order.
    return { lane, order: event.sequence, handle: () => options.handler(delivery) };
  } catch (error) {
    return undecodableWork(options, message, info, lastDelivery, error);
  }
}

/** Events of one stream; those of one aggregate one after another. */
export const consumeEvents = (parts: ConsumptionParts, options: ConsumeOptions): Promise<Consumption> =>
  startConsumption(parts, {
    stream: options.stream,
    durable: options.durable,
    concurrency: options.concurrency,
    decode: (message, info, lastDelivery) => eventWork(options, message, info, lastDelivery),
  });

interface AdvisoryBody {
  readonly stream: string;
  readonly consumer: string;
  readonly stream_seq: number;
  readonly deliveries: number;
}

/** What the server reports about messages that it gave up on. */
export const consumeMaxDeliveries = (
  parts: ConsumptionParts,
  options: ConsumeAdvisoriesOptions,
): Promise<Consumption> =>
  startConsumption(parts, {
    stream: DLQ_ADVISORY,
    durable: options.service,
    concurrency: 1,
    decode: (message, info) => ({
      lane: String(info.streamSequence),
      order: info.streamSequence,
      handle: () => {
        const body = message.json<AdvisoryBody>();
        const { stream, consumer, deliveries } = body;
        return options.handler({ stream, consumer, streamSequence: body.stream_seq, deliveries });
      },
    }),
  });
