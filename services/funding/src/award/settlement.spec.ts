import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import {
  awarded,
  awardId,
  budget,
  euro,
  grantedAt as now,
  grantedOn,
  through,
  words,
} from '../../test/award.ts';
import { propose } from './changes.ts';
import { outstandingIn, paidIn, pay, reach, sign, withdraw, type AwardDecision } from './decide.ts';
import { approveSpending, settle } from './settlement.ts';
import { awards, type AwardState } from './state.ts';

type Step = (state: AwardState) => AwardDecision;
const both = (['funder', 'recipient'] as const).map(
  (side): Step =>
    (state) =>
      sign(awardId, state, { side, reference: '2026-031' }, [side], now),
);
const paying =
  (instalmentNumber: number): Step =>
  (state) =>
    pay(awardId, state, { instalmentNumber, paidOn: grantedOn, reference: 'BET-1' });
const spent =
  (amount: string, final = true): Step =>
  (state) =>
    approveSpending(awardId, state, { reportId: `report-${final}`, spending: euro(amount), final });
const settling =
  (amount: string): Step =>
  (state) =>
    settle(awardId, state, { amount: euro(amount), explanation: words }, now);
const reported: Step = (state) => reach(awardId, state, 'report-approved', now);
const holding: Step = (state) =>
  propose(awardId, state, 'change-1', { lines: budget, reason: 'Anders.', substantial: true });
const after = (...steps: readonly Step[]) => given(awards, ...through(awarded(), ...steps));
const standing = ({ instalments }: AwardState) =>
  instalments.map(({ amount, state }) => `${state} ${amount.amount}`);

describe('settling', () => {
  test('needs a signed agreement, the approved final report, and no open change', () => {
    after(spent('90.00')).when(settling('90.00')).thenRefused('award.not-active');
    after(...both)
      .when(settling('90.00'))
      .thenRefused('award.report-missing');
    after(...both, spent('90.00', false))
      .when(settling('90.00'))
      .thenRefused('award.report-missing');
    after(...both, spent('90.00'), holding)
      .when(settling('90.00'))
      .thenRefused('award.change-open');
  });

  test('is on no more than was accounted for, and on no more than was awarded', () => {
    after(...both, spent('90.00'))
      .when(settling('90.01'))
      .thenRefused('award.settlement-too-high');
    after(...both, spent('250.00'))
      .when(settling('100.01'))
      .thenRefused('award.settlement-too-high');
    expect(
      after(...both, spent('250.00'))
        .when(settling('100.00'))
        .state().status,
    ).toBe('settled');
  });

  test('pays what is still due, and frees the rest', () => {
    const settled = [...both, paying(1), spent('90.00'), reported, settling('90.00')];
    const { state } = after(...settled);
    expect(standing(state)).toEqual(['paid 80.00', 'lapsed 20.00', 'released 10.00']);
    expect(paidIn(after(...settled, paying(3)).state)).toEqual(euro('90.00'));
    expect(through(awarded(), ...settled)).toContainEqual(
      expect.objectContaining({
        type: 'award.settled.v1',
        data: expect.objectContaining({ amount: euro('90.00'), unspent: euro('10.00') }) as unknown,
      }),
    );
  });

  test('lower than what was paid takes the difference back', () => {
    const { state } = after(...both, paying(1), spent('65.50'), settling('65.50'));
    expect(standing(state)).toEqual(['paid 80.00', 'lapsed 20.00']);
    expect(outstandingIn(state)).toEqual(euro('14.50'));
  });

  test('can be done once', () => {
    after(...both, spent('90.00'), settling('90.00'))
      .when(settling('80.00'))
      .thenRefused('award.not-active');
  });
});

describe('an approved report', () => {
  test('counts once, and the final one allows the settlement', () => {
    expect(after(spent('40.00', false)).state).toMatchObject({
      approvedSpending: euro('40.00'),
      finalReportApproved: false,
    });
    expect(after(spent('40.00', false), spent('90.00')).state).toMatchObject({
      approvedSpending: euro('90.00'),
      finalReportApproved: true,
    });
    after(spent('90.00')).when(spent('90.00')).thenNothing();
  });

  test('on the way says nothing any more once the final one was approved', () => {
    expect(after(spent('90.00'), spent('40.00', false)).state).toMatchObject({
      approvedSpending: euro('90.00'),
      finalReportApproved: true,
    });
  });

  test('does not count for an award that was withdrawn', () => {
    after((state) => withdraw(awardId, state, 'by-recipient', words))
      .when(spent('90.00'))
      .thenNothing();
  });
});
