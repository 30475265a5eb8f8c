import type { EventEnvelope } from '@innovatienetwerk/contract';
import type { BusErrorCode } from './errors.ts';
import type { Headers } from './headers.ts';

/** What the bus tells of itself. Whoever gives it a log knows these names. */
export type BusLogEvent =
  | 'bus_disconnected'
  | 'bus_reconnected'
  | 'bus_closed'
  | 'bus_error'
  | 'inbox_refused'
  | 'discovery_refused'
  | 'endpoint_refused'
  | 'reply_not_sent'
  | 'request_handler_threw'
  | 'event_handler_threw'
  | 'event_handler_slow'
  | 'consumer_unavailable'
  | 'consumer_available'
  | 'consumer_silent';

type Write = (
  fields: { readonly event: BusLogEvent } & Readonly<Record<string, unknown>>,
  message: string,
) => void;

export interface BusLog {
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}

export type BusCallOutcome = 'ok' | BusErrorCode;

/** Hooks for metrics. They are called in the hot path and must not throw. */
export interface BusObserver {
  onRequestEnd?(end: {
    readonly subject: string;
    readonly outcome: BusCallOutcome;
    readonly durationMs: number;
  }): void;
  /** An answer arrived after its request had ended. */
  onLateReply?(): void;
  onPublishEnd?(end: {
    readonly context: string;
    readonly outcome: BusCallOutcome;
    readonly durationMs: number;
  }): void;
  onDeliveryEnd?(end: {
    readonly stream: string;
    readonly durable: string;
    readonly settlement: Settlement['kind'];
    readonly deliveryCount: number;
    readonly durationMs: number;
    /** Messages of the stream that this consumer has not been given yet. */
    readonly pending: number;
  }): void;
}

export interface BusReply {
  readonly headers: Headers;
  readonly payload: Uint8Array;
}

export interface BusRequest {
  /** The name of the endpoint that the request arrived on. */
  readonly endpoint: string;
  readonly subject: string;
  readonly headers: Headers;
  readonly payload: Uint8Array;
}

export interface PublishAck {
  readonly streamSequence: number;
  /** The stream already had a message with this event id. */
  readonly duplicate: boolean;
}

/**
 * How the handling of a message ended.
 * - `ack`: done, never deliver it again;
 * - `retry`: deliver it again after the delay; counts as a delivery;
 * - `term`: never deliver it again although it was not processed; the reason stands in the server's advisory.
 */
export type Settlement =
  | { readonly kind: 'ack' }
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'term'; readonly reason: string };

export interface Delivery {
  readonly event: EventEnvelope;
  /** 1 at the first delivery. */
  readonly deliveryCount: number;
  /** The server will not deliver it again, whatever the settlement. */
  readonly lastDelivery: boolean;
  readonly streamSequence: number;
  /** Messages of the stream that this consumer has not been given yet. */
  readonly pending: number;
}

/** A message in an event stream that is not one of our events. */
export interface UndecodableMessage {
  readonly stream: string;
  readonly streamSequence: number;
  readonly subject: string;
  readonly headers: Headers;
  readonly payload: Uint8Array;
  /** What is wrong with it, without its data. */
  readonly problem: string;
  readonly deliveryCount: number;
  readonly lastDelivery: boolean;
}

/** The server gave up on a message: its consumer never settled it in as many deliveries as it may have. */
export interface MaxDeliveriesAdvisory {
  readonly stream: string;
  readonly consumer: string;
  readonly streamSequence: number;
  readonly deliveries: number;
}

export type BusStatus = 'connected' | 'disconnected' | 'closed';
