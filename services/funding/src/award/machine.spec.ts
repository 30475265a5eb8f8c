import type { Money } from '@innovatienetwerk/contract';
import { isRefused } from '@innovatienetwerk/service';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementSides, instalmentMoments, type InstalmentRule } from '../../contract/index.ts';
import { awarded, awardId, budget, euro, grantedAt as now, grantedOn, words } from '../../test/award.ts';
import * as decide from './decide.ts';
import { conclude, propose } from './changes.ts';
import { approveSpending, settle } from './settlement.ts';
import { evolve, noAward, type AwardEvent, type AwardState } from './state.ts';

/** Money in cents, so that the test counts in another way than the code. */
const cents = ({ amount }: Money): number => Number(amount.replace('.', ''));
const fromCents = (count: number): Money => euro((count / 100).toFixed(2));
const inState = ({ instalments }: AwardState, ...states: readonly string[]): number =>
  instalments
    .filter(({ state }) => states.includes(state))
    .reduce((total, { amount }) => total + cents(amount), 0);

type Step = (state: AwardState) => decide.AwardDecision;

const amount = fc.integer({ min: 0, max: 12_000 }).map(fromCents);
const signatures = fc.constantFrom(...agreementSides).map(
  (side): Step =>
    (state) =>
      decide.sign(awardId, state, { side, reference: '2026-031' }, [side], now),
);
const moments = fc.constantFrom(...instalmentMoments).map(
  (moment): Step =>
    (state) =>
      decide.reach(awardId, state, moment, now),
);
const payments = fc.integer({ min: 1, max: 6 }).map(
  (instalmentNumber): Step =>
    (state) =>
      decide.pay(awardId, state, { instalmentNumber, paidOn: grantedOn, reference: 'BET-1' }),
);
const receipts = amount.map(
  (received): Step =>
    (state) =>
      decide.receiveBack(awardId, state, { amount: received, receivedOn: grantedOn }),
);
const reports = fc.tuple(amount, fc.boolean()).map(
  ([spending, final]): Step =>
    (state) =>
      approveSpending(awardId, state, { reportId: `report-${final}`, spending, final }),
);
const settlements = amount.map(
  (settled): Step =>
    (state) =>
      settle(awardId, state, { amount: settled, explanation: words }, now),
);
const another = { lines: budget, reason: 'Anders.', substantial: true };
const changes = fc.tuple(fc.constantFrom('change-1', 'change-2'), fc.boolean()).map(
  ([id, opens]): Step =>
    (state) =>
      opens ? propose(awardId, state, id, another) : refused(state, id),
);
const refused = (state: AwardState, id: string) =>
  conclude(awardId, state, id, { outcome: 'refuse', explanation: words });
const ends = fc.constantFrom<Step>(
  (state) => decide.lapse(awardId, state),
  (state) => decide.endWithFieldlab(awardId, state),
  (state) => decide.withdrawForPhase(awardId, state),
  (state) => decide.withdraw(awardId, state, 'by-recipient', words),
);
const history = fc.array(
  fc.oneof(
    { arbitrary: signatures, weight: 6 },
    { arbitrary: moments, weight: 4 },
    { arbitrary: payments, weight: 6 },
    { arbitrary: receipts, weight: 2 },
    { arbitrary: reports, weight: 3 },
    { arbitrary: settlements, weight: 4 },
    { arbitrary: changes, weight: 1 },
    { arbitrary: ends, weight: 1 },
  ),
  { maxLength: 40 },
);
const plan = fc.array(
  fc.record<InstalmentRule>({
    share: fc.integer({ min: 1, max: 100 }),
    on: fc.constantFrom(...instalmentMoments),
  }),
  { minLength: 1, maxLength: 5 },
);
const start = fc.tuple(fc.integer({ min: 1, max: 10_000 }).map(fromCents), plan);

interface Played {
  readonly state: AwardState;
  readonly events: readonly AwardEvent[];
}
function play({ state, events }: Played, step: Step): Played {
  const decision = step(state);
  return isRefused(decision)
    ? { state, events }
    : { state: decision.reduce(evolve, state), events: [...events, ...decision] };
}
function begin([granted, rules]: readonly [Money, readonly InstalmentRule[]]): Played {
  const events = awarded(granted.amount, rules);
  return { state: events.reduce(evolve, noAward), events };
}

/** What is still to be paid is paid, and what is to be given back is given back. */
function finish(played: Played): Played {
  const freed = ['change-1', 'change-2'].reduce(
    (before, id) => play(before, (state) => refused(state, id)),
    played,
  );
  const paid = freed.state.instalments.reduce(
    (before, { number }) =>
      play(before, (state) =>
        decide.pay(awardId, state, { instalmentNumber: number, paidOn: grantedOn, reference: 'BET-1' }),
      ),
    freed,
  );
  return play(paid, (state) =>
    decide.receiveBack(awardId, state, { amount: decide.outstandingIn(state), receivedOn: grantedOn }),
  );
}

function holds({ state, events }: Played, planned: number): void {
  const awardedCents = cents(state.amount);
  const paid = inState(state, 'paid');
  // The instalments of the plan are the amount awarded, whatever became of each.
  expect(
    inState(
      { ...state, instalments: state.instalments.slice(0, planned) },
      'due',
      'released',
      'paid',
      'lapsed',
    ),
  ).toBe(awardedCents);
  // What was paid and what may be paid is never more than was awarded.
  expect(inState(state, 'due', 'released', 'paid')).toBeLessThanOrEqual(awardedCents);
  // No more is taken back than was paid, and no more is received than is taken back.
  expect(cents(state.toRecover)).toBeLessThanOrEqual(paid);
  expect(cents(state.recovered)).toBeLessThanOrEqual(cents(state.toRecover));
  // Each payment was released before, once.
  const numbers = (type: AwardEvent['type']) =>
    events.flatMap((event) => (event.type === type && 'number' in event.data ? [event.data.number] : []));
  const paidNumbers = numbers('award.payment-recorded.v1');
  expect(new Set(paidNumbers).size).toBe(paidNumbers.length);
  expect(numbers('award.instalment-released.v1')).toEqual(expect.arrayContaining(paidNumbers));
}

describe('an award, whatever happens to it', () => {
  test('never pays more than was released, releases more than was awarded, or takes back more than was paid', () => {
    fc.assert(
      fc.property(start, history, (granted, steps) => {
        let played = begin(granted);
        holds(played, granted[1].length);
        for (const step of steps) {
          played = play(played, step);
          holds(played, granted[1].length);
        }
      }),
    );
  });

  test('once over comes to exactly what was settled, or to nothing when it was withdrawn', () => {
    const met = { settled: 0, withdrawn: 0 };
    fc.assert(
      fc.property(start, history, (granted, steps) => {
        const { state } = finish(steps.reduce(play, begin(granted)));
        const kept = inState(state, 'paid') - cents(state.recovered);
        if (state.status === 'withdrawn') {
          met.withdrawn += 1;
          expect(kept).toBe(0);
        }
        if (state.settledAmount === undefined) return;
        met.settled += 1;
        expect(kept).toBe(cents(state.settledAmount));
      }),
      { numRuns: 500 },
    );
    expect(met.settled).toBeGreaterThan(10);
    expect(met.withdrawn).toBeGreaterThan(10);
  });

  test('gives the call back exactly what it does not need', () => {
    fc.assert(
      fc.property(start, history, (granted, steps) => {
        const { state, events } = steps.reduce(play, begin(granted));
        const freed = events.flatMap((event) =>
          event.type === 'award.settled.v1' ? [event.data.unspent] : [],
        );
        expect(freed).toHaveLength(state.settledAmount === undefined ? 0 : 1);
        for (const unspent of freed)
          expect(cents(unspent) + cents(state.settledAmount ?? unspent)).toBe(cents(state.amount));
      }),
    );
  });
});
