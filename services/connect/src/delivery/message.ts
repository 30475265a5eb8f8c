import { toPublicCloudEvent, type EventEnvelope } from '@innovatienetwerk/contract';
import { sign } from '../outbound/signature.ts';
import type { SubscriptionState } from '../subscription/state.ts';

export interface Signer {
  /** Secrets and private keys, the newest first. */
  readonly keys: readonly [string, ...string[]];
}

export interface OutgoingMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Addressee = Pick<SubscriptionState, 'headers' | 'subscriberReference'>;

/**
 * A CloudEvent in structured mode, signed by Standard Webhooks. `subscription` and `subscriberreference` say why it comes; the names of
 * CloudEvents have no capitals, which the VNG standard overlooks.
 */
export function messageOf(
  subscriptionId: string,
  { headers, subscriberReference }: Addressee,
  event: EventEnvelope,
  { keys }: Signer,
  now: Date,
): OutgoingMessage {
  const body = JSON.stringify({
    ...toPublicCloudEvent(event),
    subscription: subscriptionId,
    ...(subscriberReference === undefined ? {} : { subscriberreference: subscriberReference }),
  });
  return {
    body,
    headers: {
      ...Object.fromEntries(headers.map(({ name, value }) => [name, value])),
      'Content-Type': 'application/cloudevents+json; charset=utf-8',
      'User-Agent': 'Innovatienetwerk',
      ...sign({ id: event.id, at: now, body }, keys),
    },
  };
}
