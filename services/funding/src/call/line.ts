import type { Money } from '@innovatienetwerk/contract';
import {
  add,
  isMore,
  isNothing,
  least,
  nothing,
  percentageOf,
  remainder,
  subtract,
  sum,
} from '@innovatienetwerk/values';
import type { CallState, Receipt } from './state.ts';

/** Who is next, and for whom there is money. Everything follows from the receipts; nothing is counted twice. */
export const committed = ({ state, reserved, awarded }: Receipt): Money =>
  (state === 'awarded' ? awarded : state === 'reserved' ? reserved : undefined) ?? nothing;

export const allocatedIn = ({ receipts }: CallState): Money =>
  sum(receipts.filter(({ state }) => state === 'awarded').map(committed));
export const reservedIn = ({ receipts }: CallState): Money =>
  sum(receipts.filter(({ state }) => state === 'reserved').map(committed));

/** What is neither allocated nor reserved. */
export const leftIn = (state: CallState): Money =>
  remainder(state.terms.ceiling, sum(state.receipts.map(committed)));

/** What the next in line can have now: with a hybrid call, before the ranking, only of the share that goes first-come. */
export function roomIn(state: CallState): Money {
  const { ceiling, distribution } = state.terms;
  if (distribution.method === 'first-come' || state.ranking !== undefined) return leftIn(state);
  if (distribution.method === 'ranking') return nothing;
  const share = percentageOf(ceiling, distribution.firstComeShare ?? 0);
  return least(leftIn(state), remainder(share, sum(state.receipts.map(committed))));
}

const isOpen = ({ state }: Receipt): boolean => state === 'reserved' || state === 'waiting';

/** Whose turn it is: by arrival, and after the ranking by rank, behind those who had their place by arrival before. */
export function lineOf({ receipts, ranking, terms }: CallState): readonly Receipt[] {
  const open = receipts.filter(isOpen);
  if (ranking === undefined) return terms.distribution.method === 'ranking' ? [] : open;
  const byArrival = open.filter(({ rank, state }) => rank === undefined && state === 'reserved');
  const byRank = open
    .filter(({ rank }) => rank !== undefined)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  return [...byArrival, ...byRank];
}

export interface Place {
  readonly receipt: Receipt;
  /** What is set aside for it from now on. */
  readonly amount: Money;
}

/** Gives what is left to the line, from its head on, by the rule for who asks for more than is left. */
export function fill(state: CallState): readonly Place[] {
  const { whenNotFitting, minPartial = nothing } = state.terms.distribution;
  const places: Place[] = [];
  let room = roomIn(state);
  for (const receipt of lineOf(state)) {
    const { requested, reserved = nothing } = receipt;
    const lacking = subtract(requested, reserved);
    // Who has a place holds it; only one that was given in part can still lack something.
    if (isNothing(lacking)) continue;
    if (receipt.state === 'reserved' && whenNotFitting !== 'partial') continue;
    const given = least(lacking, room);
    const fits = !isMore(lacking, room);
    const inPart =
      whenNotFitting === 'partial' && !isNothing(given) && !isMore(minPartial, add(reserved, given));
    if (fits || inPart) {
      places.push({ receipt, amount: add(reserved, given) });
      room = subtract(room, given);
    }
    if (!fits && whenNotFitting !== 'skip') break;
  }
  return places;
}
