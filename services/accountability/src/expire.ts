import { logDaysOf, processingActivities } from '@innovatienetwerk/contract';
import type { Schedule } from '@innovatienetwerk/service';
import type { Ledger } from '@innovatienetwerk/store';
import { AUDIT_KIND } from './audit/record.ts';
import type { LedgersOf } from './ledgers.ts';
import { EXPIRY_KIND, expiryEntry } from './processing/content.ts';

const HOUR_MS = 60 * 60 * 1_000;

/** For how many days the content of a kind of entry is kept. What was taken away is itself kept for good. */
export const retentionOf = (kind: string): number | undefined =>
  kind === EXPIRY_KIND ? undefined : logDaysOf(kind === AUDIT_KIND ? 'accountability' : kind);

/** Takes away who was concerned when it has been kept long enough, and writes down that it did. */
export const expireRecords = (ledgers: LedgersOf): Schedule => ({
  name: 'expire-records',
  everyMs: HOUR_MS,
  async run({ parts, now }) {
    const { audit, processing } = ledgers(parts);
    const expire = async (ledger: Pick<Ledger<never>, 'expire'>, kind: string): Promise<void> => {
      const days = retentionOf(kind);
      if (days === undefined) return;
      const entries = await ledger.expire(kind, days);
      if (entries > 0) await processing.append(expiryEntry({ kind, days, entries }, now));
    };
    for (const kind of Object.keys(processingActivities)) {
      // oxlint-disable-next-line no-await-in-loop -- one kind after another, and gently on the database
      await expire(processing, kind);
    }
    await expire(audit, AUDIT_KIND);
  },
});
