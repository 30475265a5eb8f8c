import type { Account, Attempt } from '@innovatienetwerk/contract';
import type { LedgerEntry, Sealed } from '@innovatienetwerk/store';
import type { AuditRecord } from '../../contract/index.ts';

/** What the audit trail holds of one attempt. Ids only. */
export interface AuditContent {
  readonly service: string;
  readonly operation: string;
  readonly traceId: string;
  readonly attempt: Omit<Attempt, 'concerns'>;
  /** Who may see it: who tried, and whom the object is about. */
  readonly concerns: readonly string[];
}

export const AUDIT_KIND = 'audit';

/** The entries of the audit trail that follow from accounts: of those that tell of an attempt. */
export const auditEntries = (accounts: readonly Account[]): readonly Sealed<AuditContent>[] =>
  accounts.flatMap(({ id: recordId, service, operation, traceId, attempt: told }) => {
    if (told === undefined) return [];
    const { concerns = [], ...attempt } = told;
    const content: AuditContent = {
      service,
      operation,
      traceId,
      attempt,
      concerns: [...new Set([attempt.actorId, ...concerns])],
    };
    return [{ recordId, kind: AUDIT_KIND, content }];
  });

/** As it is shown. Whom else the object concerns is not told: that may be more than the reader may know of it. */
export const toAuditRecord = ({
  recordId: id,
  at,
  content: { service, operation, traceId, attempt },
}: LedgerEntry<AuditContent> & { readonly content: AuditContent }): AuditRecord => ({
  id,
  at,
  service,
  operation,
  actorId: attempt.actorId,
  clientId: attempt.clientId,
  ...(attempt.actingFor === undefined ? {} : { actingForId: attempt.actingFor }),
  ...(attempt.aggregate === undefined ? {} : { objectType: attempt.aggregate }),
  ...(attempt.objectId === undefined ? {} : { objectId: attempt.objectId }),
  outcome: attempt.outcome,
  ...(attempt.problem === undefined ? {} : { problem: attempt.problem }),
  traceId,
});
