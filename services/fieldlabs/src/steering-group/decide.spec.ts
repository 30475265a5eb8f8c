/* oxlint-disable promise/valid-params -- the `then` of given/when/then takes any number of events */
import { given } from '@innovatienetwerk/testkit/given';
import type { Decision } from '@innovatienetwerk/service';
import { describe, expect, test } from 'vitest';
import type { NewSteeringGroup } from '../../contract/index.ts';
import { change, establish } from './decide.ts';
import { steeringGroups, type SteeringGroupEvent, type SteeringGroupState } from './state.ts';

const steeringGroupId = 'group-1';
const cap = { stage: 'research', amount: { amount: '35000.00', currency: 'EUR' } } as const;
const group: NewSteeringGroup = {
  name: { nl: 'Stuurgroep Landelijke Fieldlabs' },
  region: 'NL',
  memberIds: ['person-1', 'person-2'],
  caps: [cap],
};
const { name, ...told } = group;
const established: SteeringGroupEvent = {
  type: 'steering-group.established.v1',
  data: { steeringGroupId, ...told, closureWeeks: 4, coachHoursPerWeek: 4, patienceDays: 14 },
  kept: { name },
};

const after = (decide: (state: SteeringGroupState) => Decision<SteeringGroupEvent>) =>
  given<SteeringGroupState, SteeringGroupEvent>(steeringGroups, established).when(decide);

describe('a steering group', () => {
  test('has the terms that are usual where it says nothing else', () => {
    given(steeringGroups)
      .when(() => establish(steeringGroupId, group))
      .then(established);
    const other = given(steeringGroups).when(() => establish(steeringGroupId, { ...group, closureWeeks: 6 }));
    expect(other.state()).toMatchObject({ closureWeeks: 6, patienceDays: 14 });
  });

  test('has one cap for a stage', () => {
    const twice = { caps: [cap, { ...cap, amount: { amount: '1.00', currency: 'EUR' as const } }] };
    given(steeringGroups)
      .when(() => establish(steeringGroupId, { ...group, ...twice }))
      .thenRefused('steering-group.cap-twice');
    after((state) => change(state, twice)).thenRefused('steering-group.cap-twice');
  });

  test('keeps what a change does not mention, and a change to the same is none', () => {
    const changed = after((state) => change(state, { patienceDays: 7 }));
    expect(changed.state()).toMatchObject({ name, patienceDays: 7, memberIds: group.memberIds });
    after((state) => change(state, { patienceDays: 14 })).thenNothing();
  });

  test('is seen by its members', () => {
    const { state } = given(steeringGroups, established);
    expect(steeringGroups.scope(state)).toEqual({ region: 'NL', personIds: group.memberIds });
  });
});
