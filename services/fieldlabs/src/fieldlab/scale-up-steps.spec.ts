/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { at, decided, fieldlabId, now, reported, until } from '../../test/fieldlab.ts';
import { noteScaleUpWait, openScaleUp, scale } from './scale-up-steps.ts';
import { fieldlabs, type FieldlabEvent } from './state.ts';

const ready = [...until(reported), decided({ next: 'scale-up' })];
const scaleUpId = 'scale-up-1';
const opened: FieldlabEvent = {
  type: 'fieldlab.scale-up-opened.v1',
  data: { fieldlabId, scaleUpId },
  kept: { at },
};
const waits = (waitingFor: 'scale-up-owner' | 'scale-up-readiness'): FieldlabEvent => ({
  type: 'fieldlab.scale-up-waiting.v1',
  data: { fieldlabId, scaleUpId, waitingFor },
  kept: { at },
});
const scaled: FieldlabEvent = { type: 'fieldlab.scaled.v1', data: { fieldlabId, scaleUpId }, kept: { at } };

describe('a scale-up', () => {
  test('is opened once, when the steering group decided so', () => {
    const open = (history: readonly FieldlabEvent[]) =>
      given(fieldlabs, ...history).when((state) => openScaleUp(fieldlabId, state, scaleUpId, now));
    expect(open(ready).then(opened).state().waiting?.for).toBe('scale-up-readiness');
    open([...ready, opened]).thenNothing();
    open([...until(reported), decided({ next: 'test' })]).thenNothing();
  });

  test('tells what it waits for, also when that is heard before its opening', () => {
    const note = (history: readonly FieldlabEvent[]) =>
      given(fieldlabs, ...history).when((state) =>
        noteScaleUpWait(fieldlabId, state, scaleUpId, 'scale-up-owner', now),
      );
    expect(
      note([...ready, opened])
        .then(waits('scale-up-owner'))
        .state().waiting,
    ).toMatchObject({
      for: 'scale-up-owner',
      role: 'programme-manager',
    });
    note(ready).then(opened, waits('scale-up-owner'));
    note([...ready, opened, waits('scale-up-owner')]).thenNothing();
    note([...ready, opened, scaled]).thenNothing();
  });

  test('ends the Fieldlab well, once', () => {
    const finish = (history: readonly FieldlabEvent[]) =>
      given(fieldlabs, ...history).when((state) => scale(fieldlabId, state, scaleUpId, now));
    const state = finish([...ready, opened])
      .then(scaled)
      .state();
    expect(state.status).toBe('scaled');
    expect(state.waiting).toBeUndefined();
    finish([...ready, opened, scaled]).thenNothing();
    finish(until(reported)).thenNothing();
  });
});
