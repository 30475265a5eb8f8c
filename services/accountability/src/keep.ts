import type { Account, AccountBundle } from '@innovatienetwerk/contract';
import type { ServiceDefinition } from '@innovatienetwerk/service';
import { auditEntries } from './audit/record.ts';
import type { LedgersOf } from './ledgers.ts';
import { processingEntries } from './processing/content.ts';
import type { Pseudonyms } from './processing/pseudonym.ts';

type KeepAccounts = NonNullable<ServiceDefinition['keepAccounts']>;

/**
 * Enters what services hand over into the two ledgers. Each entry has an id that follows from the account, so a bundle that comes
 * twice, or accounts that come again in other bundles, are entered once.
 */
export function createKeeper(ledgers: LedgersOf, pseudonyms: Pseudonyms): KeepAccounts {
  return async (bundle: AccountBundle, service, parts) => {
    const { audit, processing } = ledgers(parts);
    // The subject on which it came is the only one that this service may use; what the account says itself proves nothing.
    const accounts = bundle.accounts.map((account): Account => ({ ...account, service }));
    await Promise.all([
      ...processingEntries({ ...bundle, accounts }, pseudonyms).map((entry) => processing.append(entry)),
      ...auditEntries(accounts).map((entry) => audit.append(entry)),
    ]);
  };
}
