import { delegationsView } from '@innovatienetwerk/network/contract';
import { defineService } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';
import type { ConnectConfig } from './config.ts';
import { declareBooks, openBooks } from './delivery/books.ts';
import { createCourier } from './delivery/courier.ts';
import { createCredentials } from './delivery/credentials.ts';
import { createEngine } from './delivery/engine.ts';
import { createHoldings } from './delivery/holdings.ts';
import { deliveryHandlers } from './delivery/handlers.ts';
import { arrivals } from './feed/arrivals.ts';
import * as feedHandlers from './feed/handlers.ts';
import { placeEvents } from './feed/task.ts';
import { createSender } from './outbound/send.ts';
import { createSeal } from './sealed.ts';
import { createHandshaker } from './subscription/agreement.ts';
import { subscriptionHandlers } from './subscription/handlers.ts';
import { endOverdueRights, onDelegationRevoked, onOrganisationChanged } from './subscription/rights.ts';
import { subscriptions } from './subscription/state.ts';

export function createService({ keys, targets, lookup, origin, endpoints }: ConnectConfig) {
  const clock = (): Date => new Date();
  const seal = createSeal(keys);
  const sender = createSender({ rules: targets, lookup });
  const credentials = createCredentials(sender, seal, clock);
  const courier = createCourier({ seal, credentials, sender, clock });
  const handshaker = createHandshaker({ credentials, sender, rules: targets, origin });
  return defineService({
    contract,
    aggregates: [subscriptions],
    handlers: {
      ...subscriptionHandlers({ seal, handshaker }),
      ...deliveryHandlers(courier),
      ...feedHandlers,
    },
    // What is known of rights first: nothing is told by rights that have ended.
    policies: [onDelegationRevoked, onOrganisationChanged, ...arrivals],
    schedules: [endOverdueRights],
    views: [delegationsView],
    tasks: [
      placeEvents,
      {
        name: 'delivery',
        everywhere: true,
        run: (work) =>
          createEngine({
            work,
            books: openBooks(work.parts),
            courier,
            rules: endpoints,
            holdings: createHoldings(work.parts.store.leases),
          }).run(),
      },
    ],
    declare(parts) {
      parts.store.feed();
      declareBooks(parts);
    },
    delegations: delegationsView,
  });
}
