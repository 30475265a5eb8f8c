import { given } from '@innovatienetwerk/testkit/given';
import { daysAfter, sum } from '@innovatienetwerk/values';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationId, awardId, budget, euro, grantedOn, lineOf, words } from '../../test/award.ts';
import { account, accountFaults, totalOf } from './account.ts';
import { approve, giveBack, lapse, remind, reschedule, submit } from './decide.ts';
import { finalDueOn, plannedReports } from './plan.ts';
import { evolve, noReport, reports, type ReportEvent, type ReportState } from './state.ts';

const reportId = 'report-1';
const place = { organisationId: 'organisation-1', region: 'NL-UT', personIds: ['person-1'] } as const;
const dueOn = '2026-09-01';
const about = { reportId, awardId, applicationId, kind: 'final' } as const;
const event = (one: ReportEvent): ReportEvent => one;
const expected = event({
  type: 'financial-report.expected.v1',
  data: { ...about, dueOn },
  kept: { place },
});
const realised = (one: string, two: string) => [
  { code: 'one', realised: euro(one) },
  { code: 'two', realised: euro(two) },
];
const submitting =
  (lines = realised('50.00', '45.00')) =>
  (state: ReportState) =>
    submit(reportId, state, { periodUntilOn: grantedOn, lines, explanation: 'Zoals het ging.' }, budget);
const submitted = event({
  type: 'financial-report.submitted.v1',
  data: { ...about, realised: euro('95.00'), overspent: euro('5.00') },
  kept: {
    periodUntilOn: grantedOn,
    lines: [
      {
        code: 'one',
        budgeted: euro('60.00'),
        realised: euro('50.00'),
        overspent: euro('0.00'),
        unspent: euro('10.00'),
      },
      {
        code: 'two',
        budgeted: euro('40.00'),
        realised: euro('45.00'),
        overspent: euro('5.00'),
        unspent: euro('0.00'),
      },
    ],
    explanation: 'Zoals het ging.',
  },
});
const approving = (state: ReportState) => approve(reportId, state);
const returning = (state: ReportState) => giveBack(reportId, state, words);
const returned = event({
  type: 'financial-report.returned.v1',
  data: { ...about, personIds: ['person-1'] },
  kept: { returnReason: words },
});

describe('a financial report', () => {
  test('stands beside the budget line by line', () => {
    given(reports, expected).when(submitting()).then(submitted);
  });

  test('accounts for every line of the budget once, and for nothing else', () => {
    const faulty = (lines: ReturnType<typeof realised>) =>
      given(reports, expected).when(submitting(lines)).thenRefused('financial-report.lines-faulty');
    faulty(realised('1.00', '1.00').slice(1));
    faulty([...realised('1.00', '1.00'), { code: 'one', realised: euro('1.00') }]);
    expect(accountFaults(budget, [{ code: 'three', realised: euro('1.00') }])).toEqual([
      { in: 'body', name: 'lines.0.code', code: 'reference' },
      { in: 'body', name: 'lines.one', code: 'required' },
      { in: 'body', name: 'lines.two', code: 'required' },
    ]);
  });

  test('is approved once, or given back and submitted again', () => {
    expect(given(reports, expected, submitted).when(approving).state().status).toBe('approved');
    given(reports, expected).when(approving).thenRefused('financial-report.not-submitted');
    given(reports, expected, submitted).when(submitting()).thenRefused('financial-report.not-expected');
    given(reports, expected, submitted).when(returning).then(returned);
    const again = given(reports, expected, submitted, returned).when(submitting()).state();
    expect(again.status).toBe('submitted');
    expect(again.returnReason).toBeUndefined();
  });

  test('lapses with its award, but not once it was approved', () => {
    const lapsing = (state: ReportState) => lapse(reportId, state);
    expect(given(reports, expected, submitted).when(lapsing).state().status).toBe('lapsed');
    const approved = event({
      type: 'financial-report.approved.v1',
      data: { ...about, realised: euro('95.00') },
    });
    given(reports, expected, submitted, approved).when(lapsing).thenNothing();
  });

  test('moves with the end of the work, until it is approved or lapses', () => {
    const moving = (state: ReportState) => reschedule(reportId, state, '2026-10-01');
    expect(given(reports, expected).when(moving).state().dueOn).toBe('2026-10-01');
    const late = given(reports, expected, submitted).when(moving).state();
    expect([late.dueOn, late.nextOn], 'nobody is reminded of what was handed in').toEqual([
      '2026-10-01',
      undefined,
    ]);
    const lapsed = event({ type: 'financial-report.lapsed.v1', data: about });
    given(reports, expected, lapsed).when(moving).thenNothing();
  });

  test('is reminded of before its last day and after it, and not once it was submitted', () => {
    const days = Array.from({ length: 120 }, (_, index) => daysAfter('2026-06-01', index));
    let state = [expected].reduce(evolve, noReport);
    const told = days.flatMap((day) => {
      const decision = remind(reportId, state, new Date(`${day}T08:00:00.000Z`));
      if ('refused' in decision || decision.length === 0) return [];
      state = decision.reduce(evolve, state);
      return [`${day} ${state.told ?? ''}`];
    });
    expect(told).toEqual(['2026-08-18 two-weeks', '2026-08-29 three-days', '2026-09-02 overdue']);
    given(reports, expected, submitted)
      .when((now) => remind(reportId, now, new Date('2026-12-01T08:00:00.000Z')))
      .thenNothing();
  });
});

describe('an account', () => {
  test('adds up: budgeted + overspent = realised + unspent, to the cent', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((count) => (count / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, cents), { minLength: 1, maxLength: 8 }), (pairs) => {
        const lines = pairs.map(([budgeted], index) => lineOf(`line-${index}`, budgeted));
        const accounted = account(
          lines,
          pairs.map(([, spent], index) => ({ code: `line-${index}`, realised: euro(spent) })),
        );
        const unspent = sum(accounted.map((line) => line.unspent));
        expect(sum([totalOf(accounted, 'budgeted'), totalOf(accounted, 'overspent')])).toEqual(
          sum([totalOf(accounted, 'realised'), unspent]),
        );
      }),
    );
  });
});

describe('the reports of an award', () => {
  test('are a final one, thirteen weeks after the end, and one on the way for what lasts longer than a year', () => {
    expect(plannedReports('2026-01-15', 12)).toEqual([{ kind: 'final', dueOn: '2027-04-16' }]);
    expect(plannedReports('2026-01-15', 18)).toEqual([
      { kind: 'interim', dueOn: '2026-07-15' },
      { kind: 'final', dueOn: '2027-10-14' },
    ]);
    expect(plannedReports('2026-01-15')).toEqual(plannedReports('2026-01-15', 12));
    expect(finalDueOn('2026-01-01')).toBe('2026-04-02');
  });
});
