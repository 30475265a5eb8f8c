import type { ConnectionState } from '../connection.ts';
import type { Settlement } from '../types.ts';
import type { Writer } from '../writer.ts';

const ACK = Buffer.from('+ACK');
const NAK = Buffer.from('-NAK');
const WORKING = Buffer.from('+WPI');
const LINE_BREAKS = /[\r\n]+/g;

/** The settlement in the words of the JetStream protocol; delays are nanoseconds there. */
export function settlementPayload(settlement: Settlement): Uint8Array {
  switch (settlement.kind) {
    case 'ack':
      return ACK;
    case 'term':
      return Buffer.from(`+TERM ${settlement.reason.replaceAll(LINE_BREAKS, ' ')}`);
    case 'retry':
      return settlement.delayMs <= 0
        ? NAK
        : Buffer.from(`-NAK ${JSON.stringify({ delay: Math.round(settlement.delayMs * 1e6) })}`);
  }
}

export interface Settler {
  settle(ackSubject: string, settlement: Settlement): void;
  /** Gives the message another full time to be processed. */
  extend(ackSubject: string): void;
  stop(): void;
}

/**
 * Sends settlements. What is settled while there is no connection is sent after the reconnect: otherwise it would be delivered again,
 * and a delivery counts.
 */
export function createSettler(writer: Writer, state: ConnectionState): Settler {
  let unsent: { readonly subject: string; readonly payload: Uint8Array }[] = [];
  const unfollow = state.onStatus((status) => {
    if (status !== 'connected') return;
    for (const message of unsent) writer.send(message);
    unsent = [];
  });
  return {
    settle(subject, settlement) {
      const message = { subject, payload: settlementPayload(settlement) };
      if (state.connected) writer.send(message);
      else unsent.push(message);
    },
    extend(subject) {
      if (state.connected) writer.send({ subject, payload: WORKING });
    },
    stop: unfollow,
  };
}
