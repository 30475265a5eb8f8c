import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { LoggedWeek } from '../../contract/index.ts';
import { expert, fieldlabId, invitationId, invited, poi, requester, requestId } from '../../test/sample.ts';
import { begin, breakOff, end, finish, giveFeedback, log } from './decide.ts';
import { assignments, type AssignmentEvent } from './state.ts';

const id = 'assignment-1';
const begun: AssignmentEvent = {
  type: 'assignment.begun.v1',
  data: {
    assignmentId: id,
    requestId,
    fieldlabId,
    personId: expert,
    employerId: poi,
    work: 'coaching',
    hoursPerWeek: 4,
    fromOn: '2026-03-09',
    untilOn: '2026-05-15',
  },
  kept: { invitationId, organisationId: poi, scopeRegion: 'NL-UT', requestedById: requester },
};
const ended = (
  endedOn: string,
  reason: 'finished' | 'early' | 'fieldlab-over' = 'early',
): AssignmentEvent => ({
  type: 'assignment.ended.v1',
  data: { assignmentId: id, fieldlabId, personId: expert, endedOn },
  kept: { reason },
});
const running = (...history: readonly AssignmentEvent[]) => given(assignments, begun, ...history);
const at = (day: string): Date => new Date(`${day}T12:00:00.000Z`);

describe('beginning', () => {
  test('is on what was asked, or on what the employer lends', () => {
    given(assignments)
      .when(() => begin(id, invitationId, invited, undefined))
      .then(begun);
    const costPerHour = { amount: '85.00', currency: 'EUR' as const };
    const terms = { hoursPerWeek: 2, untilOn: '2026-04-30', costPerHour };
    const state = given(assignments)
      .when(() => begin(id, invitationId, invited, terms))
      .state();
    expect(state).toMatchObject({ ...terms, fromOn: '2026-03-09', status: 'running' });
  });
});

describe('ending', () => {
  const endOn = (endedOn: string, today: string, ...history: readonly AssignmentEvent[]) =>
    running(...history).when((state) => end(id, state, { endedOn, reason: 'early' }, today));

  test('is for today or a day that was worked', () => {
    endOn('2026-04-01', '2026-04-03').then(ended('2026-04-01'));
    endOn('2026-04-03', '2026-04-03').state();
    endOn('2026-04-04', '2026-04-03').thenRefused('assignment.ending-day-invalid');
    endOn('2026-03-08', '2026-04-03').thenRefused('assignment.ending-day-invalid');
    endOn('2026-05-16', '2026-06-01').thenRefused('assignment.ending-day-invalid');
  });

  test('before it begins is for today', () => {
    endOn('2026-03-02', '2026-03-02').state();
    endOn('2026-03-09', '2026-03-02').thenRefused('assignment.ending-day-invalid');
  });

  test('happens once', () => {
    endOn('2026-04-01', '2026-04-03', ended('2026-04-01')).thenRefused('assignment.ended-already');
  });

  test('comes by itself after the last day', () => {
    running()
      .when((state) => finish(id, state, '2026-05-15'))
      .thenNothing();
    running()
      .when((state) => finish(id, state, '2026-05-16'))
      .then(ended('2026-05-15', 'finished'));
    running(ended('2026-04-01'))
      .when((state) => finish(id, state, '2026-05-16'))
      .thenNothing();
  });

  test('comes with the end of the Fieldlab, never later than its own last day', () => {
    const breakOn = (day: string, ...history: readonly AssignmentEvent[]) =>
      running(...history).when((state) => breakOff(id, state, 'fieldlab-over', day));
    breakOn('2026-04-01').then(ended('2026-04-01', 'fieldlab-over'));
    breakOn('2026-06-01').then(ended('2026-05-15', 'fieldlab-over'));
    breakOn('2026-04-01', ended('2026-03-20')).thenNothing();
  });
});

describe('recording hours', () => {
  const logOn = (
    entry: LoggedWeek,
    { others = 0, personId = expert, day = '2026-04-03', history = [] as readonly AssignmentEvent[] } = {},
  ) => running(...history).when((state) => log(id, state, entry, others, personId, at(day)));
  const week = (number: number, hours = 4): LoggedWeek => ({ week: `2026-W${number}`, hours });

  test('replaces what was there for the week, and keeps the weeks in order', () => {
    const history = [week(13), week(12)].map((entry): AssignmentEvent => ({
      type: 'assignment.hours-logged.v1',
      data: {
        assignmentId: id,
        fieldlabId,
        personId: expert,
        employerId: poi,
        work: 'coaching',
        ...entry,
      },
    }));
    expect(logOn(week(12, 6.5), { history }).state().hours).toEqual([week(12, 6.5), week(13)]);
  });

  test('is for the expert only, also not for who asked', () => {
    logOn(week(12), { personId: requester }).thenRefused('assignment.not-the-expert');
  });

  test('is for weeks of the assignment that have begun', () => {
    logOn(week(11)).state();
    logOn(week(14)).state();
    logOn(week(10)).thenRefused('assignment.week-outside');
    logOn(week(15)).thenRefused('assignment.week-outside');
    logOn(week(20), { day: '2026-07-01' }).state();
    logOn(week(21), { day: '2026-07-01' }).thenRefused('assignment.week-outside');
    logOn(week(14), { history: [ended('2026-03-20')] }).thenRefused('assignment.week-outside');
  });

  test('is not for a week that the year does not have', () => {
    const long = given({
      ...assignments,
      initial: { ...running().state, fromOn: '2025-11-03' },
    });
    long
      .when((state) => log(id, state, { week: '2025-W53', hours: 4 }, 0, expert, at('2026-04-03')))
      .thenRefused('assignment.week-outside');
    long.when((state) => log(id, state, { week: '2025-W52', hours: 4 }, 0, expert, at('2026-04-03'))).state();
  });

  test('is at most sixty hours a week over all assignments together', () => {
    logOn(week(12, 10), { others: 50 }).state();
    logOn(week(12, 10.25), { others: 50 }).thenRefused('assignment.too-many-hours');
  });
});

describe('feedback', () => {
  const given1 = (personId: string, day: string, ...history: readonly AssignmentEvent[]) =>
    running(...history).when((state) =>
      giveFeedback(id, state, { rating: 4, remark: 'Fijn' }, personId, at(day)),
    );

  test('is of both sides, by who gives it, each once', () => {
    const first = given1(expert, '2026-04-03').state();
    expect(first.feedback.map(({ by }) => by)).toEqual(['expert']);
    const both = given({ ...assignments, initial: first })
      .when((state) => giveFeedback(id, state, { rating: 5 }, 'somebody-of-the-poi', at('2026-04-04')))
      .state();
    expect(both.feedback.map(({ by, rating }) => [by, rating])).toEqual([
      ['expert', 4],
      ['requester', 5],
    ]);
    const again = given({ ...assignments, initial: both })
      .when((state) => giveFeedback(id, state, { rating: 2 }, expert, at('2026-04-05')))
      .state();
    expect(again.feedback.map(({ by, rating }) => [by, rating])).toEqual([
      ['requester', 5],
      ['expert', 2],
    ]);
  });

  test('comes after the beginning, and its words stay here', () => {
    given1(expert, '2026-03-08').thenRefused('assignment.not-begun');
    const decision = giveFeedback(
      id,
      running().state,
      { rating: 4, remark: 'Fijn' },
      expert,
      at('2026-03-09'),
    );
    expect(JSON.stringify('refused' in decision ? [] : decision.map(({ data }) => data))).not.toContain(
      'Fijn',
    );
  });
});
