/** The stored answer to a request, so that a repeated request has one effect and one answer. */
export interface Receipt {
  /** Client, operation and idempotency key; or the event that a reaction belongs to. */
  readonly key: string;
  /** Tells whether a repeated key comes with the same request. */
  readonly fingerprint: string;
  readonly status: number;
  /** JSON text. */
  readonly body?: string;
  readonly etag?: string;
  readonly location?: string;
  readonly at: Date;
}

/** How long a receipt is kept at least, unless its object gets more than {@link MAX_RECEIPTS} changes in that time. */
export const RECEIPT_TTL_MS = 24 * 60 * 60 * 1_000;
export const MAX_RECEIPTS = 100;

/**
 * How a new receipt is stored. Usually it is pushed, which sends one receipt; when old ones have expired the list
 * is written anew without them. The guard on the version makes both safe.
 */
export type ReceiptWrite =
  | { readonly kind: 'push'; readonly receipt: Receipt; readonly all: readonly Receipt[] }
  | { readonly kind: 'set'; readonly all: readonly Receipt[] };

export function receiptWrite(stored: readonly Receipt[], receipt: Receipt, now: Date): ReceiptWrite {
  const oldest = now.getTime() - RECEIPT_TTL_MS;
  const kept = stored.filter((candidate) => candidate.at.getTime() >= oldest);
  const all = [...kept, receipt].slice(-MAX_RECEIPTS);
  return kept.length === stored.length ? { kind: 'push', receipt, all } : { kind: 'set', all };
}
