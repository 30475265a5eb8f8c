import { refuse, type Money } from '@innovatienetwerk/contract';
import { isRefused, type Decision } from '@innovatienetwerk/service';
import { add, isMore, isNothing, least, nothing, remainder, subtract } from '@innovatienetwerk/values';
import { MAX_RECEIPTS, problems } from '../../contract/index.ts';
import { allocatedIn, committed, fill, lineOf, roomIn } from './line.ts';
import { evolve, type CallEvent, type CallState, type Receipt } from './state.ts';
import { statusAt } from './status.ts';

type LedgerDecision = Decision<CallEvent>;

export const receiptOf = ({ receipts }: CallState, applicationId: string): Receipt | undefined =>
  receipts.find((receipt) => receipt.applicationId === applicationId);

/** After what happened, who now has money set aside: the rule is in one place, whatever freed the money. */
function withPlaces(state: CallState, ...events: readonly CallEvent[]): readonly CallEvent[] {
  const after = events.reduce(evolve, state);
  return [
    ...events,
    ...fill(after).map(({ receipt: { applicationId, position }, amount }): CallEvent => ({
      type: 'call.place-reserved.v1',
      data: { callId: state.id, applicationId, position, amount },
    })),
  ];
}

/** How many applications of an organisation count here. What was withdrawn before the closing does not. */
export const countedFor = ({ receipts, terms }: CallState, organisationId: string): number =>
  receipts.filter(
    ({ organisationId: applicant, state, endedAt = '' }) =>
      applicant === organisationId && (state !== 'withdrawn' || endedAt >= terms.window.closesAt),
  ).length;

export interface Arrival {
  readonly applicationId: string;
  readonly organisationId: string;
  readonly part?: string | undefined;
  readonly requested: Money;
  /** How many of the organisation count in the other calls of the scheme. */
  readonly elsewhere: number;
}

/**
 * Gives an application the next place. Two submissions of one applicant at once cannot both take the last one allowed: this ledger is
 * written once for each, one after another. Only two submissions to two calls of one scheme in the very same moment could; calls of one
 * scheme are for different years or parts, and the count is told to who decides.
 */
export function receive(state: CallState, arrival: Arrival, now: Date): LedgerDecision {
  const { elsewhere, part, ...rest } = arrival;
  const { window, maxApplicationsPerApplicant: limit } = state.terms;
  if (receiptOf(state, arrival.applicationId) !== undefined) return [];
  if (statusAt(window, now) !== 'open')
    return refuse(problems.callNotOpen, { opensAt: window.opensAt, closesAt: window.closesAt });
  if (state.receipts.length >= MAX_RECEIPTS) return refuse(problems.ledgerFull, { limit: MAX_RECEIPTS });
  const count = elsewhere + countedFor(state, arrival.organisationId);
  if (limit !== undefined && count >= limit) return refuse(problems.tooManyApplications, { limit, count });
  return withPlaces(state, {
    type: 'call.application-received.v1',
    data: {
      callId: state.id,
      ...rest,
      ...(part === undefined ? {} : { part }),
      position: state.receipts.length + 1,
      receivedAt: now.toISOString(),
    },
  });
}

/** The most that this application can be given, whatever is left. */
export function maximumFor({ terms }: CallState, { part, requested }: Receipt): Money {
  const limits = terms.parts.filter(({ code }) => code === part).map(({ maxAmount }) => maxAmount);
  return limits.reduce(least, requested);
}

/**
 * Who stands before it and must be decided on first. Whoever fits by the rule has a place already, so one that waits can only have less
 * than it asked for; and then the earlier one could have that as well.
 */
function before(state: CallState, receipt: Receipt): Receipt | undefined {
  const line = lineOf(state);
  return line.slice(0, line.indexOf(receipt)).find(({ state: where }) => where === 'waiting');
}

function cannotHave(state: CallState, receipt: Receipt, amount: Money) {
  const maximum = maximumFor(state, receipt);
  if (isNothing(amount) || isMore(amount, maximum))
    return refuse(problems.aboveMaximum, { maximum: maximum.amount });
  if (receipt.state === 'reserved') {
    const left = committed(receipt);
    return isMore(amount, left) ? refuse(problems.ceilingReached, { left: left.amount }) : undefined;
  }
  if (receipt.unranked === true)
    return refuse(problems.belowThreshold, { minimum: state.terms.minScore ?? 0 });
  if (!lineOf(state).includes(receipt)) return refuse(problems.notRanked);
  const first = before(state, receipt);
  if (first !== undefined) return refuse(problems.notYourTurn, { position: first.position });
  const left = roomIn(state);
  return isMore(amount, left) ? refuse(problems.ceilingReached, { left: left.amount }) : undefined;
}

export interface Allocation {
  readonly applicationId: string;
  readonly awardId?: string | undefined;
  readonly amount: Money;
}

/** Gives money to an application: never above the ceiling, above what was asked or above the maximum, and never before its turn. */
export function allocate(
  state: CallState,
  { applicationId, awardId, amount }: Allocation,
  _now: Date,
): LedgerDecision {
  const receipt = receiptOf(state, applicationId);
  if (receipt === undefined || receipt.state === 'rejected' || receipt.state === 'withdrawn')
    return refuse(problems.notReceived);
  if (receipt.state === 'awarded')
    return refuse(problems.allocatedAlready, { amount: committed(receipt).amount });
  const refused = cannotHave(state, receipt, amount);
  if (refused !== undefined) return refused;
  return withPlaces(state, {
    type: 'call.allocated.v1',
    data: {
      callId: state.id,
      applicationId,
      ...(awardId === undefined ? {} : { awardId }),
      position: receipt.position,
      amount,
      allocated: add(allocatedIn(state), amount),
    },
  });
}

export interface Release {
  readonly applicationId: string;
  /** How much of an award is given back; all of it when absent. */
  readonly amount?: Money | undefined;
  /** What becomes of an application that has no award left. */
  readonly as?: 'rejected' | 'withdrawn' | undefined;
}

/** Frees money or a place for the next in line. What was freed before is not freed again. */
export function release(
  state: CallState,
  { applicationId, amount, as = 'withdrawn' }: Release,
  now: Date,
): LedgerDecision {
  const receipt = receiptOf(state, applicationId);
  if (receipt === undefined || receipt.state === 'rejected' || receipt.state === 'withdrawn') return [];
  const held = committed(receipt);
  const isAwarded = receipt.state === 'awarded';
  const freed = isAwarded ? least(amount ?? held, held) : held;
  const remaining = isAwarded ? subtract(held, freed) : nothing;
  if (isAwarded && isNothing(freed)) return [];
  return withPlaces(state, {
    type: 'call.released.v1',
    data: {
      callId: state.id,
      applicationId,
      position: receipt.position,
      amount: freed,
      releasedAt: now.toISOString(),
      allocated: isAwarded ? remainder(allocatedIn(state), freed) : allocatedIn(state),
      ...(isNothing(remaining) ? { state: as } : { state: 'awarded' as const, awarded: remaining }),
    },
  });
}

/** The application ends without an award. Once there is one, only the award can be withdrawn. */
export function giveUp(
  state: CallState,
  applicationId: string,
  as: 'rejected' | 'withdrawn',
  now: Date,
): LedgerDecision {
  const receipt = receiptOf(state, applicationId);
  if (receipt?.state === 'awarded')
    return refuse(problems.allocatedAlready, { amount: committed(receipt).amount });
  return release(state, { applicationId, as }, now);
}

/** The same for a reaction, which comes too late when there is an award. */
export function giveUpUnlessAwarded(
  state: CallState,
  applicationId: string,
  as: 'rejected' | 'withdrawn',
  now: Date,
): LedgerDecision {
  const decision = giveUp(state, applicationId, as, now);
  return isRefused(decision) ? [] : decision;
}
