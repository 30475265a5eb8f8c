import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, UnsubscriptionTarget } from '../../contract/index.ts';

export interface UnsubscriptionState {
  readonly from: UnsubscriptionTarget;
}

export type UnsubscriptionEvent = NewEventOf<typeof events.unsubscriptionReceived>;

/** That a link was used. It lies with nobody, because who uses it is not signed in; whose it is stands in its event alone. */
export const unsubscriptions = defineAggregate<UnsubscriptionState, UnsubscriptionEvent>({
  name: 'unsubscription',
  collection: 'unsubscriptions',
  param: 'unsubscriptionId',
  initial: { from: 'everything' },
  evolve: (_, { data: { from } }) => ({ from }),
  scope: () => ({ region: 'NL', personIds: [] }),
});
