import { formatTraceparent, type TraceContext } from '@innovatienetwerk/telemetry';
import {
  problems,
  type Account,
  type AccountedEvent,
  type NewEvent,
  type Refusal,
  type Scope,
} from '@innovatienetwerk/contract';
import type { Aggregates, Change, Receipt, SaveOutcome, Stored } from '@innovatienetwerk/store';
import { isRefused, type Aggregate, type Decision } from './aggregate.ts';
import { assertFitsContract } from './event-check.ts';
import type { Parts } from './context.ts';
import type { RequestAccount } from './request-account.ts';

/** Where a change comes from; it is recorded with each event. */
export interface Cause {
  readonly now: Date;
  readonly trace: TraceContext;
  readonly actorId?: string | undefined;
  readonly causationId?: string | undefined;
  /** Who accounts for the change: the request, or what the service does by itself. */
  readonly account: ChangeAccount;
}

/** Makes the account of a change, which is saved in the same write. */
export type ChangeAccount = Pick<RequestAccount, 'ofChange' | 'saved'>;

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
): AccountedEvent[] {
  const { cause, stored } = proposal;
  const recorded = events.map((event, index): AccountedEvent => {
    assertFitsContract(event);
    return {
      id: parts.newId(),
      type: event.type,
      context: parts.service,
      aggregate: aggregate.name,
      aggregateId: proposal.id,
      sequence: (stored?.sequence ?? 0) + index + 1,
      region: scope.region,
      ...((scope.organisationId ?? '') === '' ? {} : { organisationId: scope.organisationId }),
      ...(scope.private === true ? { private: true } : {}),
      time: cause.now.toISOString(),
      traceparent: formatTraceparent(cause.trace),
      ...(cause.causationId === undefined ? {} : { causationId: cause.causationId }),
      ...(cause.actorId === undefined ? {} : { actorId: cause.actorId }),
      data: event.data,
    };
  });
  const last = recorded.at(-1);
  if (last === undefined) return recorded;
  return [...recorded.slice(0, -1), { ...last, account: accountOf(aggregate, proposal, last.id, scope) }];
}

/** Whose data a change is about: those of the object as it was, and as it will be. */
function accountOf<State>(
  { name: aggregate }: Aggregate<State, never>,
  { cause, stored, id: objectId }: Proposal<State>,
  eventId: string,
  scope: Scope,
): Account {
  const personIds = [...new Set([...(stored?.scope.personIds ?? []), ...scope.personIds])];
  return cause.account.ofChange(eventId, { aggregate, objectId }, personIds);
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
    updatedAt: stored !== null && events.length === 0 ? stored.updatedAt : cause.now,
  };
}

/** The session of a transaction of the store. */
type Session = Parameters<Aggregates<unknown>['save']>[1];

export type Recorded<State> =
  | { readonly outcome: 'saved'; readonly stored: Stored<State>; readonly receipt?: Receipt }
  | { readonly outcome: 'refused'; readonly refused: Refusal }
  | { readonly outcome: 'stale' }
  | { readonly outcome: 'exists' }
  | { readonly outcome: 'receipt-exists'; readonly receipt: Receipt; readonly id: string };

/** What of a proposal is to be written: nothing when it is refused, or when it changes nothing. */
type Planned<State> =
  | { readonly refused: Refusal }
  | { readonly unchanged: Stored<State> }
  | { readonly change: Change<State>; readonly receipt: Receipt | undefined };

export type Permission = (scope: Scope) => Refusal | undefined;
const always: Permission = () => undefined;

/** Each object has one writer, at the seat of its region. */
const elsewhere = ({ regions }: Parts, { region }: Scope): Refusal | undefined =>
  regions === undefined || regions.has(region)
    ? undefined
    : { code: problems.livesElsewhere.code, parameters: { region } };

function plan<State>(
  parts: Parts,
  aggregate: Aggregate<State, never>,
  proposal: Proposal<State>,
  allowed: Permission,
): Planned<State> {
  const { decision } = proposal;
  if (isRefused(decision)) return { refused: decision.refused };
  const next = after(aggregate, proposal, decision);
  const refused = allowed(next.scope) ?? elsewhere(parts, next.scope);
  if (refused !== undefined) return { refused };
  const receipt = proposal.receipt?.(next);
  if (proposal.stored !== null && decision.length === 0 && receipt === undefined) {
    // Nothing happened and nothing has to be remembered: a new version would only cost others their If-Match.
    return { unchanged: proposal.stored };
  }
  const change: Change<State> = {
    id: proposal.id,
    expected: proposal.stored,
    state: next.state,
    scope: next.scope,
    events: envelopes(aggregate, proposal, decision, next.scope, parts),
    now: proposal.cause.now,
    traceparent: formatTraceparent(proposal.cause.trace),
    ...(receipt === undefined ? {} : { receipt }),
  };
  return { change, receipt };
}

function save<State>(
  parts: Parts,
  aggregate: Aggregate<State, never>,
  change: Change<State>,
  session?: Session,
): Promise<SaveOutcome<State>> {
  return parts.aggregates(aggregate).save(change, session);
}

/**
 * Saves what was decided in one write: the state, the events in the outbox and the receipt.
 * @throws {StoreUnavailable | StoreFull | StoreBusy} of the store; then nothing was saved.
 */
export async function record<State>(
  parts: Parts,
  aggregate: Aggregate<State, never>,
  proposal: Proposal<State>,
  allowed: Permission = always,
): Promise<Recorded<State>> {
  const planned = plan(parts, aggregate, proposal, allowed);
  if ('refused' in planned) return { outcome: 'refused', refused: planned.refused };
  const recorded = await write(parts, aggregate, planned);
  if (recorded.outcome === 'saved' && happens(planned)) told(parts, proposal.cause);
  return recorded;
}

/** Whether there is an event of it, with which its account is saved. */
const happens = (planned: Planned<unknown>): boolean =>
  'change' in planned && planned.change.events.length > 0;

/** Events were saved: they, and the account that they carry, are on their way. */
function told(parts: Parts, cause: Cause): void {
  cause.account.saved();
  parts.wakeRelay();
}

/** Writes what was planned, if there is anything to write. */
async function write<State>(
  parts: Parts,
  aggregate: Aggregate<State, never>,
  planned: Exclude<Planned<State>, { readonly refused: Refusal }>,
  session?: Session,
): Promise<Recorded<State>> {
  if ('unchanged' in planned) return { outcome: 'saved', stored: planned.unchanged };
  const { change, receipt } = planned;
  const saved = await save(parts, aggregate, change, session);
  if (saved.outcome !== 'saved') return saved;
  return { outcome: 'saved', stored: saved.stored, ...(receipt === undefined ? {} : { receipt }) };
}

export interface Member<State> {
  readonly aggregate: Aggregate<State, never>;
  readonly proposal: Proposal<State>;
}

/**
 * Saves what was decided about two objects, or nothing of it: in a transaction.
 * @param companion the object that must agree; when somebody else changed it meanwhile, the outcome is `stale`
 * @throws {StoreUnavailable | StoreFull | StoreBusy} of the store; then nothing was saved.
 */
export async function recordTogether<State, Other>(
  parts: Parts,
  main: Member<State>,
  companion: Member<Other>,
  allowed: Permission,
): Promise<Recorded<State>> {
  const other = plan(parts, companion.aggregate, companion.proposal, always);
  if ('refused' in other) return { outcome: 'refused', refused: other.refused };
  const own = plan(parts, main.aggregate, main.proposal, allowed);
  if ('refused' in own) return { outcome: 'refused', refused: own.refused };
  // A companion that agrees and stays as it is has nothing to write, and one write needs no transaction.
  const saved =
    'unchanged' in other
      ? await write(parts, main.aggregate, own)
      : await parts.store.transaction(async (session): Promise<Recorded<State>> => {
          const outcome = await save(parts, companion.aggregate, other.change, session);
          if (outcome.outcome !== 'saved') return { outcome: 'stale' };
          return await write(parts, main.aggregate, own, session);
        });
  if (saved.outcome === 'saved' && (happens(own) || happens(other))) told(parts, main.proposal.cause);
  return saved;
}
