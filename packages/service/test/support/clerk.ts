import { defineContract, text, type Account, type AccountBundle } from '@innovatienetwerk/contract';
import { defineService } from '../../src/index.ts';

const words = text('Proef', 'Test');

/** Who keeps the accounts of all services. */
export const clerkContract = defineContract({
  name: 'clerk',
  title: words,
  summary: words,
  operations: {},
  events: {},
  consumes: [],
  terms: [],
  keepsAccounts: true,
});

export interface Clerk {
  readonly bundles: readonly AccountBundle[];
  accounts(): readonly Account[];
}

export function clerkService() {
  const bundles: AccountBundle[] = [];
  const clerk: Clerk = { bundles, accounts: () => bundles.flatMap((bundle) => bundle.accounts) };
  const definition = defineService({
    contract: clerkContract,
    aggregates: [],
    handlers: {},
    keepAccounts(bundle) {
      bundles.push(bundle);
      return Promise.resolve();
    },
  });
  return { clerk, definition };
}
