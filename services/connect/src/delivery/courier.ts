import type { EventEnvelope } from '@innovatienetwerk/contract';
import type { Attempt, FailureReason } from '../../contract/index.ts';
import { failureOf, GONE, isDelivered } from '../outbound/retry.ts';
import type { Outcome } from '../outbound/send.ts';
import type { Seal } from '../sealed.ts';
import { validKeys, type SubscriptionState } from '../subscription/state.ts';
import type { Credentials } from './credentials.ts';
import { messageOf } from './message.ts';

/** One attempt, and what came of it. */
export interface Attempted {
  readonly attempt: Attempt;
  readonly outcome: Outcome;
}

/** Carries one event to one endpoint: once, with the signatures and the credential that hold now. */
export interface Courier {
  /** @returns undefined when we ended it ourselves: that is no attempt */
  carry(
    subscriptionId: string,
    state: SubscriptionState,
    event: EventEnvelope,
    signal?: AbortSignal,
  ): Promise<Attempted | undefined>;
}

/** In the words that an owner of an endpoint reads; undefined when it arrived. */
export function reasonOf(outcome: Outcome): FailureReason | undefined {
  if (isDelivered(outcome)) return undefined;
  return outcome.kind === 'answered' && outcome.status === GONE ? 'gone' : failureOf(outcome);
}

interface CourierParts {
  readonly seal: Seal;
  readonly credentials: Credentials;
  readonly clock: () => Date;
}

export function createCourier({ seal, credentials, clock }: CourierParts): Courier {
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

  return {
    async carry(subscriptionId, state, event, signal) {
      const now = clock();
      const startedAt = performance.now();
      const [first, ...others] = keysOf(state, now);
      if (first === undefined) return failed('credential', now, startedAt);
      const keys = [first, ...others] as const;
      const message = messageOf(subscriptionId, state, event, { keys }, now);
      const request = { method: 'POST', url: state.sink, ...message } as const;
      const result = await credentials.send(state.credential, request, signal);
      if (result === 'refused')
        return signal?.aborted === true ? undefined : failed('credential', now, startedAt);
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
    },
  };
}
