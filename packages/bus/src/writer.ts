import type { MsgHdrs, NatsConnection } from '@nats-io/transport-node';
import { BusPayloadTooLarge, BusUnavailable } from './errors.ts';
import type { EncodedHeaders } from './headers.ts';

export interface Outgoing {
  readonly subject: string;
  readonly payload: Uint8Array;
  readonly reply?: string | undefined;
  readonly headers?: EncodedHeaders | undefined;
  /** Told when this message could not be handed to the socket; the others of the batch are not affected. */
  readonly onError?: ((error: Error) => void) | undefined;
}

/**
 * What waits longer goes before its turn ends, in milliseconds. A turn with many requests takes a few; without this the
 * other processes would stand still meanwhile, and this one while they work (docs/performance.md).
 */
const LONGEST_WAIT_MS = 0.4;

/**
 * Gathers what is published in one turn of the event loop into one write. The library flushes in a microtask, so a process
 * that answers many sockets would otherwise make one system call, and the server one wake-up, per message.
 */
export interface Writer {
  send(message: Outgoing): void;
  /** Hands everything to the socket now. */
  flush(): void;
}

export function createWriter(connection: NatsConnection): Writer {
  let queue: Outgoing[] = [];
  let armed = false;
  /** When the first of the queue came. */
  let sinceMs = 0;

  const publish = (message: Outgoing, limitBytes: number): void => {
    try {
      const sizeBytes = message.payload.length + (message.headers?.sizeBytes ?? 0);
      if (sizeBytes > limitBytes) throw new BusPayloadTooLarge(sizeBytes, limitBytes);
      connection.publish(message.subject, message.payload, {
        ...(message.reply === undefined ? {} : { reply: message.reply }),
        ...(message.headers === undefined ? {} : { headers: message.headers as unknown as MsgHdrs }),
      });
    } catch (error) {
      message.onError?.(
        error instanceof BusPayloadTooLarge
          ? error
          : new BusUnavailable(error instanceof Error ? error.message : 'publish failed'),
      );
    }
  };

  const flush = (): void => {
    if (queue.length === 0) return;
    const batch = queue;
    queue = [];
    // While disconnected the server's limit is unknown; what is written then is discarded anyway.
    const limitBytes = connection.info?.max_payload ?? Number.POSITIVE_INFINITY;
    for (const message of batch) publish(message, limitBytes);
  };

  const endTurn = (): void => {
    armed = false;
    flush();
  };

  return {
    send(message) {
      queue.push(message);
      const nowMs = performance.now();
      if (queue.length === 1) sinceMs = nowMs;
      else if (nowMs - sinceMs >= LONGEST_WAIT_MS) flush();
      if (armed) return;
      armed = true;
      setImmediate(endTurn);
    },
    flush,
  };
}
