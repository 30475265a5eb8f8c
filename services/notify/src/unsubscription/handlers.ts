import { refuse } from '@innovatienetwerk/contract';
import { creation, type Decision } from '@innovatienetwerk/service';
import { operations, problems } from '../../contract/index.ts';
import type { Links, UnsubscriptionClaims } from '../letter/links.ts';
import { unsubscriptions, type UnsubscriptionEvent } from './state.ts';

export function receive(
  unsubscriptionId: string,
  claims: UnsubscriptionClaims | undefined,
): Decision<UnsubscriptionEvent> {
  if (claims === undefined) return refuse(problems.invalidUnsubscription);
  return [{ type: 'unsubscription.received.v1', data: { unsubscriptionId, ...claims } }];
}

/** Whoever has the link may use it: that it is signed is the only proof that is asked, as RFC 8058 wants it. */
export const unsubscribeHandler = (links: Links) =>
  creation(operations.unsubscribe, unsubscriptions, {
    facts: ({ body }) => links.read(body.token),
    decide: (_, { id, facts }) => receive(id, facts),
    view: ({ state, createdAt }) => ({ from: state.from, receivedAt: createdAt.toISOString() }),
    location: () => '/unsubscriptions',
  });
