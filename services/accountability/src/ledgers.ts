import type { Parts } from '@innovatienetwerk/service';
import type { Ledger } from '@innovatienetwerk/store';
import type { AuditContent } from './audit/record.ts';
import type { ProcessingContent } from './processing/content.ts';

/** The two records of the service. */
export interface Ledgers {
  readonly audit: Ledger<AuditContent>;
  readonly processing: Ledger<ProcessingContent>;
}

/** The ledgers of a running service: the same ones for everybody who asks, since each knows where it ended. */
export type LedgersOf = (parts: Pick<Parts, 'store'>) => Ledgers;

export function openLedgers(): LedgersOf {
  const known = new WeakMap<Parts['store'], Ledgers>();
  return ({ store }) => {
    const found = known.get(store);
    if (found !== undefined) return found;
    const opened: Ledgers = {
      audit: store.ledger({
        collection: 'audit-log',
        indexes: [
          { key: { 'content.concerns': 1, _id: -1 } },
          { key: { 'content.attempt.objectId': 1, _id: -1 } },
          { key: { 'content.operation': 1, _id: -1 } },
        ],
      }),
      processing: store.ledger({
        collection: 'processing-log',
        indexes: [{ key: { 'content.subjects': 1, _id: -1 } }],
      }),
    };
    known.set(store, opened);
    return opened;
  };
}
