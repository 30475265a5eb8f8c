import { events as connect } from '@innovatienetwerk/connect/contract';
import { policy } from '@innovatienetwerk/service';
import { notifyAll } from '../notification/notify.ts';

/** Whoever looks after a connection hears that it stopped, each time that it does, ... */
export const onSubscriptionStopped = policy(
  'tell-subscription-stopped',
  connect.subscriptionStopped,
  ({ time, data: { subscriptionId, reason, personIds = [] } }, reaction) =>
    notifyAll(reaction, 'subscription-stopped', personIds, { subscriptionId, reason, since: time }),
);

/** ... and that events did not arrive there, once a day. */
export const onDeliveriesGivenUp = policy(
  'tell-deliveries-given-up',
  connect.deliveriesGivenUp,
  ({ data: { subscriptionId, on, personIds } }, reaction) =>
    notifyAll(reaction, 'deliveries-given-up', personIds, { subscriptionId, since: on }),
);
