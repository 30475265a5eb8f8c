/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import {
  at,
  coordinator,
  fieldlabId,
  group,
  moment,
  planned,
  recruiting,
  reported,
  until,
} from '../../test/fieldlab.ts';
import { fieldlabs, type FieldlabEvent } from '../fieldlab/state.ts';
import { tellStuck } from './decide.ts';

const tellOn = (day: string, history: readonly FieldlabEvent[]) =>
  given(fieldlabs, ...history).when((state) =>
    tellStuck(fieldlabId, state, ['person-new-member'], moment(day)),
  );
const told: FieldlabEvent = {
  type: 'fieldlab.process-stuck.v1',
  data: { fieldlabId, waitingFor: 'phase-plan', since: at, personIds: [coordinator] },
  kept: { at: moment('2026-03-17').toISOString() },
};

describe('a process that stands still', () => {
  test('is told when it has waited for longer than agreed', () => {
    tellOn('2026-03-16', until(recruiting)).thenNothing();
    tellOn('2026-03-17', until(recruiting)).then(told);
  });

  test('is told once for each wait', () => {
    tellOn('2026-05-01', [...until(recruiting), told]).thenNothing();
    const next = [...until(recruiting), told, planned];
    expect(tellOn('2026-05-01', next).state().waiting).toMatchObject({ for: 'budget-request', told: true });
  });

  test('is told to those who sit on the steering group now, when it is their turn', () => {
    const { deciderIds } = given(fieldlabs, ...until(reported)).state;
    expect(deciderIds).toEqual(group.memberIds);
    tellOn('2026-08-30', until(reported)).then({
      type: 'fieldlab.process-stuck.v1',
      data: { fieldlabId, waitingFor: 'phase-decision', since: at, personIds: ['person-new-member'] },
      kept: { at: moment('2026-08-30').toISOString() },
    });
  });

  test('is none when the Fieldlab is over', () => {
    const stopped: FieldlabEvent = { type: 'fieldlab.stopped.v1', data: { fieldlabId }, kept: { at } };
    tellOn('2027-01-01', [...until(recruiting), stopped]).thenNothing();
  });
});
