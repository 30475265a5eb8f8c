import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import {
  applied,
  at,
  described,
  ended,
  euro,
  fieldlabId,
  funded,
  library,
  moment,
  now,
  phaseId,
  planned,
  proposed,
  recruiting,
  reported,
  requested,
  started,
  until,
} from '../../test/fieldlab.ts';
import { describe as describeIt } from './decide.ts';
import { fieldlabs, type FieldlabEvent } from './state.ts';
import { isStuck } from './waiting.ts';

const stateAfter = (...history: readonly FieldlabEvent[]) => given(fieldlabs, ...history).state;

describe('what a Fieldlab waits for', () => {
  test.each([
    ['assignment', proposed, 'coordinator'],
    ['assignment', described, 'coordinator'],
    ['phase-plan', recruiting, 'specialist'],
    ['budget-request', planned, 'specialist'],
    ['application', requested, 'specialist'],
    ['award', applied, 'funder'],
    ['phase-start', funded, 'coordinator'],
    ['phase-end', started, 'coordinator'],
    ['closure-report', ended, 'specialist'],
    ['phase-decision', reported, 'council-member'],
  ] as const)('is %s, of a known role', (wait, last, role) => {
    const { waiting } = stateAfter(...until(last));
    expect(waiting).toMatchObject({ for: wait, role, since: at });
    expect(waiting?.organisationId).toBe(role === 'specialist' ? library : undefined);
  });

  test('goes on since its beginning, whatever changes beside it', () => {
    const state = stateAfter(proposed);
    const facts = { directory: { lead: undefined, pois: [] }, group: undefined };
    const later = describeIt(fieldlabId, state, { title: 'Naam' }, facts, moment('2026-03-09'));
    const changed = 'refused' in later ? state : later.reduce((s, e) => fieldlabs.evolve(s, e), state);
    expect(changed).toMatchObject({ title: 'Naam', waiting: { for: 'assignment', since: at } });
  });
});

describe('how long it may take', () => {
  test('is the patience of the steering group, to the end of a day in the Netherlands', () => {
    expect(stateAfter(...until(recruiting)).waiting?.dueAt).toBe('2026-03-16T22:59:59.999Z');
    const patient = { ...recruiting, kept: { at, terms: { closureWeeks: 4, patienceDays: 30 } } };
    expect(stateAfter(proposed, described, patient as FieldlabEvent).waiting?.dueAt).toBe(
      '2026-04-01T21:59:59.999Z',
    );
  });

  test('is the own day of a step that has one', () => {
    const due = (last: FieldlabEvent) => stateAfter(...until(last)).waiting?.dueAt;
    expect(due(funded), 'begins on its first day').toBe('2026-04-01T21:59:59.999Z');
    expect(due(started), 'has ended the day after its last').toBe('2026-07-01T21:59:59.999Z');
    expect(due(ended), 'is reported on in its weeks').toBe('2026-07-28T21:59:59.999Z');
  });

  test('leaves a phase whose money came late some days to begin', () => {
    const late = { ...funded, kept: { ...funded.kept, at: '2026-05-01T10:00:00.000Z' } } as FieldlabEvent;
    expect(stateAfter(...until(applied), late).waiting?.dueAt).toBe('2026-05-15T21:59:59.999Z');
  });

  test('follows the plan when that changes, and is told anew', () => {
    const free = { ...planned, data: { ...planned.data, budget: euro('0.00') } } as FieldlabEvent;
    const stuck: FieldlabEvent = {
      type: 'fieldlab.process-stuck.v1',
      data: { fieldlabId, waitingFor: 'phase-start', since: at, personIds: [] },
      kept: { at: '2026-04-02T10:00:00.000Z' },
    };
    const moved = {
      type: 'fieldlab.phase-changed.v1',
      data: { ...free.data, plannedFrom: '2026-05-01' },
      kept: { ...planned.kept, at: '2026-04-03T10:00:00.000Z' },
    } as FieldlabEvent;
    const history = [...until(recruiting), free, stuck];
    expect(stateAfter(...history).waiting).toMatchObject({ told: true });
    expect(stateAfter(...history, moved).waiting).toMatchObject({
      phaseId,
      since: at,
      dueAt: '2026-05-01T21:59:59.999Z',
      told: false,
    });
  });

  test('is over the moment after', () => {
    const state = stateAfter(...until(recruiting));
    const dueAt = new Date(state.waiting?.dueAt ?? '');
    expect(isStuck(state, dueAt)).toBe(false);
    expect(isStuck(state, new Date(dueAt.getTime() + 1))).toBe(true);
    expect(isStuck({ waiting: undefined }, now)).toBe(false);
  });
});

test('the steps of the process are kept with their moments', () => {
  expect(stateAfter(...until(funded)).steps).toEqual([
    { step: 'proposed', at },
    { step: 'recruitment-opened', at },
    { step: 'phase-planned', at, phaseId },
    { step: 'phase-budget-requested', at, phaseId },
    { step: 'phase-applied', at, phaseId },
    { step: 'phase-funded', at, phaseId },
  ]);
});
