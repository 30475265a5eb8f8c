export type {
  AggregateDefinition,
  Aggregates,
  Change,
  ListQuery,
  Page,
  SaveOutcome,
  Stored,
} from './aggregates.ts';
export { createBatches, type Batches } from './batches.ts';
export type { LogEntry, LogHead } from './chain.ts';
export type { StoreObserver, StoreOperation } from './connection.ts';
export type { DeadLetterPage, DeadLetters, SetAside } from './dead-letters.ts';
export { MAX_PENDING_EVENTS } from './document.ts';
export {
  classify,
  RelaySuperseded,
  StoreBusy,
  StoreDuplicate,
  StoreError,
  StoreFailed,
  StoreFailing,
  StoreFull,
  StoreUnavailable,
} from './errors.ts';
export type { Feed, FeedEntry } from './feed.ts';
export type { Inbox } from './inbox.ts';
export type { IndexSpec } from './indexes.ts';
export type { Keyset, Sort } from './keyset.ts';
export {
  DEFAULT_LEASE_RENEW_MS,
  DEFAULT_LEASE_TTL_MS,
  type Lease,
  type LeaseOptions,
  type Leases,
} from './leases.ts';
export type { Ledger, LedgerEntry, LedgerOptions, LedgerVerification, Retention, Sealed } from './ledger.ts';
export type { EventLog, LogPosition, LogReference, Verification } from './log.ts';
export type { OutboxDepth } from './outbox.ts';
export { pause } from './pause.ts';
export type { Migration } from './prepare.ts';
export { ownWork, type Filter, type ListReach } from './reach.ts';
export { MAX_RECEIPTS, RECEIPT_TTL_MS, type Receipt } from './receipts.ts';
export type { Relay, RelayOptions } from './relay.ts';
export type { RelayStream } from './relay-tenure.ts';
export { connectStore, type Store, type StoreOptions } from './store.ts';
export { viewCollection, type View, type ViewChange } from './views.ts';
