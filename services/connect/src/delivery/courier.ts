import type { EventEnvelope } from '@innovatienetwerk/contract';
import type { Span } from '@innovatienetwerk/telemetry';
import type { Attempt, FailureReason } from '../../contract/index.ts';
import { failureOf, GONE, isDelivered } from '../outbound/retry.ts';
import type { Outcome, OutboundRequest, Sender } from '../outbound/send.ts';
import { below, sendIn, startCall, type Within } from '../outbound/traced.ts';
import type { Seal } from '../sealed.ts';
import { validKeys, type SubscriptionState } from '../subscription/state.ts';
import type { Credentials } from './credentials.ts';
import { messageOf } from './message.ts';

/** One attempt, and what came of it. */
export interface Attempted {
  readonly attempt: Attempt;
  readonly outcome: Outcome;
}

/** An event for an endpoint, and in which trace it goes. */
export interface Parcel {
  readonly subscriptionId: string;
  readonly state: SubscriptionState;
  readonly event: EventEnvelope;
  /** Counted from 1. */
  readonly attempt: number;
  readonly within: Within;
}

/** Carries one event to one endpoint: once, with the signatures and the credential that hold now. */
export interface Courier {
  /** @returns undefined when we ended it ourselves: that is no attempt */
  carry(parcel: Parcel, signal?: AbortSignal): Promise<Attempted | undefined>;
}

/** In the words that an owner of an endpoint reads; undefined when it arrived. */
export function reasonOf(outcome: Outcome): FailureReason | undefined {
  if (isDelivered(outcome)) return undefined;
  return outcome.kind === 'answered' && outcome.status === GONE ? 'gone' : failureOf(outcome);
}

interface CourierParts {
  readonly seal: Seal;
  readonly credentials: Credentials;
  readonly sender: Sender;
  readonly clock: () => Date;
}

export function createCourier({ seal, credentials, sender, clock }: CourierParts): Courier {
  /** Opened once for each sealed key: opening is work, and an endpoint gets many events. */
  const opened = new Map<string, string>();
  const open = (sealed: string): string => {
    const known = opened.get(sealed) ?? seal.open(sealed);
    if (opened.size > 10_000) opened.clear();
    opened.set(sealed, known);
    return known;
  };
  const keysOf = (state: SubscriptionState, now: Date): readonly string[] =>
    validKeys(state, now).flatMap(({ secret, privateKey }) => [open(secret), open(privateKey)]);

  const failed = (reason: FailureReason, at: Date, startedAt: number): Attempted => ({
    attempt: { at: at.toISOString(), reason, durationMs: Math.round(performance.now() - startedAt) },
    outcome: { kind: 'failed', reason: 'connection' },
  });

  const attemptIn = async (
    span: Span<'webhook.client'>,
    { subscriptionId, state, event, within: { telemetry } }: Parcel,
    signal: AbortSignal | undefined,
  ): Promise<Attempted | undefined> => {
    const now = clock();
    const startedAt = performance.now();
    const [first, ...others] = keysOf(state, now);
    if (first === undefined) {
      span.fail('credential');
      return failed('credential', now, startedAt);
    }
    const keys = [first, ...others] as const;
    const request = {
      method: 'POST',
      url: state.sink,
      ...messageOf(subscriptionId, state, event, { keys }, now),
    } as const;
    const way = {
      within: below(telemetry, span.context),
      send: (outgoing: OutboundRequest) => sendIn(span, sender, outgoing, signal),
    };
    const result = await credentials.send(state.credential, request, way, signal);
    if (result === 'refused') {
      if (signal?.aborted === true) return undefined;
      span.fail('credential');
      return failed('credential', now, startedAt);
    }
    if (result.kind === 'aborted') return undefined;
    const reason = reasonOf(result);
    return {
      outcome: result,
      attempt: {
        at: now.toISOString(),
        ...(result.kind === 'answered' ? { status: result.status } : {}),
        ...(reason === undefined ? {} : { reason }),
        durationMs: Math.round(performance.now() - startedAt),
      },
    };
  };

  return {
    async carry(parcel, signal) {
      const { subscriptionId, event, attempt, within } = parcel;
      const span = startCall(within, 'POST', 'event', attempt);
      span.set({ 'innovatienetwerk.subscription.id': subscriptionId });
      try {
        const attempted = await attemptIn(span, parcel, signal);
        if (within.telemetry.logsSteps)
          within.telemetry.logFor(span.context).debug({
            event: 'delivery_attempted',
            subscriptionId,
            eventId: event.id,
            attempt,
            outcome: attempted?.attempt.reason ?? 'delivered',
          });
        return attempted;
      } finally {
        span.end();
      }
    },
  };
}
