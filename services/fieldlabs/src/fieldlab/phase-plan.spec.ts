/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { stages, type FieldlabPhaseChanges, type NewFieldlabPhase } from '../../contract/index.ts';
import {
  applied,
  at,
  decided,
  described,
  ended,
  euro,
  fieldlabId,
  funded,
  group,
  later,
  newPhase,
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
import { cancel, change, plan, requestBudget } from './phase-plan.ts';
import { fieldlabs, type FieldlabEvent } from './state.ts';

const cancelled: FieldlabEvent = {
  type: 'fieldlab.phase-cancelled.v1',
  data: { fieldlabId, phaseId },
  kept: { at },
};
const planWith = (history: readonly FieldlabEvent[], changes: Partial<NewFieldlabPhase> = {}, id = phaseId) =>
  given(fieldlabs, ...history).when((state) =>
    plan(fieldlabId, state, id, { ...newPhase, ...changes }, group, now),
  );

describe('planning a phase', () => {
  test('comes after the recruitment, and then waits for its budget', () => {
    expect(planWith(until(recruiting)).then(planned).state().waiting).toMatchObject({
      for: 'budget-request',
      phaseId,
    });
    planWith([proposed, described]).thenRefused('phase.fieldlab-not-under-way');
  });

  test('that costs nothing waits for its start', () => {
    const { waiting } = planWith(until(recruiting), { budget: euro('0.00') }).state();
    expect(waiting).toMatchObject({ for: 'phase-start', phaseId });
  });

  test('is not possible while another is open', () => {
    for (const last of [planned, requested, funded, started, ended, reported])
      planWith(until(last)).thenRefused('phase.another-open');
    planWith([...until(planned), cancelled], {}, later).state();
  });

  test('begins with what the assignment begins with', () => {
    for (const stage of stages.slice(1))
      planWith(until(recruiting), { stage }).thenRefused('phase.stage-not-decided');
    const elsewhere = { ...recruiting, data: { ...recruiting.data, stage: 'test' } } as FieldlabEvent;
    planWith([proposed, described, elsewhere], { stage: 'test' }).state();
  });

  test('follows the decision of the steering group, in any order of stages', () => {
    for (const next of stages) {
      const history = [...until(reported), decided({ next })];
      expect(planWith(history, { stage: next }, later).state().phases[1]).toMatchObject({ stage: next });
      for (const stage of stages.filter((other) => other !== next))
        planWith(history, { stage }, later).thenRefused('phase.stage-not-decided');
    }
  });

  test('is free in its stage when the steering group named none, and repeats when it is to be repeated', () => {
    for (const stage of stages) planWith([...until(reported), decided()], { stage }, later).state();
    const repeat = [...until(reported), decided({ outcome: 'repeat' })];
    planWith(repeat, { stage: 'research' }, later).state();
    planWith(repeat, { stage: 'develop' }, later).thenRefused('phase.stage-not-decided');
    planWith([...until(reported), decided({ next: 'scale-up' })]).thenRefused('phase.stage-not-decided');
  });

  test('has a budget up to the cap of its stage', () => {
    planWith(until(recruiting), { budget: euro('35000.00') }).state();
    planWith(until(recruiting), { budget: euro('35000.01') }).thenRefused('phase.above-cap');
    const developing = [...until(reported), decided({ next: 'develop' })];
    planWith(developing, { stage: 'develop', budget: euro('90000.00') }, later).state();
  });

  test('ends after it begins', () => {
    planWith(until(recruiting), { plannedUntilOn: newPhase.plannedFromOn }).thenRefused(
      'phase.period-reversed',
    );
  });

  test('is not possible when the Fieldlab is over', () => {
    const stopped: FieldlabEvent = { type: 'fieldlab.stopped.v1', data: { fieldlabId }, kept: { at } };
    planWith([...until(recruiting), stopped]).thenRefused('phase.fieldlab-not-under-way');
    planWith([...until(ended), stopped]).thenRefused('phase.fieldlab-not-under-way');
  });
});

describe('changing a plan', () => {
  const changeWith = (history: readonly FieldlabEvent[], changes: FieldlabPhaseChanges, id = phaseId) =>
    given(fieldlabs, ...history).when((state) => change(fieldlabId, state, id, changes, group, now));

  test('keeps what is not mentioned', () => {
    expect(changeWith(until(planned), { budget: euro('20000.00') }).state().phases).toEqual([
      expect.objectContaining({
        status: 'planned',
        budget: euro('20000.00'),
        plan: newPhase.plan,
        plannedUntilOn: newPhase.plannedUntilOn,
      }),
    ]);
  });

  test('is held to the same rules', () => {
    changeWith(until(planned), { budget: euro('35000.01') }).thenRefused('phase.above-cap');
    changeWith(until(planned), { plannedFromOn: '2026-07-01' }).thenRefused('phase.period-reversed');
    changeWith(until(planned), { stage: 'test' }).thenRefused('phase.stage-not-decided');
  });

  test('is possible while it is only planned', () => {
    for (const last of [requested, funded, started, ended])
      changeWith(until(last), { budget: euro('1.00') }).thenRefused('phase.not-planned');
    changeWith(until(planned), { budget: euro('1.00') }, 'phase-x').thenRefused('resource.not-found');
  });
});

describe('cancelling a phase', () => {
  const cancelAfter = (history: readonly FieldlabEvent[]) =>
    given(fieldlabs, ...history).when((state) => cancel(fieldlabId, state, phaseId, now));

  test('frees what was asked for it', () => {
    cancelAfter(until(planned)).then(cancelled);
    cancelAfter(until(applied)).then(cancelled);
    cancelAfter(until(funded)).then({
      ...cancelled,
      data: { fieldlabId, phaseId, awardId: 'award-1' },
    });
    expect(cancelAfter(until(planned)).state().waiting).toMatchObject({ for: 'phase-plan' });
  });

  test('happens once, and not when it has begun', () => {
    cancelAfter([...until(planned), cancelled]).thenNothing();
    for (const last of [started, ended, reported])
      cancelAfter(until(last)).thenRefused('phase.begun-already');
  });
});

describe('asking for the budget', () => {
  const ask = (history: readonly FieldlabEvent[]) =>
    given(fieldlabs, ...history).when((state) => requestBudget(fieldlabId, state, phaseId, 'call-1', now));

  test('asks a call for the whole budget, and waits for the application', () => {
    expect(ask(until(planned)).then(requested).state().waiting).toMatchObject({ for: 'application' });
  });

  test('happens once, and not for a phase that costs nothing', () => {
    ask(until(requested)).thenRefused('phase.not-planned');
    const free = { ...planned, data: { ...planned.data, budget: euro('0.00') } } as FieldlabEvent;
    ask([...until(recruiting), free]).thenRefused('phase.needs-no-budget');
  });
});
