import { given } from '@innovatienetwerk/testkit/given';
import { isMore, isMoreThanPercentage } from '@innovatienetwerk/values';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BudgetLine, NewChangeRequest } from '../../contract/index.ts';
import {
  awarded,
  awardId,
  budget,
  euro,
  grantedAt as now,
  grantedOn,
  lineOf,
  partner,
  through,
  words,
} from '../../test/award.ts';
import { requestedOf, totalOf } from '../budget/totals.ts';
import { movedBetween } from '../change-request/shift.ts';
import { account, answer, conclude, losePartner, propose } from './changes.ts';
import { pay, sign, withdraw, type AwardDecision } from './decide.ts';
import { awards, evolve, type AwardState } from './state.ts';

type Step = (state: AwardState) => AwardDecision;
const after = (...steps: readonly Step[]) => given(awards, ...through(awarded(), ...steps));
const shifted = (one: string, two: string): readonly BudgetLine[] => [lineOf('one', one), lineOf('two', two)];
const request = (lines: readonly BudgetLine[], substantial = false): NewChangeRequest => ({
  lines: [...lines],
  reason: 'Het loopt anders.',
  substantial,
});
const proposing =
  (lines: readonly BudgetLine[], id = 'change-1', substantial = false): Step =>
  (state) =>
    propose(awardId, state, id, request(lines, substantial));
const answering =
  (lines: readonly BudgetLine[], id = 'change-1'): Step =>
  (state) =>
    answer(awardId, state, id, request(lines));
const deciding =
  (outcome: 'approve' | 'refuse', lines: readonly BudgetLine[] = budget, id = 'change-1'): Step =>
  (state) =>
    conclude(awardId, state, id, { outcome, explanation: words }, lines);
const reporting =
  (one: string, two: string, changeRequestId = 'change-1'): Step =>
  (state) =>
    account(
      awardId,
      state,
      { reportId: 'report-1', changeRequestId },
      {
        periodUntilOn: grantedOn,
        lines: [
          { code: 'one', realised: euro(one) },
          { code: 'two', realised: euro(two) },
        ],
        explanation: 'Zoals het ging.',
      },
    );
const leaving =
  (id = 'change-1'): Step =>
  (state) =>
    losePartner(awardId, state, id, partner);
const paying: Step = (state) =>
  pay(awardId, state, { instalmentNumber: 1, paidOn: grantedOn, reference: 'BET-1' });
const both = (['funder', 'recipient'] as const).map(
  (side): Step =>
    (state) =>
      sign(awardId, state, { side, reference: '2026-031' }, [side], now),
);
const open = ({ openChanges }: AwardState) => openChanges.map(({ id, waitsFor }) => `${id} ${waitsFor}`);

describe('a proposal of the recipient', () => {
  test('holds at once when a fifth shifts, and waits for the funder at a cent more', () => {
    const small = after(proposing(shifted('80.00', '20.00'))).state;
    expect(small.lines).toEqual(shifted('80.00', '20.00'));
    expect(open(small)).toEqual([]);
    const large = after(proposing(shifted('80.01', '19.99'))).state;
    expect(large.lines).toEqual(budget);
    expect(open(large)).toEqual(['change-1 funder']);
  });

  test('counts from the last consent, so that small shifts add up', () => {
    const once = proposing(shifted('80.00', '20.00'));
    expect(open(after(once, proposing(shifted('80.01', '19.99'), 'change-2')).state)).toEqual([
      'change-2 funder',
    ]);
    // What moves back is no shift.
    expect(open(after(once, proposing(shifted('40.00', '60.00'), 'change-2')).state)).toEqual([]);
    const consented = [proposing(shifted('90.00', '10.00')), deciding('approve', shifted('90.00', '10.00'))];
    expect(open(after(...consented, proposing(shifted('70.00', '30.00'), 'change-2')).state)).toEqual([]);
  });

  test('waits for the funder when the total rises or the plan changes, however little', () => {
    const dearer = [lineOf('one', '60.01', '0.01'), lineOf('two', '40.00')];
    expect(open(after(proposing(dearer)).state)).toEqual(['change-1 funder']);
    expect(open(after(proposing(budget, 'change-1', true)).state)).toEqual(['change-1 funder']);
  });

  test('is refused while another one is open, and for an award that is over', () => {
    after(proposing(shifted('90.00', '10.00')))
      .when(proposing(budget, 'change-2'))
      .thenRefused('award.change-open');
    after((state) => withdraw(awardId, state, 'by-recipient', words))
      .when(proposing(budget))
      .thenRefused('award.over');
  });

  test('asks no more of the call than was awarded, and covers every line', () => {
    after()
      .when(proposing(shifted('60.00', '40.01')))
      .thenRefused('change-request.above-award');
    after()
      .when(proposing([{ ...lineOf('one', '60.00'), shares: [] }]))
      .thenRefused('change-request.budget-faulty');
  });
});

describe('the decision of the funder', () => {
  const asked = proposing(shifted('90.00', '10.00'));

  test('frees the award; the new budget holds when it is approved', () => {
    const approved = after(asked, deciding('approve', shifted('90.00', '10.00'))).state;
    expect([open(approved), approved.lines, approved.consentedLines]).toEqual([
      [],
      shifted('90.00', '10.00'),
      shifted('90.00', '10.00'),
    ]);
    const refused = after(asked, deciding('refuse')).state;
    expect([open(refused), refused.lines, refused.consentedLines]).toEqual([[], budget, budget]);
  });

  test('stops a payment from the moment of asking until then', () => {
    after(...both, asked)
      .when(paying)
      .thenRefused('award.change-open');
    expect(
      after(...both, asked, deciding('refuse'))
        .when(paying)
        .state().instalments[0]?.state,
    ).toBe('paid');
  });

  test('comes too late for an award that was withdrawn', () => {
    after(asked, (state) => withdraw(awardId, state, 'by-recipient', words))
      .when(deciding('approve'))
      .thenRefused('award.over');
  });
});

describe('a report that spends elsewhere', () => {
  test('needs a change at more than a fifth, in the write of the report itself', () => {
    expect(open(after(reporting('80.00', '20.00')).state)).toEqual([]);
    expect(open(after(reporting('80.01', '0.00')).state)).toEqual(['change-1 recipient']);
    after(...both, reporting('80.01', '0.00'))
      .when(paying)
      .thenRefused('award.change-open');
  });

  test('is measured from the last consent, not from what was noted since', () => {
    expect(open(after(proposing(shifted('80.00', '20.00')), reporting('85.00', '10.00')).state)).toEqual([
      'change-1 recipient',
    ]);
  });

  test('that is corrected needs nothing any more, or another change', () => {
    const wrong = reporting('90.00', '0.00');
    expect(open(after(wrong, reporting('60.00', '40.00', 'change-2')).state)).toEqual([]);
    expect(open(after(wrong, reporting('95.00', '0.00', 'change-2')).state)).toEqual(['change-2 recipient']);
  });

  test('waits while the funder decides which budget holds', () => {
    after(proposing(shifted('90.00', '10.00')))
      .when(reporting('90.00', '10.00'))
      .thenRefused('change-request.awaits-funder');
  });

  test('is answered by the recipient, decided by the funder, and then fits', () => {
    const { state } = after(
      reporting('90.00', '10.00'),
      answering(shifted('90.00', '10.00')),
      deciding('approve', shifted('90.00', '10.00')),
      reporting('90.00', '10.00', 'change-2'),
    );
    expect([open(state), state.lines]).toEqual([[], shifted('90.00', '10.00')]);
  });
});

describe('a partner who leaves', () => {
  const withPartner = [lineOf('one', '60.00', '30.00'), lineOf('two', '40.00')];
  const paysAlong = [proposing(withPartner, 'change-0', true), deciding('approve', withPartner, 'change-0')];

  test('leaves a hole to be filled when it paid more than a fifth', () => {
    after().when(leaving()).thenNothing();
    expect(open(after(...paysAlong, leaving()).state)).toEqual(['change-1 recipient']);
  });

  test('is answered one at a time with what else is open', () => {
    const two = [...paysAlong, leaving(), reporting('90.00', '10.00', 'change-2')];
    expect(open(after(...two).state)).toEqual(['change-1 recipient', 'change-2 recipient']);
    after(...two, answering(budget))
      .when(answering(budget, 'change-2'))
      .thenRefused('award.change-open');
    expect(open(after(...two, answering(budget), deciding('approve')).state)).toEqual(['change-2 recipient']);
  });
});

describe('the budget of an award, after any sequence of changes', () => {
  const cents = fc.integer({ min: 0, max: 10_000 });
  const split = cents.map((one): readonly BudgetLine[] =>
    shifted((one / 100).toFixed(2), ((10_000 - one) / 100).toFixed(2)),
  );
  const id = fc.constantFrom('change-1', 'change-2');
  const step = fc.oneof(
    fc.tuple(split, id).map(([lines, which]) => proposing(lines, which)),
    fc.tuple(split, id).map(([lines, which]) => answering(lines, which)),
    fc.tuple(fc.constantFrom('approve', 'refuse'), split, id).map((all) => deciding(...all)),
    fc
      .tuple(cents, cents, id)
      .map(([one, two, which]) => reporting((one / 100).toFixed(2), (two / 100).toFixed(2), which)),
    id.map((which) => leaving(which)),
  );

  test('never shifts by more than a fifth without consent, and never asks more than was awarded', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let { state } = after();
        for (const one of steps) {
          const decision = one(state);
          if ('refused' in decision) continue;
          state = decision.reduce(evolve, state);
          const { lines, consentedLines, amount } = state;
          expect(isMoreThanPercentage(movedBetween(consentedLines, lines), totalOf(consentedLines), 20)).toBe(
            false,
          );
          expect(isMore(requestedOf(lines), amount)).toBe(false);
          expect(
            state.openChanges.filter(({ waitsFor }) => waitsFor === 'funder').length,
          ).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
