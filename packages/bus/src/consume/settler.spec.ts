import { describe, expect, it } from 'vitest';
import type { BusStatus } from '../types.ts';
import type { Outgoing } from '../writer.ts';
import { createSettler, settlementPayload } from './settler.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('a settlement in the words of JetStream', () => {
  it('is +ACK for what is done', () => {
    expect(text(settlementPayload({ kind: 'ack' }))).toBe('+ACK');
  });

  it('is -NAK with the delay in nanoseconds for what must come again', () => {
    expect(text(settlementPayload({ kind: 'retry', delayMs: 1_500 }))).toBe('-NAK {"delay":1500000000}');
    expect(text(settlementPayload({ kind: 'retry', delayMs: 0.25 }))).toBe('-NAK {"delay":250000}');
  });

  it.each([0, -1])('is a plain -NAK when the delay is %i, so that it comes at once', (delayMs) => {
    expect(text(settlementPayload({ kind: 'retry', delayMs }))).toBe('-NAK');
  });

  it('is +TERM with its reason on one line for what is given up', () => {
    expect(text(settlementPayload({ kind: 'term', reason: 'PolicyRefused\r\nidea.not-found' }))).toBe(
      '+TERM PolicyRefused idea.not-found',
    );
  });
});

/** The smallest connection state and writer that the settler can have. */
function outside() {
  const listeners = new Set<(status: BusStatus) => void>();
  const sent: string[] = [];
  let connected = true;
  return {
    sent,
    become(status: BusStatus) {
      connected = status === 'connected';
      for (const listener of listeners) listener(status);
    },
    writer: {
      send: ({ subject, payload }: Outgoing) => sent.push(`${subject} ${text(payload)}`) as unknown as void,
      flush: () => undefined,
    },
    state: {
      get connected() {
        return connected;
      },
      onStatus(listener: (status: BusStatus) => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onForbidden: () => undefined,
    },
  };
}

describe('a settlement while the bus is away', () => {
  it('is kept and sent once after the reconnect, so that the message does not come again', () => {
    const { sent, become, writer, state } = outside();
    const settler = createSettler(writer, state);
    become('disconnected');
    settler.settle('ack.1', { kind: 'ack' });
    expect(sent).toEqual([]);
    become('connected');
    become('disconnected');
    become('connected');
    expect(sent).toEqual(['ack.1 +ACK']);
  });

  it('is not preceded by a sign of work: that would be late', () => {
    const { sent, become, writer, state } = outside();
    const settler = createSettler(writer, state);
    become('disconnected');
    settler.extend('ack.1');
    become('connected');
    settler.extend('ack.1');
    expect(sent).toEqual(['ack.1 +WPI']);
  });
});
