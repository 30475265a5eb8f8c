import { formatTraceparent, type TraceContext } from '@innovatienetwerk/telemetry';
import type { EventEnvelope, NewEvent, Scope } from '@innovatienetwerk/contract';
import type { Aggregates, Change, Receipt, Stored } from '@innovatienetwerk/store';
import { isRefused, type Aggregate, type Decision } from './aggregate.ts';
import { assertFitsContract } from './event-check.ts';
import type { Parts } from './context.ts';
import type { Refusal } from '@innovatienetwerk/contract';
import { traceStore } from './spans.ts';

/** Where a change comes from; it is recorded with each event. */
export interface Cause {
  readonly now: Date;
  readonly trace: TraceContext;
  readonly actorId?: string | undefined;
  readonly causationId?: string | undefined;
}

export interface Proposal<State> {
  readonly id: string;
  /** The stored object, or null for a new one. */
  readonly stored: Stored<State> | null;
  readonly decision: Decision;
  readonly cause: Cause;
  /** Makes the receipt once the new version is known. */
  readonly receipt?: (next: Stored<State>) => Receipt;
}

/** Turns events that happened into recorded ones: `kept` stays behind, in the state. */
function envelopes<State>(
  aggregate: Aggregate<State, never>,
  proposal: Proposal<State>,
  events: readonly NewEvent[],
  scope: Scope,
  parts: Parts,
): EventEnvelope[] {
  const { cause, stored } = proposal;
  return events.map((event, index) => {
    assertFitsContract(event);
    return {
      id: parts.newId(),
      type: event.type,
      context: parts.service,
      aggregate: aggregate.name,
      aggregateId: proposal.id,
      sequence: (stored?.sequence ?? 0) + index + 1,
      region: scope.region,
      time: cause.now.toISOString(),
      traceparent: formatTraceparent(cause.trace),
      ...(cause.causationId === undefined ? {} : { causationId: cause.causationId }),
      ...(cause.actorId === undefined ? {} : { actorId: cause.actorId }),
      data: event.data,
    };
  });
}

/** The object as it will be after the events, before it is saved. */
export function after<State>(
  aggregate: Aggregate<State, never>,
  proposal: Proposal<State>,
  events: readonly NewEvent[],
): Stored<State> {
  const { stored, cause } = proposal;
  const state = events.reduce(
    (current, event) => aggregate.evolve(current, event as never),
    stored?.state ?? aggregate.initial,
  );
  return {
    id: proposal.id,
    version: (stored?.version ?? 0) + 1,
    sequence: (stored?.sequence ?? 0) + events.length,
    state,
    scope: aggregate.scope(state),
    receipts: stored?.receipts ?? [],
    createdAt: stored?.createdAt ?? cause.now,
    updatedAt: cause.now,
  };
}

export type Recorded<State> =
  | { readonly outcome: 'saved'; readonly stored: Stored<State>; readonly receipt?: Receipt }
  | { readonly outcome: 'refused'; readonly refused: Refusal }
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'exists' }
  | { readonly outcome: 'receipt-exists'; readonly receipt: Receipt };

/**
 * Saves what was decided in one write: the state, the events in the outbox and the receipt.
 * @throws {StoreUnavailable | StoreFull | StoreBusy} of the store; then nothing was saved.
 */
export async function record<State>(
  parts: Parts,
  aggregate: Aggregate<State, never>,
  proposal: Proposal<State>,
  allowed: (scope: Scope) => Refusal | undefined = () => undefined,
): Promise<Recorded<State>> {
  const { decision } = proposal;
  if (isRefused(decision)) return { outcome: 'refused', refused: decision.refused };
  const next = after(aggregate, proposal, decision);
  const refused = allowed(next.scope);
  if (refused !== undefined) return { outcome: 'refused', refused };
  const receipt = proposal.receipt?.(next);
  if (proposal.stored !== null && decision.length === 0 && receipt === undefined) {
    // Nothing happened and nothing has to be remembered: a new version would only cost others their If-Match.
    return { outcome: 'saved', stored: proposal.stored };
  }
  const change: Change<State> = {
    id: proposal.id,
    expected: proposal.stored,
    state: next.state,
    scope: next.scope,
    events: envelopes(aggregate, proposal, decision, next.scope, parts),
    now: proposal.cause.now,
    ...(receipt === undefined ? {} : { receipt }),
  };
  const repository: Aggregates<State> = parts.aggregates(aggregate);
  const saved = await traceStore(parts.telemetry, proposal.cause.trace, 'save', aggregate.collection, () =>
    repository.save(change),
  );
  if (saved.outcome !== 'saved') return saved;
  if (decision.length > 0) parts.wakeRelay();
  return { outcome: 'saved', stored: saved.stored, ...(receipt === undefined ? {} : { receipt }) };
}
