import type { AccountedEvent, FormerScope, Scope } from '@innovatienetwerk/contract';
import type { NamedIndex } from './indexes.ts';
import type { Receipt } from './receipts.ts';

/** An aggregate as it lies in its collection: one document, so that one write changes all of it or nothing. */
export interface AggregateDocument<State = unknown> {
  readonly _id: string;
  /** Counts the changes; the guard against lost updates. The relay never touches it. */
  readonly version: number;
  /** The sequence of the last event. */
  readonly sequence: number;
  /** The sequence of the last event that left the outbox: `sequence - relayed` events are in it. */
  readonly relayed: number;
  readonly state: State;
  readonly scope: Scope;
  /** Absent while the object has never left anybody's reach. */
  readonly former?: FormerScope;
  readonly outbox: readonly AccountedEvent[];
  /** Whether the outbox holds events; a flag, since a query for a filled array would scan. */
  readonly pending: boolean;
  /** Absent rather than empty: an empty array would have an entry in the unique index. */
  readonly receipts?: readonly Receipt[];
  /** W3C trace context of the last change with an event. */
  readonly traceparent?: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** An aggregate that has more events than this in its outbox takes no more until the relay has caught up. */
export const MAX_PENDING_EVENTS = 500;

export const PENDING_INDEX: NamedIndex = {
  name: 'pending_oldest',
  key: { pending: 1, updatedAt: 1 },
  partialFilterExpression: { pending: true },
};

/** The indexes that every aggregate has: its outbox, its receipts, and lists by reach in order of creation. */
export const AGGREGATE_INDEXES: readonly NamedIndex[] = [
  PENDING_INDEX,
  { name: 'receipt_key', key: { 'receipts.key': 1 }, unique: true, sparse: true },
  { name: 'created', key: { createdAt: 1, _id: 1 } },
  { name: 'person_created', key: { 'scope.personIds': 1, createdAt: 1, _id: 1 } },
  { name: 'region_created', key: { 'scope.region': 1, createdAt: 1, _id: 1 } },
  { name: 'organisation_created', key: { 'scope.organisationId': 1, createdAt: 1, _id: 1 } },
];
