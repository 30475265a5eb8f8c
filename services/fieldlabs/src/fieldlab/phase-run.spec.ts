/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { NewPhaseDecision } from '../../contract/index.ts';
import {
  applied,
  at,
  closure,
  decided,
  decider,
  ended,
  euro,
  fieldlabId,
  funded,
  goOn,
  group,
  moment,
  now,
  phaseId,
  planned,
  recruiting,
  reported,
  requested,
  started,
  until,
} from '../../test/fieldlab.ts';
import type { Decider } from './decide.ts';
import { decide, end, endOnTime, remind, report, start } from './phase-run.ts';
import { fieldlabs, type FieldlabEvent } from './state.ts';

const stopped: FieldlabEvent = { type: 'fieldlab.stopped.v1', data: { fieldlabId }, kept: { at } };

describe('starting a phase', () => {
  const startAfter = (history: readonly FieldlabEvent[], missing = 0, day = '2026-04-01') =>
    given(fieldlabs, ...history).when((state) => start(fieldlabId, state, phaseId, missing, moment(day)));

  test('needs its money', () => {
    const { status, phases } = startAfter(until(funded)).state();
    expect([status, phases[0]?.status, phases[0]?.startedOn]).toEqual(['running', 'running', '2026-04-01']);
    for (const last of [planned, requested, applied, started, ended])
      startAfter(until(last)).thenRefused('phase.not-funded');
  });

  test('needs none when it costs nothing', () => {
    const free = { ...planned, data: { ...planned.data, budget: euro('0.00') } } as FieldlabEvent;
    expect(startAfter([...until(recruiting), free]).state().status).toBe('running');
  });

  test('waits for who must sign, and says how many', () => {
    const { state } = given(fieldlabs, ...until(funded));
    expect(start(fieldlabId, state, phaseId, 2, now)).toEqual({
      refused: { code: 'phase.agreements-missing', parameters: { count: 2 } },
    });
  });
});

describe('ending a phase', () => {
  const endOn = (day: string) =>
    given(fieldlabs, ...until(started)).when((state) => end(fieldlabId, state, phaseId, moment(day)));
  const timeOn = (instant: string) =>
    given(fieldlabs, ...until(started)).when((state) => endOnTime(fieldlabId, state, new Date(instant)));

  test('by hand is early, and its report is due after the weeks of the steering group', () => {
    expect(endOn('2026-05-04').state()).toMatchObject({
      status: 'closing',
      phases: [{ status: 'ended', ending: 'early', endedOn: '2026-05-04', closureDueOn: '2026-06-01' }],
      closure: { phaseId, dueOn: '2026-06-01' },
      waiting: { for: 'closure-report', dueAt: '2026-06-01T21:59:59.999Z' },
    });
  });

  test('happens by itself after its last day, by the clock of the Netherlands', () => {
    timeOn('2026-06-30T21:59:59.999Z').thenNothing();
    timeOn('2026-06-30T22:00:00.000Z').then({
      ...ended,
      kept: { ...ended.kept, at: '2026-06-30T22:00:00.000Z' },
    } as FieldlabEvent);
  });

  test('counts from its last day, however late that is noticed', () => {
    expect(timeOn('2026-08-01T10:00:00.000Z').state().phases[0]).toMatchObject({
      ending: 'planned',
      endedOn: '2026-06-30',
      closureDueOn: '2026-07-28',
    });
    expect(endOn('2026-08-01').state().phases[0]).toMatchObject({ ending: 'planned', endedOn: '2026-06-30' });
  });

  test('is for one that runs', () => {
    for (const last of [planned, funded, ended])
      given(fieldlabs, ...until(last))
        .when((state) => end(fieldlabId, state, phaseId, now))
        .thenRefused('phase.not-running');
    given(fieldlabs, ...until(ended))
      .when((state) => endOnTime(fieldlabId, state, moment('2027-01-01')))
      .thenNothing();
  });
});

describe('the closing report', () => {
  const reportOn = (day: string, history = until(ended)) =>
    given(fieldlabs, ...history).when((state) =>
      report(fieldlabId, state, phaseId, closure, group.memberIds, moment(day)),
    );

  test('may be late, and says so', () => {
    expect(reportOn('2026-07-28').state().phases[0]?.report).toMatchObject({ late: false });
    expect(reportOn('2026-07-29').state().phases[0]?.report).toMatchObject({ late: true });
  });

  test('comes before the steering group, which then has to decide', () => {
    const { waiting, closure: owed } = reportOn('2026-07-20').state();
    expect(waiting).toMatchObject({ for: 'phase-decision', personIds: group.memberIds });
    expect(owed).toBeUndefined();
  });

  test('comes once, when the phase is over', () => {
    for (const last of [started, reported])
      reportOn('2026-07-20', until(last)).thenRefused('phase.not-ended');
  });

  test('is still taken of a Fieldlab that was stopped', () => {
    const state = reportOn('2026-07-20', [...until(ended), stopped]).state();
    expect(state).toMatchObject({ status: 'stopped', phases: [{ status: 'reported' }] });
    expect(state.waiting).toBeUndefined();
  });
});

describe('the decision after a phase', () => {
  const decideWith = (
    decision: Partial<NewPhaseDecision> = {},
    by: Decider = decider,
    history: readonly FieldlabEvent[] = until(reported),
  ) =>
    given(fieldlabs, ...history).when((state) =>
      decide(fieldlabId, state, phaseId, { ...goOn, ...decision }, by, now),
    );

  test('is for a member of the steering group, and for nobody else who may try', () => {
    decideWith().then(decided());
    for (const by of [
      { ...decider, personId: 'person-x' },
      { ...decider, personId: 'person-manager', manages: true },
      { ...decider, group: undefined },
    ])
      decideWith({}, by).thenRefused('steering-group.not-a-member');
  });

  test('comes after the report, and once', () => {
    for (const last of [planned, started, ended])
      decideWith({}, decider, until(last)).thenRefused('phase.not-reported');
    decideWith({}, decider, [...until(reported), decided()]).thenRefused('phase.not-reported');
    decideWith({}, decider, [...until(reported), stopped]).thenRefused('fieldlab.over');
  });

  test('to stop stops the Fieldlab', () => {
    const state = decideWith({ outcome: 'stop' })
      .then(decided({ outcome: 'stop' }), stopped)
      .state();
    expect(state.path).toEqual([{ phaseId, stage: 'research', outcome: 'stop' }]);
    expect(state.waiting).toBeUndefined();
  });

  test('to go on waits for a plan, or for the scale-up', () => {
    expect(decideWith().state()).toMatchObject({ status: 'running', waiting: { for: 'phase-plan' } });
    expect(decideWith({ next: 'scale-up' }).state().waiting).toMatchObject({ for: 'scale-up-case' });
  });

  test('names nothing that does not follow from it', () => {
    decideWith({ outcome: 'stop', next: 'test' }).thenRefused('phase.next-does-not-fit');
    decideWith({ outcome: 'repeat', next: 'test' }).thenRefused('phase.next-does-not-fit');
    decideWith({ outcome: 'repeat', next: 'scale-up' }).thenRefused('phase.next-does-not-fit');
    expect(decideWith({ outcome: 'repeat', next: 'research' }).state().next).toBe('research');
  });
});

describe('reminding of the closing report', () => {
  const remindOn = (day: string, history: readonly FieldlabEvent[] = until(ended)) =>
    given(fieldlabs, ...history).when((state) => remind(fieldlabId, state, moment(day)));
  const told = (when: 'soon' | 'today' | 'overdue', day: string): FieldlabEvent => ({
    type: 'fieldlab.closure-reminded.v1',
    data: { fieldlabId, phaseId, closureDueOn: '2026-07-28', when, personIds: ['person-coordinator'] },
    kept: { at: moment(day).toISOString() },
  });

  test('is a week before, on the day, and when it is late', () => {
    remindOn('2026-07-20').thenNothing();
    remindOn('2026-07-21').then(told('soon', '2026-07-21'));
    remindOn('2026-07-28').then(told('today', '2026-07-28'));
    remindOn('2026-07-29').then(told('overdue', '2026-07-29'));
  });

  test('is once at each moment', () => {
    const soon = [...until(ended), told('soon', '2026-07-21')];
    remindOn('2026-07-25', soon).thenNothing();
    remindOn('2026-07-28', soon).then(told('today', '2026-07-28'));
    remindOn('2026-08-20', [...soon, told('overdue', '2026-07-29')]).thenNothing();
  });

  test('goes on after the Fieldlab was stopped, until the report is there', () => {
    remindOn('2026-07-29', [...until(ended), stopped]).then(told('overdue', '2026-07-29'));
    remindOn('2026-07-29', until(reported)).thenNothing();
  });
});
