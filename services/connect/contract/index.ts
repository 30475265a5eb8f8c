import { defineContract, publicEvents, text } from '@innovatienetwerk/contract';
import { contract as experts } from '@innovatienetwerk/experts/contract';
import { contract as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { contract as funding } from '@innovatienetwerk/funding/contract';
import { contract as ideas } from '@innovatienetwerk/ideas/contract';
import { contract as network } from '@innovatienetwerk/network/contract';
import { contract as triage } from '@innovatienetwerk/triage/contract';
import * as events from './events.ts';
import * as operations from './operations.ts';

export * as events from './events.ts';
export * from './filter.ts';
export * from './model.ts';
export * as operations from './operations.ts';
export * as problems from './problems.ts';

/** Everything that other systems can hear of: the events of all objects that can be read. */
export const told = publicEvents([network, ideas, triage, fieldlabs, experts, funding]);

export const contract = defineContract({
  name: 'connect',
  title: text('Koppelingen', 'Connections'),
  summary: text(
    'Systemen van anderen horen wat er gebeurt: abonnementen met ondertekende berichten, en een stroom om te lezen.',
    'Systems of others hear what happens: subscriptions with signed messages, and a feed to read.',
  ),
  operations,
  events,
  tells: told,
  consumes: told.map(({ event }) => event.type),
  terms: [
    {
      en: 'subscription',
      nl: 'abonnement',
      meaning: text(
        'De afspraak dat gebeurtenissen naar een adres worden gestuurd.',
        'The agreement that events are sent to an address.',
      ),
    },
    {
      en: 'event',
      nl: 'gebeurtenis',
      meaning: text('Iets wat is gebeurd, als CloudEvent.', 'Something that happened, as a CloudEvent.'),
    },
    {
      en: 'delivery',
      nl: 'aflevering',
      meaning: text('Eén gebeurtenis voor één abonnement.', 'One event for one subscription.'),
    },
    {
      en: 'feed',
      nl: 'stroom',
      meaning: text(
        'Alle gebeurtenissen in één volgorde, om zelf te lezen.',
        'All events in one order, to be read by oneself.',
      ),
    },
  ],
});
