import { createInbox, type Msg, type NatsConnection } from '@nats-io/transport-node';
import { BusForbidden, BusOverloaded, BusTimeout, BusUnavailable } from './errors.ts';
import type { EncodedHeaders } from './headers.ts';
import type { BusLog } from './types.ts';
import type { Writer } from './writer.ts';

/** How often waiting requests are checked for their time, in milliseconds: the precision of a timeout. */
const SWEEP_MS = 25;

interface Slot {
  readonly subject: string;
  readonly resolve: (message: Msg) => void;
  readonly reject: (error: Error) => void;
  readonly timeoutMs: number;
  readonly expiresAt: number;
}

/** Many requests over one inbox subscription and one timer. */
export interface RequestMux {
  /**
   * Sends a request and waits for the first answer.
   * Rejects with `BusUnavailable`, `BusTimeout`, `BusOverloaded`, `BusPayloadTooLarge` or `BusForbidden`.
   */
  request(
    subject: string,
    payload: Uint8Array,
    headers: EncodedHeaders | undefined,
    timeoutMs: number,
  ): Promise<Msg>;
  /** Ends every waiting request: their answers can no longer arrive. */
  rejectAll(error: Error): void;
  /** Ends the requests that the server refused; it does so with one message per subject, not with an answer. */
  rejectForbidden(subject: string): void;
  readonly inFlight: number;
}

export interface RequestMuxOptions {
  readonly connection: NatsConnection;
  readonly writer: Writer;
  readonly inboxPrefix: string;
  readonly maxInFlight: number;
  readonly isConnected: () => boolean;
  readonly onLateReply?: (() => void) | undefined;
  readonly log?: BusLog | undefined;
}

const isNoResponders = (message: Msg): boolean => message.data.length === 0 && message.headers?.code === 503;

export function createRequestMux(options: RequestMuxOptions): RequestMux {
  const { connection, writer, maxInFlight } = options;
  const base = `${createInbox(options.inboxPrefix)}.`;
  const waiting = new Map<string, Slot>();
  let counter = 0;
  let sweeper: NodeJS.Timeout | undefined;

  connection.subscribe(`${base}*`, {
    callback: (error, message) => {
      if (error !== null) {
        options.log?.error({ event: 'inbox_refused', err: error }, 'the reply inbox was refused');
        return;
      }
      const key = message.subject.slice(base.length);
      const slot = waiting.get(key);
      if (slot === undefined) {
        options.onLateReply?.();
        return;
      }
      waiting.delete(key);
      if (isNoResponders(message)) slot.reject(new BusUnavailable(`Nobody listens on ${slot.subject}`));
      else slot.resolve(message);
    },
  });

  // One timer for all requests, and none while nothing waits.
  const sweep = (): void => {
    const now = performance.now();
    for (const [key, slot] of waiting) {
      if (slot.expiresAt > now) continue;
      waiting.delete(key);
      slot.reject(new BusTimeout(slot.subject, slot.timeoutMs));
    }
    if (waiting.size > 0) return;
    clearInterval(sweeper);
    sweeper = undefined;
  };

  const rejectWhere = (matches: (slot: Slot) => boolean, errorOf: (slot: Slot) => Error): void => {
    for (const [key, slot] of waiting) {
      if (!matches(slot)) continue;
      waiting.delete(key);
      slot.reject(errorOf(slot));
    }
  };

  return {
    request(subject, payload, headers, timeoutMs) {
      if (!options.isConnected()) return Promise.reject(new BusUnavailable('Not connected to the bus'));
      if (waiting.size >= maxInFlight)
        return Promise.reject(new BusOverloaded(`${maxInFlight} requests are waiting already`));
      const key = (counter++).toString(36);
      return new Promise<Msg>((resolve, reject) => {
        const expiresAt = performance.now() + timeoutMs;
        waiting.set(key, { subject, resolve, reject, timeoutMs, expiresAt });
        writer.send({
          subject,
          payload,
          headers,
          reply: base + key,
          onError: (error) => {
            if (waiting.delete(key)) reject(error);
          },
        });
        sweeper ??= setInterval(sweep, SWEEP_MS).unref();
      });
    },
    rejectAll(error) {
      rejectWhere(
        () => true,
        () => error,
      );
    },
    rejectForbidden(subject) {
      rejectWhere(
        (slot) => slot.subject === subject,
        () => new BusForbidden(subject),
      );
    },
    get inFlight() {
      return waiting.size;
    },
  };
}
