import { delegationsView } from '@innovatienetwerk/network/contract';
import { defineService } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';
import { auditHandlers } from './audit/handlers.ts';
import type { AccountabilityConfig } from './config.ts';
import { expireRecords } from './expire.ts';
import { createKeeper } from './keep.ts';
import { openLedgers } from './ledgers.ts';
import { processingHandlers } from './processing/handlers.ts';
import { createPseudonyms } from './processing/pseudonym.ts';
import * as registerHandlers from './register/handlers.ts';

export function createService({ key, publicUrl }: AccountabilityConfig) {
  const ledgers = openLedgers();
  const pseudonyms = createPseudonyms(key);
  return defineService({
    contract,
    aggregates: [],
    handlers: {
      ...registerHandlers,
      ...auditHandlers(ledgers),
      ...processingHandlers(ledgers, pseudonyms, publicUrl),
    },
    views: [delegationsView],
    delegations: delegationsView,
    keepAccounts: createKeeper(ledgers, pseudonyms),
    schedules: [expireRecords(ledgers)],
    declare(parts) {
      ledgers(parts);
    },
  });
}
