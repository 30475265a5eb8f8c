import { hash } from 'node:crypto';
import type { EventEnvelope } from '@innovatienetwerk/contract';
import canonicalize from 'canonicalize';

/** What the first entry follows. */
export const GENESIS = '0'.repeat(64);

/** One line of the log. Its hash covers the event and, through the hash before it, all that came earlier. */
export interface LogEntry {
  /** The position: 1, 2, 3 and so on. */
  readonly _id: number;
  readonly eventId: string;
  readonly hash: string;
  readonly previousHash: string;
  readonly event: EventEnvelope;
  readonly at: Date;
}

export interface LogHead {
  /** 0 for an empty log. */
  readonly position: number;
  /** Absent for an empty log. */
  readonly hash?: string;
}

/** SHA-256, in hex, over the previous hash and what follows it as canonical JSON (RFC 8785). */
export const chainHash = (previousHash: string, value: object): string =>
  hash('sha256', previousHash + (canonicalize(value) ?? ''), 'hex');

/** The entries that these events become after the head. */
export function extend(head: LogHead, events: readonly EventEnvelope[], at: Date): readonly LogEntry[] {
  let previousHash = head.hash ?? GENESIS;
  return events.map((event, index) => {
    const entry: LogEntry = {
      _id: head.position + index + 1,
      eventId: event.id,
      hash: chainHash(previousHash, event),
      previousHash,
      event,
      at,
    };
    previousHash = entry.hash;
    return entry;
  });
}

/** Whether an entry is what must follow the head: its place, its event and both hashes. */
export const follows = (head: LogHead, entry: LogEntry): boolean =>
  entry._id === head.position + 1 &&
  entry.eventId === entry.event.id &&
  entry.previousHash === (head.hash ?? GENESIS) &&
  entry.hash === chainHash(entry.previousHash, entry.event);
